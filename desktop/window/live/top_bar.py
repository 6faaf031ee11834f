"""The bar over a live session: whether it runs, how long, End, the microphone, the languages, how it keeps up."""

from pathlib import PureWindowsPath

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from asr.captions import Level
from desktop.commands import HideOverlay, Mute
from desktop.window.backend import MICROPHONE, Plan
from desktop.window.health.panel import HealthLight
from desktop.window.letters import grown
from desktop.window.live.languages import LanguageMenu
from desktop.window.live.level_meter import LevelMeter
from desktop.window.live.microphones import MicrophoneMenu
from desktop.window.parts import button, heading, set_tone
from desktop.window.words import long_clock
from desktop.window.wrapping import Wrapping

WORDS_FROM_PX, NAME_FROM_PX = 1_000, 840


class TopBar(QFrame):
    """Shows the state of the session; `end_asked` when the rep wants it to end, `asked` with other commands."""

    end_asked = Signal()
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(250)
        self._tick.timeout.connect(self._show_clock)
        self._state = heading("", 1.1)
        self._clock = heading("", 1.1)
        self._end = button(self.tr("End"), "stop", self.end_asked.emit, "stop")
        self._end.setToolTip(self.tr("End the session (Ctrl+E); everything is kept"))
        self._mute = button(self.tr("Mute"), "mute", lambda: self.asked.emit(Mute(not self._muted)))
        self._hide = button(self.tr("Hide"), "hide", lambda: self.asked.emit(HideOverlay(not self._hidden)))
        self._muted = self._hidden = False
        self._meter = LevelMeter()
        self.microphone = MicrophoneMenu()
        self.languages = LanguageMenu()
        for menu in (self.microphone, self.languages):
            menu.asked.connect(self.asked)
        self.desk = button(self.tr("Desk"), "list", lambda: None)
        self.desk.setCheckable(True)
        self.desk.setToolTip(self.tr("Script, products and replies in the place of the room, or back"))
        self.health = HealthLight()
        self._lay_out()

    def _lay_out(self) -> None:
        for one in (self._mute, self._hide):
            one.setAccessibleName(one.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        parts = (self._state, self._clock, self._end, self._mute, self._hide)
        more = (self._meter, self.microphone, self.languages, self.desk)
        row.addLayout(Wrapping((*parts, *more), 16), 1)
        row.addWidget(self.health)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Half a screen has no room for every word: icons stay, and the level."""
        super().resizeEvent(event)
        width_px = event.size().width()
        words = width_px >= grown(WORDS_FROM_PX)
        self.microphone.keep_within(224 if words else 128 if width_px >= grown(NAME_FROM_PX) else 0)
        for one in (self._mute, self._hide):
            one.setText(one.accessibleName() if words else "")

    def show_opening(self, plan: Plan) -> None:
        """The session is being opened."""
        self._say(self.tr("● Starting"), "muted")
        self._clock.setText("")
        self._end.setText(self.tr("Cancel"))
        self._end.setEnabled(True)
        self._show_input(plan)
        self.languages.begin(plan.source_language, plan.targets)
        self._meter.show_level(None)

    def _show_input(self, plan: Plan) -> None:
        if plan.input == MICROPHONE:
            self.microphone.begin(plan.device or self.tr("Default microphone"), switchable=True)
        else:
            self.microphone.begin(PureWindowsPath(plan.input).name, switchable=False)

    def show_live(self) -> None:
        """The session runs: the clock starts."""
        self._say(self.tr("● LIVE"), "lost")
        self._end.setText(self.tr("End"))
        self._since.start()
        self._show_clock()
        self._tick.start()
        self.show_muted(False)
        self.show_hidden(False)

    def show_closing(self) -> None:
        """The session is being closed."""
        self._tick.stop()
        self._say(self.tr("● Finishing"), "muted")
        self._end.setEnabled(False)
        self._meter.show_level(None)

    def show_keys(self, mute: str, hide: str, source: str) -> None:
        """Writes the keys into the tips of what they do."""
        for one, key, tip in (
            (self.languages, source, self.tr("Speak another language, or translate into another one")),
            (self._mute, mute, self.tr("Pause captions, or go on")),
            (self._hide, hide, self.tr("Hide the overlay, or show it")),
        ):
            one.setToolTip(f"{tip} ({key})" if key else tip)

    def show_muted(self, muted: bool) -> None:
        """Whether captions are paused."""
        self._muted = muted
        _switch(self._mute, muted, self.tr("Muted") if muted else self.tr("Mute"))

    def show_hidden(self, hidden: bool) -> None:
        """Whether the overlay shows nothing."""
        self._hidden = hidden
        _switch(self._hide, hidden, self.tr("Hidden") if hidden else self.tr("Hide"))

    def switches(self) -> tuple[QPushButton, QPushButton]:
        """Mute and Hide."""
        return self._mute, self._hide

    def act(self, act: str) -> None:
        """Presses the switch that a key stands for."""
        {"mute": self._mute, "hide": self._hide}[act].click()

    def show_level(self, level: Level) -> None:
        """The microphone's level."""
        self._meter.show_level(level)

    @property
    def live(self) -> bool:
        """Whether the clock runs."""
        return self._tick.isActive()

    def state(self) -> str:
        """The word at the left."""
        return self._state.text()

    def _say(self, text: str, tone: str) -> None:
        self._state.setText(text)
        set_tone(self._state, "lost" if tone == "lost" else "muted")

    def _show_clock(self) -> None:
        self._clock.setText(long_clock(self._since.elapsed()))


def _switch(one: QPushButton, on: bool, name: str) -> None:
    one.setText(name if one.text() else "")
    one.setAccessibleName(name)
    one.setProperty("kind", "stop" if on else "")
    one.style().unpolish(one)
    one.style().polish(one)
