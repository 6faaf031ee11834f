"""How a line of the chat is drawn: who and when, what they wrote as they wrote it, its translation, what it left."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.window.flow.text import Ink, Paragraph, elided, isolated, paragraph
from desktop.window.live.caption_delegate import scaled
from desktop.window.live.chat_model import CHAT_ROLE, Written
from desktop.window.live.marks import LEFT_PX, badge, ground, text_left
from desktop.window.look import Colours, colours_of
from desktop.window.words import clock

PAD_PX = 6
LONGEST_SHOWN = 600
"""Letters of a line that are drawn; copying takes all of it."""
EDGE_PX = 16
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Part:
    body: Paragraph
    colour: str


class ChatDelegate(QStyledItemDelegate):
    """Draws `Written` lines; `now_ms` is the session's clock, for how long they wait."""

    now_ms = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The name's line, the text, its translation and its contacts at the option's width."""
        parts = self._parts(option, index.data(CHAT_ROLE), colours_of(option.palette))
        height = sum(part.body.height_px for part in parts)
        return QSize(option.rect.width(), self._name_px(option) + height + 2 * PAD_PX + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one line."""
        line: Written = index.data(CHAT_ROLE)
        colours, rect, left_px = colours_of(option.palette), option.rect, text_left(option.font)
        painter.save()
        ground(painter, option, colours)
        badge(painter, option.font, QPoint(LEFT_PX, rect.top() + PAD_PX), line.country, line.home, colours)
        self._head(painter, option, line, colours)
        top = rect.top() + PAD_PX + self._name_px(option) + 2
        for part in self._parts(option, line, colours):
            part.body.paint(painter, left_px, top, len(part.body.text), Ink(part.colour, part.colour))
            top += part.body.height_px
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, line: Written, colours: Colours) -> None:
        left_px, rect = text_left(option.font), option.rect
        head = QRect(left_px, rect.top() + PAD_PX, rect.width() - left_px - EDGE_PX, self._name_px(option))
        painter.setFont(scaled(option.font, 0.92))
        right = self._waits(line) or clock(line.at_ms)
        painter.setPen(QColor(colours.late if line.waiting else colours.muted))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        room_px = head.width() - QFontMetrics(painter.font()).horizontalAdvance(right) - 8
        painter.setFont(scaled(option.font, 0.92, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.muted))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, elided(painter, line.buyer.name, room_px))

    def _waits(self, line: Written) -> str:
        if not line.waiting:
            return ""
        return f"▲ {self.tr('unanswered')} {clock(self.now_ms - line.at_ms)}"

    def _name_px(self, option: QStyleOptionViewItem) -> int:
        return QFontMetrics(option.font).height()

    def _parts(self, option: QStyleOptionViewItem, line: Written, colours: Colours) -> Iterator[_Part]:
        width = option.rect.width() - text_left(option.font) - EDGE_PX
        yield _Part(paragraph(shown(line.text), option.font, width), colours.text)
        small = scaled(option.font, 0.95)
        if line.translated:
            yield _Part(paragraph(shown(line.translated), small, width), colours.muted)
        if line.contacts:
            found = ", ".join(isolated(contact) for contact in line.contacts)
            text = self.tr("contact: %1").replace("%1", found)
            yield _Part(paragraph(text, small, width), colours.good)


def shown(text: str) -> str:
    """As much of a line as is drawn."""
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + " …"
