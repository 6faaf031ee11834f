"""Who is in the room between sessions: those who came and did not leave, in any order of telling."""

from datetime import timedelta
from itertools import permutations

from desktop.rooms import register
from desktop.rooms.events import RoomEvent
from desktop.rooms.register import STAY, Register
from tests.desktop.rooms.builders import NOON, buyer, event

ANA = buyer("8", "Ana", "BR")


def here(*events: RoomEvent) -> list[str]:
    made = Register()
    for one in events:
        made.take(one, NOON)
    return [one.id for one in made.here(NOON)]


def test_who_left_is_gone_in_any_order_and_who_came_back_is_here_since_then() -> None:
    joined, asked, left, back = (
        event(1, "joined"),
        event(2, "commented", text="MOQ?"),
        event(3, "left"),
        event(4, "joined"),
    )
    assert {tuple(here(*order)) for order in permutations((joined, asked, left))} == {()}
    assert {tuple(here(*order)) for order in permutations((joined, asked, left, back))} == {("e4",)}


def test_the_same_event_counts_once_and_others_are_not_touched_by_it() -> None:
    assert here(event(1, "joined"), event(1, "joined"), event(2, "joined", ANA)) == ["e1", "e2"]


def test_someone_of_whom_nothing_is_heard_for_long_waits_no_more() -> None:
    made = Register()
    made.take(event(1, "joined"), NOON)
    made.take(event(2, "joined", ANA), NOON + timedelta(minutes=1))
    assert [one.id for one in made.here(NOON + STAY)] == ["e2"]


def test_lines_are_forgotten_without_the_one_who_wrote_them_and_buyers_with_all() -> None:
    made = Register()
    for one in (event(1, "joined"), event(2, "commented", text="MOQ?"), event(3, "joined", ANA)):
        made.take(one, NOON)
    made.forget_lines()
    assert [one.id for one in made.here(NOON)] == ["e1", "e3"]
    made.forget(ANA.id)
    assert [one.id for one in made.here(NOON)] == ["e1"]


def test_a_flood_keeps_the_newest() -> None:
    made = Register()
    for number in range(register.MOST_EVENTS + 2):
        made.take(event(number, "joined", second=0), NOON)
    kept = made.here(NOON)
    assert (len(kept), kept[0].id) == (register.MOST_EVENTS, "e2")
