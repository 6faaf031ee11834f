"""Disks that are full, slow to give way, read-only; files that are damaged: a sentence each, and nothing lost."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.errors import ArgumentError, StoreError
from desktop.sessions import database as connections
from desktop.sessions import store as store_module
from desktop.sessions.store import SessionStore
from tests.conftest import REPOSITORY
from tests.desktop.sessions.builders import NOON, caption, chat, new_session

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
    monkeypatch.setattr(store_module, "PENDING_LIMIT", 3)
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


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_a_read_only_disk_can_be_read_and_says_why_it_cannot_be_written() -> None:
    with _open_to_all() as folder:
        database = folder / "deskcast.db"
        with SessionStore.open(database) as store:
            session_id = store.begin(new_session())
            store.keep(session_id, caption(1))
        with _read_only(folder):
            with SessionStore.read(database) as reader:
                assert [line.text for line in reader.load(session_id).lines] == [caption(1).text]
            with pytest.raises(StoreError) as told:
                SessionStore.open(database)
    assert told.value.code in ("record-unopened", "disk-read-only")
    assert str(folder) in told.value.text


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_lines_in_the_log_of_a_read_only_disk_are_not_passed_over_in_silence() -> None:
    with _open_to_all() as folder:
        copy = folder / "copy" / "deskcast.db"
        copy.parent.mkdir()
        with SessionStore.open(folder / "deskcast.db") as store:
            store.keep(store.begin(new_session()), caption(1))
            for name in ("deskcast.db", "deskcast.db-wal"):
                shutil.copy(folder / name, copy.parent / name)
        with _read_only(folder / "copy"), pytest.raises(StoreError) as told:
            SessionStore.read(copy)
    assert told.value.code == "disk-read-only"
    assert "Copy the folder" in told.value.hint


def test_a_folder_in_place_of_the_file_is_a_sentence(database: Path) -> None:
    database.mkdir()
    with pytest.raises(StoreError) as told:
        SessionStore.open(database)
    assert told.value.hint


@pytest.mark.parametrize(
    ("damage", "opens"),
    [
        ("header", False),
        ("middle", False),
        ("truncated", False),
        ("text", False),
        ("empty", True),
        ("log", True),
    ],
)
def test_a_damaged_record_is_named_or_still_opens(database: Path, damage: str, opens: bool) -> None:
    session_id = _filled(database)
    _damage(database, damage)
    if not opens:
        for attempt in (SessionStore.open, _load_all):
            with pytest.raises(StoreError) as told:
                attempt(database)
            assert told.value.code == "record-damaged"
            assert str(database) in told.value.text
        assert database.exists()
        return
    with SessionStore.open(database) as store:
        lines = store.load(session_id).lines if store.list_sessions() else ()
    assert len(lines) == (0 if damage == "empty" else 300)


def _filled(database: Path) -> str:
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        store.keep_all(
            session_id, [caption(number, "a caption of some length " * 8) for number in range(300)]
        )
        store.end(session_id, NOON)
    return session_id


def _damage(database: Path, damage: str) -> None:
    whole = bytearray(database.read_bytes())
    third = len(whole) // 3
    if damage == "header":
        whole[:16] = b"\xff" * 16
    elif damage == "middle":
        whole[third : 2 * third] = b"\xa5" * third
    elif damage == "truncated":
        del whole[third:]
    elif damage == "text":
        whole[:] = b"id,text\n1,hello\n" * 1_000
    elif damage == "empty":
        whole.clear()
    else:
        database.with_name(database.name + "-wal").write_bytes(b"\x13" * 50_000)
    database.write_bytes(whole)


def _load_all(database: Path) -> None:
    with SessionStore.read(database) as reader:
        for session in reader.list_sessions():
            reader.load(session.id)


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


@contextmanager
def _open_to_all() -> Iterator[Path]:
    """A folder that another user may reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    """Rights do not bind the superuser, who therefore becomes nobody for a while."""
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
        folder.chmod(0o755)
        for path in folder.iterdir():
            path.chmod(0o644)
