"""The overlay as it will look, drawn from a theme's own colours: no browser, and it follows every change at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

_RGBA = re.compile(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)")
_NUMBER = re.compile(r"-?[\d.]+")
WIDE, HIGH = 16, 9
CAP_VH = 100.0
MOST_HIGH_PX = 320


def colour(css: str) -> QColor:
    """A colour as CSS writes it; clear for `transparent` and for what is no plain colour."""
    found = _RGBA.fullmatch(css.strip())
    if found:
        red, green, blue = (min(int(part), 255) for part in found.groups()[:3])
        return QColor(red, green, blue, round(255 * min(float(found[4] or 1), 1.0)))
    named = QColor(css.strip())
    return named if named.isValid() else QColor(0, 0, 0, 0)


def number(css: str) -> float:
    """The first number of a length such as `4.4vh`; 0 where there is none."""
    found = _NUMBER.search(css)
    return float(found[0]) if found else 0.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What the preview draws: a theme's variables, and what the rep switched on."""

    variables: Mapping[str, str]
    source: str
    target: str
    note: str
    rep: str
    company: str
    welcome: str


class OverlayPreview(QWidget):
    """A 16:9 picture with the captions on it as `Shown` says."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(MOST_HIGH_PX)
        self.setAccessibleName(self.tr("Preview of the overlay"))

    def show_look(self, shown: Shown) -> None:
        """Draws this look from now on."""
        self._shown = shown
        self.setAccessibleDescription(f"{shown.source} {shown.target}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """It keeps the shape of a picture."""
        super().resizeEvent(event)
        self.setFixedHeight(min(event.size().width() * HIGH // WIDE, MOST_HIGH_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the scene, then what the overlay lays on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(self.height(), self.width() * HIGH // WIDE)
        width = height * WIDE / HIGH
        frame = QRectF((self.width() - width) / 2, 0, width, height)
        clip = QPainterPath()
        clip.addRoundedRect(frame, 8, 8)
        painter.setClipPath(clip)
        painter.save()
        painter.setTransform(QTransform.fromTranslate(frame.left(), 0), combine=True)
        frame.moveTo(0, 0)
        _draw_scene(painter, frame)
        if self._shown is not None:
            Drawing(painter, frame, self._shown).draw()
        painter.restore()


def _draw_scene(painter: QPainter, frame: QRectF) -> None:
    """A desk with a lamp and two boxes: light and dark ground, so that any look can be judged."""
    ground = QLinearGradient(frame.topLeft(), frame.bottomRight())
    for at, name in ((0.0, "#f2e6d0"), (0.5, "#8aa0a8"), (1.0, "#27343c")):
        ground.setColorAt(at, QColor(name))
    painter.fillRect(frame, QBrush(ground))
    painter.setPen(Qt.PenStyle.NoPen)
    w, h = frame.width(), frame.height()
    for box, name in (
        (QRectF(0.08 * w, 0.42 * h, 0.16 * w, 0.34 * h), "#b98a5a"),
        (QRectF(0.74 * w, 0.34 * h, 0.12 * w, 0.42 * h), "#5d7f8c"),
        (QRectF(0, 0.76 * h, w, 0.24 * h), "#4b4038"),
    ):
        painter.setBrush(QColor(name))
        painter.drawRect(box)
    painter.setBrush(QColor("#d9b38c"))
    painter.drawEllipse(QPointF(0.5 * w, 0.34 * h), 0.07 * h, 0.09 * h)
    painter.setBrush(QColor("#3d566e"))
    painter.drawRoundedRect(QRectF(0.40 * w, 0.45 * h, 0.20 * w, 0.4 * h), 0.06 * h, 0.06 * h)


class Drawing:
    """Lays the overlay's parts on `frame`, bottom up as its page does."""

    def __init__(self, painter: QPainter, frame: QRectF, shown: Shown) -> None:
        self._painter = painter
        self._frame = frame
        self._shown = shown
        self._vh = frame.height() / CAP_VH

    def draw(self) -> None:
        """Captions at the bottom; lower third and greeting in the corner where the page has them."""
        shown = self._shown
        safe = number(self._value("safe-area", "5vh")) * self._vh
        size = number(self._value("font-size", "4.4vh"))
        bottom = self._frame.bottom() - safe
        if shown.note:
            note_size = size * number(self._value("note-size", "0.45em"))
            bottom = self._line(shown.note, self._value("note-color", "#fff"), bottom, note_size)
        bottom = self._line(shown.target, self._value("target-color", "#fff"), bottom, size)
        self._line(shown.source, self._value("text-color", "#fff"), bottom, size)
        top = self._frame.top() + safe
        if shown.rep or shown.company:
            top = self._person(top) + 1.6 * self._vh
        if shown.welcome:
            self._badge(shown.welcome, top)

    def _value(self, name: str, otherwise: str) -> str:
        return self._shown.variables.get(name, otherwise)

    def _font(self, size_vh: float) -> QFont:
        font = QFont(self._painter.font())
        font.setPixelSize(max(round(size_vh * self._vh), 6))
        font.setWeight(QFont.Weight(int(number(self._value("font-weight", "600")) or 600)))
        return font

    def _line(self, text: str, ink: str, bottom: float, size_vh: float) -> float:
        """A line that starts at the left edge of the column, as on the page; returns where the next one ends."""
        font = self._font(size_vh)
        em, metrics = font.pixelSize(), QFontMetricsF(font)
        column = min(
            number(self._value("column-width", "27em")) * self._caption_em(), 0.9 * self._frame.width()
        )
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, column - em)
        height = metrics.height() * 1.1
        plate = QRectF(0, bottom - height, metrics.horizontalAdvance(text) + em, height)
        plate.moveLeft(self._frame.center().x() - column / 2)
        whole = QRectF(self._frame.left(), plate.top(), self._frame.width(), height)
        self._fill(whole, colour(self._value("band-color", "transparent")), 0)
        radius = number(self._value("plate-radius", "0em")) * em
        self._fill(plate, colour(self._value("plate-color", "transparent")), radius)
        self._letters(text, font, ink, plate)
        return plate.top() - number(self._value("block-gap", "0.22em")) * em

    def _caption_em(self) -> float:
        return number(self._value("font-size", "4.4vh")) * self._vh

    def _letters(self, text: str, font: QFont, ink: str, plate: QRectF) -> None:
        metrics = QFontMetricsF(font)
        start = QPointF(
            plate.center().x() - metrics.horizontalAdvance(text) / 2,
            plate.center().y() + (metrics.ascent() - metrics.descent()) / 2,
        )
        path = QPainterPath()
        path.addText(start, font, text)
        outline = colour(self._value("outline-color", "transparent"))
        width = number(self._value("outline-width", "0em")) * font.pixelSize() * 2
        if outline.alpha() and width:
            joined = Qt.PenJoinStyle.RoundJoin
            self._painter.strokePath(
                path, QPen(outline, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, joined)
            )
        self._painter.fillPath(path, QBrush(colour(ink)))

    def _fill(self, box: QRectF, ground: QColor, radius: float) -> None:
        if ground.alpha():
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(ground)
            self._painter.drawRoundedRect(box, radius, radius)

    def _person(self, top: float) -> float:
        """The lower third; returns where it ends."""
        shown, vh = self._shown, self._vh
        rows = [(shown.rep or shown.company, self._font(3.5), "panel-text-color")]
        if shown.rep and shown.company:
            rows.append((shown.company, self._font(2.6), "panel-quiet-color"))
        most = 0.42 * self._frame.width()
        width = max(QFontMetricsF(font).horizontalAdvance(text) for text, font, _ in rows) + 5.8 * vh
        height = sum(QFontMetricsF(font).height() for _, font, _ in rows) + 2.4 * vh
        box = QRectF(0.05 * self._frame.width(), top, min(width, most), height)
        self._fill(
            box, colour(self._value("panel-color", "#000")), number(self._value("panel-radius", "0")) * vh
        )
        self._fill(QRectF(box.left(), top, 0.7 * vh, height), colour(self._value("accent-color", "#fff")), 0)
        top += 1.2 * vh
        for text, font, name in rows:
            metrics = QFontMetricsF(font)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 5 * vh)
            self._painter.setFont(font)
            self._painter.setPen(colour(self._value(name, "#fff")))
            self._painter.drawText(QPointF(box.left() + 2.9 * vh, top + metrics.ascent()), text)
            top += metrics.height()
        return box.bottom()

    def _badge(self, text: str, top: float) -> None:
        """The greeting, a round plate."""
        font = self._font(3.0)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 0.4 * self._frame.width())
        height = metrics.height() + 2.4 * self._vh
        box = QRectF(
            0.05 * self._frame.width(), top, metrics.horizontalAdvance(text) + 6.6 * self._vh, height
        )
        self._fill(box, colour(self._value("panel-color", "#000")), height / 2)
        self._painter.setFont(font)
        self._painter.setPen(colour(self._value("panel-text-color", "#fff")))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
