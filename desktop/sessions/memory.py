"""What earlier sessions remember of a buyer, looked up the moment that buyer is seen again."""

import json
import threading
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import cast

from sqlalchemy import Connection, text

from desktop.rooms.memory import BuyerStage, Remembered
from desktop.sessions.database import close
from desktop.sessions.faults import told_as_faults
from desktop.sessions.reader import open_up_to_date

_MET = "SELECT 1 FROM buyers WHERE id = ? AND session_id <> ? LIMIT 1"
"""Asked of the driver itself: a crowd is mostly new, and SQLAlchemy takes ten times as long as SQLite to say so."""

_SEEN = text("""
    SELECT count(*), max(s.started_at),
        (SELECT max(at) FROM room_events WHERE buyer_id = :buyer AND session_id <> :now)
    FROM buyers AS b JOIN sessions AS s ON s.id = b.session_id
    WHERE b.id = :buyer AND b.session_id <> :now""")

_STANDING = text("""
    SELECT p.stage, p.topics, p.notes, p.do_not_contact
    FROM buyer_profiles AS p JOIN sessions AS s ON s.id = p.session_id
    WHERE p.buyer_id = :buyer AND p.session_id <> :now ORDER BY s.started_at DESC, s.id DESC""")

TOPICS = 5


class BuyerMemory:
    """A context manager; `remembered` may be called from any thread and never waits for the writer."""

    def __init__(self, database: Path, connection: Connection, session_id: str) -> None:
        """Takes over an open connection; use `open`."""
        self._database = database
        self._connection = connection
        self._session_id = session_id
        self._turn = threading.Lock()

    @classmethod
    def open(cls, database: Path, session_id: str) -> "BuyerMemory":
        """What the sessions of `database` other than `session_id` know; raises StoreError as a reader does."""
        return cls(database, open_up_to_date(database), session_id)

    def remembered(self, buyer_id: str) -> Remembered | None:
        """A buyer as earlier sessions left them; nothing for one who is new. Raises StoreError when the disk fails."""
        with self._turn, told_as_faults(self._database):
            return self._looked_up(buyer_id) if self._has_met(buyer_id) else None

    def _has_met(self, buyer_id: str) -> bool:
        driver = self._connection.connection.driver_connection
        assert driver is not None
        return driver.execute(_MET, (buyer_id, self._session_id)).fetchone() is not None

    def _looked_up(self, buyer_id: str) -> Remembered | None:
        asked = {"buyer": buyer_id, "now": self._session_id}
        with self._connection.begin():
            visits, started_at, last_at = self._connection.execute(_SEEN, asked).one()
            if not visits:
                return None
            standings = self._connection.execute(_STANDING, asked).all()
        topics = [topic for row in standings for topic in json.loads(row.topics)]
        notes = [note for row in reversed(standings) for note in json.loads(row.notes)]
        return Remembered(
            buyer_id=buyer_id,
            visits=visits,
            last_seen=datetime.fromisoformat(last_at or started_at),
            topics=tuple(dict.fromkeys(topics))[:TOPICS],
            stage=cast(BuyerStage, standings[0].stage) if standings else "viewer",
            notes=tuple(dict.fromkeys(notes)),
            do_not_contact=bool(standings and standings[0].do_not_contact),
        )

    def __enter__(self) -> "BuyerMemory":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        close(self._connection)
