"""The app's icon in the forms that Linux (PNG), Windows (ICO) and macOS (ICNS) want, drawn from the one SVG file."""

import os
import struct
from dataclasses import dataclass
from pathlib import Path

ICO_PX = (16, 24, 32, 48, 64, 256)
ICNS_PX = {b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
"""Types of Apple's icon file that hold a PNG, and how large it is."""


@dataclass(frozen=True, slots=True)
class Icons:
    """The files written."""

    png: Path
    ico: Path
    icns: Path


def write_icons(svg: Path, folder: Path) -> Icons:
    """Draws `svg` into `folder` as deskcast.png (256 pixels), .ico and .icns."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    pictures = {size: _drawn(svg, size) for size in {256, *ICO_PX, *ICNS_PX.values()}}
    icons = Icons(folder / "deskcast.png", folder / "deskcast.ico", folder / "deskcast.icns")
    folder.mkdir(parents=True, exist_ok=True)
    icons.png.write_bytes(pictures[256])
    icons.ico.write_bytes(ico([(size, pictures[size]) for size in ICO_PX]))
    icons.icns.write_bytes(icns([(kind, pictures[size]) for kind, size in ICNS_PX.items()]))
    del app
    return icons


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """An ICO file of PNG pictures (size in pixels, content); Windows Vista and later read it."""
    at = 6 + 16 * len(pictures)
    rows, bodies = b"", b""
    for size, content in pictures:
        side = size % 256  # 0 stands for 256
        rows += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), at + len(bodies))
        bodies += content
    return struct.pack("<HHH", 0, 1, len(pictures)) + rows + bodies


def icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """An ICNS file of PNG pictures (type, content)."""
    body = b"".join(kind + struct.pack(">I", 8 + len(content)) + content for kind, content in pictures)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def _drawn(svg: Path, size_px: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())
