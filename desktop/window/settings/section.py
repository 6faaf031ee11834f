"""What every section of the settings is built of: headings, rows of a name and a control, a hint, results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.window.background import Background
from desktop.window.icons import glyph
from desktop.window.look import colours_of
from desktop.window.notice_bar import Notice
from desktop.window.parts import Tone, announce, heading, label, panel, set_tone
from desktop.window.settings.fields import Drop, Field, Line
from desktop.window.telling import told
from desktop.window.wrapping import Wrapping

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.settings import Settings
    from desktop.window.backend import Backend

NAME_PX = 176
SIGN_PX = 16


@dataclass(frozen=True, slots=True)
class Bench:
    """What a section works with: the app, a place for long work, the bar for what must be said."""

    backend: Backend
    background: Background
    tell: Callable[[Notice], None]

    def fail(self, text: str, hint: str) -> None:
        """Says what went wrong, in the bar."""
        self.tell(Notice("lost", text, hint))


class Section(QWidget):
    """One section. `changed` carries a field's name and its new value."""

    changed = Signal(str, object)

    def __init__(self, bench: Bench, about: str = "") -> None:
        super().__init__()
        self.bench = bench
        self._fields: list[Field] = []
        self._grid: QGridLayout | None = None
        self._has_rows = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        if about:
            self._column.addWidget(label(about, "muted", wrap=True))

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of the settings that stand here: what a reset puts back."""
        return tuple(field.name for field in self._fields)

    def show_settings(self, settings: Settings) -> None:
        """Fills in what is kept."""
        for field in self._fields:
            field.show_value(getattr(settings, field.name))

    def enter(self) -> None:
        """The section comes on show."""

    def leave(self) -> None:
        """The section goes off show."""

    def group(self, title: str, about: str = "") -> QVBoxLayout:
        """Begins a panel; rows go into it from now on."""
        frame, column = panel()
        self._has_rows = False
        if title:
            column.addWidget(heading(title))
        if about:
            column.addWidget(label(about, "muted", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, NAME_PX)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._column.addWidget(frame)
        return column

    def row(self, name: str, control: QWidget, hint: str = "") -> None:
        """A name, its control, and under it what it is good for."""
        assert self._grid is not None
        self._has_rows = True
        at = self._grid.rowCount()
        if name:
            title = label(name, wrap=True)
            title.setBuddy(control)
            title.setContentsMargins(0, 6, 0, 0)
            self._grid.addWidget(title, at, 0, Qt.AlignmentFlag.AlignTop)
        if name and not control.accessibleName():
            control.setAccessibleName(name)
        if hint:
            control.setAccessibleDescription(hint)
        self._grid.addWidget(control, at, 1)
        if hint:
            self._grid.addWidget(label(hint, "muted", wrap=True), at + 1, 1)

    def field(self, name: str, field: Field, hint: str = "") -> None:
        """A row whose control holds a field of the settings; a check box says its name itself."""
        self._fields.append(field)
        field.chosen.connect(self.changed)
        self.row(name if isinstance(field, Drop | Line) else "", field, hint)

    def buttons(self, *parts: QWidget) -> None:
        """A row of buttons under the controls."""
        assert self._grid is not None
        holder = QWidget()
        holder.setLayout(Wrapping(parts))
        first = 1 if self._has_rows else 0
        self._grid.addWidget(holder, self._grid.rowCount(), first, 1, 2 - first)

    def close_column(self) -> None:
        """Everything stands at the top."""
        self._column.addStretch()


class Sign(QWidget):
    """The picture of a state in its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._tone = "", ""
        self.setFixedSize(SIGN_PX, SIGN_PX)

    def show_sign(self, name: str, tone: Tone) -> None:
        """Icon `name` in the colour of `tone`; none for an empty name."""
        self._name, self._tone = name, tone
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the sign."""
        from PySide6.QtGui import QPainter

        if not self._name:
            return
        colours = colours_of(self.palette())
        ink = {"good": colours.good, "late": colours.late, "lost": colours.lost}.get(
            self._tone, colours.muted
        )
        QPainter(self).drawPixmap(0, 0, glyph(self._name, ink, SIGN_PX, self.devicePixelRatioF()))


class Verdict(QWidget):
    """What a test came to: a sign, a sentence, and what to do; read out where there is a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign()
        self._text = label("", wrap=True)
        self._hint = label("", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addLayout(words, 1)
        self.say("", "")

    def say(self, text: str, tone: Tone, hint: str = "") -> None:
        """Shows `text`; an empty one takes the line away."""
        text, hint = told(text), told(hint)
        self.setVisible(bool(text))
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        set_tone(self._text, tone)
        sign = {"good": "check", "late": "warning", "lost": "cross", "muted": "waiting"}.get(tone, "")
        self._sign.show_sign(sign if text else "", tone)
        if text:
            announce(self, f"{text} {hint}")

    def good(self, text: str) -> None:
        """It works."""
        self.say(text, "good")

    def bad(self, text: str, hint: str = "") -> None:
        """It does not work, and what to do."""
        self.say(text, "lost", hint)

    def wait(self, text: str) -> None:
        """It is being found out."""
        self.say(text, "muted")

    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def hint(self) -> str:
        """What it says to do."""
        return self._hint.text()
