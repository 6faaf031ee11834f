"""The last stages: an event is committed to the record and only then told to the events file; it is shown; backups."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.errors import Problem, StoreError, problem_from
from desktop.session_options import SessionOptions
from desktop.sessions.backups import back_up
from desktop.sessions.store import NewSession, SessionStore

WAITING_LIMIT = 2_000
"""As many events as the store holds while the disk refuses."""

BACKUP_EVERY_MS = 600_000

Tell = Callable[[object], None]


class Keeper:
    """Stage that keeps a session's events; it never drops one and says once when the disk refuses."""

    def __init__(
        self, store: SessionStore, session_id: str, tell: Iterable[Tell], now_ms: Callable[[], int]
    ) -> None:
        self._store = store
        self._session_id = session_id
        self._tell = tuple(tell)
        self._now_ms = now_ms
        self._refused = ""
        self._waiting: deque[object] = deque(maxlen=WAITING_LIMIT)

    def feed(self, event: object) -> Iterable[object]:
        """Keeps `event`, then tells it on; gives a Problem when a spell of refusals begins."""
        return self.feed_all((event,))

    def feed_all(self, events: Sequence[object]) -> Iterable[object]:
        """The same for what waits, in one commit: a crowd in the room must not hold up a caption.

        The store holds what the disk refused and writes it first, so what waits here is told with the next success.
        """
        self._waiting.extend(events)
        try:
            self._store.keep_all(self._session_id, events)
            while self._waiting:
                self._tell_on(self._waiting.popleft())
        except StoreError as error:
            return self._refusal(error)
        self._refused = ""
        return ()

    def _tell_on(self, event: object) -> None:
        for tell in self._tell:
            tell(event)

    def _refusal(self, error: StoreError) -> tuple[Problem, ...]:
        if error.code == self._refused:
            return ()
        self._refused = error.code
        return (problem_from(error, self._now_ms()),)

    def finish(self) -> Iterable[object]:
        """Nothing is held back."""
        return ()


class Show:
    """Stage that hands events to something that prints; a closed pipe or terminal ends the showing, not the session."""

    def __init__(self, show: Tell) -> None:
        self._show = show
        self._closed = False

    def feed(self, event: object) -> Iterable[object]:
        """Shows `event`."""
        try:
            if not self._closed:
                self._show(event)
        except (OSError, StoreError):
            self._closed = True
        return ()

    def finish(self) -> Iterable[object]:
        """Nothing is held back."""
        return ()


class Backups:
    """Stage, fed whatever happens, that copies the record every ten minutes; in its own worker nobody waits for it."""

    def __init__(self, database: Path, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms
        self._last_ms = 0

    def feed(self, _item: object) -> Iterable[object]:
        """Nothing, or the Problem of a backup that could not be made; the next one is tried ten minutes later."""
        now_ms = self._now_ms()
        if now_ms - self._last_ms < BACKUP_EVERY_MS:
            return ()
        self._last_ms = now_ms
        return backed_up(self._database, now_ms)

    def finish(self) -> Iterable[object]:
        """The backup of a session's end is made when the record is closed."""
        return ()


def backed_up(database: Path, at_ms: int) -> tuple[Problem, ...]:
    """Makes a backup; gives the Problem when that fails."""
    try:
        back_up(database, datetime.now(UTC))
    except StoreError as error:
        return (problem_from(error, at_ms),)
    return ()


def forget_old(store: SessionStore, keep_days: int, now: datetime) -> tuple[Problem, ...]:
    """Erases sessions that began more than `keep_days` ago, none for 0; gives the Problem when traces stay."""
    try:
        if keep_days:
            store.delete_before(now - timedelta(days=keep_days))
    except StoreError as error:
        return (problem_from(error, 0),)
    return ()


def new_session(options: SessionOptions, model: str, started_at: datetime) -> NewSession:
    """How a session is entered in the record; of a recording only the file's name is kept."""
    return NewSession(
        title=options.title,
        source_language=options.source_language,
        targets=options.targets,
        input=options.input if options.input == "mic" else Path(options.input).name,
        model=model,
        started_at=started_at,
    )
