"""What earlier sessions remember of a buyer who comes again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.rooms.memory import BuyerProfile, Remembered
from desktop.sessions.memory import BuyerMemory
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import ANN, NOON, chat, joined, new_session, seen


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "deskcast.db"


def standing(**changes: object) -> BuyerProfile:
    return replace(BuyerProfile(1, ANN.id, "asked"), **changes)  # type: ignore[arg-type]


def begin(store: SessionStore, day: int) -> str:
    return store.begin(replace(new_session(), started_at=NOON + timedelta(days=day)))


def test_a_buyer_of_no_earlier_session_is_new(database: Path) -> None:
    with SessionStore.open(database) as store:
        now = begin(store, 0)
        store.keep_all(now, [joined(), seen(), standing()])
        with BuyerMemory.open(database, now) as memory:
            assert memory.remembered(ANN.id) is None
            assert memory.remembered("demo:none") is None


def test_what_earlier_sessions_left_is_remembered_newest_first(database: Path) -> None:
    with SessionStore.open(database) as store:
        for day, profile in enumerate(
            (
                standing(topics=("price", "MOQ"), notes=("met in Hanover",)),
                standing(topics=("sample", "price"), notes=("met in Hanover", "likes red"), stage="sample"),
            )
        ):
            store.keep_all(
                begin(store, day), [replace(joined(), at=NOON + timedelta(days=day)), seen(), profile]
            )
        now = begin(store, 2)
        store.keep_all(now, [seen(), standing(topics=("today",), do_not_contact=True)])
        with BuyerMemory.open(database, now) as memory:
            remembered = memory.remembered(ANN.id)
    assert remembered == Remembered(
        ANN.id,
        visits=2,
        last_seen=NOON + timedelta(days=1),
        topics=("sample", "price", "MOQ"),
        stage="sample",
        notes=("met in Hanover", "likes red"),
        do_not_contact=False,
    )


def test_a_record_without_standings_still_knows_who_came_and_when(database: Path) -> None:
    with SessionStore.open(database) as store:
        store.keep(begin(store, 0), chat())
        with BuyerMemory.open(database, begin(store, 1)) as memory:
            assert memory.remembered(ANN.id) == Remembered(ANN.id, 1, NOON)


def test_a_wish_not_to_be_written_to_is_remembered_until_taken_back(database: Path) -> None:
    wishes = []
    with SessionStore.open(database) as store:
        for day, wish in enumerate((True, False)):
            store.keep(begin(store, day), standing(do_not_contact=wish))
            with BuyerMemory.open(database, "now") as memory:
                remembered = memory.remembered(ANN.id)
            assert remembered is not None
            wishes.append(remembered.do_not_contact)
    assert wishes == [True, False]


def test_looking_up_never_holds_the_log_open(database: Path) -> None:
    with SessionStore.open(database) as store, BuyerMemory.open(database, "now") as memory:
        store.keep_all(begin(store, 0), [seen()])
        assert memory.remembered(ANN.id) is not None
        store.erase_buyer(ANN.id)
        assert memory.remembered(ANN.id) is None
        assert not database.with_name("deskcast.db-wal").stat().st_size
