"""A list of the review: rows that lead somewhere, and a sentence where there are none."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.window.flow.view import FlowView
from desktop.window.review.entry import Entries, Entry
from desktop.window.review.entry_delegate import EntryDelegate
from desktop.window.review.entry_model import ENTRY_ROLE, EntryModel


class EntryList(QWidget):
    """`opened` carries the `Entry` that was chosen by Enter or a double click, `chosen` the one the reader is on."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, name: str, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.model = EntryModel(self)
        self.view = FlowView("top")
        self.view.setSelectionMode(FlowView.SelectionMode.SingleSelection)
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setAccessibleName(name)
        self.view.set_placeholder(nothing)
        self.view.activated.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_entries(self, entries: Entries) -> None:
        """Replaces all rows."""
        self.model.show_entries(entries)
        self._say_nothing()

    def narrow(self, text: str) -> None:
        """Keeps the rows that hold `text`."""
        self.model.narrow(text)
        self._say_nothing()

    def _say_nothing(self) -> None:
        searched = self.model.whole and not self.model.rowCount()
        self.view.set_placeholder(self.tr("Nothing matches.") if searched else self._nothing)
        self.chosen.emit(None)

    def current(self) -> Entry | None:
        """The row that the reader is on."""
        entry: Entry | None = self.view.currentIndex().data(ENTRY_ROLE)
        return entry

    def choose(self, row: int) -> None:
        """Goes to a row and brings it into view; nothing below 0."""
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def open_current(self) -> None:
        """As Enter does."""
        entry = self.current()
        if entry is not None:
            self.opened.emit(entry)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ENTRY_ROLE))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ENTRY_ROLE))
