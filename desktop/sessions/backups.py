"""Copies of the record, beside it: made while it is written, checked, and few; a repair begins with the newest."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import StoreError
from desktop.sessions.database import make_private, make_private_folder
from desktop.sessions.faults import damaged, told_as_faults

NEWEST_KEPT = 3
DAYS_KEPT = 5
"""The newest backups, and the last one of each of the newest days before them."""

SPARE_BYTES = 50_000_000
"""Free space that a backup leaves to the record itself."""

_STAMP = "%Y%m%d-%H%M%S-%f"


def folder_of(database: Path) -> Path:
    """Where the backups of `database` lie."""
    return database.with_name("backups")


def backups_of(database: Path) -> tuple[Path, ...]:
    """Newest first."""
    return tuple(sorted(folder_of(database).glob(f"{database.stem}-*{database.suffix}"), reverse=True))


def back_up(database: Path, now: datetime) -> Path:
    """Copies the record as it is at this moment, beside whoever writes it, and drops backups that are too many.

    Reads in one go from a connection of its own, so neither the writer nor a backup waits for the other. Raises
    StoreError: `record-damaged` when the copy fails SQLite's check (nothing is replaced then), `backup-no-room`,
    `disk-full`, `disk-error`, `disk-read-only`.
    """
    folder = folder_of(database)
    target = folder / f"{database.stem}-{now.astimezone(UTC):{_STAMP}}{database.suffix}"
    part = target.with_suffix(".part")
    try:
        make_private_folder(folder)
        _require_room(database)
        make_private(part)
        with told_as_faults(database):
            _copy(database, part)
        part.replace(target)
    except OSError as error:
        raise StoreError(
            "backup-not-written",
            Sentence.tr(
                "No backup could be written to {folder} ({reason}).",
                folder=folder,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr("Free some space or make the folder writable; the record itself goes on."),
        ) from error
    finally:
        _remove(part)
    thin_out(database)
    return target


def thin_out(database: Path) -> None:
    """Removes what `too_many` names."""
    for backup in too_many(backups_of(database)):
        _remove(backup)


def too_many(backups: Sequence[Path]) -> tuple[Path, ...]:
    """Those of `backups` (newest first) that are not kept: pure."""
    days: dict[str, Path] = {}
    for backup in backups[NEWEST_KEPT:]:
        days.setdefault(_day(backup), backup)
    kept = {*backups[:NEWEST_KEPT], *list(days.values())[:DAYS_KEPT]}
    return tuple(backup for backup in backups if backup not in kept)


def replace_backups(database: Path, now: datetime) -> int:
    """Makes one backup of the record as it is now in place of all earlier ones; returns how many those were.

    Earlier ones go even where there is no room for a new one: the next is made while live or at the next clean end.
    """
    earlier = backups_of(database)
    for backup in earlier:
        backup.unlink(missing_ok=True)
    if earlier:
        with suppress(StoreError):
            back_up(database, now)
    return len(earlier)


def is_good(backup: Path) -> bool:
    """Whether SQLite finds nothing wrong with it."""
    try:
        with closing(_opened(backup)) as driver:
            return bool(driver.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def _copy(database: Path, part: Path) -> None:
    with closing(_opened(database)) as source, closing(sqlite3.connect(part)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(database)


def _opened(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)


def _require_room(database: Path) -> None:
    needed = sum(path.stat().st_size for tail in ("", "-wal") if (path := Path(f"{database}{tail}")).exists())
    if shutil.disk_usage(database.parent).free < needed + SPARE_BYTES:
        raise StoreError(
            "backup-no-room",
            Sentence.tr(
                "The disk of {parent} is nearly full: no backup of the record is made.",
                parent=database.parent,
            ),
            Sentence.tr("Free some space; the record itself goes on as long as it can."),
        )


def _day(backup: Path) -> str:
    return backup.stem.rsplit("-", 3)[1]


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
