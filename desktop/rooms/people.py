"""Who is in the room: each buyer's state, folded from events so that their order and repetition do not matter.

Every field keeps the newest non-empty value by (`at`, `source`, `id`), presence is the newest event's, and a visit is
a `joined` that follows a `left` in event time. So any permutation of the same events ends in the same state.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.rooms.events import Buyer, Kind, RoomEvent
from desktop.rooms.memory import Recall, nobody
from desktop.rooms.origin import Traces

_Stamp = tuple[datetime, str, str]
_LAST_LINES = 8
"""Lines kept of each buyer: what they asked about last."""


@dataclass(slots=True)
class _Newest:
    """The newest non-empty value seen so far."""

    value: str = ""
    stamp: _Stamp | None = None

    def offer(self, value: str, stamp: _Stamp) -> None:
        if value and (self.stamp is None or stamp > self.stamp):
            self.value, self.stamp = value, stamp


@dataclass(slots=True)
class Person:
    """One buyer as far as the events told; grows by `take`."""

    id: str
    platform: str
    _name: _Newest = field(default_factory=_Newest)
    _company: _Newest = field(default_factory=_Newest)
    _country: _Newest = field(default_factory=_Newest)
    _phone: _Newest = field(default_factory=_Newest)
    _email: _Newest = field(default_factory=_Newest)
    _url: _Newest = field(default_factory=_Newest)
    _ip: _Newest = field(default_factory=_Newest)
    _kind: _Newest = field(default_factory=_Newest)
    _languages: set[str] = field(default_factory=set)
    _first_seen: datetime | None = None
    _known_visits: int = 1
    _comings: list[tuple[_Stamp, Kind]] = field(default_factory=list)
    _returns: int = 0
    _lines: list[tuple[_Stamp, str]] = field(default_factory=list)

    def take(self, event: RoomEvent) -> None:
        """Folds one event in; the caller has removed repetitions."""
        stamp = (event.at, event.source, event.id)
        buyer = event.buyer
        self._name.offer(buyer.name, stamp)
        self._company.offer(buyer.company, stamp)
        self._country.offer(buyer.country, stamp)
        self._phone.offer(event.phone, stamp)
        self._email.offer(event.email, stamp)
        self._url.offer(event.url, stamp)
        self._ip.offer(event.ip, stamp)
        self._kind.offer(event.kind, stamp)
        self._languages.update(buyer.languages)
        seen = min(event.at, buyer.first_seen or event.at)
        self._first_seen = min(seen, self._first_seen or seen)
        self._known_visits = max(self._known_visits, buyer.visits)
        if event.kind in ("joined", "left"):
            self._note_coming(stamp, event.kind)
        if event.text:
            insort(self._lines, (stamp, event.text))
            del self._lines[:-_LAST_LINES]

    def _note_coming(self, stamp: _Stamp, kind: Kind) -> None:
        """Keeps the count of `left` then `joined` neighbours right while marks arrive in any order."""
        at = bisect_left(self._comings, (stamp, kind))
        before = self._comings[at - 1][1] if at else None
        after = self._comings[at][1] if at < len(self._comings) else None
        self._returns += _is_return(before, kind) + _is_return(kind, after) - _is_return(before, after)
        self._comings.insert(at, (stamp, kind))

    @property
    def present(self) -> bool:
        """Whether the newest thing known of them is anything but leaving."""
        return self._kind.value != "left"

    @property
    def last_lines(self) -> tuple[str, ...]:
        """What they wrote last, newest first."""
        return tuple(text for _stamp, text in reversed(self._lines))

    @property
    def email(self) -> str:
        """The newest address of a form."""
        return self._email.value

    @property
    def buyer(self) -> Buyer:
        """The value that travels."""
        return Buyer(
            id=self.id,
            platform=self.platform,
            name=self._name.value,
            company=self._company.value,
            country=self._country.value,
            languages=tuple(sorted(self._languages)),
            first_seen=self._first_seen,
            visits=self._known_visits + self._returns,
        )

    @property
    def traces(self) -> Traces:
        """What says where they are."""
        return Traces(
            country=self._country.value,
            phone=self._phone.value,
            email=self._email.value,
            url=self._url.value,
            ip=self._ip.value,
            languages=tuple(sorted(self._languages)),
        )


def _is_return(before: Kind | None, after: Kind | None) -> int:
    return int(before == "left" and after == "joined")


class People:
    """All buyers of one session by id; `recall` tells of the sessions before."""

    def __init__(self, recall: Recall = nobody) -> None:
        self._by_id: dict[str, Person] = {}
        self._recall = recall

    def take(self, event: RoomEvent) -> Person:
        """Folds `event` into its buyer, who is new if never seen."""
        person = self._by_id.get(event.buyer.id) or self._met(event.buyer)
        person.take(event)
        return person

    def _met(self, buyer: Buyer) -> Person:
        past = self._recall(buyer.id)
        person = Person(buyer.id, buyer.platform, _known_visits=past.visits + 1 if past else 1)
        self._by_id[buyer.id] = person
        return person

    def __iter__(self) -> Iterator[Person]:
        return iter(sorted(self._by_id.values(), key=lambda person: person.id))

    def __contains__(self, buyer_id: str) -> bool:
        return buyer_id in self._by_id


def with_country(buyer: Buyer, country: str) -> Buyer:
    """`buyer` with the country that the evidence gave, when the platform gave none."""
    return buyer if buyer.country or not country else replace(buyer, country=country)
