"""The check list: each line with a sign, a word, what was found, and what to do about it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.window.backend import Check
from desktop.window.background import Background
from desktop.window.icons import glyph
from desktop.window.look import Colours, colours_of
from desktop.window.parts import Tone, button, empty, heading, icon_button, label, set_tone
from desktop.window.telling import told
from desktop.window.words import check_name, state_name

SIGN_PX = 16
_TONES: dict[str, Tone] = {"ok": "good", "warn": "late", "fail": "lost", "wait": "muted"}
_SIGNS = {"ok": "check", "warn": "warning", "fail": "cross", "wait": "waiting"}


class Sign(QWidget):
    """The picture of a state, in its colour; the word stands beside it."""

    def __init__(self, state: str) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(SIGN_PX, SIGN_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the sign."""
        colours = colours_of(self.palette())
        picture = glyph(_SIGNS[self._state], _colour(self._state, colours), SIGN_PX, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, picture)


SECTIONS = {
    "sound": "microphone",
    "model": "models",
    "speed": "models",
    "packs": "models",
    "port": "overlay",
    "overlay": "overlay",
    "obs": "obs",
    "rooms": "rooms",
    "disk": "privacy",
    "sqlite": "about",
    "record": "about",
}
"""The section of the settings where what a check found can be mended."""


class CheckList(QFrame):
    """Shows `Check`s as they come; `asked` when they should be made again, `mend_asked` carries a section's id."""

    asked = Signal()
    mend_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._summary = label("", "muted")
        self._again = icon_button(self.tr("Check again"), "refresh", self.asked.emit)
        self._states: list[str] = []
        self._round = 0
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Checks")))
        head.addStretch()
        head.addWidget(self._summary)
        head.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._grid)

    def fill(self, background: Background, look: Callable[[], Iterable[Check]]) -> None:
        """Makes the checks anew in the background."""
        number = self.begin()
        background.each(look, lambda check: self.add(check, number), lambda text, hint: self.end(number))

    def begin(self) -> int:
        """Empties the list: checks are on their way. The number of this round; what older rounds bring is left out."""
        self._round += 1
        empty(self._grid)
        self._states = []
        self._again.setEnabled(False)
        self._summary.setText(self.tr("Checking…"))
        set_tone(self._summary, "muted")
        return self._round

    def add(self, check: Check, of_round: int) -> None:
        """Adds a line."""
        if of_round != self._round:
            return
        row = len(self._states)
        self._states.append(check.state)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(Sign(check.state), row, 0, top)
        self._grid.addWidget(_name_label(check), row, 1, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        holder = QWidget()
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(label(told(check.text), wrap=True))
        if check.mend:
            words.addWidget(label(told(check.mend), "muted", wrap=True))
        holder.setLayout(words)
        self._grid.addWidget(holder, row, 2, top)
        if check.mend:
            self._grid.addWidget(self._mend(check), row, 3, top)

    def _mend(self, check: Check) -> QPushButton:
        section = SECTIONS.get(check.check, "about")
        made = button(self.tr("Mend…"), "pencil", lambda: self.mend_asked.emit(section))
        made.setToolTip(self.tr("Opens the settings where this is put right"))
        made.setAccessibleName(self.tr("Mend: %1").replace("%1", check_name(check.check)))
        return made

    def end(self, of_round: int) -> None:
        """All checks were made."""
        if of_round != self._round:
            return
        self._again.setEnabled(True)
        failed, looked = self._states.count("fail"), self._states.count("warn")
        if failed:
            self._say(self.tr("%n not ready", "", failed), "lost")
        elif looked:
            self._say(self.tr("%n to look at", "", looked), "late")
        else:
            self._say(self.tr("All ready") if self._states else "", "good")

    def summary(self) -> str:
        """The word for all of them."""
        return self._summary.text()

    def _say(self, text: str, tone: Tone) -> None:
        self._summary.setText(text)
        set_tone(self._summary, tone)


def _name_label(check: Check) -> QLabel:
    made = label(f"{check_name(check.check)} · {state_name(check.state)}", _TONES[check.state])
    made.setMinimumWidth(140)
    return made


def _colour(state: str, colours: Colours) -> str:
    return {"ok": colours.good, "warn": colours.late, "fail": colours.lost, "wait": colours.muted}[state]
