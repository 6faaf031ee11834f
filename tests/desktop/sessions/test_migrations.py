"""The revisions lead to exactly the tables of the code, from an empty file and back."""

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
from desktop.sessions.database import close, open_for_writing
from desktop.sessions.migrations import HEAD, bring_up_to_date, revision_of
from desktop.sessions.store import SessionStore
from desktop.sessions.tables import METADATA


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
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
        assert set(inspect(connection).get_table_names()) == {*METADATA.tables, "alembic_version"}


def test_foreign_keys_are_those_of_the_code(connection: Connection, database: Path) -> None:
    bring_up_to_date(connection, database)
    with connection.begin():
        made = _cascades(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
        METADATA.drop_all(connection)
        METADATA.create_all(connection)
        meant = _cascades(connection)
    assert made == meant
    assert len(made) == 11


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
