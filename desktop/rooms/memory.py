"""What is known of a buyer beyond one event: what the record remembers of earlier sessions, and what this one adds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

BuyerStage = Literal["viewer", "asked", "contact", "quoted", "sample", "order"]
"""How far a buyer has come; `quoted`, `sample` and `order` are set by the rep."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A buyer as earlier sessions left them."""

    buyer_id: str
    visits: int
    """Sessions in which they were seen before this one."""
    last_seen: datetime | None
    topics: tuple[str, ...] = ()
    """What they asked about last, newest first: product names or words of the talk script."""
    stage: BuyerStage = "viewer"
    notes: tuple[str, ...] = ()
    do_not_contact: bool = False


Recall = Callable[[str], Remembered | None]
"""What is remembered of a buyer by id; None for someone new. It may look into a file, so ask once for each."""


def nobody(_buyer_id: str) -> Remembered | None:
    """The memory of a first session."""
    return None


@dataclass(frozen=True, slots=True)
class Point:
    """One part of a score and why it was given."""

    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class Greeting:
    """A first sentence in the buyer's language and how to say it."""

    text: str
    language: str
    say_pinyin: str = ""
    """Its sounds as a reader of pinyin says them."""
    say_english: str = ""
    """Its sounds as a reader of English says them."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quick reply, ready to copy; `slot` is its key 1 to 9. The rep sends it, never the app."""

    slot: int
    key: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class AlertCard:
    """Whom the rep has before them, in the rep's language where not said otherwise. Private."""

    flag: str = ""
    """ISO 3166-1 alpha-2 of the flag to show, empty when the country is not known."""
    country: str = ""
    company: str = ""
    local_time: str = ""
    """`it is 22:40 there`; empty when it cannot be told."""
    zone: str = ""
    """IANA time zone by which it was told, for a clock that goes on."""
    visits: int = 1
    last_seen: datetime | None = None
    """In an earlier session."""
    topics: tuple[str, ...] = ()
    """What they asked about last."""
    stage: BuyerStage = "viewer"
    notes: tuple[str, ...] = ()
    do_not_contact: bool = False
    greeting: Greeting | None = None
    replies: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class RepliesDrafted:
    """The nine quick replies for a buyer, in their language, filled from a product of the list."""

    at_ms: int
    buyer_id: str
    model: str
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class BuyerProfile:
    """A buyer's standing after something changed it: private, kept, never on the overlay."""

    at_ms: int
    buyer_id: str
    stage: BuyerStage
    score: tuple[Point, ...] = ()
    topics: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    """Byte for byte as they typed them."""
    notes: tuple[str, ...] = ()
    do_not_contact: bool = False
    unanswered: int = 0
    """Lines of theirs that wait for an answer."""
    waiting_since_ms: int = 0
    """When the oldest of them came."""
    quantities: tuple[str, ...] = ()
    """Numbers of pieces they named, as they typed them, newest first."""
    products: tuple[str, ...] = ()
    """Models or names from the product list that they may mean, newest first."""

    @property
    def points(self) -> int:
        """The score, 0 to 100."""
        return sum(point.points for point in self.score)


@dataclass(frozen=True, slots=True)
class ChatTranslated:
    """A buyer's line in the rep's language; `text` is the original, byte for byte, `language` what it was taken for."""

    at_ms: int
    buyer_id: str
    text: str
    language: str
    translated: str
    to: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A private hint to the rep. `topic`: price-break, asked-often, language, contact, pace; stable for tests."""

    at_ms: int
    topic: str
    text: str
    buyer_id: str = ""
    action: str = ""
    """What one key would do: the language to switch to, the model to show."""


@dataclass(frozen=True, slots=True)
class ScriptProgress:
    """Which key messages of the chapter have been spoken, by key, in the script's order."""

    at_ms: int
    spoken: tuple[str, ...]
    open: tuple[str, ...]
    chapter: str = ""
    chapters: tuple[str, ...] = ()
    """The run of show; empty without a script of one's own."""
