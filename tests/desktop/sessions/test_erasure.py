"""Sessions and buyers over all sessions, and their removal without trace."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.errors import ArgumentError, StoreError
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import ANN, NOON, alert, caption, chat, joined, new_session, seen


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "deskcast.db"


def test_a_deleted_session_leaves_no_trace_in_any_file(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session("Secret title"))
        for number in range(200):
            store.keep(session_id, caption(number, "secretword " * 30))
        store.keep(session_id, chat("secretword"))
        store.end(session_id, NOON)
        assert _files_with(database, b"secretword")
        store.delete(session_id)
        assert _files_with(database, b"secretword") == []
        assert _files_with(database, b"Secret title") == []


def test_an_erased_buyer_leaves_no_trace_and_the_captions_stay(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        store.keep_all(session_id, [caption(1), joined(), seen(), chat(), alert()])
        assert store.erase_buyer(ANN.id) == 1
        kept = store.load(session_id)
        assert _files_with(database, ANN.name.encode()) == []
    assert len(kept.lines) == 1
    assert (kept.buyers, kept.events, kept.chats, kept.alerts) == ((), (), (), ())


def test_a_running_session_is_not_deleted(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        with pytest.raises(ArgumentError, match="running"):
            store.delete(session_id)
        assert len(store.list_sessions()) == 1


def test_a_buyer_of_no_session_cannot_be_erased(database: Path) -> None:
    with SessionStore.open(database) as store, pytest.raises(ArgumentError, match="No buyer"):
        store.erase_buyer("demo:9")


def test_a_reader_in_the_way_of_erasing_is_told(database: Path) -> None:
    with SessionStore.open(database) as store, SessionStore.read(database) as reader:
        session_id = store.begin(new_session())
        store.keep(session_id, seen())
        with reader._connection.begin():
            reader._connection.exec_driver_sql("SELECT count(*) FROM buyers").fetchone()
            with pytest.raises(StoreError) as told:
                store.erase_buyer(ANN.id)
    assert told.value.code in ("record-in-use", "record-busy")


def test_a_buyer_of_two_sessions_is_listed_once_as_last_seen(database: Path) -> None:
    bob, renamed = replace(ANN, id="demo:2", name="Bob"), replace(ANN, name="Ann M.", visits=4)
    later = replace(new_session(), started_at=NOON + timedelta(days=1))
    with SessionStore.open(database) as store, SessionStore.read(database) as reader:
        store.keep_all(store.begin(new_session()), [seen(), seen(bob)])
        store.keep(store.begin(later), seen(renamed))
        listed = store.list_buyers()
        assert reader.list_buyers() == listed
    assert [(known.buyer, known.sessions, known.last_session_at) for known in listed] == [
        (renamed, 2, later.started_at),
        (bob, 1, NOON),
    ]


def _files_with(database: Path, text: bytes) -> list[str]:
    return [path.name for path in database.parent.iterdir() if text in path.read_bytes()]
