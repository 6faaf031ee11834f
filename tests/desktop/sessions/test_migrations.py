"""The revisions lead to exactly the tables of the code, from an empty file and back."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from desktop.errors import StoreError
from desktop.sessions import search_index
from desktop.sessions.database import close, open_for_writing
from desktop.sessions.migrations import HEAD, bring_up_to_date, revision_of
from desktop.sessions.schema import METADATA
from desktop.sessions.store import SessionStore
from tests.desktop.sessions.builders import alert, chat, joined, seen


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "deskcast.db"


@pytest.fixture
def connection(database: Path) -> Iterator[Connection]:
    opened = open_for_writing(database)
    yield opened
    close(opened)


def test_from_empty_the_revisions_make_the_tables_of_the_code(connection: Connection, database: Path) -> None:
    bring_up_to_date(connection, database)
    with connection.begin():
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": _is_no_index_table}
        )
        assert compare_metadata(context, METADATA) == []
        made = {name for name in inspect(connection).get_table_names() if not name.startswith("search")}
        assert made == {*METADATA.tables, "alembic_version"}


def test_search_index_and_triggers_are_those_of_the_code(connection: Connection, database: Path) -> None:
    bring_up_to_date(connection, database)
    query = "SELECT sql FROM sqlite_master WHERE type = 'trigger' OR name = 'search'"
    with connection.begin():
        made = set(connection.exec_driver_sql(query).scalars())
    assert {_plain(sql) for sql in made} == {_plain(sql) for sql in search_index.statements()}


def test_a_record_of_the_first_version_opens_with_all_that_was_in_it_and_is_searched(database: Path) -> None:
    _write_first_version(database)
    with SessionStore.open(database) as store:
        kept = store.load("20261122-120000")
        found = [(one.kind, one.text) for one in store.search("price ningbo")]
    assert [line.text for line in kept.lines] == ["The price is $2.85, FOB Ningbo.", "sentence number 2"]
    assert [known.text for known in kept.lines[0].translations] == [
        "El precio es 2,85 dólares.",
        "价格是2.85美元,宁波离岸价。",
    ]
    assert (kept.events, kept.buyers, kept.chats, kept.alerts) == (
        (joined(),),
        (seen(),),
        (chat(),),
        (alert(),),
    )
    assert (len(kept.gaps), len(kept.problems), kept.corrections, kept.profiles) == (1, 1, (), ())
    assert found == [("caption", "The price is $2.85, FOB Ningbo.")]


def test_a_reader_asks_for_the_first_version_to_be_brought_up_to_date(database: Path) -> None:
    _write_first_version(database)
    with pytest.raises(StoreError) as told:
        SessionStore.read(database)
    assert told.value.code == "record-older"


def test_foreign_keys_are_those_of_the_code(connection: Connection, database: Path) -> None:
    bring_up_to_date(connection, database)
    with connection.begin():
        made = _cascades(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
        METADATA.drop_all(connection)
        METADATA.create_all(connection)
        meant = _cascades(connection)
    assert made == meant
    assert len(made) == 24


def test_the_known_head_is_the_newest_revision(connection: Connection, database: Path) -> None:
    config = Config()
    config.set_main_option("script_location", "desktop.sessions:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]
    bring_up_to_date(connection, database)
    assert revision_of(connection) == HEAD


def test_down_and_up_again(connection: Connection, database: Path) -> None:
    bring_up_to_date(connection, database)
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "desktop.sessions:migrations")
    config.set_main_option("path_separator", "os")
    with connection.begin():
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        assert (
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").scalar()
            == 0
        )
    bring_up_to_date(connection, database)
    with connection.begin():
        assert set(METADATA.tables) < set(inspect(connection).get_table_names())


def test_a_record_of_a_newer_app_is_left_alone(database: Path) -> None:
    _set_revision(database, "9999")
    for opening in (SessionStore.open, SessionStore.read):
        with pytest.raises(StoreError) as told:
            opening(database)
        assert told.value.code == "record-newer"


def test_a_reader_does_not_change_an_older_record(database: Path) -> None:
    _set_revision(database, "0000")
    with pytest.raises(StoreError) as told:
        SessionStore.read(database)
    assert told.value.code == "record-older"


def _write_first_version(database: Path) -> None:
    """A record as the first version left it: dumped from one that its own code had written."""
    driver = sqlite3.connect(database)
    driver.execute("PRAGMA journal_mode=WAL")
    driver.executescript(Path(__file__).with_name("r0001.sql").read_text(encoding="utf-8"))
    driver.close()


def _is_no_index_table(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith("search"))


def _plain(sql: str) -> str:
    return " ".join(sql.replace("; END", " END").replace(";", " ").split())


def _set_revision(database: Path, revision: str) -> None:
    with SessionStore.open(database) as store:
        store._connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
        store._connection.commit()


def _cascades(connection: Connection) -> list[tuple[str, str, str, str]]:
    """Table, columns, table pointed at, and what happens on delete, for every foreign key."""
    inspector = inspect(connection)
    return sorted(
        (
            table,
            ",".join(key["constrained_columns"]),
            key["referred_table"],
            str(key["options"].get("ondelete")),
        )
        for table in METADATA.tables
        for key in inspector.get_foreign_keys(table)
    )
