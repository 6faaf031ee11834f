"""Who is in the room now, the newest first: a Qt list model."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.rooms.events import Buyer, BuyerSeen, ChatLine, Home
from desktop.window.words import clock, country_name

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
GUEST_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Guest` behind a row."""


@dataclass(frozen=True, slots=True)
class Guest:
    """A buyer in the room; `joined_ms` on the session's clock, `lines` counts what they wrote."""

    buyer: Buyer
    home: Home
    country: str
    reasons: tuple[str, ...]
    joined_ms: int
    lines: int = 0

    def plain(self) -> str:
        """The row as text."""
        parts = (self.buyer.name, self.buyer.company, country_name(self.country), clock(self.joined_ms))
        return " · ".join(part for part in parts if part)


class BuyerModel(QAbstractListModel):
    """Buyers who are present; `counted` tells how many are here and how many of them are overseas."""

    counted = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guests: list[Guest] = []
        self._overseas = 0

    def begin(self) -> None:
        """Empties the room."""
        self.beginResetModel()
        self._guests, self._overseas = [], 0
        self.endResetModel()
        self.counted.emit(0, 0)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of buyers here."""
        return 0 if parent.isValid() else len(self._guests)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The guest itself, its text, or why we think where they are from."""
        if not 0 <= index.row() < len(self._guests):
            return None
        guest = self._guests[index.row()]
        if role == GUEST_ROLE:
            return guest
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return guest.plain()
        return None

    def take_seen(self, seen: BuyerSeen) -> None:
        """A buyer came, went, or is known better now."""
        row = self._row_of(seen.buyer.id)
        if row is None:
            if seen.present:
                self._insert(_guest(seen))
        elif not seen.present:
            self._remove(row)
        else:
            before = self._guests[row]
            self._change(row, replace(_guest(seen), joined_ms=before.joined_ms, lines=before.lines))

    def take_chat(self, chat: ChatLine) -> None:
        """A buyer wrote."""
        row = self._row_of(chat.buyer.id)
        if row is not None:
            self._change(row, replace(self._guests[row], lines=self._guests[row].lines + 1))

    def _row_of(self, buyer_id: str) -> int | None:
        return next((row for row, guest in enumerate(self._guests) if guest.buyer.id == buyer_id), None)

    def _insert(self, guest: Guest) -> None:
        self.beginInsertRows(NO_PARENT, 0, 0)
        self._guests.insert(0, guest)
        self.endInsertRows()
        self._count(guest, 1)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(NO_PARENT, row, row)
        gone = self._guests.pop(row)
        self.endRemoveRows()
        self._count(gone, -1)

    def _change(self, row: int, guest: Guest) -> None:
        self._count(self._guests[row], -1)
        self._guests[row] = guest
        self._count(guest, 1)
        self.dataChanged.emit(self.index(row), self.index(row))

    def _count(self, guest: Guest, step: int) -> None:
        self._overseas += step if guest.home == "overseas" else 0
        self.counted.emit(len(self._guests), self._overseas)


def _guest(seen: BuyerSeen) -> Guest:
    origin = seen.origin
    country = origin.country or seen.buyer.country
    return Guest(seen.buyer, origin.home, country, origin.reasons, seen.at_ms)
