"""Jobs that the rep waits for: run in the background, shown while they last, stopped where they can be."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from desktop.long_jobs import Watch
from desktop.window.background import Background, Failed
from desktop.window.work_bar import WorkBar, WorkRow

Result = TypeVar("Result")


class Work:
    """Runs jobs and tells of them in a `WorkBar`."""

    def __init__(self, bar: WorkBar, background: Background) -> None:
        self._bar = bar
        self._background = background

    def run(
        self, text: str, job: Callable[[Watch], Result], then: Callable[[Result], None], failed: Failed
    ) -> None:
        """A job that says how far it is and can be stopped, told as `text`; once stopped it fails without a word."""
        enough = Event()
        row = WorkRow(text, enough)

        def lost(text: str, hint: str) -> None:
            if not enough.is_set():
                failed(text, hint)

        self._begin(row, lambda: job(Watch(row.told.emit, enough)), then, lost)

    def finish(
        self, text: str, job: Callable[[], Result], then: Callable[[Result], None], failed: Failed
    ) -> None:
        """A job that goes on to its end once it has begun."""
        self._begin(WorkRow(text), job, then, failed)

    def _begin(
        self, row: WorkRow, job: Callable[[], Result], then: Callable[[Result], None], failed: Failed
    ) -> None:
        self._bar.add(row)

        def done(result: Result) -> None:
            row.end()
            then(result)

        def lost(text: str, hint: str) -> None:
            row.end()
            failed(text, hint)

        self._background.run(job, done, lost)
