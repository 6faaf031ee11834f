"""RoomStream: the stage that turns room events into buyers, chat lines and alerts."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.rooms.alerts import AlertOptions, AlertRule
from desktop.rooms.events import Alert, BuyerSeen, ChatLine, RoomEvent
from desktop.rooms.origin import HomeMarket, judge_origin
from desktop.rooms.people import People, Person, with_country
from desktop.rooms.wording import Wording

RoomOutput = RoomEvent | BuyerSeen | ChatLine | Alert

_REMEMBERED_EVENTS = 200_000
"""Identities kept against repetition: a day of a busy room; about 40 MB at the very most."""


@dataclass(frozen=True, slots=True)
class RoomOptions:
    """How the room is judged."""

    home_country: str = "CN"
    """ISO 3166-1 alpha-2 of the home market."""
    also_domestic: tuple[str, ...] = ()
    """Codes that count as home as well; without them Hong Kong, Macao and Taiwan count as overseas."""
    wording: Wording = "en"
    """Language of the reasons: `en` or `zh`."""
    alerts: AlertOptions = field(default_factory=AlertOptions)
    """Cooldowns."""


class RoomStream:
    """Feeds on cleaned events in any order and repetition; the final state of a buyer is always the same."""

    def __init__(self, options: RoomOptions | None = None) -> None:
        self._options = options or RoomOptions()
        self._market = HomeMarket(self._options.home_country, self._options.also_domestic)
        self._rule = AlertRule(self._options.alerts, self._options.wording)
        self._people = People()
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    def feed(self, event: RoomEvent) -> Iterator[RoomOutput]:
        """The event itself, its buyer's state, the line they typed and the alert, in this order; none if repeated."""
        if self._is_repeated(event):
            return
        seen = self._seen(self._people.take(event), event.at_ms)
        yield event
        yield seen
        if event.text and event.kind in ("commented", "inquired"):
            yield ChatLine(event.at_ms, seen.buyer, event.text)
        alert = self._rule.judge(seen, event.kind)
        if alert is not None:
            yield alert

    def finish(self) -> Iterator[RoomOutput]:
        """Nothing is held back."""
        return iter(())

    def buyers(self, at_ms: int = 0) -> tuple[BuyerSeen, ...]:
        """Everyone met so far, by id."""
        return tuple(self._seen(person, at_ms) for person in self._people)

    def _seen(self, person: Person, at_ms: int) -> BuyerSeen:
        origin = judge_origin(person.traces, self._market, self._options.wording)
        return BuyerSeen(at_ms, with_country(person.buyer, origin.country), origin, person.present)

    def _is_repeated(self, event: RoomEvent) -> bool:
        identity = (event.source, event.id)
        if identity in self._known:
            return True
        self._known[identity] = None
        if len(self._known) > _REMEMBERED_EVENTS:
            self._known.popitem(last=False)
        return False
