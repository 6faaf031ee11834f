"""Sessions and buyers over all sessions, and their removal without trace."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.errors import ArgumentError, StoreError
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Hint, Point
from desktop.sessions.backups import back_up, backups_of
from desktop.sessions.erasure import Erasure
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


SPOKEN_OF = (
    *(ANN.name, ANN.id, ANN.company, "ann@example.com", "+4930"),
    *("Zwiebelmuster", "zwiebelmuster", "quittengelb", "Notizwort", "Hinweiswort", "Punktgrund"),
)
"""All that stands of her in the record, also as the index folds it."""

CODES = ("utf-8", "utf-16-le", "utf-16-be")


def test_an_erased_buyer_leaves_no_byte_in_any_file_and_the_rest_stays(database: Path) -> None:
    bob = replace(ANN, id="demo:2", name="Bob", company="Bulbs")
    with SessionStore.open(database) as store:
        session_id = store.begin(new_session())
        store.keep_all(session_id, [caption(1), seen(bob), chat("Hello", buyer=bob)])
        back_up(database, NOON)
        for _ in range(60):
            store.keep_all(session_id, [*_all_of_ann(), chat("Hello again", buyer=bob)])
        back_up(database, NOON + timedelta(minutes=10))
        _lay_aside(database)
        assert {text for text in SPOKEN_OF if _files_with(database, text.encode())} == set(SPOKEN_OF)
        erased = store.erase_buyer(ANN.id)
        kept = store.load(session_id)
        left = {
            (text, code) for text in SPOKEN_OF for code in CODES if _files_with(database, text.encode(code))
        }
        assert left == set()
        assert _words_of_index(database) >= {"hello", "again", "sentence"}
        assert not _words_of_index(database) & {"zwiebelmuster", "quittengelb"}
        assert [found.buyer_id for found in store.search("hello")][:1] == [bob.id]
    assert erased == Erasure(sessions=1, backups=2, damaged=1)
    assert (len(kept.lines), len(kept.chats)) == (1, 61)
    assert (kept.events, kept.alerts, kept.hints, kept.profiles, kept.chat_translations) == ((),) * 5
    assert {_words(backup) for backup in backups_of(database)} == {("Bob",)}


def test_an_erased_buyer_leaves_nothing_in_the_log_file(
    database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    with SessionStore.open(database) as store:
        store.keep_all(store.begin(new_session()), _all_of_ann())
        store.erase_buyer(ANN.id)
    assert not [text for text in SPOKEN_OF if text in caplog.text]


def test_sessions_before_a_day_are_removed_and_the_newer_and_the_running_stay(database: Path) -> None:
    days = [NOON - timedelta(days=days) for days in (100, 91, 89, 0)]
    with SessionStore.open(database) as store:
        ids = [store.begin(replace(new_session(f"Talk {day:%j}"), started_at=day)) for day in days]
        for session_id, day in list(zip(ids, days, strict=True))[1:]:
            store.end(session_id, day)
        assert store.delete_before(NOON - timedelta(days=90)) == 1
        assert [known.id for known in store.list_sessions()] == [ids[3], ids[2], ids[0]]
        store.end(ids[0], days[0])
        assert [store.delete_before(NOON - timedelta(days=90)) for _ in range(2)] == [1, 0]
        assert _files_with(database, f"Talk {days[1]:%j}".encode()) == []


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


def _all_of_ann() -> list[object]:
    return [
        *(joined(), seen(), chat("Zwiebelmuster?"), alert()),
        ChatTranslated(1_500, ANN.id, "Zwiebelmuster?", "de", "quittengelb?", "en"),
        Hint(1_600, "price-break", "Hinweiswort", ANN.id),
        BuyerProfile(1_700, ANN.id, "contact", (Point(10, "Punktgrund"),), ("lamps",), notes=("Notizwort",)),
    ]


def _lay_aside(database: Path) -> None:
    shutil.copy(database, database.with_name("deskcast.damaged-1.db"))


def _words(backup: Path) -> tuple[str, ...]:
    with closing(sqlite3.connect(backup)) as driver:
        return tuple(name for (name,) in driver.execute("SELECT name FROM buyers"))


def _words_of_index(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as driver:
        driver.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, row)")
        return {term for (term,) in driver.execute("SELECT term FROM temp.terms")}


def _files_with(database: Path, text: bytes) -> list[str]:
    files = [path for path in database.parent.rglob("*") if path.is_file()]
    return [path.name for path in files if text in path.read_bytes()]
