"""How a line is drawn: time, what was said, and each translation under it with its language beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.window.flow.text import Ink, Paragraph, paragraph
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
NOTE_LEFT_PX = MARK_PX + 4
PLACE = "…"
"""Stands where a translation is still to come."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph at its height below the row's top, with the private notes under it."""

    said: Said
    body: Paragraph
    top_px: int
    label: str
    notes: tuple[Paragraph, ...]

    @property
    def bottom_px(self) -> int:
        """Below the paragraph and its notes."""
        return self.top_px + self.body.height_px + sum(note.height_px for note in self.notes)


class CaptionDelegate(QStyledItemDelegate):
    """Draws `Line`s."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its paragraphs at the option's width."""
        width = option.rect.width()
        line: Line = index.data(LINE_ROLE)
        bottom = PAD_PX
        for placed in self._placed(line, option.font, width):
            bottom = placed.bottom_px
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
            self._draw_notes(painter, option, placed, colours)
        painter.restore()

    def source_font(self, font: QFont) -> QFont:
        """What was said is written larger than its translations."""
        return scaled(font, 1.2, QFont.Weight.Medium)

    def _placed(self, line: Line, font: QFont, width_px: int) -> Iterator[Placed]:
        body_px = width_px - gutter(font) - EDGE_PX
        source_font = self.source_font(font) if line.kind == "speech" else font
        body = paragraph(line.source.whole() or PLACE, source_font, body_px)
        placed = Placed(
            line.source, body, PAD_PX, clock(line.start_ms), _notes(notes_of(line), font, body_px)
        )
        yield placed
        for said in () if line.taken_back else line.translations:
            body = paragraph(said.whole() or PLACE, scaled(font, 1.08), body_px)
            notes = _notes(doubts(said.flags), font, body_px)
            placed = Placed(said, body, placed.bottom_px + BETWEEN_PX, said.language.upper(), notes)
            yield placed

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

    def _draw_notes(
        self, painter: QPainter, option: QStyleOptionViewItem, placed: Placed, colours: Colours
    ) -> None:
        top = option.rect.top() + placed.top_px + placed.body.height_px
        left, ratio = option.rect.left() + gutter(option.font), painter.device().devicePixelRatio()
        mark = glyph("warning", colours.late, MARK_PX, ratio)
        for note in placed.notes:
            painter.drawPixmap(left, top + (note.step_px - MARK_PX) // 2, mark)
            note.paint(painter, left + NOTE_LEFT_PX, top, len(note.text), Ink(colours.late, colours.late))
            top += note.height_px


def _notes(texts: tuple[str, ...], font: QFont, width_px: int) -> tuple[Paragraph, ...]:
    return tuple(paragraph(text, scaled(font, 0.9), width_px - NOTE_LEFT_PX) for text in texts)


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
