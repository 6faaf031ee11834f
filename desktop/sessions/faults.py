"""SQLite's errors as sentences: the one place where database errors become errors of the user's world."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from asr.telling import Sentence
from desktop.errors import StoreError


@dataclass(frozen=True, slots=True)
class _Fault:
    code: str
    text: Callable[[Path, str], Sentence]
    hint: Sentence


_CLOSE_OTHERS = Sentence.tr(
    "Close the other programs that use this file (backup, virus scanner, a database viewer)."
)
_REPAIR = Sentence.tr(
    "Repair it: deskcast sessions repair restores the newest backup and all that can "
    "be read, and keeps the file."
)

_FAULTS = {
    sqlite3.SQLITE_FULL: _Fault(
        "disk-full",
        lambda path, _: Sentence.tr("The disk is full: {path} cannot grow.", path=path),
        Sentence.tr("Free some space; what waits is written then."),
    ),
    sqlite3.SQLITE_IOERR: _Fault(
        "disk-error",
        lambda path, name: Sentence.tr(
            "The disk refuses to read or write {path} ({name}).", path=path, name=name
        ),
        Sentence.tr(
            "Check that the disk is connected, healthy and not full; what waits is written as "
            "soon as it answers."
        ),
    ),
    sqlite3.SQLITE_READONLY: _Fault(
        "disk-read-only",
        lambda path, _: Sentence.tr("{path} cannot be written: it is read-only.", path=path),
        Sentence.tr("Make the file and its folder writable, or point DESKCAST_HOME at a folder that is."),
    ),
    sqlite3.SQLITE_BUSY: _Fault(
        "record-busy", lambda path, _: Sentence.tr("Another program holds {path}.", path=path), _CLOSE_OTHERS
    ),
    sqlite3.SQLITE_LOCKED: _Fault(
        "record-busy", lambda path, _: Sentence.tr("Another program holds {path}.", path=path), _CLOSE_OTHERS
    ),
    sqlite3.SQLITE_CORRUPT: _Fault(
        "record-damaged", lambda path, _: Sentence.tr("The record {path} is damaged.", path=path), _REPAIR
    ),
    sqlite3.SQLITE_NOTADB: _Fault(
        "record-damaged", lambda path, _: Sentence.tr("{path} is not a Deskcast record.", path=path), _REPAIR
    ),
    sqlite3.SQLITE_CANTOPEN: _Fault(
        "record-unopened",
        lambda path, _: Sentence.tr("{path} cannot be opened.", path=path),
        Sentence.tr(
            "Check that the folder exists, that you may write in it, and that the disk is connected."
        ),
    ),
    sqlite3.SQLITE_PERM: _Fault(
        "record-unopened",
        lambda path, _: Sentence.tr("{path} may not be opened.", path=path),
        Sentence.tr("Give yourself the right to read and write it."),
    ),
}


def damaged(database: Path) -> StoreError:
    """What is said of a file that fails SQLite's own check."""
    return _error(_FAULTS[sqlite3.SQLITE_CORRUPT], database, "quick_check")


@contextmanager
def told_as_faults(database: Path) -> Iterator[None]:
    """Raises StoreError in place of the database errors that have a sentence; others are ours and pass."""
    try:
        yield
    except DBAPIError as error:
        raise (_translated(error.orig, database) or error) from error
    except sqlite3.Error as error:
        raise (_translated(error, database) or error) from error


def _translated(error: BaseException | None, database: Path) -> StoreError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & 0xFF not in _FAULTS:
        return None
    return _error(_FAULTS[code & 0xFF], database, getattr(error, "sqlite_errorname", ""))


def _error(fault: _Fault, database: Path, name: str) -> StoreError:
    return StoreError(fault.code, fault.text(database, name), fault.hint)
