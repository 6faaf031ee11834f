"""Flags of countries as small pictures, drawn from `assets/flags/flags.tsv`; its README says how one is written."""

import math
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from desktop.paths import ASSETS

WIDTH, HEIGHT = 24.0, 16.0
"""The field that a drawing is written for."""
_JACK_BLUE, _JACK_RED = "012169", "c8102e"


@lru_cache(maxsize=512)
def flag(country: str, width_px: int, ratio: float = 1.0) -> QPixmap | None:
    """The flag `width_px` logical pixels wide, two thirds as high; None where there is none to show."""
    drawing = _drawings().get(country)
    if drawing is None:
        return None
    picture = QPixmap(round(width_px * ratio), round(width_px * HEIGHT / WIDTH * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(picture.width() / WIDTH, picture.height() / HEIGHT)
    for part in drawing.split(";"):
        act, *words = part.split()
        _ACTS[act](painter, words)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def flagged() -> tuple[str, ...]:
    """Codes of all countries that have a flag here."""
    return tuple(_drawings())


@cache
def _drawings() -> dict[str, str]:
    lines = (ASSETS / "flags" / "flags.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line)


def _colour(word: str) -> QColor:
    return QColor(f"#{word}")


def _points(words: Sequence[str]) -> QPolygonF:
    pairs = (word.split(",") for word in words)
    return QPolygonF([QPointF(float(x), float(y)) for x, y in pairs])


def _all(painter: QPainter, words: Sequence[str]) -> None:
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), _colour(words[0]))


def _across(painter: QPainter, words: Sequence[str]) -> None:
    step = HEIGHT / len(words)
    for at, word in enumerate(words):
        painter.fillRect(QRectF(0, at * step, WIDTH, HEIGHT - at * step), _colour(word))


def _upright(painter: QPainter, words: Sequence[str]) -> None:
    step = WIDTH / len(words)
    for at, word in enumerate(words):
        painter.fillRect(QRectF(at * step, 0, WIDTH - at * step, HEIGHT), _colour(word))


def _box(painter: QPainter, words: Sequence[str]) -> None:
    painter.fillRect(QRectF(*map(float, words[:4])), _colour(words[4]))


def _disc(painter: QPainter, words: Sequence[str]) -> None:
    x, y, radius = map(float, words[:3])
    painter.setBrush(_colour(words[3]))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _star(painter: QPainter, words: Sequence[str]) -> None:
    x, y, radius = map(float, words[:3])
    points = []
    for at in range(10):
        reach, angle = radius * (0.4 if at % 2 else 1.0), math.pi * at / 5
        points.append(QPointF(x + reach * math.sin(angle), y - reach * math.cos(angle)))
    painter.setBrush(_colour(words[3]))
    painter.drawPolygon(QPolygonF(points))


def _moon(painter: QPainter, words: Sequence[str]) -> None:
    x, y, radius, shift = map(float, words[:4])
    whole, bite = QPainterPath(), QPainterPath()
    whole.addEllipse(QPointF(x, y), radius, radius)
    bite.addEllipse(QPointF(x + shift, y), radius * 0.8, radius * 0.8)
    painter.fillPath(whole.subtracted(bite), _colour(words[4]))


def _area(painter: QPainter, words: Sequence[str]) -> None:
    painter.setBrush(_colour(words[0]))
    painter.drawPolygon(_points(words[1:]))


def _loop(painter: QPainter, words: Sequence[str]) -> None:
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_colour(words[1]), float(words[0])))
    painter.drawPolygon(_points(words[2:]))
    painter.restore()


def _jack(painter: QPainter, words: Sequence[str]) -> None:
    x, y, width, height = map(float, words)
    field, thin = QRectF(x, y, width, height), height / 15
    painter.save()
    painter.setClipRect(field)
    painter.fillRect(field, _colour(_JACK_BLUE))
    for colour, slanted, straight in (("ffffff", 3 * thin, 5 * thin), (_JACK_RED, 1.2 * thin, 3 * thin)):
        painter.setPen(QPen(_colour(colour), slanted))
        painter.drawLine(field.topLeft(), field.bottomRight())
        painter.drawLine(field.topRight(), field.bottomLeft())
        painter.fillRect(QRectF(x, y + (height - straight) / 2, width, straight), _colour(colour))
        painter.fillRect(QRectF(x + (width - straight) / 2, y, straight, height), _colour(colour))
    painter.restore()


_ACTS: dict[str, Callable[[QPainter, Sequence[str]], None]] = {
    "all": _all, "h": _across, "v": _upright, "box": _box, "disc": _disc,
    "star": _star, "moon": _moon, "area": _area, "loop": _loop, "jack": _jack,
}  # fmt: skip
