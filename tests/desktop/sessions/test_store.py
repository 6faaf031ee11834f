"""What the store keeps, in which order, and what it gives back."""

import stat
import sys
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from asr.captions import Gap, InputChanged, Level
from asr.telling import Sentence
from desktop.errors import ArgumentError, Problem, Progress, StoreError
from desktop.sessions.store import SessionStore
from desktop.sessions.transcript import LineTranslation
from tests.desktop.sessions.builders import (
    ANN,
    NOON,
    alert,
    caption,
    chat,
    joined,
    new_session,
    seen,
    translation,
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "deskcast.db"


def test_final_captions_come_back_with_their_words(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for event in (caption(1), caption(2, final=False), caption(2, "settled now")):
            store.keep(session_id, event)
        lines = store.load(session_id).lines
    assert [(line.utterance, line.text, line.words) for line in lines] == [
        (1, caption(1).text, caption(1).words),
        (2, "settled now", caption(2, "settled now").words),
    ]


def test_partials_and_passing_events_are_not_kept(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for event in (
            caption(1, final=False),
            translation(1, "es", "hola", final=False),
            Level(0, -20.0, -10.0, True),
            Progress("model", "loading"),
            object(),
        ):
            store.keep(session_id, event)
        kept = store.load(session_id)
    assert (kept.lines, kept.chats, kept.problems) == ((), (), ())


def test_a_line_has_its_translations_in_the_order_of_the_targets(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session(targets=("zh", "es")))
        for event in (caption(1), translation(1, "es", "hola"), translation(1, "zh", "你好")):
            store.keep(session_id, event)
        lines = store.load(session_id).lines
    assert lines[0].translations == (
        LineTranslation("zh", "你好", ("figure",)),
        LineTranslation("es", "hola", ("figure",)),
    )


def test_everything_of_the_room_comes_back_as_it_was_told(database: Path) -> None:
    gap, text = Gap(100, 900, "stall"), Sentence.tr("No microphone is called {name}.", name="Yeti")
    problem = Problem(5, "no-such-microphone", text, Sentence.tr("Choose one of: {names}.", names=("a", "b")))
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for event in (joined(), seen(), chat(), alert(), gap, problem):
            store.keep(session_id, event)
        kept = store.load(session_id)
    assert kept.events == (joined(),)
    assert kept.buyers == (seen(),)
    assert kept.chats == (chat(),)
    assert kept.alerts == (alert(),)
    assert (kept.gaps, kept.problems) == ((gap,), (problem,))
    assert [(one.template, one.values) for one in (kept.problems[0].text, kept.problems[0].hint)] == [
        ("No microphone is called {name}.", {"name": "Yeti"}),
        ("Choose one of: {names}.", {"names": ("a", "b")}),
    ]


def test_the_record_keeps_which_microphone_was_heard_from_when_on(database: Path) -> None:
    heard = (InputChanged(0, "Yeti"), InputChanged(9_000, "Webcam", "Yeti"), InputChanged(12_000, "Webcam"))
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        store.keep_all(session_id, heard)
        assert store.load(session_id).inputs == heard


def test_a_buyer_keeps_the_first_moment_and_the_last_state(database: Path) -> None:
    gone = seen(replace(ANN, name="Ann M.", visits=4), at_ms=9_000, present=False)
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for event in (seen(), gone):
            store.keep(session_id, event)
        kept = store.load(session_id)
    assert kept.buyers == (replace(gone, at_ms=seen().at_ms),)


def test_an_event_that_comes_twice_is_kept_once(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        store.keep_all(session_id, [caption(1), translation(1, "es", "hola"), joined()] * 2)
        kept = store.load(session_id)
    assert (len(kept.lines), len(kept.lines[0].translations), len(kept.events)) == (1, 1, 1)


def test_hostile_values_are_stored_as_far_as_sqlite_can(database: Path) -> None:
    hostile = replace(ANN, name="A\ud800\x00B", visits=2**80)
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session("\udfff"))
        store.keep(session_id, chat("'; DROP TABLE sessions; --", buyer=hostile))
        kept = store.load(session_id)
    assert kept.session.title == "�"
    assert kept.chats[0].text == "'; DROP TABLE sessions; --"
    assert (kept.chats[0].buyer.name, kept.chats[0].buyer.visits) == ("A�\x00B", 2**63 - 1)


def test_ids_are_sortable_and_never_taken_twice(database: Path) -> None:
    east = NOON.astimezone(timezone(timedelta(hours=8)))
    with SessionStore.open(database) as store:
        ids = [store.begin(replace(new_session(), started_at=start)) for start in (NOON, NOON, east)]
    assert ids == ["20261122-120000", "20261122-120000-02", "20261122-120000-03"]


def test_the_list_is_newest_first_and_counts(database: Path) -> None:
    later = replace(new_session("Chairs"), started_at=NOON + timedelta(hours=1))
    with SessionStore.open(database) as store:
        first, second = store.begin(new_session()), store.begin(later)
        store.keep_all(first, [caption(1), caption(2), seen()])
        store.end(first, NOON + timedelta(minutes=5))
        listed = store.list_sessions()
    assert [(known.id, known.captions, known.buyers, known.live) for known in listed] == [
        (second, 0, 0, True),
        (first, 2, 1, False),
    ]
    assert listed[1].duration_ms == 300_000


def test_a_session_of_unknown_id_is_an_argument_error(database: Path) -> None:
    with SessionStore.open(database) as store:
        for ask in (store.load, store.delete, lambda known: store.end(known, NOON)):
            with pytest.raises(ArgumentError, match="no session"):
                ask("nope")
        with pytest.raises(ArgumentError, match="no session"):
            store.keep("nope", caption(1))
        assert store.pending == 0


def test_an_orphan_among_others_does_not_keep_them_out(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        with pytest.raises(ArgumentError):
            store.keep("nope", caption(1))
        store.keep(session_id, caption(2))
        assert [line.utterance for line in store.load(session_id).lines] == [2]


def test_a_second_instance_is_told_that_one_is_running(database: Path) -> None:
    with SessionStore.open(database), pytest.raises(StoreError) as told:
        SessionStore.open(database)
    assert told.value.code == "already-running"
    SessionStore.open(database).close()


def test_a_failed_opening_frees_the_lock(database: Path) -> None:
    database.parent.mkdir()
    database.write_bytes(b"not a database, much longer than a header" * 10)
    for _ in range(2):
        with pytest.raises(StoreError) as told:
            SessionStore.open(database)
        assert told.value.code == "record-damaged"


def test_a_reader_sees_each_commit_of_a_running_session(database: Path) -> None:
    counts = []
    with SessionStore.open(database) as store, SessionStore.read(database) as reader:
        session_id = store.begin(new_session())
        for number in range(1, 51):
            store.keep(session_id, caption(number))
            counts.append(len(reader.load(session_id).lines))
        assert [(known.live, known.crashed) for known in reader.list_sessions()] == [(True, False)]
    assert counts == list(range(1, 51))


def test_a_reader_of_no_record_finds_nothing_and_makes_nothing(database: Path) -> None:
    with SessionStore.read(database) as reader:
        assert reader.list_sessions() == ()
        with pytest.raises(ArgumentError):
            reader.load("20261122-120000")
    assert not database.parent.exists()


def test_an_unclosed_session_is_listed_as_left_open_and_can_be_closed(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        store.keep(session_id, caption(3))
    with SessionStore.open(database) as store:
        assert [(known.id, known.captions, known.live) for known in store.open_sessions()] == [
            (session_id, 1, False)
        ]
        assert store.open_sessions()[0].duration_ms == caption(3).end_ms
        store.end(session_id, NOON + timedelta(seconds=1))
        assert store.open_sessions() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_folders_and_files_are_the_users_own(tmp_path: Path) -> None:
    database = tmp_path / "a" / "b" / "deskcast.db"
    with SessionStore.open(database) as store:
        store.begin(new_session())
        files = [*database.parent.iterdir()]
        modes = {stat.S_IMODE(path.stat().st_mode) for path in files}
        folders = {stat.S_IMODE(path.stat().st_mode) for path in (database.parent, database.parent.parent)}
    assert {path.name for path in files} >= {"deskcast.db", "deskcast.db-wal", "deskcast.lock"}
    assert (modes, folders) == ({0o600}, {0o700})


def test_a_long_loss_written_down_second_by_second_reads_as_one_gap(database: Path) -> None:
    losses = [Gap(second, second + 1000, "unplugged") for second in range(0, 5000, 1000)]
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for gap in (*losses, Gap(5000, 6000, "stall"), Gap(8000, 9000, "stall")):
            store.keep(session_id, gap)
        assert store.load(session_id).gaps == (
            Gap(0, 5000, "unplugged"),
            Gap(5000, 6000, "stall"),
            Gap(8000, 9000, "stall"),
        )


def test_a_line_that_came_to_nothing_is_not_kept(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        for event in (caption(1, "Hello."), replace(caption(2, "x"), text=""), caption(3, "Bye.")):
            store.keep(session_id, event)
        assert [line.text for line in store.load(session_id).lines] == ["Hello.", "Bye."]
