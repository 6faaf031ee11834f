"""What buyers wrote, the oldest first, each line with its translation: a Qt list model that grows at its end."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.rooms.events import Buyer, ChatLine, Home
from desktop.rooms.memory import BuyerProfile, ChatTranslated
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
    translated: str = ""
    """In the rep's language; empty while there is none, or where none is needed."""
    waiting: int = 0
    """On the oldest line of a buyer that waits for an answer: how many of theirs do."""
    contacts: tuple[str, ...] = ()
    """Found in it, byte for byte."""

    def plain(self) -> str:
        """The row as text, copied and read aloud."""
        line = f"{clock(self.at_ms)}  {self.buyer.name}: {self.text}"
        return f"{line}\n    {self.translated}" if self.translated else line


class ChatModel(QAbstractListModel):
    """Lines of the chat; rows only come, so that a row once known stays where it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Written] = []
        self._rows_of: dict[str, list[int]] = {}
        self._untranslated: dict[tuple[str, str], list[int]] = {}
        self._waiting_row: dict[str, int] = {}

    def begin(self) -> None:
        """Empties the chat."""
        self.beginResetModel()
        self._lines, self._rows_of, self._untranslated, self._waiting_row = [], {}, {}, {}
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
        self._rows_of.setdefault(chat.buyer.id, []).append(row)
        self._untranslated.setdefault((chat.buyer.id, chat.text), []).append(row)
        self.endInsertRows()

    def waits_longest(self) -> str:
        """Id of the buyer whose line waits longest for an answer; empty when none waits."""
        return min(self._waiting_row, key=lambda key: self._waiting_row[key], default="")

    def take_translated(self, translated: ChatTranslated) -> None:
        """Writes a translation under its line; one that says the same is left out."""
        rows = self._untranslated.pop((translated.buyer_id, translated.text), ())
        if translated.translated.strip() in ("", translated.text.strip()):
            return
        for row in rows:
            self._change(row, replace(self._lines[row], translated=translated.translated))

    def take_profile(self, profile: BuyerProfile) -> None:
        """Marks the oldest line of a buyer that waits, and the lines in which they left a contact."""
        key = profile.buyer_id
        before, now = self._waiting_row.pop(key, None), self._oldest_waiting(profile)
        if before is not None and before != now:
            self._change(before, replace(self._lines[before], waiting=0))
        if now is not None:
            self._waiting_row[key] = now
            self._change(now, replace(self._lines[now], waiting=profile.unanswered))
        for row in self._rows_of.get(key, [])[-_LOOKED_AT:] if profile.contacts else ():
            line = self._lines[row]
            self._change(row, replace(line, contacts=_contacts_in(line.text, profile)))

    def _oldest_waiting(self, profile: BuyerProfile) -> int | None:
        if not profile.unanswered:
            return None
        rows, since_ms = self._rows_of.get(profile.buyer_id, [])[-_LOOKED_AT:], profile.waiting_since_ms
        return next((row for row in reversed(rows) if self._lines[row].at_ms == since_ms), None)

    def _change(self, row: int, line: Written) -> None:
        if line != self._lines[row]:
            self._lines[row] = line
            self.dataChanged.emit(self.index(row), self.index(row))


_LOOKED_AT = 50
"""Newest lines of a buyer that are looked at for what waits and for a contact that was just found."""


def _contacts_in(text: str, profile: BuyerProfile) -> tuple[str, ...]:
    return tuple(contact for contact in profile.contacts if contact in text)
