"""A session in seven figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.window.parts import heading, label
from desktop.window.review.rows import words
from desktop.window.words import clock

if TYPE_CHECKING:
    from desktop.sessions.review import Review


class Figures(QFrame):
    """One figure beside the other, each with its name below."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        said = words()
        names = (
            said.length,
            said.visitors,
            said.overseas,
            said.peak,
            said.questions,
            said.promise_count,
            said.leads,
        )
        self._names = names
        self._values = [heading("–", 1.35) for _ in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for name, value in zip(names, self._values, strict=True):
            row.addWidget(_pair(name, value), 1)

    def show_review(self, review: Review) -> None:
        """Shows the figures of a session."""
        values = (
            clock(review.session.duration_ms),
            str(len(review.visitors)),
            str(sum(visitor.seen.origin.home == "overseas" for visitor in review.visitors)),
            str(review.peak),
            str(sum(len(visitor.asked) for visitor in review.visitors)),
            str(len(review.promises)),
            str(len(review.follow_ups)),
        )
        for name, shown, value in zip(self._names, self._values, values, strict=True):
            shown.setText(value)
            shown.setAccessibleName(f"{name}: {value}")

    def texts(self) -> tuple[str, ...]:
        """The figures as shown."""
        return tuple(value.text() for value in self._values)


def _pair(name: str, value: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    below = label(name, "muted")
    below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column.addWidget(value)
    column.addWidget(below)
    return made
