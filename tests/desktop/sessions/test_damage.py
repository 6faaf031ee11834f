"""Read-only disks can still be read; damaged records are named or still open; no file is ever thrown away."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.errors import StoreError
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import NOON, caption, new_session


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "deskcast.db"


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
