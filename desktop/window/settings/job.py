"""One piece of long work on a section: what it is, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.window.parts import button, label
from desktop.window.services import Tell
from desktop.window.settings.section import Bench, Verdict

MEGA = 1_000_000
SMALLEST_BYTES = 10_000
"""Totals below are steps, not bytes."""


class Job(QWidget):
    """Runs one thing at a time; `busy` while it does, `over` afterwards."""

    busy = Signal(bool)
    over = Signal()
    _told = Signal(int, int)

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._enough: Event | None = None
        self._text = label("", wrap=True)
        self._amount = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.stop = button(self.tr("Stop"), "stop", self._stop)
        self.verdict = Verdict()
        line = QHBoxLayout()
        line.addWidget(self._text, 1)
        line.addWidget(self._amount)
        line.addWidget(self.stop)
        self._working = QWidget()
        column = QVBoxLayout(self._working)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._working)
        whole.addWidget(self.verdict)
        self._working.hide()
        self.hide()
        self._told.connect(self._show_amount)

    def run(self, text: str, done: str, work: Callable[[Tell, Event], object]) -> None:
        """Begins `work`, told as `text`; `done` is said when it went well."""
        if self._enough is not None:
            return
        self._enough = enough = Event()
        self._text.setText(text)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self._amount.setText("")
        self.verdict.say("", "")
        self._working.show()
        self.show()
        self.stop.setEnabled(True)
        self.busy.emit(True)
        self._bench.background.run(
            lambda: work(self._told.emit, enough), lambda _: self._end(done), self._failed
        )

    def _stop(self) -> None:
        if self._enough is not None:
            self._enough.set()
            self.stop.setEnabled(False)
            self._text.setText(self.tr("Stopping…"))

    def _show_amount(self, done: int, total: int) -> None:
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(done * 1000 // total if total else 0)
        if total >= SMALLEST_BYTES:
            text = (
                self.tr("%1 of %2 MB")
                .replace("%1", f"{done / MEGA:.0f}")
                .replace("%2", f"{total / MEGA:.0f}")
            )
        else:
            text = self.tr("%1 of %2").replace("%1", str(done)).replace("%2", str(total))
        self._amount.setText(text)

    def _end(self, done: str) -> None:
        stopped = self._enough is not None and self._enough.is_set()
        self._finish()
        if stopped:
            self.verdict.say(self.tr("Stopped."), "muted")
        else:
            self.verdict.good(done)

    def _failed(self, text: str, hint: str) -> None:
        stopped = self._enough is not None and self._enough.is_set()
        self._finish()
        if stopped:
            self.verdict.say(text, "muted", hint)
        else:
            self.verdict.bad(text, hint)

    def _finish(self) -> None:
        self._enough = None
        self._working.hide()
        self.busy.emit(False)
        self.over.emit()
