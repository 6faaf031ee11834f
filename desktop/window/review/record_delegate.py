"""How a row of the record is drawn: as in the live captions, with an icon for what is no sentence."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.window.icons import glyph
from desktop.window.live.caption_delegate import PAD_PX, CaptionDelegate
from desktop.window.look import colours_of
from desktop.window.review.record_model import FOUND_ROLE, SIGN_ROLE

SIGN_PX = 14
SIGN_LEFT_PX = 6
STRIPE_PX = 3


class RecordDelegate(CaptionDelegate):
    """Draws the rows of a `RecordModel`."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one row."""
        colours, rect = colours_of(option.palette), option.rect
        found, sign = index.data(FOUND_ROLE), index.data(SIGN_ROLE)
        if found:
            painter.fillRect(rect, QColor(colours.late_soft))
        super().paint(painter, option, index)
        if found:
            painter.fillRect(rect.left(), rect.top(), STRIPE_PX, rect.height(), QColor(colours.late))
        if sign:
            colour = colours.late if sign == "warning" else colours.muted
            picture = glyph(sign, colour, SIGN_PX, painter.device().devicePixelRatio())
            painter.drawPixmap(rect.left() + SIGN_LEFT_PX, rect.top() + PAD_PX + 2, picture)
