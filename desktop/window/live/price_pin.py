"""Pinning a price for the buyers: the rep sees and confirms the very words before they go on the overlay."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.commands import PinPrice
from desktop.rooms.product_cards import price_text
from desktop.rooms.products import PriceBreak, Product
from desktop.window.live.product_delegate import break_text
from desktop.window.parts import Elided, button, icon_button, label

LONGEST = 120
IDLE, CONFIRM, PINNED = range(3)


class PricePin(QWidget):
    """`asked` carries `PinPrice`, once confirmed; `before` stands beside its button."""

    asked = Signal(object)

    def __init__(self, before: QWidget) -> None:
        super().__init__()
        self._before = before
        self._product: Product | None = None
        self._open = button(self.tr("Pin price"), "mark", self.act)
        self._open.setToolTip(self.tr("Confirm the words first; then buyers see them on the overlay"))
        self.breaks = QComboBox()
        self.breaks.setAccessibleName(self.tr("Price by quantity"))
        self.breaks.activated.connect(lambda _: self._fill())
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST)
        self.text.setAccessibleName(self.tr("What buyers will see"))
        self.text.returnPressed.connect(self.act)
        self._confirm = button(self.tr("Show to buyers"), "check", self.act, "primary")
        self._cancel = icon_button(self.tr("Cancel"), "cross", self.leave)
        self._pinned = Elided()
        self._off = button(self.tr("Take off"), "cross", self.act)
        self._lay_out()
        self.begin()

    def _lay_out(self) -> None:
        confirm = QWidget()
        column = QVBoxLayout(confirm)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Buyers will see these words:"), "late"))
        column.addWidget(self.breaks)
        column.addWidget(self.text)
        column.addWidget(_row(self._confirm, self._cancel))
        self._states = (_row(self._before, self._open), confirm, _row(self._pinned, self._off))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 4, 12, 4)
        for state in self._states:
            outer.addWidget(state)

    def _turn(self, state: int) -> None:
        self._state = state
        for at, part in enumerate(self._states):
            part.setVisible(at == state)

    def begin(self) -> None:
        """A new session: nothing is pinned."""
        self._turn(IDLE)
        self.show_product(None)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Writes the key on the buttons."""
        key = keys.get("pin", "")
        for one, text in ((self._open, self.tr("Pin price")), (self._off, self.tr("Take off"))):
            one.setText(f"{key} {text}".strip())
        self._confirm.setToolTip(self.tr("Pin this price (%1)").replace("%1", key))

    def show_product(self, product: Product | None) -> None:
        """The product whose prices can be pinned."""
        if product == self._product and product is not None:
            return
        self._product = product
        self.breaks.clear()
        for one in product.price_breaks if product else ():
            self.breaks.addItem(break_text(one), one)
        self._open.setEnabled(self.breaks.count() > 0)
        self._fill()

    def take_pinned(self, text: str) -> None:
        """What the overlay shows now; empty for none."""
        self._pinned.setText(self.tr("Buyers see: %1").replace("%1", text))
        self._turn(PINNED if text else IDLE)

    def act(self) -> None:
        """The next step: to the words, to the overlay, or off it again."""
        state, text = self._state, self.text.text().strip()
        if state == PINNED:
            self.asked.emit(PinPrice(""))
        elif state == CONFIRM and text:
            self.asked.emit(PinPrice(text))
        elif state == IDLE and self._product and self._product.price_breaks:
            self._turn(CONFIRM)
            self._confirm.setFocus()

    def leave(self) -> None:
        """Gives up pinning."""
        self._turn(IDLE)

    @property
    def confirming(self) -> bool:
        """Whether the words wait to be confirmed."""
        return self._state == CONFIRM

    def _fill(self) -> None:
        one = self.breaks.currentData()
        self.text.setText(pin_text(self._product, one) if self._product and one else "")
        self.text.setCursorPosition(0)


def pin_text(product: Product, one: PriceBreak) -> str:
    """`USD 2.85 / pc · 500 pcs · FOB Ningbo`."""
    parts = (f"{price_text(one)} / pc", f"{one.quantity:,} pcs" if one.quantity > 1 else "", product.incoterm)
    return " · ".join(part for part in parts if part)


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for part in parts:
        line.addWidget(part, 1 if isinstance(part, Elided) else 0)
    if not any(isinstance(part, Elided) for part in parts):
        line.addStretch()
    return row
