"""A stage at work: `Worker` gives it a thread and a mailbox, `Turn` the same mailbox without a thread.

`Turn` is what makes `--pace fast` the same on every machine: the session empties the mailboxes itself, in a fixed
order.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, runtime_checkable

from asr.telling import Sentence
from desktop.errors import USER_ERRORS, Problem, problem_from

log = logging.getLogger(__name__)

Publish = Callable[[object], None]
Merge = Callable[[Sequence[object]], Sequence[object]]
Clock = Callable[[], int]


class Stage(Protocol):
    """One step of the pipeline: a plain object without a thread, a clock or I/O it was not given."""

    def feed(self, item: Any) -> Iterable[object]:
        """Takes one item; gives the events that follow from it."""

    def finish(self) -> Iterable[object]:
        """No more items will come; gives the last events."""


def keep_all(pending: Sequence[object]) -> Sequence[object]:
    """The merge that changes nothing."""
    return pending


@runtime_checkable
class Batches(Protocol):
    """A stage for which many items at once are cheaper than one by one."""

    def feed_all(self, items: Sequence[Any]) -> Iterable[object]:
        """As `feed` with each of `items` in order."""


MOST_AT_ONCE = 200
"""Items handed to such a stage together: the next one never waits long."""

GATHER_S = 0.02
"""How long a worker that was woken a moment ago lets more items come; a single one is never kept waiting."""


class Turn:
    """A mailbox whose owner empties it with `drain()`; `merge` may replace or drop what waits."""

    def __init__(
        self, name: str, stage: Stage, publish: Publish, now_ms: Clock, merge: Merge = keep_all
    ) -> None:
        self.name = name
        self._stage = stage
        self._publish = publish
        self._now_ms = now_ms
        self._merge = merge
        self._waiting: list[object] = []
        self._failed = False

    def start(self) -> None:
        """Nothing to start: the owner drains."""

    def put(self, item: object) -> None:
        """Adds `item` to what waits."""
        self._waiting.append(item)

    def drain(self) -> bool:
        """Works through what waits; True if there was anything."""
        taken, self._waiting = self._merge(self._waiting), []
        for item in taken:
            self.work(lambda item=item: self._stage.feed(item))  # type: ignore[misc]
        return bool(taken)

    def work(self, step: Callable[[], Iterable[object]]) -> None:
        """Runs one step of the stage and publishes its events; errors become `Problem` events.

        An error of the user's world leaves the stage running; any other is ours and ends this worker only.
        """
        if self._failed:
            return
        try:
            for event in step():
                self._publish(event)
        except USER_ERRORS as error:
            self._publish(problem_from(error, self._now_ms()))
        except Exception:
            self._failed = True
            log.exception("%s stopped on an error of ours", self.name)
            self._publish(_broken(self.name, self._now_ms()))

    def close(self) -> None:
        """Works through what waits and ends the stage."""
        self.drain()
        self.work(self._stage.finish)


class Worker(Turn):
    """A `Turn` with a thread of its own that drains as items come."""

    def __init__(
        self, name: str, stage: Stage, publish: Publish, now_ms: Clock, merge: Merge = keep_all
    ) -> None:
        super().__init__(name, stage, publish, now_ms, merge)
        self._at_once = (
            stage if isinstance(stage, Batches) else None
        )  # asking each time costs more than most work
        self._wake = threading.Condition()
        self._closing = False
        self._woken_s = -GATHER_S
        self._thread = threading.Thread(target=self._run, name=Sentence.given(name), daemon=True)

    def start(self) -> None:
        """Starts the thread."""
        self._thread.start()

    def put(self, item: object) -> None:
        """Adds `item` to what waits, merging with what is there, and wakes the thread."""
        with self._wake:
            self._waiting.append(item)
            if self._merge is not keep_all:
                self._waiting = list(self._merge(self._waiting))
            if len(self._waiting) == 1:
                self._wake.notify()

    def waiting(self) -> tuple[object, ...]:
        """What has not been taken yet."""
        with self._wake:
            return tuple(self._waiting)

    def _run(self) -> None:
        while taken := self._take():
            for lot in self._lots(taken):
                self.work(lambda lot=lot: self._feed(lot))  # type: ignore[misc]
        self.work(self._stage.finish)

    def _take(self) -> list[object]:
        """What to work on next; nothing at the end. What may still be merged is taken one by one."""
        with self._wake:
            if not self._waiting:
                self._wake.wait_for(lambda: self._waiting or self._closing)
                self._gather()
            most = len(self._waiting) if self._merge is keep_all else 1
            taken = self._waiting[:most]
            del self._waiting[:most]
            return taken

    def _gather(self) -> None:
        """Lets a crowd of items come together: waking for each of them would cost more than the work on it."""
        if self._merge is keep_all and time.monotonic() - self._woken_s < GATHER_S:
            self._wake.wait_for(lambda: self._closing, GATHER_S)
        self._woken_s = time.monotonic()

    def _lots(self, taken: list[object]) -> list[list[object]]:
        most = MOST_AT_ONCE if self._at_once else 1
        return [taken[at : at + most] for at in range(0, len(taken), most)]

    def _feed(self, lot: list[object]) -> Iterable[object]:
        return self._at_once.feed_all(lot) if self._at_once else self._stage.feed(lot[0])

    def close(self) -> None:
        """Lets the thread finish what waits and the stage, then ends it; harmless if it never started."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join()


def _broken(name: str, at_ms: int) -> Problem:
    return Problem(
        at_ms,
        "internal",
        Sentence.tr("The {name} step stopped because of a fault in Deskcast.", name=Sentence.given(name)),
        Sentence.tr(
            "End this session and start again; the log file holds the details. What was captioned is kept."
        ),
    )
