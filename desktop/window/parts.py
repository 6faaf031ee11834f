"""Small things that every page is built of: labels for outside text, buttons, panels, headings."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.window.letters import enlarge, follow

Tone = Literal["", "muted", "good", "late", "lost", "accent"]
NAMES_PX = 112
"""Width of the column of names before fields."""
Kind = Literal["", "primary", "stop", "quiet"]


def label(text: str = "", tone: Tone = "", wrap: bool = False) -> QLabel:
    """A label that shows its text as it is, never as markup."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setProperty("tone", tone)
    return made


def heading(text: str, factor: float = 1.15) -> QLabel:
    """A label in larger, heavier letters."""
    made = label(text)
    headline(made, factor)
    return made


def headline(widget: QWidget, factor: float) -> None:
    """Larger, heavier letters for `widget`."""
    font = QFont(widget.font())
    font.setWeight(QFont.Weight.DemiBold)
    widget.setFont(font)
    enlarge(widget, factor)


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Colours a label by what it means."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        follow(widget)


def button(text: str, glyph: str, act: Callable[[], object], kind: Kind = "") -> QPushButton:
    """A button with an icon; `act` is called when it is pressed."""
    made = QPushButton(text)
    made.setProperty("glyph", glyph)
    made.setProperty("kind", kind)
    made.setIconSize(QSize(16, 16))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(lambda: act())
    return made


def icon_button(name: str, glyph: str, act: Callable[[], object]) -> QPushButton:
    """A button that is only an icon; `name` is its tool tip and what a screen reader says."""
    made = button("", glyph, act, "quiet")
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFixedSize(32, 32)
    return made


def panel(margin_px: int = 16, spacing_px: int = 8) -> tuple[QFrame, QVBoxLayout]:
    """A rounded ground and the column inside it."""
    made = QFrame()
    made.setProperty("panel", "true")
    column = QVBoxLayout(made)
    column.setContentsMargins(margin_px, margin_px, margin_px, margin_px)
    column.setSpacing(spacing_px)
    return made, column


def scrolled(inner: QWidget) -> QScrollArea:
    """`inner` as wide as there is room, scrolled down where it is higher; its own parts take the focus."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def empty(layout: QLayout) -> None:
    """Takes all widgets out of `layout` and lets them go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def announce(widget: QWidget, text: str) -> None:
    """Has a screen reader say `text`; the focus stays where it is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Elided(QWidget):
    """One line of outside text that is cut with an ellipsis where it does not fit."""

    def __init__(self, text: str = "", tone: Tone = "") -> None:
        super().__init__()
        self._text = text
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Shows `text`."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Some letters must stay."""
        width = min(self.fontMetrics().averageCharWidth() * 8, self.sizeHint().width())
        return QSize(width, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what fits."""
        painter = QPainter(self)
        role = QPalette.ColorRole.PlaceholderText if self._tone == "muted" else QPalette.ColorRole.WindowText
        painter.setPen(self.palette().color(role))
        text = self.fontMetrics().elidedText(
            self._text.replace("\n", " "), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
