"""The room stage: what comes out for what goes in, and that neither order nor repetition changes the end."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.rooms.events import Alert, BeenHere, BuyerSeen, ChatLine, Kind, RoomEvent
from desktop.rooms.stream import RoomOptions, RoomStream
from tests.desktop.rooms.builders import NOON, buyer, event

KINDS: list[Kind] = ["joined", "commented", "left", "inquired"]


def test_an_event_gives_itself_the_buyers_state_the_line_and_the_alert_in_this_order() -> None:
    comment = event(1, "commented", text="¿precio?")
    outputs = list(RoomStream().feed(comment))
    assert [type(output) for output in outputs] == [RoomEvent, BuyerSeen, ChatLine, Alert]
    assert outputs[0] == comment
    assert outputs[2] == ChatLine(1000, outputs[1].buyer, "¿precio?")


def test_a_repeated_event_gives_nothing() -> None:
    stream = RoomStream()
    assert list(stream.feed(event(1, "joined")))
    assert list(stream.feed(event(1, "joined"))) == []
    assert list(stream.finish()) == []


def test_the_same_id_of_another_source_is_another_event() -> None:
    stream = RoomStream()
    list(stream.feed(event(1, "joined")))
    assert list(stream.feed(replace(event(1, "joined"), source="webhook")))


def test_leaving_and_coming_back_is_a_second_visit() -> None:
    stream = RoomStream()
    for item in (event(1, "joined"), event(2, "left"), event(3, "joined")):
        list(stream.feed(item))
    (seen,) = stream.buyers()
    assert (seen.buyer.visits, seen.present, seen.buyer.first_seen) == (2, True, NOON + timedelta(seconds=1))


def test_a_late_event_does_not_bring_back_who_has_left() -> None:
    stream = RoomStream()
    for item in (event(1, "left", second=30), event(2, "commented", text="hola", second=10)):
        list(stream.feed(item))
    assert [seen.present for seen in stream.buyers()] == [False]


def test_a_new_name_replaces_the_old_one_and_silence_replaces_nothing() -> None:
    stream = RoomStream()
    named = buyer(name="Diego")
    renamed = replace(buyer(name="Diego R."), country="")
    for item in (
        event(1, "joined", named),
        event(2, "commented", renamed, "hola"),
        event(3, "left", buyer(name="")),
    ):
        list(stream.feed(item))
    (seen,) = stream.buyers()
    assert (seen.buyer.name, seen.buyer.country) == ("Diego R.", "MX")


def test_the_country_that_the_evidence_gives_fills_an_empty_one() -> None:
    stream = RoomStream(RoomOptions(home_country="CN"))
    guest = replace(event(1, "joined", buyer(country="")), phone="+52 55 1234 5678")
    seen = list(stream.feed(guest))[1]
    assert isinstance(seen, BuyerSeen)
    assert (seen.buyer.country, seen.origin.home) == ("MX", "overseas")


@st.composite
def room_events(draw: st.DrawFn) -> list[RoomEvent]:
    """Up to 40 events of four buyers who rename, move and give contacts; seconds collide on purpose."""
    count = draw(st.integers(1, 40))
    return [
        replace(
            event(
                number,
                draw(st.sampled_from(KINDS)),
                buyer(
                    draw(st.sampled_from("abcd")),
                    draw(st.sampled_from(["", "Ana", "Ana B."])),
                    draw(COUNTRIES),
                ),
                text="hi",
                second=draw(st.integers(0, 9)),
            ),
            phone=draw(st.sampled_from(["", "+5255123456", "+8613812345678"])),
            at_ms=0,
        )
        for number in range(count)
    ]


COUNTRIES = st.sampled_from(["", "MX", "CN", "BR"])


@settings(max_examples=150, deadline=None)
@given(room_events(), st.randoms(use_true_random=False))
def test_any_order_and_repetition_ends_in_the_same_room(events: list[RoomEvent], random) -> None:
    straight, shuffled = RoomStream(), RoomStream()
    mixed = events + random.choices(events, k=len(events))
    random.shuffle(mixed)
    for item in events:
        list(straight.feed(item))
    for item in mixed:
        list(shuffled.feed(item))
    assert shuffled.buyers() == straight.buyers()


@settings(max_examples=100, deadline=None)
@given(room_events())
def test_the_last_thing_said_of_a_buyer_is_their_final_state(events: list[RoomEvent]) -> None:
    stream = RoomStream()
    outputs = [output for item in events for output in stream.feed(item)]
    last = {output.buyer.id: output for output in outputs if isinstance(output, BuyerSeen)}
    assert tuple(last[key] for key in sorted(last)) == stream.buyers()


def test_those_who_have_been_here_are_known_silently_and_make_no_group_with_who_comes_now() -> None:
    stream = RoomStream()
    before = [event(number, "joined", buyer(str(number)), second=0) for number in range(5)]
    silent = [told for one in before for told in stream.feed(BeenHere(replace(one, at_ms=0)))]
    assert [one.priority for one in silent if isinstance(one, Alert)] == ["silent"] * 5
    assert [one for one in silent if isinstance(one, RoomEvent)] == [replace(one, at_ms=0) for one in before]
    news = list(stream.feed(event(9, "joined", buyer("9"), second=1)))
    assert [(one.priority, one.together) for one in news if isinstance(one, Alert)] == [("normal", 1)]
    assert [one for one in stream.feed(before[0]) if isinstance(one, Alert)] == []
