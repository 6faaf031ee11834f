"""Looking back on a session: stays, questions, the room against the talk by the second, whom to write to when."""

from dataclasses import replace
from datetime import timedelta

from desktop.rooms.events import Buyer, BuyerSeen, ChatLine, Kind, Origin, RoomEvent
from desktop.rooms.memory import BuyerProfile, BuyerStage, ChatTranslated, Point
from desktop.sessions.review import Beat, Step, review_of, viewers_at
from desktop.sessions.transcript import Transcript
from desktop.sessions.visitors import Stay
from tests.desktop.sessions.builders import NOON, line, transcript

ANA, BO = Buyer("d:1", "d", "Ana", "Casa", "MX"), Buyer("d:2", "d", "Bo", "", "CN")
MINUTE_MS = 60_000


def event(buyer: Buyer, at_ms: int, kind: Kind, text: str = "", email: str = "") -> RoomEvent:
    at = NOON + timedelta(milliseconds=at_ms)
    return RoomEvent(f"{buyer.id}@{at_ms}{kind}", "d", at, kind, buyer, text, at_ms, email=email)


def session_of(*events: RoomEvent, lines: tuple[object, ...] = (), **parts: tuple[object, ...]) -> Transcript:
    """A session of ten minutes in which these events happened."""
    homes = {ANA.id: Origin("overseas", "MX", ()), BO.id: Origin("domestic", "CN", ())}
    firsts: dict[str, RoomEvent] = {}
    for one in sorted(events, key=lambda one: one.at_ms):
        firsts.setdefault(one.buyer.id, one)
    made = transcript(
        *lines,  # type: ignore[arg-type]
        buyers=tuple(BuyerSeen(one.at_ms, one.buyer, homes[one.buyer.id], True) for one in firsts.values()),
        events=events,
        chats=tuple(ChatLine(one.at_ms, one.buyer, one.text) for one in events if one.text),
        **parts,
    )
    return replace(made, session=replace(made.session, duration_ms=10 * MINUTE_MS, ended_at=NOON))


def stays(*events: RoomEvent) -> tuple[Stay, ...]:
    (visitor,) = review_of(session_of(*events)).visitors
    return visitor.stays


def test_who_comes_and_goes_twice_stays_twice() -> None:
    marks = [(1, "joined"), (3, "left"), (5, "joined"), (8, "left")]
    came = stays(*(event(ANA, minute * MINUTE_MS, kind) for minute, kind in marks))  # type: ignore[arg-type]
    assert came == (Stay(60_000, 180_000, True), Stay(300_000, 480_000, True))
    assert (
        review_of(session_of(event(ANA, 0, "joined"), event(ANA, 5_000, "left"))).visitors[0].present_ms
        == 5_000
    )


def test_without_a_leaving_the_stay_ends_a_minute_after_the_last_sign() -> None:
    signs = (event(ANA, 0, "joined"), event(ANA, 2 * MINUTE_MS, "commented", "hi"))
    assert stays(*signs) == (Stay(0, 3 * MINUTE_MS, False),)
    assert stays(event(ANA, 10 * MINUTE_MS - 1_000, "joined")) == (Stay(599_000, 600_000, False),)


def test_a_leaving_without_a_coming_begins_with_the_first_sign() -> None:
    assert stays(event(ANA, 5_000, "commented", "hi"), event(ANA, 9_000, "left")) == (
        Stay(5_000, 9_000, True),
    )


def test_a_question_comes_with_its_translation_and_the_line_that_was_said() -> None:
    session = session_of(
        event(ANA, 7_000, "commented", "¿Cuánto?"),
        event(ANA, 20_000, "commented", "gracias"),
        event(BO, 500, "commented", "多少钱吗"),
        lines=(line(4, "one", 1_000), line(5, "two", 6_000)),
        chat_translations=(ChatTranslated(7_100, ANA.id, "¿Cuánto?", "es", "How much?", "en"),),
    )
    asked = {visitor.seen.buyer.name: visitor.asked for visitor in review_of(session).visitors}
    assert [(one.text, one.translated, one.question, one.utterance) for one in asked["Ana"]] == [
        ("¿Cuánto?", "How much?", True, 5),
        ("gracias", "", False, 5),
    ]
    assert [(one.question, one.utterance) for one in asked["Bo"]] == [(True, -1)]


def test_the_room_against_the_talk_by_the_second() -> None:
    review = review_of(
        session_of(
            event(ANA, 2_000, "joined"),
            event(BO, 6_500, "joined"),
            event(ANA, 9_900, "left"),
            event(BO, 30_000, "left"),
            lines=(line(1, "hello", 1_000), line(2, "price", 6_000), line(3, "bye", 10_000)),
        )
    )
    assert review.steps == (Step(2, 1), Step(6, 2), Step(9, 1), Step(30, 0))
    assert [viewers_at(review.steps, second) for second in (0, 2, 5, 6, 8, 9, 29, 30)] == [
        0,
        1,
        1,
        2,
        2,
        1,
        1,
        0,
    ]
    assert review.peak == 2
    assert review.beats == (
        Beat(1_000, 4_000, 1, "hello", 0, ("Ana",), ()),
        Beat(6_000, 9_000, 2, "price", 2, ("Bo",), ("Ana",)),
        Beat(10_000, 13_000, 3, "bye", 1, (), ()),
    )


def standing(stage: BuyerStage, points: int, **changes: object) -> BuyerProfile:
    return replace(BuyerProfile(1, ANA.id, stage, (Point(points, "why"),)), **changes)  # type: ignore[arg-type]


def due(*events: RoomEvent, profile: BuyerProfile | None = None) -> list[tuple[str, int]]:
    session = session_of(*events, profiles=(profile,) if profile else ())
    return [(one.urgency, (one.due_at - NOON) // timedelta(hours=1)) for one in review_of(session).follow_ups]


def test_whom_to_write_to_and_until_when() -> None:
    asked = event(ANA, 1_000, "commented", "how much?")
    assert due(asked) == [("warm", 48)]
    assert due(event(ANA, 1_000, "inquired", "please quote")) == [("hot", 24)]
    assert due(asked, profile=standing("asked", 60)) == [("hot", 24)]
    assert due(asked, profile=standing("quoted", 0)) == [("hot", 24)]
    assert due(event(ANA, 1_000, "joined")) == [("cool", 120)]
    assert due(event(BO, 1_000, "joined")) == []


def test_who_wants_no_messages_is_not_to_be_written_to() -> None:
    asked = event(ANA, 1_000, "inquired", "please quote")
    assert due(asked, profile=standing("contact", 90, do_not_contact=True)) == []


def test_the_most_urgent_come_first() -> None:
    session = session_of(event(ANA, 1_000, "joined"), event(BO, 2_000, "inquired", "quote"))
    assert [one.lead.buyer.name for one in review_of(session).follow_ups] == ["Bo", "Ana"]


def test_a_session_without_anybody_and_anything_has_an_empty_review() -> None:
    review = review_of(transcript())
    assert (review.visitors, review.promises, review.steps, review.beats, review.follow_ups) == ((),) * 5
    assert review.peak == 0
