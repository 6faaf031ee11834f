"""Keeps the light of the running session: feeds its model with events and looks, shows it four times a second."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.window.backend import MICROPHONE, Plan
from desktop.window.background import Background
from desktop.window.health.model import Facts, Finding, HealthModel, worst
from desktop.window.telling import told

LOOK_EVERY_MS = 250
DISK_EVERY = 40
"""Looks between two at the disk: ten seconds."""


class HealthWatch(QObject):
    """`changed` carries the findings whenever they are others; `lost` once each time the light turns red."""

    changed = Signal(object)
    lost = Signal()

    def __init__(
        self,
        background: Background,
        free_bytes: Callable[[], int],
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._free_bytes = free_bytes
        self._clock = clock
        self._model: HealthModel | None = None
        self._findings: tuple[Finding, ...] = ()
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, plan: Plan) -> None:
        """A session is being opened; nothing is judged before `go`."""
        device = plan.device or self.tr("default microphone")
        live = plan.input == MICROPHONE
        facts = Facts(live, device if live else plan.input.replace("\\", "/").split("/")[-1])
        self._model = HealthModel(facts, self._now_ms())
        self._show(())

    def go(self, model: str, processor: str) -> None:
        """The session runs."""
        if self._model is None:
            return
        self._model.restart(self._now_ms())
        self._model.know(told(model), told(processor))
        self._looks = 0
        self._timer.start()

    def end(self) -> None:
        """The session is over."""
        self._timer.stop()
        self._model = None
        self._show(())

    def take(self, event: object) -> None:
        """An event of the session."""
        if self._model is not None:
            self._model.take(event, self._now_ms())

    def see_overlay(self, pages: int, in_obs: int) -> None:
        """Overlay pages that are open."""
        if self._model is not None:
            self._model.see_overlay(pages, in_obs)

    def look(self) -> None:
        """Judges anew."""
        if self._model is None:
            return
        if self._looks % DISK_EVERY == 0:
            self._background.run(self._free_bytes, self._see_disk, lambda text, hint: None)
        self._looks += 1
        self._show(self._model.findings(self._now_ms()))

    def _see_disk(self, free_bytes: int) -> None:
        if self._model is not None:
            self._model.see_disk(free_bytes)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        if findings == self._findings:
            return
        was, self._findings = worst(self._findings), findings
        self.changed.emit(findings)
        if worst(findings) == "lost" and was != "lost":
            self.lost.emit()

    def _now_ms(self) -> int:
        return round(self._clock() * 1000)
