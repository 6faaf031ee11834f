"""How a product is drawn: its name, prices by quantity, terms, certificates, and under a lock what stays private."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.rooms.product_cards import price_text
from desktop.rooms.products import PriceBreak, Product
from desktop.window.flow.text import Ink, Paragraph, elided, isolated, paragraph
from desktop.window.icons import glyph
from desktop.window.live.caption_delegate import scaled
from desktop.window.live.marks import as_plain_tip, ground
from desktop.window.live.product_model import ON_OVERLAY_ROLE, PRODUCT_ROLE
from desktop.window.look import Colours, colours_of

LEFT_PX, PAD_PX, LOCK_PX = 16, 6, 14
CUSTOMERS_SHOWN = 3
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Part:
    body: Paragraph
    colour: str
    private: bool = False


class ProductDelegate(QStyledItemDelegate):
    """Draws `Product`s."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The name's line and what follows at the option's width."""
        parts = self._parts(option, index.data(PRODUCT_ROLE), colours_of(option.palette))
        height = sum(part.body.height_px for part in parts)
        return QSize(option.rect.width(), QFontMetrics(option.font).height() + height + 2 * PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one product."""
        product: Product = index.data(PRODUCT_ROLE)
        colours, rect = colours_of(option.palette), option.rect
        painter.save()
        ground(painter, option, colours)
        self._head(painter, option, product, bool(index.data(ON_OVERLAY_ROLE)))
        top = rect.top() + PAD_PX + QFontMetrics(option.font).height()
        ratio = painter.device().devicePixelRatio()
        for part in self._parts(option, product, colours):
            left = LEFT_PX
            if part.private:
                lock = glyph("lock", colours.muted, LOCK_PX, ratio)
                painter.drawPixmap(left, top + (part.body.step_px - LOCK_PX) // 2, lock)
                left += LOCK_PX + 4
            part.body.paint(painter, left, top, len(part.body.text), Ink(part.colour, part.colour))
            top += part.body.height_px
        painter.restore()

    def _head(
        self, painter: QPainter, option: QStyleOptionViewItem, product: Product, on_overlay: bool
    ) -> None:
        colours, rect = colours_of(option.palette), option.rect
        line = QRect(LEFT_PX, rect.top() + PAD_PX, rect.width() - 2 * LEFT_PX, 0)
        line.setHeight(QFontMetrics(option.font).height())
        right = self.tr("● on the overlay") if on_overlay else product.model if product.name else ""
        painter.setFont(scaled(option.font, 0.92))
        painter.setPen(QColor(colours.good if on_overlay else colours.muted))
        right = elided(painter, right, line.width() // 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        room_px = line.width() - painter.fontMetrics().horizontalAdvance(right) - 8
        painter.setFont(scaled(option.font, 1, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        name = elided(painter, product.name or product.model, room_px)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)

    def _parts(self, option: QStyleOptionViewItem, product: Product, colours: Colours) -> Iterator[_Part]:
        width, small = option.rect.width() - 2 * LEFT_PX, scaled(option.font, 0.95)

        def part(text: str, colour: str, private: bool = False) -> Iterator[_Part]:
            if text:
                room = width - (LOCK_PX + 4 if private else 0)
                yield _Part(paragraph(text, small, room), colour, private)

        yield from part(" · ".join(break_text(one) for one in product.price_breaks), colours.text)
        yield from part(self._terms(product), colours.muted)
        held, pending = ", ".join(product.certificates_held), ", ".join(product.certificates_pending)
        yield from part(self.tr("✓ held: %1").replace("%1", held) if held else "", colours.good)
        yield from part(self.tr("○ pending: %1").replace("%1", pending) if pending else "", colours.late)
        for line in self.private_lines(product):
            yield from part(line, colours.muted, private=True)

    def private_lines(self, product: Product) -> list[str]:
        """What single customers pay; drawn with a lock before each."""
        return [
            f"{isolated(one.customer)}: {' · '.join(break_text(step) for step in one.price_breaks)}"
            for one in product.customer_prices[:CUSTOMERS_SHOWN]
        ]

    def _terms(self, product: Product) -> str:
        first, last = product.lead_days_min, product.lead_days_max
        days = f"{first}-{last}" if last > first else str(first)
        parts = (
            self.tr("MOQ %1").replace("%1", f"{product.moq:,}") if product.moq else "",
            self.tr("%1 days").replace("%1", days) if first else "",
            product.incoterm,
        )
        return " · ".join(part for part in parts if part)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Shows the note and the variants by market."""
        product: Product | None = index.data(PRODUCT_ROLE)
        if event.type() != QEvent.Type.ToolTip or product is None:
            return super().helpEvent(event, view, option, index)
        lines = [product.name, product.note, *(f"{one.market}: {one.text}" for one in product.variants)]
        tip = as_plain_tip("\n".join(line for line in lines if line))
        QToolTip.showText(event.globalPos(), tip, view)
        return True


def break_text(one: PriceBreak) -> str:
    """`500 USD 2.85`: from so many pieces on, the price of one."""
    return f"{one.quantity:,} {price_text(one)}"
