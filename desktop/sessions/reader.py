"""Looks into the record while another instance may be writing it: lists and loads, changes nothing."""

from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection

from desktop.sessions.database import close, open_empty, open_for_reading
from desktop.sessions.faults import told_as_faults
from desktop.sessions.lookups import Lookups
from desktop.sessions.migrations import require_up_to_date, revision_of


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


class SessionReader(Lookups):
    """The reading side; a context manager."""

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
