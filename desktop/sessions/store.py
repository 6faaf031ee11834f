"""The record of all sessions: one store writes, any number of readers look on while it does.

An event that the disk refuses waits in memory, in order, and is written before the next one: `keep` returns only
after the commit, so what it returned from is never lost.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, insert, select, update

from asr.telling import Sentence
from desktop.errors import ArgumentError
from desktop.sessions import desk_rows, reading  # noqa: F401  desk_rows adds to `rows_of`
from desktop.sessions.backlog import Backlog, Waiting
from desktop.sessions.database import close, open_for_writing
from desktop.sessions.erasure import (
    Erasure,
    delete_buyer,
    delete_sessions,
    erase_traces,
    sessions_before,
)
from desktop.sessions.faults import told_as_faults
from desktop.sessions.lock import InstanceLock
from desktop.sessions.lookups import Lookups
from desktop.sessions.migrations import bring_up_to_date
from desktop.sessions.reader import SessionReader
from desktop.sessions.rows import in_one_go, rows_of
from desktop.sessions.tables import SESSIONS
from desktop.sessions.transcript import KnownBuyer, NewSession, SessionSummary, Transcript

__all__ = ["KnownBuyer", "NewSession", "SessionReader", "SessionStore", "SessionSummary", "Transcript"]


class SessionStore(Lookups):
    """The writing side; a context manager. Calls may come from any thread, one at a time is served."""

    def __init__(self, database: Path, connection: Connection, lock: InstanceLock) -> None:
        """Takes over an open connection and a held lock; use `open`."""
        super().__init__(database, connection)
        self._lock = lock
        self._turn = threading.RLock()
        self._backlog = Backlog(self._commit)

    @classmethod
    def open(cls, database: Path) -> "SessionStore":
        """The one writer of `database`, made, checked and brought up to date.

        Raises StoreError: `already-running`, `record-damaged`, `record-newer`, `record-busy`, `record-unopened`,
        `disk-full`, `disk-read-only`, `disk-error`.
        """
        lock = InstanceLock(database.with_suffix(".lock"))
        try:
            with told_as_faults(database):
                return cls(database, _opened(database), lock)
        except BaseException:
            lock.release()
            raise

    @staticmethod
    def read(database: Path) -> SessionReader:
        """A reader beside whoever writes; a record that is not there yet reads as empty."""
        return SessionReader.open(database)

    def __enter__(self) -> "SessionStore":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Writes what waits, then lets go of file and lock; raises StoreError if something could not be written."""
        try:
            with self._turn:
                self.flush()
        finally:
            close(self._connection)
            self._lock.release()

    def begin(self, session: NewSession) -> str:
        """Opens a session and returns its id: its start in UTC, so that ids sort by time."""
        stamp = f"{session.started_at.astimezone(UTC):%Y%m%d-%H%M%S}"
        with self._turn, self._writing():
            taken = set(
                self._connection.scalars(select(SESSIONS.c.id).where(SESSIONS.c.id.startswith(stamp)))
            )
            session_id = next(free for free in _numbered(stamp) if free not in taken)
            self._connection.execute(
                insert(SESSIONS).values(
                    id=session_id,
                    title=session.title,
                    source_language=session.source_language,
                    targets=session.targets,
                    input=session.input,
                    model=session.model,
                    started_at=session.started_at,
                    writer=self._lock.token,
                )
            )
        return session_id

    def keep(self, session_id: str, event: object) -> None:
        """Commits `event`; what is not for the record (partials, levels) is passed over.

        Raises StoreError when the disk refuses: the event then waits in memory and goes first when it can; code
        `record-overflow` when too much waits already and this event is not held.
        """
        self.keep_all(session_id, (event,))

    def keep_all(self, session_id: str, events: Sequence[object]) -> None:
        """Commits `events` together, in order: for bursts of room events; raises as `keep` does."""
        found = [Waiting(session_id, rows_of(event, session_id)) for event in events]
        kept = [waiting for waiting in found if waiting.statements]
        if not kept:
            return
        with self._turn:
            self._backlog.add(kept)
            self._backlog.flush()

    @property
    def pending(self) -> int:
        """Events that wait in memory because the disk refused them."""
        return len(self._backlog)

    def flush(self) -> None:
        """Writes what waits, in order; raises StoreError while the disk still refuses."""
        with self._turn:
            self._backlog.flush()

    def _commit(self, events: Sequence[Waiting]) -> None:
        with self._writing():
            for written in in_one_go(one for waiting in events for one in waiting.statements):
                if written.rows:
                    self._connection.execute(written.statement, written.rows)
                else:
                    self._connection.execute(written.statement)

    def end(self, session_id: str, ended_at: datetime) -> None:
        """Closes a session; also one that a crash left open. Raises ArgumentError for an unknown id."""
        with self._turn:
            self.flush()
            with self._writing():
                closing = update(SESSIONS).where(SESSIONS.c.id == session_id).values(ended_at=ended_at)
                if not self._connection.execute(closing).rowcount:
                    raise reading.unknown_session(session_id)

    def rename(self, session_id: str, title: str) -> None:
        """Gives a session another title; raises ArgumentError for an unknown id."""
        with self._turn, self._writing():
            change = update(SESSIONS).where(SESSIONS.c.id == session_id).values(title=title)
            if not self._connection.execute(change).rowcount:
                raise reading.unknown_session(session_id)

    def delete(self, session_id: str) -> None:
        """Removes a session so that no trace of it stays in any file; a session being written is refused."""
        with self._turn:
            self._refuse_live(session_id)
            with self._writing():
                delete_sessions(self._connection, [session_id])
            self._erase_traces()

    def delete_before(self, moment: datetime) -> int:
        """Removes the sessions that began before `moment` and are not being written; returns how many."""
        with self._turn:
            live = {known.id for known in self.list_sessions() if known.live}
            with self._writing():
                old = [known for known in sessions_before(self._connection, moment) if known not in live]
                delete_sessions(self._connection, old)
            if old:
                self._erase_traces()
        return len(old)

    def erase_buyer(self, buyer_id: str) -> Erasure:
        """Removes a buyer and all they wrote from every session, the index, the log and every copy.

        Raises ArgumentError when the buyer is in none. What was exported to other folders stays.
        """
        with self._turn:
            with self._writing():
                sessions = delete_buyer(self._connection, buyer_id)
            return replace(self._erase_traces(), sessions=sessions)

    def _refuse_live(self, session_id: str) -> None:
        known = next((known for known in self.list_sessions() if known.id == session_id), None)
        if known is None:
            raise reading.unknown_session(session_id)
        if known.live:
            raise ArgumentError(
                "session-live",
                Sentence.tr("Session {session_id} is running.", session_id=session_id),
                Sentence.tr("Stop it first."),
            )

    def _erase_traces(self) -> Erasure:
        with told_as_faults(self._database):
            return erase_traces(self._connection, self._database)

    @contextmanager
    def _looking(self) -> Iterator[None]:
        with self._turn, told_as_faults(self._database):
            yield

    def _holder(self) -> str:
        return self._lock.token

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told_as_faults(self._database), self._connection.begin():
            yield


def _opened(database: Path) -> Connection:
    connection = open_for_writing(database)
    try:
        bring_up_to_date(connection, database)
    except BaseException:
        close(connection)
        raise
    return connection


def _numbered(stamp: str) -> Iterator[str]:
    yield stamp
    for number in count(2):
        yield f"{stamp}-{number:02d}"
