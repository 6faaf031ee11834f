"""RoomStream: the stage that turns room events into buyers, chat lines and alerts."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from desktop.commands import MuteAlerts
from desktop.rooms.alert_options import AlertOptions
from desktop.rooms.alerts import AlertRule
from desktop.rooms.bursts import Bursts
from desktop.rooms.cards import Known, card_of
from desktop.rooms.events import Alert, BeenHere, BuyerSeen, ChatLine, Origin, RoomEvent, Tick
from desktop.rooms.memory import Recall, nobody
from desktop.rooms.origin import CountryOf, HomeMarket, Traces, judge_origin, no_database
from desktop.rooms.people import People, Person, with_country
from desktop.rooms.products import Products
from desktop.rooms.questions import LineReader
from desktop.rooms.wording import Wording

RoomInput = RoomEvent | BeenHere | Tick | MuteAlerts
RoomOutput = RoomEvent | BuyerSeen | ChatLine | Alert

_REMEMBERED_EVENTS = 200_000
"""Identities kept against repetition: a day of a busy room; about 40 MB at the very most."""
_REMEMBERED_TRACES = 4_096
"""Most buyers of a crowd leave the same traces: a country and a language."""


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
    """Cooldowns, groups, who is waited for."""
    country_of: CountryOf = no_database
    """Countries of network addresses, where the user gave a database of them."""
    recall: Recall = nobody
    """What earlier sessions left of a buyer; asked for each new one and for each alert."""


class RoomStream:
    """Feeds on cleaned events in any order and repetition; the final state of a buyer is always the same."""

    def __init__(self, options: RoomOptions | None = None, products: Products | None = None) -> None:
        self._options = options or RoomOptions()
        self._judge = lru_cache(_REMEMBERED_TRACES)(self._judged)
        self._rule = AlertRule(self._options.alerts, self._options.wording)
        self._bursts = Bursts(self._options.alerts.burst, self._options.wording)
        self._people = People(self._options.recall)
        self._reader = LineReader(products or Products())
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    def feed(self, item: RoomInput) -> Iterator[RoomOutput]:
        """For an event: itself, its buyer's state, the line they typed and the alert, in this order; none if repeated.

        A tick gives the group of alerts that waited for it. Alerts on those who have been here are silent.
        """
        match item:
            case RoomEvent():
                yield from self._take(item, self._bursts.take)
            case BeenHere():
                yield from self._take(item.event, _silenced)
            case Tick():
                yield from self._bursts.tick(item.at_ms)
            case MuteAlerts():
                self._rule.muted = item.on

    def _take(self, event: RoomEvent, gather: Callable[[Alert], Iterable[Alert]]) -> Iterator[RoomOutput]:
        if self._is_repeated(event):
            return
        person = self._people.take(event)
        seen = self._seen(person, event.at_ms)
        yield event
        yield seen
        if event.text and event.kind in ("commented", "inquired"):
            yield ChatLine(event.at_ms, seen.buyer, event.text)
        known = cache(lambda: self._known_of(person, event))
        alert = self._rule.judge(seen, event.kind, known)
        for told in gather(alert) if alert is not None else ():
            yield told if told.burst else replace(told, card=card_of(seen, known(), self._options.wording))

    def _known_of(self, person: Person, event: RoomEvent) -> Known:
        past = self._options.recall(person.id)
        read = [self._reader.read(line) for line in person.last_lines]
        named = [match.product for facts in read for match in facts.matches if match.named]
        asked = [
            key for facts in read for key in (*(one.product.label for one in facts.matches), *facts.topics)
        ]
        before = past.topics if past else ()
        product = named[0] if named else next(filter(None, map(self._reader.product, before)), None)
        topics = tuple(dict.fromkeys((*asked, *before)))
        return Known(event.at, past, topics, person.email, product)

    def finish(self) -> Iterator[RoomOutput]:
        """The groups of alerts that were still open."""
        yield from self._bursts.finish()

    def buyers(self, at_ms: int = 0) -> tuple[BuyerSeen, ...]:
        """Everyone met so far, by id."""
        return tuple(self._seen(person, at_ms) for person in self._people)

    def _seen(self, person: Person, at_ms: int) -> BuyerSeen:
        origin = self._judge(person.traces)
        return BuyerSeen(at_ms, with_country(person.buyer, origin.country), origin, person.present)

    def _judged(self, traces: Traces) -> Origin:
        options = self._options
        market = HomeMarket(options.home_country, options.also_domestic)
        return judge_origin(traces, market, options.wording, options.country_of)

    def _is_repeated(self, event: RoomEvent) -> bool:
        identity = (event.source, event.id)
        if identity in self._known:
            return True
        self._known[identity] = None
        if len(self._known) > _REMEMBERED_EVENTS:
            self._known.popitem(last=False)
        return False


def _silenced(alert: Alert) -> tuple[Alert, ...]:
    """Kept and listed, with nothing that waits for a group."""
    return (replace(alert, priority="silent"),)
