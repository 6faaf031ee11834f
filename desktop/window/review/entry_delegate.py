"""How a row of the review is drawn: label, badge, name and chips on one line, and paragraphs under it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.window.flow.text import Ink, Paragraph, elided, paragraph
from desktop.window.live.caption_delegate import gutter, scaled
from desktop.window.live.chat_delegate import shown
from desktop.window.live.marks import badge, badge_size, ground
from desktop.window.look import Colours, colours_of
from desktop.window.parts import Tone
from desktop.window.review.entry import Chip, Entry
from desktop.window.review.entry_model import ENTRY_ROLE, EntryModel

LEFT_PX = 16
BESIDE_PX = 10
EDGE_PX = 16
PAD_PX = 8
BETWEEN_PX = 2
CHIP_PAD_PX = 6
ASIDE_SHARE = 0.45
"""Of a row's width at most."""
NAME_SHARE = 0.65
"""Of what is left: before a name is cut shorter than this, chips are left out."""
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Placed:
    """A paragraph at its height below the row's top."""

    words: Paragraph
    top_px: int
    small: bool


class EntryDelegate(QStyledItemDelegate):
    """Draws the rows of an `EntryModel`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its paragraphs at the option's width."""
        entry: Entry = index.data(ENTRY_ROLE)
        bottom = PAD_PX + _head_px(entry, option.font)
        for placed in _placed(entry, option.font, option.rect.width() - _left(index, option.font) - EDGE_PX):
            bottom = placed.top_px + placed.words.height_px
        return QSize(option.rect.width(), bottom + PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one row."""
        entry: Entry = index.data(ENTRY_ROLE)
        colours, rect, left = colours_of(option.palette), option.rect, _left(index, option.font)
        painter.save()
        ground(painter, option, colours)
        painter.setPen(QColor(colours.line))
        painter.drawLine(left, rect.bottom(), rect.right() - EDGE_PX, rect.bottom())
        width = rect.width() - left - EDGE_PX
        self._label(painter, option, entry, colours, left)
        head = QRect(left, rect.top() + PAD_PX, width, _head_px(entry, option.font))
        _head(painter, option.font, entry, head, colours)
        for placed in _placed(entry, option.font, width):
            ink = colours.muted if placed.small else colours.text
            settled = len(placed.words.text)
            placed.words.paint(painter, left, rect.top() + placed.top_px, settled, Ink(ink, ink))
        painter.restore()

    def _label(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, colours: Colours, left: int
    ) -> None:
        if not entry.label:
            return
        painter.setFont(scaled(option.font, 0.9))
        painter.setPen(QColor(colours.muted))
        height = _head_px(entry, option.font) or QFontMetrics(option.font).height() + 4
        box = QRect(0, option.rect.top() + PAD_PX, left - BESIDE_PX, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.label)


def _left(index: AnyIndex, font: QFont) -> int:
    model = index.model()
    assert isinstance(model, EntryModel)
    return gutter(font) if model.labelled else LEFT_PX


def _head_px(entry: Entry, font: QFont) -> int:
    if not (entry.head or entry.chips or entry.aside):
        return 0
    return max(badge_size(font).height(), QFontMetrics(font).height() + 4)


def _placed(entry: Entry, font: QFont, width_px: int) -> Iterator[_Placed]:
    head_px, little = _head_px(entry, font), scaled(font, 0.92)
    top = PAD_PX + (head_px + BETWEEN_PX if head_px else 0)
    for text, is_small in (*((one, False) for one in entry.body), *((one, True) for one in entry.small)):
        words = paragraph(shown(text), little if is_small else font, width_px)
        yield _Placed(words, top, is_small)
        top += words.height_px + BETWEEN_PX


def _head(painter: QPainter, font: QFont, entry: Entry, line: QRect, colours: Colours) -> None:
    """Badge, name and chips from the left, `aside` at the right; the name gives way."""
    if line.height() == 0:
        return
    if entry.home is not None:
        top = line.top() + (line.height() - badge_size(font).height()) // 2
        badge(painter, font, QPoint(line.left(), top), entry.country, entry.home, colours)
        line = line.adjusted(badge_size(font).width() + BESIDE_PX, 0, 0, 0)
    room = line.width() - _aside(painter, font, entry.aside, line, colours)
    chips_px = sum(_chip_px(font, chip) for chip in entry.chips)
    painter.setFont(scaled(font, 1, QFont.Weight.DemiBold))
    painter.setPen(QColor(colours.text))
    name_px = QFontMetrics(painter.font()).horizontalAdvance(entry.head)
    name = elided(painter, entry.head, max(room - chips_px, min(name_px, round(room * NAME_SHARE))))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
    left = line.left() + (QFontMetrics(painter.font()).horizontalAdvance(name) + BESIDE_PX if name else 0)
    for chip in entry.chips:
        width = _chip_px(font, chip)
        if left + width > line.left() + room + BESIDE_PX:
            return
        _chip(painter, font, chip, QRect(left, line.top() + 1, width - BESIDE_PX, line.height() - 3), colours)
        left += width


def _aside(painter: QPainter, font: QFont, text: str, line: QRect, colours: Colours) -> int:
    """Draws it and tells how much room it took."""
    if not text:
        return 0
    painter.setFont(scaled(font, 0.92))
    painter.setPen(QColor(colours.muted))
    words = elided(painter, text, round(line.width() * ASIDE_SHARE))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
    return QFontMetrics(painter.font()).horizontalAdvance(words) + BESIDE_PX


def _chip_px(font: QFont, chip: Chip) -> int:
    metrics = QFontMetrics(scaled(font, 0.85))
    return metrics.horizontalAdvance(chip.text) + 2 * CHIP_PAD_PX + BESIDE_PX


def _chip(painter: QPainter, font: QFont, chip: Chip, box: QRect, colours: Colours) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(_colour(chip.tone, colours)))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(scaled(font, 0.85))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.text)
    painter.restore()


def _colour(tone: Tone, colours: Colours) -> str:
    known = {"good": colours.good, "late": colours.late, "lost": colours.lost, "accent": colours.accent}
    return known.get(tone, colours.muted)
