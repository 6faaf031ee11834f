"""A buyer whom the rep typed or pasted: `Name (country or company): what they wrote`; without text, they came."""

import hashlib
import re

from asr.telling import Sentence
from desktop.errors import RoomError
from desktop.rooms.clean import clean_name, clean_text
from desktop.rooms.countries import country_code
from desktop.rooms.events import Buyer, RoomEvent
from desktop.rooms.sources.cloudevents import Arrival

PLATFORM = "hand"
_LINE = re.compile(
    r"\s*(?P<name>[^:：()（）]{1,200}?)\s*(?:[(（](?P<from>[^()（）]{0,200})[)）])?\s*(?:[:：]\s*(?P<text>.*))?\s*"
)
_MOST_LINES = 200


def events_by_hand(text: str, arrival: Arrival) -> tuple[RoomEvent, ...]:
    """The events of `text`, one a line; RoomError says which line is none, and then none is taken."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or len(lines) > _MOST_LINES:
        raise _refusal(
            Sentence.tr("Between 1 and {most_lines} lines can be entered at once.", most_lines=_MOST_LINES)
        )
    return tuple(_event(number, line, arrival) for number, line in enumerate(lines, start=1))


def _event(number: int, line: str, arrival: Arrival) -> RoomEvent:
    match = _LINE.fullmatch(line[:4_000])
    name = clean_name(match["name"]) if match else ""
    if match is None or not name:
        raise _refusal(Sentence.tr("Line {number} has no name before its colon.", number=number))
    text = clean_text(match["text"] or "")
    country, company = _whence(match["from"] or "")
    digest = hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return RoomEvent(
        id=f"{arrival.at_ms}-{number}-{digest}",
        source=PLATFORM,
        at=arrival.at,
        kind="commented" if text else "joined",
        buyer=Buyer(f"{PLATFORM}:{name.casefold()}", PLATFORM, name, company, country),
        text=text,
        at_ms=arrival.at_ms or 0,
    )


def _whence(raw: str) -> tuple[str, str]:
    """`MX`, `Casa Verde` or `Casa Verde, MX`: the country's code and the company, each perhaps empty."""
    parts = [clean_name(part) for part in re.split(r"[,，、;]", raw)]
    codes = [code for part in parts if (code := country_code(part))]
    others = [part for part in parts if part and not country_code(part)]
    return (codes[0] if codes else ""), ", ".join(others)


def _refusal(text: Sentence) -> RoomError:
    return RoomError(
        "room.hand",
        text,
        Sentence.tr("Write it as Name (CC): text, for example Diego (MX): how much for 500?"),
    )
