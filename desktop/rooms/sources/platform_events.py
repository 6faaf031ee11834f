"""What a platform says of a viewer as a RoomEvent: cleaned and cut, since its texts come from strangers.

Our own intake refuses a wrong message so that its sender can mend it. A platform's viewer cannot: here a long name is
cut and an odd id replaced by its digest, so that nobody can hide from the rep behind a malformed name.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from asr.telling import Sentence
from desktop.errors import RoomError
from desktop.rooms.clean import clean_name, clean_text, has_hidden
from desktop.rooms.countries import country_code
from desktop.rooms.events import Buyer, Kind, RoomEvent
from desktop.rooms.sources.cloudevents import Arrival

_ID_CHARS = 200
_RAW_CHARS = 20_000
"""Longer text is cut before it is cleaned: cleaning looks at every character."""
_AHEAD = timedelta(minutes=5)
_FIRST = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Said:
    """One message in the platform's own words; nothing of it is trusted.

    Without `viewer` the name stands for it, without either they are a stranger of this message only.
    """

    id: str
    kind: Kind
    viewer: str = ""
    name: str = ""
    text: str = ""
    country: str = ""
    at: datetime | None = None


def room_event(platform: str, room: str, said: Said, arrival: Arrival) -> RoomEvent:
    """The event of `said`, `platform` and `room` being ours.

    RoomError for a comment without text.
    """
    name = clean_name(said.name[:_RAW_CHARS])
    viewer = said.viewer or name.casefold() or f"event={said.id}"
    text = clean_text(said.text[:_RAW_CHARS])
    if said.kind == "commented" and not text:
        raise RoomError(
            "room.text",
            Sentence.tr("A message has no text that can be shown."),
            Sentence.tr("It was left out."),
        )
    return RoomEvent(
        id=_identity(said.id),
        source=f"{platform}/{_identity(room)}" if room else platform,
        at=_time(said.at, arrival.at),
        kind=said.kind,
        buyer=Buyer(
            id=f"{platform}:{_identity(viewer)}",
            platform=platform,
            name=name,
            country=country_code(clean_name(said.country[:_RAW_CHARS])),
        ),
        text=text,
        at_ms=arrival.at_ms or 0,
    )


def from_millis(millis: int) -> datetime | None:
    """A platform's Unix time; None where it cannot be one."""
    try:
        return datetime.fromtimestamp(millis / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def from_rfc3339(raw: str) -> datetime | None:
    """A platform's written time with a zone; None where it cannot be one."""
    try:
        at = datetime.fromisoformat(raw)
        return at.astimezone(UTC) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _identity(raw: str) -> str:
    """`raw`, or its digest where it is too long or has characters that cannot be seen."""
    if raw and len(raw) <= _ID_CHARS and raw == raw.strip() and not has_hidden(raw):
        return raw
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _time(at: datetime | None, arrival: datetime) -> datetime:
    """The platform's time unless it is missing, before any live stream or ahead of every clock."""
    return at if at is not None and _FIRST <= at <= arrival + _AHEAD else arrival
