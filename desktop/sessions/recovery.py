"""A damaged record made whole again: the newest good backup, and every row that can still be read beside it."""

import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from asr.telling import Sentence
from desktop.errors import StoreError
from desktop.sessions import desk_tables, tables  # noqa: F401  both fill METADATA
from desktop.sessions.backups import backups_of, is_good
from desktop.sessions.database import close, make_private, move_aside, open_for_writing
from desktop.sessions.faults import told_as_faults
from desktop.sessions.lock import InstanceLock
from desktop.sessions.migrations import bring_up_to_date
from desktop.sessions.salvage import TableRows, opened_copy, readable_rows
from desktop.sessions.schema import METADATA

_LATEST_WINS = {
    "sessions": ("id",),
    "buyers": ("session_id", "id"),
    "buyer_profiles": ("session_id", "buyer_id"),
}
"""Tables whose rows change after they are made, and what names a row there."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a repair did. `aside` is the damaged file, kept; `backup` where it began from, if there was a good one.

    `salvaged` rows were read from the damaged file beyond the backup. `broken` names the tables of which a part could
    not be read: what came after the backup may be missing there.
    """

    aside: Path
    backup: Path | None
    sessions: int
    captions: int
    salvaged: int
    broken: tuple[str, ...]


def is_damaged(database: Path) -> bool:
    """Whether the record is there and SQLite finds something wrong with it."""
    return database.exists() and database.stat().st_size > 0 and not is_good(database)


def repair(database: Path) -> Recovery:
    """Puts the damaged record aside, restores the newest good backup and adds what can still be read; deletes nothing.

    Raises StoreError: `already-running` while another instance writes it, `record-sound` when nothing is wrong,
    `disk-full`, `disk-read-only`, `disk-error`. After a failure the damaged file lies aside and nothing is lost.
    """
    lock = InstanceLock(database.with_suffix(".lock"))
    try:
        if not is_damaged(database):
            raise StoreError(
                "record-sound",
                Sentence.tr("The record {database} is sound.", database=database),
                Sentence.tr("There is nothing to repair."),
            )
        with told_as_faults(database):
            return _repaired(database, move_aside(database))
    finally:
        lock.release()


def _repaired(database: Path, aside: Path) -> Recovery:
    backup = next(filter(is_good, backups_of(database)), None)
    if backup:
        make_private(database)
        shutil.copyfile(backup, database)
    connection = open_for_writing(database)
    try:
        bring_up_to_date(connection, database)
        salvaged, broken = _salvage(connection, aside)
        return Recovery(
            aside=aside,
            backup=backup,
            sessions=_count(connection, "sessions"),
            captions=_count(connection, "captions"),
            salvaged=salvaged,
            broken=broken,
        )
    finally:
        close(connection)


def _salvage(connection: Connection, aside: Path) -> tuple[int, tuple[str, ...]]:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    names = tuple(table.name for table in METADATA.sorted_tables)
    salvaged, broken = 0, []
    with opened_copy(aside) as damaged:
        if damaged is None:
            return 0, names
        for name in names:
            found = readable_rows(damaged, name)
            broken += [name] if found.lost else []
            driver.execute("BEGIN IMMEDIATE")
            salvaged += _Refill(driver, found).run()
            driver.execute("COMMIT")
    return salvaged, tuple(broken)


class _Refill:
    """Writes what was read of one table; a row that does not fit any more is passed over, its session made anew."""

    def __init__(self, driver: sqlite3.Connection, found: TableRows) -> None:
        known = {row[1] for row in driver.execute(f'PRAGMA table_info("{found.table}")')}
        self._driver = driver
        self._found = found
        self._kept = [place for place, column in enumerate(found.columns) if column in known]
        self._columns = [found.columns[place] for place in self._kept]
        self._insert = _insertion(found.table, self._columns)

    def run(self) -> int:
        """How many rows the record did not have before."""
        before = self._size()
        for row in self._found.rows if self._columns else ():
            self._write([row[place] for place in self._kept])
        return self._size() - before

    def _write(self, row: list[object]) -> None:
        try:
            self._driver.execute(self._insert, row)
        except sqlite3.IntegrityError:
            self._write_with_parents(row)
        except (sqlite3.Error, OverflowError):
            return

    def _write_with_parents(self, row: list[object]) -> None:
        named = dict(zip(self._columns, row, strict=True))
        try:
            _make_session(self._driver, named.get("session_id"))
            _make_buyer(self._driver, named.get("session_id"), named.get("buyer_id"))
            self._driver.execute(self._insert, row)
        except (sqlite3.Error, ValueError):
            return

    def _size(self) -> int:
        (size,) = self._driver.execute(f'SELECT count(*) FROM "{self._found.table}"').fetchone()
        return int(size)


def _insertion(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" for _ in columns)
    start = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
    keys = _LATEST_WINS.get(table)
    if keys is None:
        return f"{start} ON CONFLICT DO NOTHING"
    changes = ", ".join(f'"{column}" = excluded."{column}"' for column in columns if column not in keys)
    return f"{start} ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {changes}"


def _make_session(driver: sqlite3.Connection, session_id: object) -> None:
    """A session of which only lines are left: its id tells when it began."""
    started_at = datetime.strptime(str(session_id)[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    driver.execute(
        "INSERT INTO sessions (id, title, source_language, targets, input, model, started_at, writer) "
        "VALUES (?, ?, '', '[]', '', '', ?, '') ON CONFLICT DO NOTHING",
        (session_id, f"(recovered) {session_id}", started_at.isoformat(timespec="microseconds")),
    )


def _make_buyer(driver: sqlite3.Connection, session_id: object, buyer_id: object) -> None:
    """A buyer of whom only what they wrote is left."""
    if buyer_id is None:
        return
    driver.execute(
        "INSERT INTO buyers (session_id, id, platform, name, company, country, languages, visits, at_ms, home, "
        "origin_country, reasons, present) VALUES (?, ?, ?, '', '', '', '[]', 1, 0, 'unknown', '', '[]', 0) "
        "ON CONFLICT DO NOTHING",
        (session_id, buyer_id, str(buyer_id).partition(":")[0]),
    )


def _count(connection: Connection, table: str) -> int:
    with connection.begin():
        return int(connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar() or 0)
