"""What was promised: each sentence with what it is about, and the way to its line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.window.parts import button, label
from desktop.window.review.entry import Entries, Entry
from desktop.window.review.entry_list import EntryList
from desktop.window.review.tab_order import tab_through


class PromisesPanel(QWidget):
    """`jump_asked` carries a `Place`."""

    jump_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.list = EntryList(
            self.tr("What was promised"), self.tr("No price, quantity, time or certificate was named.")
        )
        self.list.opened.connect(lambda entry: self.jump_asked.emit(entry.place))
        self.list.chosen.connect(self._show_acts)
        told = self.tr("Sentences with a figure or a commitment, found by rules. Read them before you quote.")
        self._told = label(told, "muted", wrap=True)
        self._go = button(self.tr("Go to the line"), "show", self.list.open_current)
        self._copy = button(self.tr("Copy"), "copy", self._copy_row)
        self._lay_out()
        self._show_acts(None)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.setSpacing(8)
        bar.addWidget(self._told, 1)
        bar.addWidget(self._go)
        bar.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.list, 1)
        tab_through(self._go, self._copy, self.list.view)

    def show_entries(self, entries: Entries) -> None:
        """Shows the promises of a session."""
        self.list.show_entries(entries)

    def _copy_row(self) -> None:
        self.list.view.copy_selected()

    def _show_acts(self, entry: Entry | None) -> None:
        for part in (self._go, self._copy):
            part.setEnabled(entry is not None)
