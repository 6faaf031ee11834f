"""What is known of a buyer beyond one event: what the record remembers of earlier sessions, and what this one adds."""

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


@dataclass(frozen=True, slots=True)
class Point:
    """One part of a score and why it was given."""

    points: int
    reason: str


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
    """A private hint to the rep. `topic`: price-break, asked-often, language, contact, pace, ...; stable for tests."""

    at_ms: int
    topic: str
    text: str
    buyer_id: str = ""


@dataclass(frozen=True, slots=True)
class ScriptProgress:
    """Which key messages of the talk script have been spoken, by key, in the script's order."""

    at_ms: int
    spoken: tuple[str, ...]
    open: tuple[str, ...]
    chapter: str = ""
