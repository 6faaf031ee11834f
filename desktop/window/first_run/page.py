"""The frame around the steps: where one is, the step itself, back, next, and a way out at any time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.window.letters import keep_most, keep_width
from desktop.window.parts import button, heading, label, scrolled, set_tone

WIDEST_PX = 760


class FirstRunPage(QWidget):
    """Shows `steps`, named; `turned` when another one is shown, `left` when the rep is done or leaves."""

    turned = Signal(int)
    left = Signal()

    def __init__(self, steps: tuple[tuple[str, QWidget], ...]) -> None:
        super().__init__()
        self._names = tuple(name for name, _ in steps)
        self._marks: list[QLabel] = []
        self._title = heading("", 1.6)
        self._stack = QStackedWidget()
        for name, step in steps:
            step.setAccessibleName(name)
            self._stack.addWidget(_framed(step))
        self._back = button(self.tr("Back"), "back", lambda: self.turn_to(self.step() - 1))
        self._next = button("", "check", self._go_on, "primary")
        self._leave = button(self.tr("Skip the rest"), "cross", self.left.emit, "quiet")
        self._lay_out()
        self.turn_to(0)

    def _lay_out(self) -> None:
        side, marks = QFrame(), QVBoxLayout()
        keep_width(side, 200)
        side.setLayout(marks)
        marks.setContentsMargins(24, 32, 8, 24)
        marks.setSpacing(16)
        marks.addWidget(heading(self.tr("Welcome"), 1.15))
        for name in self._names:
            mark = label(name, "muted", wrap=True)
            self._marks.append(mark)
            marks.addWidget(mark)
        marks.addStretch()
        column = QVBoxLayout()
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.addWidget(self._leave)
        row.addStretch()
        row.addWidget(self._back)
        row.addWidget(self._next)
        column.addLayout(row)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(side)
        across.addLayout(column, 1)

    def step(self) -> int:
        """Number of the step that is shown, from 0."""
        return self._stack.currentIndex()

    def turn_to(self, step: int) -> None:
        """Shows `step`, the nearest there is."""
        last = len(self._names) - 1
        at = min(max(step, 0), last)
        self._stack.setCurrentIndex(at)
        self._title.setText(self._names[at])
        self._back.setVisible(at > 0)
        self._leave.setVisible(at < last)
        self._next.setText(self.tr("Done") if at == last else self.tr("Next"))
        for place, mark in enumerate(self._marks):
            sign = "✓" if place < at else "●" if place == at else "○"
            mark.setText(f"{sign}  {self._names[place]}")
            set_tone(mark, "good" if place < at else "accent" if place == at else "muted")
        self._next.setFocus()
        self.turned.emit(at)

    def _go_on(self) -> None:
        if self.step() == len(self._names) - 1:
            self.left.emit()
        else:
            self.turn_to(self.step() + 1)


def _framed(step: QWidget) -> QScrollArea:
    """`step` as wide as is read well, scrolled where the window is low."""
    inner, across = QWidget(), QHBoxLayout()
    inner.setProperty("plain", "true")
    inner.setLayout(across)
    across.setContentsMargins(0, 0, 8, 0)
    keep_most(step, WIDEST_PX)
    across.addWidget(step, 1)
    across.addStretch()
    return scrolled(inner)
