"""How a line is drawn: time, what was said, and each translation under it with its language beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.window.flow.text import Ink, Paragraph, elided, paragraph
from desktop.window.icons import glyph
from desktop.window.live.caption_model import LINE_ROLE, Line, Said
from desktop.window.live.notes import doubts, notes_of
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
    """A paragraph at its height below the row's top, with the private notes under it."""

    said: Said
    body: Paragraph
    top_px: int
    label: str
    notes: tuple[str, ...]


class CaptionDelegate(QStyledItemDelegate):
    """Draws `Line`s."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its paragraphs at the option's width."""
        width = option.rect.width()
        line: Line = index.data(LINE_ROLE)
        bottom = PAD_PX
        for placed in self._placed(line, option.font, width):
            bottom = placed.top_px + placed.body.height_px + len(placed.notes) * _note_px(option.font)
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
            self._notes(painter, option, placed, colours)
        painter.restore()

    def source_font(self, font: QFont) -> QFont:
        """What was said is written larger than its translations."""
        return scaled(font, 1.2, QFont.Weight.Medium)

    def _placed(self, line: Line, font: QFont, width_px: int) -> Iterator[Placed]:
        body_px, top = width_px - gutter(font) - EDGE_PX, PAD_PX
        body = paragraph(
            line.source.whole() or PLACE, self.source_font(font) if line.kind == "speech" else font, body_px
        )
        notes = notes_of(line)
        yield Placed(line.source, body, top, clock(line.start_ms), notes)
        top += body.height_px + BETWEEN_PX + len(notes) * _note_px(font)
        for said in () if line.taken_back else line.translations:
            body, notes = paragraph(said.whole() or PLACE, scaled(font, 1.08), body_px), doubts(said.flags)
            yield Placed(said, body, top, said.language.upper(), notes)
            top += body.height_px + BETWEEN_PX + len(notes) * _note_px(font)

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

    def _notes(
        self, painter: QPainter, option: QStyleOptionViewItem, placed: Placed, colours: Colours
    ) -> None:
        painter.setFont(scaled(option.font, 0.9))
        painter.setPen(QColor(colours.late))
        top = option.rect.top() + placed.top_px + placed.body.height_px
        left, height = option.rect.left() + gutter(option.font), _note_px(option.font)
        ratio = painter.device().devicePixelRatio()
        for note in placed.notes:
            mark = glyph("warning", colours.late, MARK_PX, ratio)
            painter.drawPixmap(left, top + (height - MARK_PX) // 2, mark)
            box = QRect(left + MARK_PX + 4, top, placed.body.width_px - MARK_PX - 4, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided(painter, note, box.width()))
            top += height


def _note_px(font: QFont) -> int:
    return QFontMetrics(scaled(font, 0.9)).height() + 2


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
    settled = colours.text if line.kind == "speech" and not line.taken_back else colours.muted
    return Ink(settled, colours.muted)


def _ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.selection))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
