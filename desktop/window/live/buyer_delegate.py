"""How a buyer is drawn: flag, name, stage and score, since when; below company, visits, subjects and what waits."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.window.flow.text import elided, isolated
from desktop.window.live.buyer_model import GUEST_ROLE, Guest
from desktop.window.live.buyer_words import place_name, reasons_lines, stage_name, subjects, waiting_text
from desktop.window.live.caption_delegate import scaled
from desktop.window.live.marks import LEFT_PX, as_plain_tip, badge, ground, text_left
from desktop.window.look import Colours, colours_of
from desktop.window.words import clock, local_time

PAD_PX = 6
EDGE_PX = 16
GAP_PX = 12
SUBJECTS = 2
AnyIndex = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BuyerDelegate(QStyledItemDelegate):
    """Draws `Guest`s; `now_ms` is the session's clock, for how long they wait."""

    now_ms = 0

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
        rect, left_px = option.rect, text_left(option.font)
        line = QRect(left_px, rect.top() + PAD_PX, rect.width() - left_px - EDGE_PX, 0)
        line.setHeight(QFontMetrics(option.font).height())
        painter.setFont(scaled(option.font, 0.92))
        painter.setPen(QColor(colours.muted))
        standing = self._standing(guest)
        painter.drawText(line, RIGHT, standing)
        room_px = line.width() - QFontMetrics(painter.font()).horizontalAdvance(standing) - GAP_PX
        painter.setFont(scaled(option.font, 1, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided(painter, guest.buyer.name, room_px))

    def _standing(self, guest: Guest) -> str:
        profile = guest.profile
        parts = [clock(guest.joined_ms)]
        if profile and profile.stage != "viewer":
            parts.insert(0, stage_name(profile.stage))
        if profile and profile.points:
            parts.insert(0, f"★ {profile.points}")
        return "  ".join(parts)

    def _second_line(
        self, painter: QPainter, option: QStyleOptionViewItem, guest: Guest, colours: Colours
    ) -> None:
        rect, left_px = option.rect, text_left(option.font)
        painter.setFont(scaled(option.font, 0.92))
        metrics = QFontMetrics(painter.font())
        waits = waiting_text(guest.profile, self.now_ms) if guest.profile else ""
        right = waits or "  ".join(part for part in (place_name(guest), self._there(guest)) if part)
        room_px = rect.width() - left_px - EDGE_PX
        right_px = min(metrics.horizontalAdvance(right) + 4, room_px * 3 // 5)
        line = QRect(left_px, rect.bottom() + 1 - PAD_PX - metrics.height(), room_px, metrics.height())
        painter.setPen(QColor(colours.late if waits else colours.muted))
        painter.drawText(line, RIGHT, elided(painter, right, right_px))
        painter.setPen(QColor(colours.muted))
        about = elided(painter, self._about(guest), room_px - right_px - GAP_PX)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, about)

    def _about(self, guest: Guest) -> str:
        profile, visits = guest.profile, guest.buyer.visits
        parts = (
            self.tr("do not contact") if profile and profile.do_not_contact else "",
            isolated(guest.buyer.company),
            self.tr("visit %n", "", visits) if visits > 1 else "",
            ", ".join(subjects(profile)[:SUBJECTS]) if profile else "",
        )
        return " · ".join(part for part in parts if part)

    def _there(self, guest: Guest) -> str:
        return local_time(guest.country, datetime.now(UTC))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Says why we think where the buyer is from, and what their score is made of."""
        guest: Guest | None = index.data(GUEST_ROLE)
        if event.type() != QEvent.Type.ToolTip or guest is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), as_plain_tip("\n".join(reasons_lines(guest))), view)
        return True
