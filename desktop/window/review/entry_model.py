"""Rows of the review as a Qt list model that can be narrowed to those that hold a text."""

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.window.review.entry import Entries, Entry

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Entry` behind a row."""


class EntryModel(QAbstractListModel):
    """Shows `Entries`; `labelled` tells whether any row has a label, so that all keep room for one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = Entries()
        self._rows: tuple[Entry, ...] = ()
        self._wanted = ""
        self.labelled = False

    def show_entries(self, entries: Entries) -> None:
        """Replaces all rows; what is searched for stays."""
        self._all = entries
        self.labelled = any(row.label for row in entries.rows)
        self._narrow()

    def narrow(self, text: str) -> None:
        """Keeps rows that hold every word of `text`, in any case."""
        self._wanted = text.casefold()
        self._narrow()

    def _narrow(self) -> None:
        self.beginResetModel()
        self._rows = self._matching(self._wanted.split())
        self.endResetModel()

    def _matching(self, words: list[str]) -> tuple[Entry, ...]:
        if not words:
            return self._all.rows
        places, folded = list(range(self.whole)), self._all.folded
        for word in words:
            places = [at for at in places if word in folded[at]]
        return tuple([self._all.rows[at] for at in places])

    @property
    def whole(self) -> int:
        """Rows there are, also those that do not hold the text."""
        return len(self._all.rows)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Rows on show."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry itself, or its text."""
        if not 0 <= index.row() < len(self._rows):
            return None
        if role == ENTRY_ROLE:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()].plain()
        return None

    def row_of(self, buyer_id: str) -> int:
        """Where a buyer stands while all rows are on show, else -1."""
        return self._all.buyers.get(buyer_id, -1) if len(self._rows) == self.whole else -1

    def first(self, fits: Callable[[Entry], bool]) -> int:
        """The first row that fits, -1 if none does."""
        return next((row for row, entry in enumerate(self._rows) if fits(entry)), -1)

    def row_at(self, at_ms: int) -> int:
        """The last row whose place is not after `at_ms`, of rows in order of time; -1 before the first."""
        return bisect_right(self._rows, at_ms, key=lambda row: row.place.at_ms) - 1
