"""Room events for tests, with everything that a test does not care about filled in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop.rooms.events import Buyer, Kind, RoomEvent

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)


def buyer(native: str = "7", name: str = "Diego Ramírez", country: str = "MX") -> Buyer:
    return Buyer(id=f"alibaba:{native}", platform="alibaba", name=name, country=country)


def event(
    number: int, kind: Kind, who: Buyer | None = None, text: str = "", second: int | None = None
) -> RoomEvent:
    second = number if second is None else second
    return RoomEvent(
        id=f"e{number}",
        source="alibaba/live/1",
        at=NOON + timedelta(seconds=second),
        kind=kind,
        buyer=who or buyer(),
        text=text,
        at_ms=number * 1000,
    )


def at_ms(original: RoomEvent, ms: int) -> RoomEvent:
    return replace(original, at_ms=ms)
