"""What happens in the room and what the rep is told of it: plain frozen values, no behaviour."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from desktop.errors import Told
from desktop.rooms.memory import AlertCard

Kind = Literal["joined", "commented", "left", "inquired"]
Home = Literal["overseas", "domestic", "unknown"]
Priority = Literal["silent", "low", "normal", "high"]
"""Which sound an alert makes; `silent` ones are listed only."""


@dataclass(frozen=True, slots=True)
class Buyer:
    """A person in the room. `id` is `platform:native id`; `country` is ISO 3166-1 alpha-2 or empty; text is cleaned."""

    id: str
    platform: str
    name: str
    company: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    first_seen: datetime | None = None
    visits: int = 1


@dataclass(frozen=True, slots=True)
class RoomEvent:
    """One message of a room source; (`source`, `id`) is its identity; `at` is aware; `at_ms` the session's time."""

    id: str
    source: str
    at: datetime
    kind: Kind
    buyer: Buyer
    text: str = ""
    at_ms: int = 0
    phone: str = ""
    email: str = ""
    url: str = ""
    ip: str = field(default="", repr=False, metadata={"kept": False})
    """Used for the country where the user gave a database of addresses; never kept, written or logged."""


@dataclass(frozen=True, slots=True)
class BeenHere:
    """What happened before the session began, of someone who is still here: known and kept, announced no more."""

    event: RoomEvent


@dataclass(frozen=True, slots=True)
class Origin:
    """Overseas, domestic or unknown, with the reasons in plain words, strongest first."""

    home: Home
    country: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuyerSeen:
    """A buyer's state after an event: who, from where and why we think so, and whether in the room now."""

    at_ms: int
    buyer: Buyer
    origin: Origin
    present: bool


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line that a buyer typed, in its original."""

    at_ms: int
    buyer: Buyer
    text: str


@dataclass(frozen=True, slots=True)
class CountryCount:
    """How many of a group are from a country; its code is empty where it is not known."""

    country: str
    count: int


@dataclass(frozen=True, slots=True)
class Alert:
    """What the rep must be told now; `reasons` in plain words, the first says what happened."""

    at_ms: int
    reasons: tuple[str, ...]
    buyer: Buyer
    """Of a group: the one who came first."""
    priority: Priority = "normal"
    card: AlertCard | None = None
    """What to say to them; none for a group."""
    burst: int = 0
    """Alerts with the same number above 0 are one that grows: a later one replaces those before."""
    together: int = 1
    """Buyers of the group."""
    countries: tuple[CountryCount, ...] = ()
    """Of the group, most first."""


@dataclass(frozen=True, slots=True)
class Tick:
    """The session's clock came to `at_ms`: what waits for a time looks at it a few times a second. Never kept."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a room source stands: `open` with what was found, `lost` with when it is tried again, `ended` for good."""

    at_ms: int
    source: str
    """As the rep named it: `twitch:CHANNEL`."""
    state: Literal["connecting", "open", "lost", "ended"]
    text: Told
