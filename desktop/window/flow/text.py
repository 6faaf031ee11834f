"""Lines of outside text laid out and painted as they are: never markup, right-to-left ones from the right."""

import math
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

LINE_ROOM = 1.15
"""Room for scripts that are taller than the font's own, Chinese and Arabic among them."""
NARROWEST_PX = 40
KEPT = 600
LONGEST_LINES = 40
"""A line of chat may be 10,000 characters; nobody reads more than this of one."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Settled words in `text`, the open tail in `tail`; both colour names."""

    text: str
    tail: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text wrapped to a width; `height_px` is what it takes, `step_px` what each line of it takes."""

    layout: QTextLayout
    text: str
    height_px: int
    width_px: int
    step_px: int

    def paint(self, painter: QPainter, x_px: float, y_px: float, settled: int, ink: Ink) -> None:
        """Draws it at a point; the first `settled` characters in the settled colour."""
        painter.setPen(QColor(ink.text))
        tail = len(self.text) - settled
        formats = [_coloured(settled, tail, ink.tail)] if tail > 0 else []
        clip = QRectF(x_px, y_px, self.width_px, self.height_px)
        self.layout.draw(painter, QPointF(x_px, y_px), formats, clip)


def paragraph(text: str, font: QFont, width_px: int) -> Paragraph:
    """`text` wrapped to `width_px`; the direction is that of its first strong character.

    What was laid out lately is kept: a view paints the same lines many times.
    """
    key = (text, font.key(), max(width_px, NARROWEST_PX))
    made = _kept.get(key)
    if made is None:
        made = _lay_out(text, font, key[2])
        _kept[key] = made
        if len(_kept) > KEPT:
            del _kept[next(iter(_kept))]
    return made


_kept: dict[tuple[str, str, int], Paragraph] = {}


def _lay_out(text: str, font: QFont, width_px: int) -> Paragraph:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    step = math.ceil(QFontMetricsF(font).lineSpacing() * LINE_ROOM)
    return Paragraph(layout, text, _wrap(layout, font, width_px, step), width_px, step)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from the right (Unicode Bidirectional Algorithm, P2 and P3)."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def isolated(text: str) -> str:
    """Outside text that stands among other words, so that its direction does not spill over."""
    return f"\u2068{text}\u2069" if text else ""


def _wrap(layout: QTextLayout, font: QFont, width_px: int, step_px: int) -> int:
    """Every line stands on the same raster, whatever script it mixes in, so that settled words do not shift."""
    metrics = QFontMetricsF(font)
    baseline = metrics.ascent() + (step_px - metrics.height()) / 2
    top = 0
    layout.beginLayout()
    for _ in range(LONGEST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width_px)
        line.setPosition(QPointF(0, top + baseline - line.ascent()))
        top += step_px
    layout.endLayout()
    return top


def _coloured(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = start, length
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    part.format = look
    return part


def elided(painter: QPainter, text: str, width_px: int) -> str:
    """`text` cut to `width_px` in the painter's font, as one line."""
    return QFontMetrics(painter.font()).elidedText(
        text.replace("\n", " "), Qt.TextElideMode.ElideRight, width_px
    )
