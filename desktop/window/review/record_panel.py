"""The record: every line with its translations, corrections, marks and warnings, and a field that finds in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.window.field import Field
from desktop.window.flow.view import FlowView
from desktop.window.parts import announce, icon_button, label
from desktop.window.review.entry import Place
from desktop.window.review.record_delegate import RecordDelegate
from desktop.window.review.record_model import RecordModel
from desktop.window.review.record_rows import Record
from desktop.window.review.tab_order import tab_through

ABOVE_PX = 72
"""A line that was jumped to stands a little below the top, so that the one before it can be read."""


class RecordPanel(QWidget):
    """Shows rows of a record, goes to a place in it, and finds text."""

    def __init__(self) -> None:
        super().__init__()
        self.model = RecordModel(self)
        self.view = FlowView("top")
        self.view.setItemDelegate(RecordDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Record"))
        self.view.set_placeholder(self.tr("Nothing was said in this session."))
        self.finder = Field(self.tr("Find in this record"), self.tr("Find in this record"))
        self.finder.setClearButtonEnabled(True)
        self.finder.textChanged.connect(self._find)
        self.finder.returnPressed.connect(self.find_next)
        self.finder.left.connect(self._leave)
        self._count = label("", "muted")
        self._before = icon_button(self.tr("The one before"), "up", self.find_previous)
        self._after = icon_button(self.tr("The next one (Enter)"), "down", self.find_next)
        self._lay_out()
        self._find("")

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.setSpacing(8)
        bar.addWidget(self.finder, 1)
        for part in (self._count, self._before, self._after):
            bar.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        tab_through(self.finder, self._before, self._after, self.view)

    def show_record(self, record: Record) -> None:
        """Shows a session from its first line."""
        self.model.show_record(record)
        self._show_count()

    def jump(self, place: Place) -> None:
        """Goes to a line or a time."""
        self._go_to(self.model.row_of(place.utterance, place.at_ms))

    def find_next(self) -> None:
        """Goes to the next row that holds the text."""
        self._go_to(self.model.next_found(self.view.currentIndex().row()))

    def find_previous(self) -> None:
        """Goes to the row before that holds the text."""
        self._go_to(self.model.previous_found(self.view.currentIndex().row()))

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        index = self.model.index(row, 0)
        self.view.setCurrentIndex(index)
        self.view.verticalScrollBar().setValue(max(self.view.heights.top(row) - ABOVE_PX, 0))
        self._show_count()

    def _find(self, text: str) -> None:
        self.model.find(text)
        self.view.viewport().update()
        if text.strip() and self.model.found:
            self._go_to(self.model.next_found(self.view.currentIndex().row() - 1))
        self._show_count()

    def _show_count(self) -> None:
        found, row = self.model.found, self.view.currentIndex().row()
        for part in (self._before, self._after):
            part.setEnabled(bool(found))
        if not self.finder.text().strip():
            self._count.setText("")
            return
        at = self.model.is_found(row)
        text = self.tr("%1 of %2") if found else self.tr("not found")
        self._count.setText(text.replace("%1", str(at)).replace("%2", str(len(found))))
        announce(self._count, self._count.text())

    def _leave(self) -> None:
        self.finder.clear()
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
