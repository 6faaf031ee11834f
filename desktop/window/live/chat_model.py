"""What buyers wrote, the oldest first: a Qt list model that grows at its end."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.rooms.events import Buyer, ChatLine, Home
from desktop.window.words import clock

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
CHAT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Written` behind a row."""


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the chat; `home` and `country` as known when it came."""

    at_ms: int
    buyer: Buyer
    home: Home
    country: str
    text: str

    def plain(self) -> str:
        """The row as text."""
        return f"{clock(self.at_ms)}  {self.buyer.name}: {self.text}"


class ChatModel(QAbstractListModel):
    """Lines of the chat."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Written] = []

    def begin(self) -> None:
        """Empties the chat."""
        self.beginResetModel()
        self._lines = []
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, or its text."""
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == CHAT_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.plain()
        return None

    def take_chat(self, chat: ChatLine, home: Home, country: str) -> None:
        """Adds a line."""
        row = len(self._lines)
        self.beginInsertRows(NO_PARENT, row, row)
        self._lines.append(Written(chat.at_ms, chat.buyer, home, country, chat.text))
        self.endInsertRows()
