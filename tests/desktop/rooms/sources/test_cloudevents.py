"""Messages of room sources: what is read of them."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.rooms.events import Buyer, RoomEvent
from desktop.rooms.sources.cloudevents import Arrival, parse_event
from tests.desktop.rooms.sources.messages import HERE, NOW, data, raw


def test_a_cloudevent_becomes_a_room_event() -> None:
    assert parse_event(raw(), HERE) == RoomEvent(
        id="11",
        source="alibaba/live/abc",
        at=datetime(2026, 5, 1, 8, 29, 59, 500_000, tzinfo=UTC),
        kind="joined",
        buyer=Buyer("alibaba:v7", "alibaba", "Diego", "Casa Verde", "MX", ("es",)),
        at_ms=4_200,
    )


def test_a_plain_message_becomes_one_too_and_its_repetition_has_the_same_identity() -> None:
    plain = (
        b'{"type": "commented", "timestamp": "2026-05-01T08:30:00Z", "data": {"name": "Ana", "text": "hola"}}'
    )
    first, again = parse_event(plain, HERE), parse_event(plain, Arrival(NOW + timedelta(seconds=9), 9_000))
    other = parse_event(plain.replace(b"hola", b"hi"), HERE)
    assert (first.kind, first.text, first.buyer.id) == ("commented", "hola", "webhook:name=ana")
    assert (first.source, first.id) == (again.source, again.id) != (other.source, other.id)


def test_strangers_without_a_name_are_not_one_person() -> None:
    nameless = [parse_event(raw(id=number, subject=None, data={}), HERE) for number in "12"]
    assert nameless[0].buyer.id != nameless[1].buyer.id


def test_without_a_time_the_arrival_counts() -> None:
    assert parse_event(raw(time=None), HERE).at == NOW


def test_a_clock_that_is_years_ahead_does_not_make_the_newest_event() -> None:
    assert parse_event(raw(time="2036-01-01T00:00:00Z"), HERE).at == NOW


def test_only_a_script_may_say_when_it_is_played() -> None:
    assert parse_event(raw(at_ms=900, time=None), HERE).at_ms == 4_200
    scripted = parse_event(raw(at_ms=900, time=None), Arrival(NOW))
    assert (scripted.at_ms, scripted.at) == (900, NOW + timedelta(milliseconds=900))


def test_text_is_cleaned_on_the_way_in() -> None:
    event = parse_event(data(name="Ali\u202egnp\x00", text="a\u200bb " * 900, phone="+52\u200b 55"), HERE)
    assert (event.buyer.name, event.phone) == ("Alignp", "+52 55")
    assert len(event.text) == 2_000 or event.text.endswith("ab")


def test_a_script_link_is_not_kept() -> None:
    kept = [
        parse_event(data(url=url), HERE).url
        for url in ("javascript:alert(1)", "https://a.mx/x", "casaverde.mx")
    ]
    assert kept == ["", "https://a.mx/x", "casaverde.mx"]


@pytest.mark.parametrize(
    ("source", "platform"),
    [
        ("alibaba/live/abc", "alibaba"),
        ("/twitch/chan", "twitch"),
        ("https://shop.example/x", "shop.example"),
        ("**", "web"),
    ],
)
def test_the_platform_is_the_first_part_of_the_source(source: str, platform: str) -> None:
    assert parse_event(raw(source=source), HERE).buyer.platform == platform
