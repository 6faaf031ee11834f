"""The microphone: which one, how loud it is, and a test."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QTimer

from asr.captions import Level
from desktop.window.backend import Device
from desktop.window.live.level_meter import LevelMeter
from desktop.window.parts import button
from desktop.window.settings.fields import Drop
from desktop.window.settings.section import Bench, Section, Verdict

LISTEN_MS = 30_000
QUIET_DBFS, LOUD_DBFS = -50.0, -3.0
"""Below the first nobody is understood; above the second the sound is cut off."""
JUDGED_AFTER = 20
"""Levels, about two seconds."""


class MicrophoneSection(Section):
    """A test runs until it is stopped, half a minute has passed, or the section is left."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._enough: Event | None = None
        self._levels: list[Level] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.stop)
        self.devices = Drop("device")
        self.meter = LevelMeter()
        self.verdict = Verdict()
        self.test = button("", "mic", self._toggle)
        self._again = button(self.tr("Look for microphones again"), "refresh", self._find)
        self.group("")
        self.field(self.tr("Microphone"), self.devices)
        self.row(
            self.tr("Level"),
            self.meter,
            self.tr("Speak as you do on the stream: most of the bar should light up."),
        )
        self.row("", self.verdict)
        self.buttons(self.test, self._again)
        self.close_column()
        self.devices.chosen.connect(self.stop)
        self._show_listening(False)
        self.show_devices(())

    def enter(self) -> None:
        """Looks for microphones."""
        self._find()

    def leave(self) -> None:
        """Lets the microphone go."""
        self.stop()

    def show_devices(self, devices: tuple[Device, ...]) -> None:
        """Lists them, the system's own choice first."""
        default = next((device.name for device in devices if device.default), "")
        first = self.tr("Default microphone") + (f" · {default}" if default else "")
        self.devices.offer([(first, None), *((device.name, device.name) for device in devices)])

    def stop(self, *_: object) -> None:
        """Ends the test; harmless when there is none."""
        self._timer.stop()
        if self._enough is not None:
            self._enough.set()
            self._enough = None
        self._show_listening(False)

    def show_level(self, level: Level) -> None:
        """Draws it, and judges after two seconds."""
        self.meter.show_level(level)
        self._levels.append(level)
        if len(self._levels) == JUDGED_AFTER:
            self._judge()

    def _find(self) -> None:
        bench = self.bench
        bench.background.run(bench.backend.devices, self.show_devices, self.verdict.bad)

    def _toggle(self) -> None:
        if self._enough is not None:
            self.stop()
            return
        self._enough = enough = Event()
        self._levels = []
        device = self.devices.currentData()
        self._show_listening(True)
        self._timer.start(LISTEN_MS)
        bench = self.bench
        bench.background.each(
            lambda: bench.backend.listen(device, enough),
            lambda level: None if enough.is_set() else self.show_level(level),
            lambda text, hint: self._ended(enough, text, hint),
        )

    def _ended(self, enough: Event, text: str, hint: str) -> None:
        if enough is self._enough:
            self.stop()
        if text:
            self.verdict.bad(text, hint)

    def _judge(self) -> None:
        loudest = max(level.rms_dbfs for level in self._levels)
        if loudest < QUIET_DBFS:
            self.verdict.say(
                self.tr("Hardly anything is heard."),
                "late",
                self.tr("Is it the right microphone? Turn its level up in the system's sound settings."),
            )
        elif max(level.peak_dbfs for level in self._levels) > LOUD_DBFS:
            self.verdict.say(
                self.tr("It is too loud: the sound is cut off."),
                "late",
                self.tr("Turn the microphone down a little."),
            )
        else:
            self.verdict.good(self.tr("The microphone is heard well."))

    def _show_listening(self, listening: bool) -> None:
        self.test.setText(self.tr("Stop the test") if listening else self.tr("Test the microphone"))
        self.meter.show_level(None)
        if listening:
            self.verdict.wait(self.tr("Say a sentence…"))
