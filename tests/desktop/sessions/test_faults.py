"""Disks that are full, that fail, and files held by others: a sentence each, and nothing lost."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from desktop.errors import ArgumentError, StoreError
from desktop.sessions import database as connections
from desktop.sessions import store as store_module
from desktop.sessions.backlog import Backlog
from desktop.sessions.store import SessionStore
from tests.conftest import REPOSITORY
from tests.desktop.sessions.builders import caption, chat, new_session

MORE_PAGES = 1_000_000


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "deskcast.db"


def test_what_a_full_disk_refuses_waits_and_is_written_in_order(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        _limit_pages(store, 60)
        refused = _keep_until_refused(store, session_id)
        with pytest.raises(StoreError) as told:
            store.keep(session_id, chat("while full"))
        assert (told.value.code, store.pending) == ("disk-full", 2)
        assert len(store.load(session_id).lines) == refused - 1
        _limit_pages(store, MORE_PAGES)
        store.keep(session_id, caption(refused + 1))
        kept = store.load(session_id)
    assert store.pending == 0
    assert [line.utterance for line in kept.lines] == list(range(1, refused + 2))
    assert [known.text for known in kept.chats] == ["while full"]


def test_closing_writes_what_waited(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        _limit_pages(store, 60)
        refused = _keep_until_refused(store, session_id)
        _limit_pages(store, MORE_PAGES)
    with SessionStore.read(database) as reader:
        assert len(reader.load(session_id).lines) == refused


def test_closing_on_a_full_disk_says_so_and_frees_the_lock(database: Path) -> None:
    store = SessionStore.open(database)
    session_id = store.begin(new_session())
    _limit_pages(store, 60)
    _keep_until_refused(store, session_id)
    with pytest.raises(StoreError) as told:
        store.close()
    assert told.value.code == "disk-full"
    SessionStore.open(database).close()


def test_no_more_waits_than_the_limit(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "Backlog", partial(Backlog, limit=3))
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        _limit_pages(store, 60)
        refused = _keep_until_refused(store, session_id)
        codes = [_code_of_keeping(store, session_id, refused + more) for more in range(1, 5)]
        _limit_pages(store, MORE_PAGES)
        store.flush()
        kept = [line.utterance for line in store.load(session_id).lines]
    assert codes == ["disk-full", "disk-full", "record-overflow", "record-overflow"]
    assert kept == list(range(1, refused + 3))


def test_an_orphan_among_what_waited_does_not_keep_the_rest_out(database: Path) -> None:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        _limit_pages(store, 60)
        refused = _keep_until_refused(store, session_id)
        for owner, number in (("gone", refused + 1), (session_id, refused + 2)):
            with pytest.raises(StoreError):
                store.keep(owner, caption(number))
        _limit_pages(store, MORE_PAGES)
        with pytest.raises(ArgumentError, match="gone"):
            store.flush()
        kept = [line.utterance for line in store.load(session_id).lines]
        assert store.pending == 0
    assert kept == [*range(1, refused + 1), refused + 2]


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
def test_a_disk_that_fails_while_writing_loses_nothing(database: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.desktop.sessions.cramped", str(database)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found = json.loads(done.stdout)
    assert found["codes"] == ["disk-error"]
    assert found["waited"] == 100 - len(found["acknowledged"]) > 0
    assert found["while_full"] == found["acknowledged"]
    assert found["afterwards"] == list(range(1, 102))


def test_another_program_holding_the_record_delays_but_loses_nothing(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_TIMEOUT_MS", 20)
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert [_code_of_keeping(store, session_id, number) for number in (1, 2)] == ["record-busy"] * 2
            other.execute("ROLLBACK")
        store.keep(session_id, caption(3))
        assert [line.utterance for line in store.load(session_id).lines] == [1, 2, 3]


def _limit_pages(store: SessionStore, pages: int) -> None:
    store._connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    store._connection.rollback()


def _keep_until_refused(store: SessionStore, session_id: str) -> int:
    """The number of the first caption that the disk refused; all before it are kept."""
    return next(number for number in range(1, 1_000) if _code_of_keeping(store, session_id, number))


def _code_of_keeping(store: SessionStore, session_id: str, number: int) -> str:
    try:
        store.keep(session_id, caption(number, f"{number} " + "x" * 500))
    except StoreError as error:
        return error.code
    return ""
