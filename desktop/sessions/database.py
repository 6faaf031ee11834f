"""Connections to the record: the one that writes, and those that only read beside it.

WAL with `synchronous=FULL`: a committed caption survives a power cut (NORMAL loses some). SQLAlchemy's events begin
each transaction, since Python's sqlite3 would begin it late and would not hold table changes in it.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from asr.telling import Sentence
from desktop.errors import StoreError
from desktop.sessions import desk_tables, tables  # noqa: F401  both fill METADATA
from desktop.sessions.faults import damaged
from desktop.sessions.schema import METADATA
from desktop.sessions.search_index import statements, teach

BUSY_TIMEOUT_MS = 1_000
"""How long a statement waits for another program; after it the event waits in memory instead."""

_WRITING = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA journal_size_limit=16777216",
)


def open_for_writing(database: Path) -> Connection:
    """The writing connection to `database`, made private to the user and checked; raises StoreError if damaged."""
    make_private(database)
    return _connected(lambda: _writable(database), "BEGIN IMMEDIATE")


def open_for_reading(database: Path) -> Connection:
    """A reading connection to an existing file; works beside a writer and on a read-only disk."""
    try:
        return _connected(lambda: _readable(database, "mode=ro"), "BEGIN")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        return _on_read_only_disk(database)


def open_empty() -> Connection:
    """A record with nothing in it, in memory: what a reader sees before the first session."""
    connection = _connected(lambda: _driver("file::memory:"), "BEGIN")
    with connection.begin():
        METADATA.create_all(connection)
        for statement in statements():
            connection.exec_driver_sql(statement)
    return connection


def make_private(database: Path) -> None:
    """Makes the folders (0700) and the file (0600) where they are missing; SQLite's neighbours take the file's mode."""
    try:
        make_private_folder(database.parent)
        os.close(os.open(database, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreError(
            "disk-read-only" if database.exists() else "record-unopened",
            Sentence.tr(
                "{database} cannot be written ({reason}).",
                database=database,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr(
                "Check the rights and the disk, or point DESKCAST_HOME at a folder that can be written."
            ),
        ) from error
    with suppress(OSError):
        database.chmod(0o600)


def make_private_folder(folder: Path) -> None:
    """Makes `folder` and its missing parents, for the user only; `mkdir` gives that mode to the last one alone."""
    for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def move_aside(database: Path) -> Path:
    """Renames the record and its neighbours to a name that is free; raises StoreError where that is not allowed."""
    names = (database.with_name(f"{database.stem}.damaged-{number}{database.suffix}") for number in count(1))
    aside = next(name for name in names if not name.exists())
    try:
        for tail in ("-wal", "-shm", ""):
            neighbour = database.with_name(database.name + tail)
            if neighbour.exists():
                neighbour.rename(aside.with_name(aside.name + tail))
    except OSError as error:
        raise StoreError(
            "disk-read-only",
            Sentence.tr(
                "{database} cannot be moved ({reason}).", database=database, reason=Sentence.by_system(error)
            ),
            Sentence.tr("Close other programs that use it and check the folder's rights."),
        ) from error
    return aside


def set_aside_of(database: Path) -> tuple[Path, ...]:
    """The files that `move_aside` left."""
    return tuple(database.parent.glob(f"{database.stem}.damaged-*"))


def close(connection: Connection) -> None:
    """Ends `connection`; the last one to leave the file folds the log into it."""
    connection.close()
    connection.engine.dispose()


def _connected(connect: Callable[[], sqlite3.Connection], begin: str) -> Connection:
    driver = connect()
    engine: Engine = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine.connect()


def _writable(database: Path) -> sqlite3.Connection:
    driver = _driver(database.absolute().as_uri())
    try:
        for pragma in _WRITING:
            driver.execute(pragma)
        if driver.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(database)
    except BaseException:
        driver.close()
        raise
    return driver


def _readable(database: Path, mode: str) -> sqlite3.Connection:
    driver = _driver(f"{database.absolute().as_uri()}?{mode}")
    try:
        driver.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except BaseException:
        driver.close()
        raise
    return driver


def _driver(uri: str) -> sqlite3.Connection:
    driver = sqlite3.connect(
        uri, uri=True, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
    )
    teach(driver)
    return driver


def _on_read_only_disk(database: Path) -> Connection:
    """SQLite cannot make the log's index there; `immutable` does without, but would not see the log either."""
    log = database.with_name(database.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise StoreError(
            "disk-read-only",
            Sentence.tr("{database} lies on a read-only disk with lines in its log.", database=database),
            Sentence.tr(
                "Copy the folder {parent} to a disk that can be written and point DESKCAST_HOME at it.",
                parent=database.parent,
            ),
        )
    return _connected(lambda: _readable(database, "immutable=1"), "BEGIN")
