"""Who is in the room while no session runs, as the events that brought them: what a session is told first."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from desktop.rooms.events import RoomEvent

MOST_EVENTS = 20_000
"""Kept at the most; the oldest go first. About 20 MB."""
STAY = timedelta(hours=2)
"""Not every platform says who leaves: someone of whom nothing was heard for so long waits no more."""

_Identity = tuple[str, str]


class Register:
    """Takes events in any order and repetition; only in memory, and only of those who are here."""

    def __init__(self) -> None:
        self._heard: OrderedDict[_Identity, tuple[RoomEvent, datetime]] = OrderedDict()

    def take(self, event: RoomEvent, now: datetime) -> None:
        """Notes `event`, which came in `now`."""
        self._heard.setdefault((event.source, event.id), (event, now))
        if len(self._heard) > MOST_EVENTS:
            self._heard.popitem(last=False)

    def here(self, now: datetime) -> tuple[RoomEvent, ...]:
        """What is known of everyone who is here `now`, since they last came, in the order in which it was heard."""
        fresh = [event for event, heard in self._heard.values() if now - heard < STAY]
        left = _latest(event for event in fresh if event.kind == "left")
        return tuple(one for one in fresh if one.buyer.id not in left or _stamp(one) > left[one.buyer.id])

    def forget_lines(self) -> None:
        """What they wrote belongs to the session that was told of it; that they are here goes on."""
        self._keep(lambda event: event.kind in ("joined", "left"))

    def forget(self, buyer_id: str) -> None:
        """Removes a buyer whom the rep erased."""
        self._keep(lambda event: event.buyer.id != buyer_id)

    def _keep(self, stays: Callable[[RoomEvent], bool]) -> None:
        self._heard = OrderedDict((key, one) for key, one in self._heard.items() if stays(one[0]))


def _stamp(event: RoomEvent) -> tuple[datetime, str, str]:
    """The order of events in `desktop.rooms.people`."""
    return event.at, event.source, event.id


def _latest(events: Iterable[RoomEvent]) -> dict[str, tuple[datetime, str, str]]:
    latest: dict[str, tuple[datetime, str, str]] = {}
    for event in events:
        latest[event.buyer.id] = max(_stamp(event), latest.get(event.buyer.id, _stamp(event)))
    return latest
