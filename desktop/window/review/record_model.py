"""Rows of a kept record as a Qt list model in which a text can be found."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.window.live.caption_model import LINE_ROLE
from desktop.window.review.record_rows import Record

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
SIGN_ROLE = Qt.ItemDataRole.UserRole + 2
"""The icon before a row."""
FOUND_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the row holds the text that is looked for."""


class RecordModel(QAbstractListModel):
    """`found` are the rows that hold the text, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = Record()
        self._wanted = ""
        self.found: list[int] = []

    def show_record(self, record: Record) -> None:
        """Replaces all rows; what is looked for stays."""
        self.beginResetModel()
        self._record = record
        self._find()
        self.endResetModel()

    def find(self, text: str) -> None:
        """Marks the rows that hold every word of `text`, in any case."""
        self._wanted = text.casefold()
        self._find()

    def _find(self) -> None:
        words = self._wanted.split()
        rows = self._record.rows
        self.found = list(range(len(rows))) if words else []
        for word in words:
            self.found = [at for at in self.found if word in rows[at].folded]

    def is_found(self, row: int) -> int:
        """Which of the found rows it is, from 1; 0 for none of them."""
        place = bisect_left(self.found, row)
        return place + 1 if place < len(self.found) and self.found[place] == row else 0

    def next_found(self, row: int) -> int:
        """The first found row after `row`, from the start again after the last; -1 without any."""
        if not self.found:
            return -1
        return self.found[bisect_right(self.found, row) % len(self.found)]

    def previous_found(self, row: int) -> int:
        """The last found row before `row`, from the end again before the first; -1 without any."""
        return self.found[bisect_left(self.found, row) - 1] if self.found else -1

    def row_of(self, utterance: int, at_ms: int) -> int:
        """Where a line stands, else what was there at that time; -1 in an empty record."""
        row = self._record.row_of.get(utterance, -1)
        if row >= 0 or at_ms < 0:
            return row
        return max(bisect_right(self._record.rows, at_ms, key=lambda one: one.line.start_ms) - 1, -1)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._record.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, its icon, whether it was found, or its text."""
        if not 0 <= index.row() < len(self._record.rows):
            return None
        row = self._record.rows[index.row()]
        if role == LINE_ROLE:
            return row.line
        if role == SIGN_ROLE:
            return row.sign
        if role == FOUND_ROLE:
            return self.is_found(index.row()) > 0
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.line.plain()
        return None
