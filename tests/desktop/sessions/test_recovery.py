"""A damaged record is made whole from its newest good backup and what can still be read; no file is thrown away."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.errors import StoreError
from desktop.rooms.memory import BuyerProfile
from desktop.sessions import backups
from desktop.sessions.backups import back_up, backups_of
from desktop.sessions.recovery import is_damaged, repair
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import ANN, NOON, caption, chat, new_session, seen, translation

CAPTIONS = 300
BACKED_UP = 200


SESSION = "20261122-120000"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session with a buyer, `CAPTIONS` captions and a backup made on the way: a folder to copy."""
    database = tmp_path_factory.mktemp("made") / "deskcast.db"
    with SessionStore.open(database) as store:
        assert store.begin(new_session()) == SESSION
        store.keep_all(SESSION, [seen(), chat(), *lines(0, BACKED_UP)])
        back_up(database, NOON)
        store.keep_all(SESSION, lines(BACKED_UP, CAPTIONS))
        store.keep(SESSION, BuyerProfile(1, ANN.id, "quoted"))
        store.end(SESSION, NOON + timedelta(hours=1))
    return database.parent


@pytest.fixture
def database(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "deskcast.db"


def without_backup(database: Path) -> None:
    shutil.rmtree(backups.folder_of(database))


def lines(first: int, end: int) -> list[object]:
    said = [caption(number, f"caption {number} " * 8) for number in range(first, end)]
    return [*said, *(translation(number, "es", "sí " * 20) for number in range(first, end))]


def break_header(database: Path) -> None:
    _overwrite(database, 0, 16)


def break_schema(database: Path) -> None:
    _overwrite(database, 100, 4_096)


def break_some_pages(database: Path) -> None:
    size = database.stat().st_size
    for place in range(size // 3, size - 4_096, size // 7):
        _overwrite(database, place // 4_096 * 4_096, 4_096)


def cut_short(database: Path) -> None:
    data = database.read_bytes()
    database.write_bytes(data[: len(data) // 2])


def make_text(database: Path) -> None:
    database.write_bytes(b"id,text\n1,hello\n" * 1_000)


DAMAGES = (break_header, break_schema, break_some_pages, cut_short, make_text)


@pytest.mark.parametrize("damage", DAMAGES)
def test_all_up_to_the_backup_comes_back_whatever_was_damaged(
    database: Path, damage: Callable[[Path], None]
) -> None:
    damage(database)
    broken = database.read_bytes()
    done = repair(database)
    assert done.aside.read_bytes() == broken
    assert done.backup == backups_of(database)[0]
    with SessionStore.open(database) as store:
        kept = store.load(SESSION)
        assert [line.text for line in kept.lines[:BACKED_UP]] == [
            caption(number, f"caption {number} " * 8).text for number in range(BACKED_UP)
        ]
        assert kept.chats == (chat(),)
        assert store.search("caption 199")[0].utterance == 199
        assert (done.sessions, done.captions) == (1, len(kept.lines))
        store.keep(store.begin(new_session("goes on")), caption(1))


@pytest.mark.parametrize("prepare", [without_backup, is_damaged])
def test_rows_beside_broken_pages_are_saved_and_the_tables_named(
    database: Path, prepare: Callable[[Path], object]
) -> None:
    prepare(database)
    break_some_pages(database)
    done = repair(database)
    with SessionStore.open(database) as store:
        kept = store.load(SESSION).lines
    assert CAPTIONS * 0.8 < len(kept) <= CAPTIONS
    assert {line.text for line in kept} <= {f"caption {number} " * 8 for number in range(CAPTIONS)}
    assert done.salvaged > 0
    assert done.broken


def test_a_header_alone_costs_nothing(database: Path) -> None:
    without_backup(database)
    break_header(database)
    done = repair(database)
    with SessionStore.open(database) as store:
        kept = store.load(SESSION)
    assert (len(kept.lines), done.broken, done.backup) == (CAPTIONS, (), None)
    assert kept.session.ended_at == NOON + timedelta(hours=1)


def test_what_changed_after_the_backup_is_taken_from_the_damaged_file(database: Path) -> None:
    break_header(database)
    repair(database)
    with SessionStore.open(database) as store:
        kept = store.load(SESSION)
    assert len(kept.lines) == CAPTIONS
    assert [(profile.stage, kept.session.crashed) for profile in kept.profiles] == [("quoted", False)]


def test_lines_without_their_session_are_kept_under_its_id(database: Path) -> None:
    without_backup(database)
    with closing(sqlite3.connect(database, isolation_level=None)) as driver:
        driver.execute("PRAGMA foreign_keys = OFF")
        driver.execute("DELETE FROM sessions")
        driver.execute("DELETE FROM buyers")
    break_header(database)
    repair(database)
    with SessionStore.open(database) as store:
        kept = store.load(SESSION)
    assert (len(kept.lines), kept.session.title, kept.session.started_at) == (
        CAPTIONS,
        f"(recovered) {SESSION}",
        NOON,
    )
    assert [line.text for line in kept.chats] == [chat().text]
    assert [known.buyer.id for known in kept.buyers] == [ANN.id]


def test_a_damaged_backup_is_passed_over(database: Path) -> None:
    newer = back_up(database, NOON + timedelta(minutes=10))
    _overwrite(newer, 8_192, 40_000)
    make_text(database)
    done = repair(database)
    assert done.backup == backups_of(database)[1]
    with SessionStore.open(database) as store:
        assert len(store.load(SESSION).lines) == BACKED_UP


def test_a_sound_record_and_one_in_use_are_left_alone(database: Path) -> None:
    assert not is_damaged(database)
    with pytest.raises(StoreError) as told:
        repair(database)
    assert told.value.code == "record-sound"
    with SessionStore.open(database), pytest.raises(StoreError) as told:
        repair(database)
    assert told.value.code == "already-running"


def test_a_second_damage_does_not_cover_the_first(database: Path) -> None:
    asides = []
    for _ in range(2):
        make_text(database)
        asides.append(repair(database).aside.name)
    assert asides == ["deskcast.damaged-1.db", "deskcast.damaged-2.db"]


def _overwrite(database: Path, place: int, length: int) -> None:
    with database.open("r+b") as file:
        file.seek(place)
        file.write(b"\xa5" * length)
