"""What is on its way to the record: in memory and in order until the disk has taken it.

A disk that is full or fails gets everything later, in the order in which it came.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy.exc import IntegrityError

from asr.telling import Sentence
from desktop.errors import StoreError
from desktop.sessions.reading import unknown_session
from desktop.sessions.rows import Statements

LIMIT = 2_000
"""Events held in memory while the disk refuses: over an hour of talk."""

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Waiting:
    """The rows of one event of a session."""

    session_id: str
    statements: Statements


class Backlog:
    """`commit` writes several events in one transaction, or raises StoreError and writes none."""

    def __init__(self, commit: Callable[[Sequence[Waiting]], None], limit: int = LIMIT) -> None:
        self._commit = commit
        self._limit = limit
        self._waiting: deque[Waiting] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, events: Sequence[Waiting]) -> None:
        """Takes `events` in; raises StoreError `record-overflow`, and does not, when too much waits already."""
        if len(self._waiting) + len(events) > self._limit:
            self._make_room()
        self._waiting.extend(events)

    def _make_room(self) -> None:
        try:
            self.flush()
        except StoreError as error:
            raise StoreError(
                "record-overflow",
                Sentence.tr(
                    "{error} {waiting} events wait in memory, and no more can be held.",
                    error=error.text,
                    waiting=len(self._waiting),
                ),
                error.hint,
            ) from error

    def flush(self) -> None:
        """Writes what waits, in order; raises StoreError while the disk still refuses."""
        while self._waiting:
            batch = list(islice(self._waiting, _AT_ONCE))
            try:
                self._commit(batch)
            except IntegrityError:
                self._flush_singly(batch)
            else:
                self._forget(len(batch))

    def _flush_singly(self, batch: Sequence[Waiting]) -> None:
        """Something of `batch` belongs to a session that is gone: it must not keep the rest from the record."""
        gone = [waiting.session_id for waiting in batch if not self._has_session(waiting)]
        if gone:
            raise unknown_session(gone[0])

    def _has_session(self, waiting: Waiting) -> bool:
        try:
            self._commit([waiting])
        except IntegrityError:
            self._forget(1)
            return False
        self._forget(1)
        return True

    def _forget(self, written: int) -> None:
        for _ in range(written):
            self._waiting.popleft()
