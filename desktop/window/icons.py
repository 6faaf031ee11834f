"""The app's own icons: plain SVG files in one colour, drawn in the colour that is asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import ASSETS

SIZES_PX = (16, 20, 24, 32, 48)
FOLDER = ASSETS / "icons"


@lru_cache(maxsize=256)
def icon(name: str, colour: str, disabled: str) -> QIcon:
    """Icon `name` in `colour`, and in `disabled` where it cannot be used."""
    made = QIcon()
    for size_px in SIZES_PX:
        made.addPixmap(glyph(name, colour, size_px))
        made.addPixmap(glyph(name, disabled, size_px), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def glyph(name: str, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """Icon `name` as a square picture of `size_px` logical pixels at the screen's pixel `ratio`."""
    picture = QPixmap(round(size_px * ratio), round(size_px * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, size_px * ratio, size_px * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """The app's icon, in its own colours."""
    made = QIcon()
    for size_px in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(glyph("deskcast", "", size_px))
    return made


def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (FOLDER / f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
