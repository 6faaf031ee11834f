"""Who is in the room now, the newest first, and how each of them stands: a Qt list model."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.rooms.events import Buyer, BuyerSeen, ChatLine, Home
from desktop.rooms.memory import BuyerProfile
from desktop.window.words import clock, country_name

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
GUEST_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Guest` behind a row."""


@dataclass(frozen=True, slots=True)
class Guest:
    """A buyer who is or was in the room; `joined_ms` on the session's clock, `lines` counts what they wrote."""

    buyer: Buyer
    home: Home
    country: str
    reasons: tuple[str, ...]
    joined_ms: int
    lines: int = 0
    profile: BuyerProfile | None = None
    """Their standing, as soon as something is known of it."""

    @property
    def unanswered(self) -> int:
        """Lines of theirs that wait for an answer."""
        return self.profile.unanswered if self.profile else 0

    def plain(self) -> str:
        """The row as text."""
        parts = (self.buyer.name, self.buyer.company, country_name(self.country), clock(self.joined_ms))
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Count:
    """The head of the room; `unanswered` counts lines of all buyers, also of those who left."""

    here: int = 0
    overseas: int = 0
    unanswered: int = 0


class BuyerModel(QAbstractListModel):
    """Buyers who are present; `counted` carries the `Count` when it changed, `changed` the id of a buyer.

    Each who comes takes the next number, so that a row is found by halving, however many there are.
    """

    counted = Signal(object)
    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: list[int] = []
        self._number_of: dict[str, int] = {}
        self._id_of: dict[int, str] = {}
        self._known: dict[str, Guest] = {}
        self._next = 0
        self._count = Count()

    def begin(self) -> None:
        """Empties the room."""
        self.beginResetModel()
        self._numbers, self._number_of, self._id_of, self._known = [], {}, {}, {}
        self._count = Count()
        self.endResetModel()
        self.counted.emit(self._count)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of buyers here."""
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The guest itself, or its text."""
        if not 0 <= index.row() < len(self._numbers):
            return None
        guest = self._known[self._id_of[self._numbers[-1 - index.row()]]]
        if role == GUEST_ROLE:
            return guest
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return guest.plain()
        return None

    def guest(self, buyer_id: str) -> Guest | None:
        """Who has this id; also after they left."""
        return self._known.get(buyer_id)

    def row_of(self, buyer_id: str) -> int | None:
        """Where they stand in the list; None when they are not here."""
        number = self._number_of.get(buyer_id)
        return None if number is None else len(self._numbers) - 1 - bisect_left(self._numbers, number)

    def take_seen(self, seen: BuyerSeen) -> None:
        """A buyer came, went, or is known better now."""
        key, before = seen.buyer.id, self._known.get(seen.buyer.id)
        is_here, fresh = key in self._number_of, _guest(seen)
        if before is not None:
            joined_ms = before.joined_ms if is_here else fresh.joined_ms
            fresh = replace(fresh, joined_ms=joined_ms, lines=before.lines, profile=before.profile)
        if seen.present and not is_here:
            self._insert(key, fresh)
        elif is_here and not seen.present:
            self._remove(key, fresh)
        else:
            self._change(key, fresh)

    def take_chat(self, chat: ChatLine) -> None:
        """A buyer wrote."""
        before = self._known.get(chat.buyer.id)
        if before is not None:
            self._change(chat.buyer.id, replace(before, lines=before.lines + 1))

    def take_profile(self, profile: BuyerProfile) -> None:
        """How a buyer stands now."""
        before = self._known.get(profile.buyer_id)
        if before is None:
            return
        self._change(profile.buyer_id, replace(before, profile=profile))
        waits = profile.unanswered - before.unanswered
        self._tell(replace(self._count, unanswered=self._count.unanswered + waits))

    def _insert(self, key: str, guest: Guest) -> None:
        self.beginInsertRows(NO_PARENT, 0, 0)
        number, self._next = self._next, self._next + 1
        self._numbers.append(number)
        self._number_of[key], self._id_of[number], self._known[key] = number, key, guest
        self.endInsertRows()
        self._count_one(guest, 1)
        self.changed.emit(key)

    def _remove(self, key: str, guest: Guest) -> None:
        row, before = self.row_of(key), self._known[key]
        assert row is not None
        self.beginRemoveRows(NO_PARENT, row, row)
        number = self._number_of.pop(key)
        del self._numbers[-1 - row], self._id_of[number]
        self._known[key] = guest
        self.endRemoveRows()
        self._count_one(before, -1)
        self.changed.emit(key)

    def _change(self, key: str, guest: Guest) -> None:
        row, before = self.row_of(key), self._known.get(key)
        self._known[key] = guest
        if row is not None and before is not None:
            step = (guest.home == "overseas") - (before.home == "overseas")
            self._tell(replace(self._count, overseas=self._count.overseas + step))
            self.dataChanged.emit(self.index(row), self.index(row))
        self.changed.emit(key)

    def _count_one(self, guest: Guest, step: int) -> None:
        abroad = step if guest.home == "overseas" else 0
        here, overseas = self._count.here + step, self._count.overseas + abroad
        self._tell(replace(self._count, here=here, overseas=overseas))

    def _tell(self, count: Count) -> None:
        if count != self._count:
            self._count = count
            self.counted.emit(count)


def _guest(seen: BuyerSeen) -> Guest:
    origin = seen.origin
    country = origin.country or seen.buyer.country
    return Guest(seen.buyer, origin.home, country, origin.reasons, seen.at_ms)
