"""How a line is drawn: time, what was said, and each translation under it with its language beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.window.flow.text import Ink, Paragraph, paragraph
from desktop.window.icons import glyph
from desktop.window.live.caption_model import LINE_ROLE, Line, Said
from desktop.window.look import Colours, colours_of
from desktop.window.words import clock

LEFT_PX = 16
BESIDE_PX = 10
EDGE_PX = 16
PAD_PX = 8
BETWEEN_PX = 4
MARK_PX = 16
PLACE = "…"
"""Stands where a translation is still to come."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph at its height below the row's top."""

    said: Said
    body: Paragraph
    top_px: int
    label: str


class CaptionDelegate(QStyledItemDelegate):
    """Draws `Line`s."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its paragraphs at the option's width."""
        width = option.rect.width()
        line: Line = index.data(LINE_ROLE)
        bottom = PAD_PX
        for placed in self._placed(line, option.font, width):
            bottom = placed.top_px + placed.body.height_px + self._mark_height(placed.said, option.font)
        return QSize(width, bottom + PAD_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one line."""
        line: Line = index.data(LINE_ROLE)
        colours, rect = colours_of(option.palette), option.rect
        painter.save()
        _ground(painter, option, colours)
        if not line.final:
            painter.fillRect(rect.left(), rect.top() + 6, 3, rect.height() - 12, QColor(colours.accent))
        ink = _ink(line, colours)
        for placed in self._placed(line, option.font, rect.width()):
            self._label(painter, option, placed, colours)
            settled = len(placed.said.text.rstrip()) if placed.said.whole() else 0
            placed.body.paint(
                painter, rect.left() + gutter(option.font), rect.top() + placed.top_px, settled, ink
            )
            if placed.said.check_figures:
                self._mark(painter, option, placed, colours)
        painter.restore()

    def source_font(self, font: QFont) -> QFont:
        """What was said is written larger than its translations."""
        return scaled(font, 1.2, QFont.Weight.Medium)

    def _placed(self, line: Line, font: QFont, width_px: int) -> Iterator[Placed]:
        body_px, top = width_px - gutter(font) - EDGE_PX, PAD_PX
        body = paragraph(
            line.source.whole() or PLACE, font if line.kind == "gap" else self.source_font(font), body_px
        )
        yield Placed(line.source, body, top, clock(line.start_ms))
        top += body.height_px + BETWEEN_PX
        for said in line.translations:
            body = paragraph(said.whole() or PLACE, scaled(font, 1.08), body_px)
            yield Placed(said, body, top, said.language.upper())
            top += body.height_px + BETWEEN_PX + self._mark_height(said, font)

    def _mark_height(self, said: Said, font: QFont) -> int:
        return QFontMetrics(scaled(font, 0.9)).height() + 2 if said.check_figures else 0

    def _label(
        self, painter: QPainter, option: QStyleOptionViewItem, placed: Placed, colours: Colours
    ) -> None:
        painter.setFont(scaled(option.font, 0.9))
        painter.setPen(QColor(colours.muted))
        box = QRect(
            option.rect.left(),
            option.rect.top() + placed.top_px,
            gutter(option.font) - BESIDE_PX,
            placed.body.step_px,
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, placed.label)

    def _mark(
        self, painter: QPainter, option: QStyleOptionViewItem, placed: Placed, colours: Colours
    ) -> None:
        painter.setFont(scaled(option.font, 0.9))
        painter.setPen(QColor(colours.late))
        top = option.rect.top() + placed.top_px + placed.body.height_px + 1
        left, height = option.rect.left() + gutter(option.font), QFontMetrics(painter.font()).height()
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            left, top + (height - MARK_PX) // 2, glyph("warning", colours.late, MARK_PX, ratio)
        )
        box = QRect(left + MARK_PX + 4, top, placed.body.width_px, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.tr("check the figures (only you see this)"))


def gutter(font: QFont) -> int:
    """Width of the column of times and languages, as wide as the longest time."""
    return LEFT_PX + QFontMetrics(scaled(font, 0.9)).horizontalAdvance("0:00:00") + BESIDE_PX


def scaled(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """`font` at `factor` of its size."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    made.setWeight(weight)
    return made


def _ink(line: Line, colours: Colours) -> Ink:
    settled = colours.muted if line.kind == "gap" else colours.text
    return Ink(settled, colours.muted)


def _ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.selection))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
