"""SQLite's errors as sentences: the one place where database errors become errors of the user's world."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from desktop.errors import StoreError


@dataclass(frozen=True, slots=True)
class _Sentence:
    code: str
    text: str
    hint: str


_CLOSE_OTHERS = "Close the other programs that use this file (backup, virus scanner, a database viewer)."
_REPAIR = "Repair it: deskcast sessions repair restores the newest backup and all that can be read, and keeps the file."

_SENTENCES = {
    sqlite3.SQLITE_FULL: _Sentence(
        "disk-full", "The disk is full: {path} cannot grow.", "Free some space; what waits is written then."
    ),
    sqlite3.SQLITE_IOERR: _Sentence(
        "disk-error",
        "The disk refuses to read or write {path} ({name}).",
        "Check that the disk is connected, healthy and not full; what waits is written as soon as it answers.",
    ),
    sqlite3.SQLITE_READONLY: _Sentence(
        "disk-read-only",
        "{path} cannot be written: it is read-only.",
        "Make the file and its folder writable, or point DESKCAST_HOME at a folder that is.",
    ),
    sqlite3.SQLITE_BUSY: _Sentence("record-busy", "Another program holds {path}.", _CLOSE_OTHERS),
    sqlite3.SQLITE_LOCKED: _Sentence("record-busy", "Another program holds {path}.", _CLOSE_OTHERS),
    sqlite3.SQLITE_CORRUPT: _Sentence("record-damaged", "The record {path} is damaged.", _REPAIR),
    sqlite3.SQLITE_NOTADB: _Sentence("record-damaged", "{path} is not a Deskcast record.", _REPAIR),
    sqlite3.SQLITE_CANTOPEN: _Sentence(
        "record-unopened",
        "{path} cannot be opened.",
        "Check that the folder exists, that you may write in it, and that the disk is connected.",
    ),
    sqlite3.SQLITE_PERM: _Sentence(
        "record-unopened", "{path} may not be opened.", "Give yourself the right to read and write it."
    ),
}


def damaged(database: Path) -> StoreError:
    """What is said of a file that fails SQLite's own check."""
    return _error(_SENTENCES[sqlite3.SQLITE_CORRUPT], database, "quick_check")


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
    if code is None or code & 0xFF not in _SENTENCES:
        return None
    return _error(_SENTENCES[code & 0xFF], database, getattr(error, "sqlite_errorname", ""))


def _error(sentence: _Sentence, database: Path, name: str) -> StoreError:
    return StoreError(sentence.code, sentence.text.format(path=database, name=name), sentence.hint)
