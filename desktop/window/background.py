"""Work that the window must not wait for: jobs on a few threads, their results back on the Qt thread."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.errors import USER_ERRORS
from desktop.window.telling import told

log = logging.getLogger(__name__)
Result = TypeVar("Result")
Failed = Callable[[str, str], None]


class Background(QObject):
    """Runs jobs in the order they come, three at a time."""

    _back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=3, thread_name_prefix="window")
        self._closed = False
        self._busy = 0
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> int:
        """Jobs that have not come back."""
        return self._busy

    def run(self, job: Callable[[], Result], then: Callable[[Result], None], failed: Failed) -> None:
        """Runs `job`; hands its result to `then`, or the sentence and hint of its error to `failed`."""
        self._busy += 1
        self._threads.submit(self._work, job, then, failed)

    def each(self, job: Callable[[], Iterable[Result]], then: Callable[[Result], None], done: Failed) -> None:
        """Runs `job` and hands over its results one by one as they come; `done` gets the error, empty if none."""
        self.run(lambda: self._hand_over(job, then), lambda _: done("", ""), done)

    def close(self) -> None:
        """Takes no more jobs and hands over no more results; does not wait."""
        self._closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _hand_over(self, job: Callable[[], Iterable[Result]], then: Callable[[Result], None]) -> None:
        for result in job():
            if self._closed:
                return
            self._send(lambda result=result: then(result))  # type: ignore[misc]

    def _work(self, job: Callable[[], Result], then: Callable[[Result], None], failed: Failed) -> None:
        answer = self._answer(job, then, failed)

        def come_back() -> None:
            self._busy -= 1
            answer()

        self._send(come_back)

    def _answer(
        self, job: Callable[[], Result], then: Callable[[Result], None], failed: Failed
    ) -> Callable[[], None]:
        try:
            result = job()
        except USER_ERRORS as error:
            text, hint = told(error.text), told(error.hint)
        except Exception:
            log.exception("a job of the window failed on an error of ours")
            text = self.tr("That did not work because of a fault in Deskcast.")
            hint = self.tr("The log file holds the details.")
        else:
            return lambda: then(result)
        return lambda: failed(text, hint)

    def _send(self, call: Callable[[], None]) -> None:
        if not self._closed:
            self._back.emit(call)

    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()
