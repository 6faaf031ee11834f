"""CloudEvents JSON and plain {type, timestamp, data} as RoomEvents: strict, so that nothing half-right goes further.

Shape: `type` is one of `room.viewer.joined|commented|left|inquired`; `data` may hold name, company, country,
language, phone, email, ip, text, url and viewer; `subject` is the viewer. (`source`, `id`) is the event's identity.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import get_args

from asr.telling import Sentence
from desktop.errors import RoomError
from desktop.rooms.clean import clean_name, clean_text, has_hidden
from desktop.rooms.countries import country_code
from desktop.rooms.events import Buyer, Kind, RoomEvent
from desktop.rooms.sources.schema import Details, PlainMessage, read_json, read_message, refused

_AHEAD = timedelta(minutes=5)
"""A sender's clock may be this far ahead; beyond it the time of arrival counts, or one event would stay the newest."""
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})([-_][A-Za-z0-9]{1,8})*", re.ASCII)
_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a message came: aware wall time, and the session's time in ms.

    Without `at_ms` the message plays at the `at_ms` written in it, counted from `at`: a script.
    """

    at: datetime
    at_ms: int | None = None

    def time_of(self, at_ms: int) -> datetime:
        """Wall time of a message that does not say its own."""
        return self.at if self.at_ms is not None else self.at + timedelta(milliseconds=at_ms)


def parse_event(raw: bytes, arrival: Arrival) -> RoomEvent:
    """One message of at most 64 KB; RoomError says in a sentence what is wrong with it."""
    return _event(read_json(raw), arrival)


def parse_events(raw: bytes, arrival: Arrival) -> tuple[RoomEvent, ...]:
    """One message, or a JSON array of them: all of them or none."""
    value = read_json(raw)
    if not isinstance(value, list):
        return (_event(value, arrival),)
    return tuple(_numbered(index, item, arrival) for index, item in enumerate(value, start=1))


def _numbered(index: int, item: object, arrival: Arrival) -> RoomEvent:
    try:
        return _event(item, arrival)
    except RoomError as error:
        raise RoomError(
            error.code,
            Sentence.tr("Event {index} of the batch: {error}", index=index, error=error.text),
            error.hint,
        ) from None


def _event(value: object, arrival: Arrival) -> RoomEvent:
    message = read_message(value)
    data = message.data
    event_id = _identifier("id", message.identity)
    source = _identifier("source", message.origin)
    at_ms = arrival.at_ms if arrival.at_ms is not None else message.at_ms or 0
    return RoomEvent(
        id=event_id,
        source=source,
        at=_time(message.stamp, arrival.time_of(at_ms)),
        kind=_kind(message),
        buyer=_buyer(data, _platform(source), _identifier("subject", message.viewer), event_id),
        text=clean_text(data.text or ""),
        at_ms=at_ms,
        phone=clean_name(data.phone or ""),
        email=clean_name(data.email or ""),
        url=_web_address(data.url or ""),
        ip=clean_name(data.ip or ""),
    )


def _buyer(data: Details, platform: str, native: str, event_id: str) -> Buyer:
    return Buyer(
        id=f"{platform}:{native or _stand_in(data, event_id)}",
        platform=platform,
        name=clean_name(data.name or ""),
        company=clean_name(data.company or ""),
        country=country_code(clean_name(data.country or "")),
        languages=_languages(data.language or ""),
    )


def _kind(message: PlainMessage) -> Kind:
    kind = _KINDS.get(message.type.removeprefix("room.viewer."))
    if kind is None:
        raise refused(
            "room.type", Sentence.tr("`type` must be room.viewer.joined, commented, left or inquired.")
        )
    if kind == "commented" and message.data.text is None:
        raise refused("room.field", Sentence.tr("`data.text` is missing: a comment needs its text."))
    return kind


def _identifier(field: str, value: str) -> str:
    if has_hidden(value) or value != value.strip():
        raise refused("room.field", Sentence.tr("`{field}` has characters that cannot be seen.", field=field))
    return value


def _stand_in(data: Details, event_id: str) -> str:
    """A viewer without an id is the same person by e-mail, phone or name; else a stranger of this event only."""
    for field, value in (("email", data.email), ("phone", data.phone), ("name", data.name)):
        shown = clean_name(value or "").casefold()
        if shown:
            return f"{field}={shown}"
    return f"event={event_id}"


def _platform(source: str) -> str:
    """`alibaba/live/...` is alibaba; `https://shop.example/live` is shop.example."""
    first = source.split("://", 1)[-1].strip("/").split("/", 1)[0]
    return re.sub(r"[^\w.-]+", "", first.lower())[:40] or "web"


def _time(raw: str | None, arrival: datetime) -> datetime:
    """UTC; without a time, or with one that lies ahead of any clock's error, the time of arrival."""
    if raw is None:
        return arrival
    if not _RFC3339.fullmatch(raw):
        raise refused("room.field", Sentence.tr("The time must look like 2026-05-01T08:30:00Z (RFC 3339)."))
    try:
        at = datetime.fromisoformat(raw.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise refused(
            "room.field", Sentence.tr("The time names a day or an hour that does not exist.")
        ) from None
    if at.year < 2000:
        raise refused("room.field", Sentence.tr("The time is before the year 2000."))
    return arrival if at > arrival + _AHEAD else at


def _languages(raw: str) -> tuple[str, ...]:
    match = _LANGUAGE.fullmatch(raw.strip())
    return (match[1].lower(),) if match else ()


def _web_address(raw: str) -> str:
    """Only web addresses are kept: a `javascript:` link must never become clickable."""
    shown = clean_text(raw)
    bare = re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", shown)
    return shown if bare or re.match(r"https?://[^\s/]", shown, re.IGNORECASE) else ""
