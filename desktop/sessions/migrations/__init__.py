"""Brings a record of an earlier version of the app up to date: alembic, without a configuration file on disk."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from asr.telling import Sentence
from desktop.errors import StoreError

HEAD = "0004"
"""The newest revision; kept here so that opening an up-to-date record does not load alembic (a test compares)."""


def bring_up_to_date(connection: Connection, database: Path) -> None:
    """Runs the missing revisions in one transaction; raises StoreError for a record of a newer app."""
    if revision_of(connection) == HEAD:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "desktop.sessions:migrations")
    config.set_main_option("path_separator", "os")
    try:
        with connection.begin():
            command.upgrade(config, "head")
    except CommandError as error:
        raise _newer(database) from error


def require_up_to_date(connection: Connection, database: Path) -> None:
    """Raises StoreError when a reader, who may not change the record, meets another revision."""
    revision = revision_of(connection)
    if revision == HEAD or revision == "":
        return
    if revision > HEAD:
        raise _newer(database)
    raise StoreError(
        "record-older",
        Sentence.tr("{database} was written by an earlier version of Deskcast.", database=database),
        Sentence.tr("Start a session or open the window once: that brings the record up to date."),
    )


def revision_of(connection: Connection) -> str:
    """The record's revision, or nothing for one that has none yet."""
    with connection.begin():
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def _newer(database: Path) -> StoreError:
    return StoreError(
        "record-newer",
        Sentence.tr("{database} was written by a newer version of Deskcast.", database=database),
        Sentence.tr("Install that version or a later one, or point DESKCAST_HOME at another folder."),
    )
