"""What stands before a buyer's name: the flag of a country overseas, or its letters; and the ground of a row."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.rooms.events import Home
from desktop.window.live.caption_delegate import scaled
from desktop.window.live.flags import flag
from desktop.window.look import Colours

LEFT_PX = 16
BESIDE_PX = 10
ROUND_PX = 3


def badge_size(font: QFont) -> QSize:
    """Room for two wide letters."""
    metrics = QFontMetrics(scaled(font, 0.88, QFont.Weight.Bold))
    return QSize(metrics.horizontalAdvance("MW") + 8, metrics.height() + 4)


def text_left(font: QFont) -> int:
    """Where text begins beside a badge."""
    return LEFT_PX + badge_size(font).width() + BESIDE_PX


def badge(painter: QPainter, font: QFont, at: QPoint, country: str, home: Home, colours: Colours) -> None:
    """Overseas: the flag, or the letters filled where there is none; else the letters outlined; `?` when unknown."""
    box = QRect(at, badge_size(font))
    if home == "overseas" and _draw_flag(painter, box, country, colours):
        return
    overseas = home == "overseas"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.accent) if overseas else Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(colours.accent if overseas else colours.edge))
    painter.drawRoundedRect(box, ROUND_PX, ROUND_PX)
    painter.setFont(scaled(font, 0.88, QFont.Weight.Bold))
    painter.setPen(QColor(colours.on_accent if overseas else colours.muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, country or "?")
    painter.restore()


def _draw_flag(painter: QPainter, box: QRect, country: str, colours: Colours) -> bool:
    picture = flag(country, box.width(), painter.device().devicePixelRatio())
    if picture is None:
        return False
    place = QRect(QPoint(), picture.deviceIndependentSize().toSize())
    place.moveTopLeft(QPoint(box.left(), box.top() + (box.height() - place.height()) // 2))
    painter.drawPixmap(place, picture)
    painter.setPen(QColor(colours.edge))
    painter.drawRect(place.adjusted(0, 0, -1, -1))
    return True


def ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    """Selection and focus behind a row."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.selection))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def as_plain_tip(text: str) -> str:
    """`text` for a tool tip, which would read outside text as markup: escaped, its lines kept."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<qt>" + escaped.replace("\n", "<br>") + "</qt>"
