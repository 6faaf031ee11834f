"""Nothing is told before it is kept, and a disk that refuses is reported once a spell."""

from desktop.errors import StoreError
from desktop.keeper import Keeper, Show


class Disk:
    """A store that can be told to refuse; like the real one it writes what it refused before anything new."""

    def __init__(self) -> None:
        self.kept: list[object] = []
        self.full = False
        self._held: list[object] = []

    def keep(self, session_id: str, event: object) -> None:
        self._held.append((session_id, event))
        if self.full:
            raise StoreError("disk-full", "The disk is full.", "Free some space.")
        self.kept += self._held
        self._held = []


def test_an_event_is_told_once_it_is_kept_and_not_before():
    disk = Disk()
    order: list[object] = []
    keeper = Keeper(disk, "s1", [lambda event: order.append((event, len(disk.kept)))], lambda: 0)
    for event in "abc":
        assert list(keeper.feed(event)) == []
    assert disk.kept == [("s1", "a"), ("s1", "b"), ("s1", "c")]
    assert order == [("a", 1), ("b", 2), ("c", 3)]


def test_a_refusing_disk_is_said_once_a_spell_and_what_waited_is_told_in_order_once_it_is_kept():
    disk, told = Disk(), []
    keeper = Keeper(disk, "s1", [told.append], lambda: 42)
    disk.full = True
    problems = [problem for event in "abc" for problem in keeper.feed(event)]
    disk.full = False
    keeper.feed("d")
    disk.full = True
    problems += keeper.feed("e")
    assert [(problem.at_ms, problem.code) for problem in problems] == [(42, "disk-full"), (42, "disk-full")]
    assert told == ["a", "b", "c", "d"]


def test_a_closed_pipe_ends_the_showing_and_not_the_session():
    shown: list[object] = []

    def show(event: object) -> None:
        if event == "closed":
            raise BrokenPipeError
        shown.append(event)

    stage = Show(show)
    for event in ("a", "closed", "b"):
        assert list(stage.feed(event)) == []
    assert shown == ["a"]
