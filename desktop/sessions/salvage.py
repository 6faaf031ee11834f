"""Takes row after row out of a damaged record: what SQLite can still read, around what it cannot.

A range of rows that cannot be read is halved until the readable ones are parted from the rest. (SQLite's own
`.recover` gave nothing useful on three damaged files.)
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.sessions.search_index import teach

_MAGIC = b"SQLite format 3\x00"
_ROWS_A_PAGE = 64
"""More rows than a page of any table of the record holds, to guess how far an unreadable table may reach."""
_STEPS = 4_096
"""Into how many parts a range of unknown length is cut at most; a smaller loss is found row by row."""

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class TableRows:
    """What could be read of a table; `lost` row numbers could not, of which some may never have been given."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    lost: int


@contextmanager
def opened_copy(damaged: Path) -> Iterator[sqlite3.Connection | None]:
    """A connection to a copy of `damaged` with its log, so that the file itself stays as it is; None if hopeless."""
    with tempfile.TemporaryDirectory(prefix=".deskcast-", dir=damaged.parent) as folder:
        copy = Path(folder) / "copy.db"
        for tail in ("", "-wal"):
            part = damaged.with_name(damaged.name + tail)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + tail))
        _mend_magic(copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as driver:
            teach(driver)
            yield driver if _tables(driver) else None


def readable_rows(driver: sqlite3.Connection, table: str) -> TableRows:
    """All of `table` that can be read; nothing for a table that is not there."""
    columns = _columns(driver, table)
    if not columns:
        return TableRows(table, (), (), 0)
    rows: list[Row] = []
    lost = 0
    waiting = _ranges(driver, table)
    while waiting:
        first, last = waiting.pop()
        try:
            rows += _read(driver, table, columns, first, last)
        except sqlite3.DatabaseError:
            if first >= last:
                lost += 1
            else:
                middle = (first + last) // 2
                waiting += [(middle + 1, last), (first, middle)]
    return TableRows(table, columns, tuple(rows), lost)


def _read(driver: sqlite3.Connection, table: str, columns: Sequence[str], first: int, last: int) -> list[Row]:
    names = ", ".join(f'"{column}"' for column in columns)
    query = f'SELECT {names} FROM "{table}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'
    return driver.execute(query, (first, last)).fetchall()


def _ranges(driver: sqlite3.Connection, table: str) -> list[tuple[int, int]]:
    """Row numbers to look at, as one range where the last number is known, else as many up to a guess."""
    last = _last(driver, table)
    if last is not None:
        return [(1, last)]
    try:
        (pages,) = driver.execute("PRAGMA page_count").fetchone()
    except sqlite3.DatabaseError:
        pages = 1
    guess = pages * _ROWS_A_PAGE
    step = max(1, guess // _STEPS)
    return [(first, first + step - 1) for first in range(1, guess + 1, step)]


def _last(driver: sqlite3.Connection, table: str) -> int | None:
    """The highest row number: of the table itself, or as an index of it knows."""
    for source in ("NOT INDEXED", *(f'INDEXED BY "{name}"' for name in _indexes(driver, table))):
        with suppress(sqlite3.DatabaseError):
            (last,) = driver.execute(f'SELECT max(rowid) FROM "{table}" {source}').fetchone()
            return int(last or 0)
    return None


def _indexes(driver: sqlite3.Connection, table: str) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
    try:
        return [name for (name,) in driver.execute(query, (table,))]
    except sqlite3.DatabaseError:
        return []


def _columns(driver: sqlite3.Connection, table: str) -> tuple[str, ...]:
    try:
        return tuple(row[1] for row in driver.execute(f'PRAGMA table_info("{table}")'))
    except sqlite3.DatabaseError:
        return ()


def _tables(driver: sqlite3.Connection) -> int:
    try:
        return len(driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall())
    except sqlite3.DatabaseError:
        return 0


def _mend_magic(copy: Path) -> None:
    """A file whose first bytes were overwritten is refused as a whole, though the rest may be sound."""
    with copy.open("r+b") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            file.seek(0)
            file.write(_MAGIC)
