"""How a line of the chat is drawn: who and when, and under it what they wrote, as they wrote it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.window.flow.text import Ink, Paragraph, elided, paragraph
from desktop.window.live.buyer_delegate import LEFT_PX, badge, ground, text_left
from desktop.window.live.caption_delegate import scaled
from desktop.window.live.chat_model import CHAT_ROLE, Written
from desktop.window.look import colours_of
from desktop.window.words import clock

PAD_PX = 6
LONGEST_SHOWN = 600
"""Letters of a line that are drawn; copying takes all of it."""
EDGE_PX = 16
AnyIndex = QModelIndex | QPersistentModelIndex


class ChatDelegate(QStyledItemDelegate):
    """Draws `Written` lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The name's line and the text at the option's width."""
        body = self._body(option, index.data(CHAT_ROLE))
        return QSize(option.rect.width(), self._name_px(option) + body.height_px + 2 * PAD_PX + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one line."""
        line: Written = index.data(CHAT_ROLE)
        colours, rect, left_px = colours_of(option.palette), option.rect, text_left(option.font)
        painter.save()
        ground(painter, option, colours)
        badge(painter, option.font, QPoint(LEFT_PX, rect.top() + PAD_PX), line.country, line.home, colours)
        at = clock(line.at_ms)
        painter.setFont(scaled(option.font, 0.92))
        at_px = QFontMetrics(painter.font()).horizontalAdvance(at)
        head = QRect(left_px, rect.top() + PAD_PX, rect.width() - left_px - EDGE_PX, self._name_px(option))
        painter.setPen(QColor(colours.muted))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, at)
        painter.setFont(scaled(option.font, 0.92, QFont.Weight.DemiBold))
        name = elided(painter, line.buyer.name, head.width() - at_px - 8)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, name)
        self._body(option, line).paint(
            painter, left_px, head.bottom() + 3, len(line.text), Ink(colours.text, colours.muted)
        )
        painter.restore()

    def _name_px(self, option: QStyleOptionViewItem) -> int:
        return QFontMetrics(option.font).height()

    def _body(self, option: QStyleOptionViewItem, line: Written) -> Paragraph:
        return paragraph(
            shown(line.text), option.font, option.rect.width() - text_left(option.font) - EDGE_PX
        )


def shown(text: str) -> str:
    """As much of a line as is drawn."""
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + " …"
