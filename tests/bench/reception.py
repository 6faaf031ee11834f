"""What buyers cost the desk: CPU of each room stage for a crowd that joins and for one that writes."""

import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from typing import Protocol

from desktop.paths import ASSETS
from desktop.rooms.events import Alert, Buyer, RoomEvent
from desktop.rooms.nudges import Nudges
from desktop.rooms.product_list import read_products
from desktop.rooms.reception import Reception
from desktop.rooms.room_language import RoomLanguage
from desktop.rooms.stream import RoomStream
from desktop.rooms.talk_script import TalkScript

JOINS, LINES, WRITERS = 10_000, 10_000, 1_000
NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
COUNTRIES = ("BR", "MX", "DE", "", "CN", "US", "EG")
TYPED = (
    "how much for 450 pcs of KX-420?",
    "hola, cual es el pedido minimo?",
    "Здравствуйте! Какой срок производства?",
    "ما هي الشهادات المتوفرة لهذا المنتج؟",
    "这款杯子有现货吗？",
    "hello from texas",
    "my whatsapp +52 1 55 1234 5678, mail a.b@example.com",
)


class _Stage(Protocol):
    def feed(self, item: object) -> Iterable[object]: ...


def _joins() -> list[RoomEvent]:
    return [_event(number, number, "joined", "") for number in range(JOINS)]


def _lines() -> list[RoomEvent]:
    texts = islice(cycle(TYPED), LINES)
    return [_event(JOINS + number, number % WRITERS, "commented", text) for number, text in enumerate(texts)]


def _event(number: int, who: int, kind: str, text: str) -> RoomEvent:
    buyer = Buyer(f"bench:{who}", "bench", f"Buyer {who}", "", COUNTRIES[who % len(COUNTRIES)])
    event = RoomEvent(
        f"e{number}", "bench/live", NOON + timedelta(milliseconds=number), "joined", buyer, text
    )
    return replace(event, kind=kind, at_ms=number)  # type: ignore[arg-type]


def _cpu_ms(stage: _Stage, items: list[object]) -> tuple[float, list[object]]:
    """CPU of each item in ms, and all that came out."""
    began = time.process_time()
    told = [out for item in items for out in stage.feed(item)]
    return 1_000 * (time.process_time() - began) / len(items), told


def figures() -> dict[str, float]:
    """The numbers, by the names the documents use."""
    products = read_products(ASSETS / "demo" / "products.csv")
    room: _Stage = RoomStream(products=products)  # type: ignore[assignment]
    desk: list[tuple[str, _Stage]] = [
        ("reception", Reception(products, lambda: 0)),
        ("nudges", Nudges(products)),
        ("room language", RoomLanguage("en", ("es",))),
        ("talk script", TalkScript((), lambda: 0)),
    ]
    found: dict[str, float] = {}
    for name, events in (("join", _joins()), ("line", _lines())):
        cost, told = _cpu_ms(room, list(events))
        found[f"room, CPU ms a {name}"] = round(cost, 3)
        found[f"alerts of {len(events)} {name}s"] = sum(isinstance(one, Alert) for one in told)
        for label, stage in desk:
            cost, _ = _cpu_ms(stage, told)
            found[f"{label}, CPU ms a {name}"] = round(cost * len(told) / len(events), 3)
    return found


if __name__ == "__main__":
    for label, value in figures().items():
        print(f"  {label:<28} {value}")
