"""Nothing is told before it is kept, and a disk that refuses is reported once a spell."""

from collections.abc import Sequence
from datetime import timedelta

from desktop.errors import StoreError
from desktop.keeper import BACKUP_EVERY_MS, Backups, Keeper, Show, forget_old
from desktop.sessions.backups import backups_of, folder_of
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import NOON, new_session


class Disk:
    """A store that can be told to refuse; like the real one it writes what it refused before anything new."""

    def __init__(self) -> None:
        self.kept: list[object] = []
        self.full = False
        self._held: list[object] = []

    def keep_all(self, session_id: str, events: Sequence[object]) -> None:
        self._held += [(session_id, event) for event in events]
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


def test_what_waits_together_is_kept_in_one_go_and_told_in_order():
    disk, told = Disk(), []
    keeper = Keeper(disk, "s1", [told.append], lambda: 0)
    assert list(keeper.feed_all(["a", "b", "c"])) == []
    assert (told, disk.kept) == (["a", "b", "c"], [("s1", event) for event in "abc"])


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


def test_a_backup_is_made_every_ten_minutes_of_the_session(tmp_path):
    database, clock = tmp_path / "deskcast.db", [0]
    SessionStore.open(database).close()
    stage, made = Backups(database, lambda: clock[0]), []
    for clock[0] in (0, BACKUP_EVERY_MS - 1, BACKUP_EVERY_MS, BACKUP_EVERY_MS + 1, 2 * BACKUP_EVERY_MS):
        assert list(stage.feed("anything")) == []
        made.append(len(backups_of(database)))
    assert made == [0, 0, 1, 1, 2]


def test_a_backup_that_cannot_be_made_is_a_problem_and_tried_again_in_ten_minutes(tmp_path):
    database, clock = tmp_path / "deskcast.db", [BACKUP_EVERY_MS]
    SessionStore.open(database).close()
    folder_of(database).write_text("in the way")
    stage = Backups(database, lambda: clock[0])
    assert [problem.at_ms for _ in range(3) for problem in stage.feed("anything")] == [BACKUP_EVERY_MS]
    folder_of(database).unlink()
    clock[0] *= 2
    assert list(stage.feed("anything")) == []
    assert len(backups_of(database)) == 1


def test_old_sessions_are_forgotten_only_where_the_rep_chose_a_number_of_days(tmp_path):
    left = []
    with SessionStore.open(tmp_path / "deskcast.db") as store:
        store.end(store.begin(new_session()), NOON)
        for days in (0, 30, 29):
            assert forget_old(store, days, NOON + timedelta(days=29, hours=1)) == ()
            left.append(len(store.list_sessions()))
    assert left == [1, 1, 0]
