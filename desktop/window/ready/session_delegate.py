"""How a kept session is drawn: its title, and under it when it was and what is in it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.window.flow.text import elided
from desktop.window.icons import glyph
from desktop.window.live.caption_delegate import scaled
from desktop.window.live.marks import ground
from desktop.window.look import colours_of
from desktop.window.ready.session_model import SESSION_ROLE, SessionModel

PAD_PX = 8
SIDE_PX = 16
SIGN_PX = 16
AnyIndex = QModelIndex | QPersistentModelIndex


class SessionDelegate(QStyledItemDelegate):
    """Draws the rows of a `SessionModel`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines, three when there is something special."""
        model = index.model()
        assert isinstance(model, SessionModel)
        small = QFontMetrics(scaled(option.font, 0.92)).height()
        lines = 2 if model.state(index.data(SESSION_ROLE)) else 1
        return QSize(option.rect.width(), QFontMetrics(option.font).height() + lines * small + 2 * PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one session."""
        model = index.model()
        assert isinstance(model, SessionModel)
        session = index.data(SESSION_ROLE)
        colours, rect = colours_of(option.palette), option.rect
        painter.save()
        ground(painter, option, colours)
        line = QRect(rect.left() + SIDE_PX, rect.top() + PAD_PX, rect.width() - 2 * SIDE_PX, 0)
        line.setHeight(QFontMetrics(option.font).height())
        painter.setFont(scaled(option.font, 1, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter, elided(painter, model.title(session), line.width())
        )
        painter.setFont(scaled(option.font, 0.92))
        line = line.translated(0, line.height())
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter, elided(painter, model.facts(session), line.width())
        )
        if model.state(session):
            self._state(painter, line.translated(0, line.height()), model.state(session), colours.late)
        painter.restore()

    def _state(self, painter: QPainter, line: QRect, text: str, colour: str) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(line.left(), line.top(), glyph("warning", colour, SIGN_PX, ratio))
        painter.setPen(QColor(colour))
        line.adjust(SIGN_PX + 4, 0, 0, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided(painter, text, line.width()))
