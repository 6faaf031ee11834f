"""Every event has its shape in the event file; only captions and translations have one on the overlay's socket."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from asr.captions import Caption, Gap, LanguageHeard, Level, Word
from desktop.desk import ProductCard, ProductShown
from desktop.errors import Health, Problem, Progress
from desktop.overlay.board import Board
from desktop.overlay.obs_values import BroadcastChanged, ObsState
from desktop.overlay.wire import event_json
from desktop.rooms.events import Alert, Buyer, BuyerSeen, ChatLine, CountryCount, Origin, RoomEvent
from desktop.rooms.memory import ChatTranslated
from translate.translations import Translation

PUBLIC = ("caption", "translation", "product")
NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
BUYER = Buyer("alibaba:7", "alibaba", "Diego", "Casa Verde", "MX", ("es",), NOON)
BUYER_JSON = {
    "id": "alibaba:7",
    "platform": "alibaba",
    "name": "Diego",
    "company": "Casa Verde",
    "country": "MX",
    "languages": ["es"],
    "first_seen": "2026-05-01T12:00:00.000Z",
    "visits": 1,
}

SHAPES = [
    (
        Caption(3, 0, 900, "Our MOQ", "is", "en", False, (Word(0, 400, "Our", 0.987654),)),
        {
            "type": "caption",
            "utterance": 3,
            "start_ms": 0,
            "end_ms": 900,
            "text": "Our MOQ",
            "tail": "is",
            "language": "en",
            "final": False,
            "words": [{"start_ms": 0, "end_ms": 400, "text": "Our", "probability": 0.9877}],
        },
    ),
    (
        Translation(3, "es", "Nuestro", "", True, ("figure",)),
        {
            "type": "translation",
            "utterance": 3,
            "language": "es",
            "text": "Nuestro",
            "tail": "",
            "final": True,
            "flags": ["figure"],
        },
    ),
    (
        RoomEvent(
            "1", "alibaba/live", NOON.astimezone(timezone(timedelta(hours=8))), "joined", BUYER, at_ms=5
        ),
        {
            "type": "room",
            "id": "1",
            "source": "alibaba/live",
            "at": "2026-05-01T12:00:00.000Z",
            "kind": "joined",
            "buyer": BUYER_JSON,
            "text": "",
            "at_ms": 5,
            "phone": "",
            "email": "",
            "url": "",
        },
    ),
    (
        BuyerSeen(5, BUYER, Origin("overseas", "MX", ("the platform says Mexico",)), True),
        {
            "type": "buyer",
            "at_ms": 5,
            "buyer": BUYER_JSON,
            "origin": {"home": "overseas", "country": "MX", "reasons": ["the platform says Mexico"]},
            "present": True,
        },
    ),
    (ChatLine(5, BUYER, "hola"), {"type": "chat", "at_ms": 5, "buyer": BUYER_JSON, "text": "hola"}),
    (
        Alert(5, ("joined",), BUYER, countries=(CountryCount("MX", 1),)),
        {
            "type": "alert",
            "at_ms": 5,
            "reasons": ["joined"],
            "buyer": BUYER_JSON,
            "priority": "normal",
            "card": None,
            "burst": 0,
            "together": 1,
            "countries": [{"country": "MX", "count": 1}],
        },
    ),
    (LanguageHeard(7, "es"), {"type": "language", "at_ms": 7, "language": "es"}),
    (Gap(1, 2, "stall"), {"type": "gap", "start_ms": 1, "end_ms": 2, "reason": "stall"}),
    (
        ObsState(5, "connected", scene="Desk", overlay_shown=True),
        {
            "type": "obs",
            "at_ms": 5,
            "state": "connected",
            "text": "",
            "hint": "",
            "scene": "Desk",
            "overlay_shown": True,
            "streaming": False,
            "recording": False,
        },
    ),
    (
        BroadcastChanged(-5, "stream", True),
        {"type": "broadcast", "at_ms": -5, "output": "stream", "on": True},
    ),
    (
        ProductShown(5, ProductCard("Bottle", "KX-420", "USD 2.85 / pc", ("FOB Ningbo",))),
        {
            "type": "product",
            "at_ms": 5,
            "card": {"name": "Bottle", "model": "KX-420", "price": "USD 2.85 / pc", "facts": ["FOB Ningbo"]},
        },
    ),
    (
        ChatTranslated(5, "a:1", "hola", "es", "hello", "en"),
        {
            "type": "chat.translated",
            "at_ms": 5,
            "buyer_id": "a:1",
            "text": "hola",
            "language": "es",
            "translated": "hello",
            "to": "en",
        },
    ),
    (Problem(1, "c", "t", "h"), {"type": "problem", "at_ms": 1, "code": "c", "text": "t", "hint": "h"}),
    (
        Level(1, -20.000001, float("-inf"), True),
        {"type": "level", "at_ms": 1, "rms_dbfs": -20.0, "peak_dbfs": None, "speech": True},
    ),
    (Health(1, 2, "beam"), {"type": "health", "at_ms": 1, "behind_ms": 2, "shed": "beam"}),
    (Progress("model", "Loading"), {"type": "progress", "step": "model", "text": "Loading", "done": False}),
]


@pytest.mark.parametrize(("event", "shape"), SHAPES, ids=[str(shape["type"]) for _, shape in SHAPES])
def test_every_event_has_its_shape_and_is_valid_json(event: object, shape: dict[str, object]) -> None:
    assert event_json(event) == shape
    assert json.loads(json.dumps(event_json(event), allow_nan=False)) == shape


def test_what_is_no_event_has_no_shape() -> None:
    assert event_json("hello") == {}


@pytest.mark.parametrize("event", [event for event, shape in SHAPES if shape["type"] not in PUBLIC])
def test_nothing_private_ever_reaches_the_overlay(event: object) -> None:
    board = Board(("es",))
    assert not board.take(event)
    assert board.changes() == ()
    assert board.state()["captions"] == []


def test_the_whole_line_travels_with_each_change_in_the_order_of_the_targets() -> None:
    board = Board(("es", "zh"), clock_s=lambda: 1.0)
    for event in (
        Caption(1, 0, 5, "Our", "MOQ", "en", False),
        Translation(1, "ar", "ا", "", False),
        Translation(1, "zh", "我们", "", False),
        Translation(1, "es", "Nuestro", "MOQ", False),
    ):
        assert board.take(event)
    (message,) = board.changes()
    assert message == {
        "t": "caption",
        "id": 1,
        "rev": 4,
        "age_ms": 0,
        "final": False,
        "src": {"lang": "en", "text": "Our", "tail": "MOQ"},
        "dst": [
            {"lang": "es", "text": "Nuestro", "tail": "MOQ"},
            {"lang": "zh", "text": "我们", "tail": ""},
            {"lang": "ar", "text": "ا", "tail": ""},
        ],
    }
    assert board.changes() == ()


def test_the_state_holds_the_last_two_lines_and_how_old_they_are() -> None:
    times_s = iter([1.0, 2.0, 3.0, 10.0, 10.0])
    board = Board(("es",), clock_s=lambda: next(times_s))
    for utterance in (1, 2, 3):
        board.take(Caption(utterance, 0, 5, f"line {utterance}", "", "en", True))
    state = board.state()
    assert (state["t"], state["v"], state["targets"]) == ("state", 2, ["es"])
    captions = state["captions"]
    assert isinstance(captions, list)
    assert [(line["id"], line["age_ms"]) for line in captions] == [(2, 8_000), (3, 7_000)]


def test_only_the_newest_lines_are_kept_however_many_come() -> None:
    board = Board(())
    for utterance in range(1, 1_001):
        board.take(Caption(utterance, 0, 5, "x", "", "en", True))
    assert [message["id"] for message in board.changes()] == [997, 998, 999, 1000]
    assert not board.take(Translation(3, "es", "late", "", True))


def test_an_utterance_that_comes_to_nothing_does_not_start_a_line() -> None:
    assert not Board(()).take(Caption(1, 0, 5, "", "", "en", True))
