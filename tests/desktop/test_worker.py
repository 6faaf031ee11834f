"""A worker keeps order, survives the user's world, and ends alone on a fault of ours."""

import threading
from collections.abc import Iterable, Sequence

import pytest

from desktop.errors import Problem, RoomError
from desktop.worker import MOST_AT_ONCE, Turn, Worker


class Doubler:
    """Says everything twice and good-bye at the end; what it must not be given, it says in its own way."""

    def feed(self, item: object) -> Iterable[object]:
        if item == "unplugged":
            raise RoomError("gone", "The room is gone.", "Open it again.")
        if item == "bug":
            raise ZeroDivisionError
        yield item
        yield item

    def finish(self) -> Iterable[object]:
        yield "bye"


def make(kind: type[Turn], merge=lambda pending: pending) -> tuple[Turn, list[object]]:
    heard: list[object] = []
    return kind("captions", Doubler(), heard.append, lambda: 7, merge), heard


@pytest.mark.parametrize("kind", [Turn, Worker])
def test_everything_put_in_comes_out_in_order_and_the_stage_is_finished(kind):
    worker, heard = make(kind)
    worker.start()
    for number in range(100):
        worker.put(number)
    worker.close()
    assert heard == [number for n in range(100) for number in (n, n)] + ["bye"]


@pytest.mark.parametrize("kind", [Turn, Worker])
def test_a_fault_of_the_users_world_is_said_and_the_stage_goes_on(kind):
    worker, heard = make(kind)
    worker.start()
    worker.put("unplugged")
    worker.put("a")
    worker.close()
    assert heard == [Problem(7, "gone", "The room is gone.", "Open it again."), "a", "a", "bye"]


@pytest.mark.parametrize("kind", [Turn, Worker])
def test_a_fault_of_ours_is_said_logged_and_ends_only_this_worker(kind, caplog):
    worker, heard = make(kind)
    worker.start()
    worker.put("bug")
    worker.put("a")
    worker.close()
    assert [(event.code, "captions" in event.text) for event in heard] == [("internal", True)]
    assert "ZeroDivisionError" in caplog.text


def test_a_turn_does_nothing_until_it_is_drained():
    turn, heard = make(Turn)
    turn.put("a")
    assert heard == []
    assert turn.drain()
    assert heard == ["a", "a"]
    assert not turn.drain()


def test_what_waits_may_be_merged():
    def newest(pending: Sequence[object]) -> Sequence[object]:
        return pending[-1:]

    turn, heard = make(Turn, newest)
    for item in "abc":
        turn.put(item)
    turn.close()
    assert heard == ["c", "c", "bye"]


def test_a_worker_that_was_never_started_closes_at_once():
    worker, heard = make(Worker)
    worker.close()
    assert heard == []


class Lots:
    """Says how many it was given at once; the first waits until the test has put in the rest."""

    def __init__(self, go_on: threading.Event) -> None:
        self._go_on = go_on

    def feed(self, item: object) -> Iterable[object]:
        return self.feed_all((item,))

    def feed_all(self, items: Sequence[object]) -> Iterable[object]:
        self._go_on.wait(10)
        yield tuple(items)

    def finish(self) -> Iterable[object]:
        return ()


def test_a_stage_that_takes_many_at_once_gets_what_waits_in_order_but_never_too_many():
    heard: list[object] = []
    go_on = threading.Event()
    worker = Worker("record", Lots(go_on), heard.append, lambda: 0)
    numbers = list(range(2 * MOST_AT_ONCE + 7))
    for number in numbers:
        worker.put(number)
    worker.start()
    go_on.set()
    worker.close()
    assert [len(lot) for lot in heard] == [MOST_AT_ONCE, MOST_AT_ONCE, 7]
    assert [number for lot in heard for number in lot] == numbers
