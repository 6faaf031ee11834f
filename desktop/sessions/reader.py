"""Looks into the record while another instance may be writing it: lists and loads, changes nothing."""

from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection

from desktop.sessions import buyer_reading, reading, search
from desktop.sessions.database import close, open_empty, open_for_reading
from desktop.sessions.erasure import unknown_buyer
from desktop.sessions.faults import told_as_faults
from desktop.sessions.lock import holder_of
from desktop.sessions.migrations import require_up_to_date, revision_of
from desktop.sessions.search import Found
from desktop.sessions.transcript import BuyerVisit, KnownBuyer, SessionSummary, Transcript


def open_up_to_date(database: Path) -> Connection:
    """A connection for reading; raises StoreError as `SessionReader.open` says."""
    if not database.exists():
        return open_empty()
    with told_as_faults(database):
        connection = open_for_reading(database)
        try:
            require_up_to_date(connection, database)
            if revision_of(connection):
                return connection
        except BaseException:
            close(connection)
            raise
    close(connection)
    return open_empty()


class SessionReader:
    """The reading side; a context manager."""

    def __init__(self, database: Path, connection: Connection) -> None:
        """Takes over an open connection; use `open`."""
        self._database = database
        self._connection = connection

    @classmethod
    def open(cls, database: Path) -> "SessionReader":
        """Opens `database`, which reads as empty when it is not there yet.

        Raises StoreError: `record-damaged`, `record-older`, `record-newer`, `record-busy`, `record-unopened`,
        `disk-read-only`, `disk-error`.
        """
        return cls(database, open_up_to_date(database))

    def __enter__(self) -> "SessionReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        close(self._connection)

    def list_sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, newest first."""
        with told_as_faults(self._database):
            return reading.sessions(self._connection, self._holder())

    def open_sessions(self) -> tuple[SessionSummary, ...]:
        """Sessions that a crash left open."""
        return tuple(session for session in self.list_sessions() if session.crashed)

    def load(self, session_id: str) -> Transcript:
        """All that was kept of a session; raises ArgumentError for an unknown id."""
        with told_as_faults(self._database):
            return reading.transcript(self._connection, session_id, self._holder())

    def list_buyers(self) -> tuple[KnownBuyer, ...]:
        """Every buyer of all sessions once, those of the newest sessions first."""
        with told_as_faults(self._database):
            return buyer_reading.buyers(self._connection)

    def visits(self, buyer_id: str) -> tuple[BuyerVisit, ...]:
        """All that was kept of one buyer, newest session first; raises ArgumentError for an unknown id."""
        with told_as_faults(self._database):
            found = reading.visits(self._connection, buyer_id, self._holder())
        if not found:
            raise unknown_buyer(buyer_id)
        return found

    def search_buyers(self, typed: str) -> tuple[KnownBuyer, ...]:
        """Buyers of whom `typed` stands in name, company, country, id, stage, topics, contacts or notes."""
        with told_as_faults(self._database):
            return buyer_reading.search_buyers(self._connection, typed)

    def search(self, typed: str) -> tuple[Found, ...]:
        """Places in all sessions that hold every word of `typed`, each as the beginning of a word."""
        with told_as_faults(self._database):
            return search.search(self._connection, typed)

    def _holder(self) -> str:
        return holder_of(self._database.with_suffix(".lock"))
