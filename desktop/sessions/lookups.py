"""What can be asked of a record, whoever holds a connection to it: a reader, or the store that writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from desktop.sessions import buyer_reading, reading, search
from desktop.sessions.erasure import unknown_buyer
from desktop.sessions.faults import told_as_faults
from desktop.sessions.lock import holder_of
from desktop.sessions.search import Found
from desktop.sessions.transcript import BuyerVisit, KnownBuyer, SessionSummary, Transcript


class Lookups:
    """Lists, loads and searches; raises StoreError where the file cannot be read."""

    def __init__(self, database: Path, connection: Connection) -> None:
        """Takes over an open connection."""
        self._database = database
        self._connection = connection

    def list_sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, newest first."""
        with self._looking():
            return reading.sessions(self._connection, self._holder())

    def open_sessions(self) -> tuple[SessionSummary, ...]:
        """Sessions that a crash left open: each can be loaded, exported, and closed with `SessionStore.end`."""
        return tuple(session for session in self.list_sessions() if session.crashed)

    def load(self, session_id: str) -> Transcript:
        """All that was kept of a session; raises ArgumentError for an unknown id."""
        with self._looking():
            return reading.transcript(self._connection, session_id, self._holder())

    def list_buyers(self) -> tuple[KnownBuyer, ...]:
        """Every buyer of all sessions once, those of the newest sessions first."""
        with self._looking():
            return buyer_reading.buyers(self._connection)

    def visits(self, buyer_id: str) -> tuple[BuyerVisit, ...]:
        """All that was kept of one buyer, newest session first; raises ArgumentError for an unknown id."""
        with self._looking():
            found = reading.visits(self._connection, buyer_id, self._holder())
        if not found:
            raise unknown_buyer(buyer_id)
        return found

    def search_buyers(self, typed: str) -> tuple[KnownBuyer, ...]:
        """Buyers of whom `typed` stands in name, company, country, id, stage, topics, contacts or notes."""
        with self._looking():
            return buyer_reading.search_buyers(self._connection, typed)

    def search(self, typed: str) -> tuple[Found, ...]:
        """Places in all sessions that hold every word of `typed`, each as the beginning of a word."""
        with self._looking():
            return search.search(self._connection, typed)

    @contextmanager
    def _looking(self) -> Iterator[None]:
        with told_as_faults(self._database):
            yield

    def _holder(self) -> str:
        """The token of the instance that writes this record now; empty where none does."""
        return holder_of(self._database.with_suffix(".lock"))
