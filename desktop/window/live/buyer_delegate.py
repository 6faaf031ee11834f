"""How a buyer is drawn: country, name, since when, company and the time of day there; and the badge of a country."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.rooms.events import Home
from desktop.window.flow.text import elided, isolated
from desktop.window.live.buyer_model import GUEST_ROLE, Guest
from desktop.window.live.caption_delegate import scaled
from desktop.window.look import Colours, colours_of
from desktop.window.words import clock, country_name, local_time

LEFT_PX = 16
BESIDE_PX = 10
PAD_PX = 6
AnyIndex = QModelIndex | QPersistentModelIndex


class BuyerDelegate(QStyledItemDelegate):
    """Draws `Guest`s."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines of text."""
        height = QFontMetrics(option.font).height() + QFontMetrics(scaled(option.font, 0.92)).height()
        return QSize(option.rect.width(), height + 2 * PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one buyer."""
        guest: Guest = index.data(GUEST_ROLE)
        colours, rect = colours_of(option.palette), option.rect
        painter.save()
        ground(painter, option, colours)
        top = QPoint(rect.left() + LEFT_PX, rect.top() + PAD_PX)
        badge(painter, option.font, top, guest.country, guest.home, colours)
        self._first_line(painter, option, guest, colours)
        self._second_line(painter, option, guest, colours)
        painter.restore()

    def _first_line(
        self, painter: QPainter, option: QStyleOptionViewItem, guest: Guest, colours: Colours
    ) -> None:
        rect, small, left_px = option.rect, scaled(option.font, 0.92), text_left(option.font)
        since = clock(guest.joined_ms)
        since_px = QFontMetrics(small).horizontalAdvance(since) + 12
        line = QRect(left_px, rect.top() + PAD_PX, rect.width() - left_px - since_px - 8, 0)
        line.setHeight(QFontMetrics(option.font).height())
        painter.setFont(scaled(option.font, 1, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided(painter, guest.buyer.name, line.width()))
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        box = QRect(rect.right() - since_px - 7, line.top(), since_px - 8, line.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, since)

    def _second_line(
        self, painter: QPainter, option: QStyleOptionViewItem, guest: Guest, colours: Colours
    ) -> None:
        rect, left_px = option.rect, text_left(option.font)
        painter.setFont(scaled(option.font, 0.92))
        painter.setPen(QColor(colours.muted))
        metrics = QFontMetrics(painter.font())
        where = "   ".join(part for part in (country_name(guest.country), self._there(guest)) if part)
        room_px = rect.width() - left_px - 20
        where_px = min(metrics.horizontalAdvance(where) + 4, room_px * 3 // 5)
        top = rect.bottom() + 1 - PAD_PX - metrics.height()
        right = QRect(rect.right() - 15 - where_px, top, where_px, metrics.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight, elided(painter, where, where_px))
        left = QRect(left_px, top, room_px - where_px - 16, metrics.height())
        painter.drawText(
            left, Qt.AlignmentFlag.AlignVCenter, elided(painter, self._about(guest), left.width())
        )

    def _about(self, guest: Guest) -> str:
        company = isolated(guest.buyer.company)
        visits = self.tr("visit %n", "", guest.buyer.visits) if guest.buyer.visits > 1 else ""
        lines = self.tr("%n line(s)", "", guest.lines) if guest.lines else ""
        return " · ".join(part for part in (company, visits, lines) if part)

    def _there(self, guest: Guest) -> str:
        time = local_time(guest.country, datetime.now(UTC))
        return self.tr("%1 there").replace("%1", time) if time else ""

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Says why we think where the buyer is from."""
        guest: Guest | None = index.data(GUEST_ROLE)
        if event.type() != QEvent.Type.ToolTip or guest is None:
            return super().helpEvent(event, view, option, index)
        lines = [guest.plain(), *guest.reasons]
        QToolTip.showText(event.globalPos(), as_plain_tip("\n".join(lines)), view)
        return True


def as_plain_tip(text: str) -> str:
    """`text` for a tool tip, which would read outside text as markup: escaped, its lines kept."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<qt>" + escaped.replace("\n", "<br>") + "</qt>"


def badge_size(font: QFont) -> QSize:
    """Room for two wide letters."""
    metrics = QFontMetrics(scaled(font, 0.88, QFont.Weight.Bold))
    return QSize(metrics.horizontalAdvance("MW") + 8, metrics.height() + 4)


def text_left(font: QFont) -> int:
    """Where text begins beside a badge."""
    return LEFT_PX + badge_size(font).width() + BESIDE_PX


def badge(painter: QPainter, font: QFont, at: QPoint, country: str, home: Home, colours: Colours) -> None:
    """The two letters of a country; filled for overseas, outlined for the rest, a question mark when unknown."""
    box = QRect(at, badge_size(font))
    overseas = home == "overseas"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.accent) if overseas else Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(colours.accent if overseas else colours.edge))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(scaled(font, 0.88, QFont.Weight.Bold))
    painter.setPen(QColor(colours.on_accent if overseas else colours.muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, country or "?")
    painter.restore()


def ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    """Selection and focus behind a row."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.selection))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
