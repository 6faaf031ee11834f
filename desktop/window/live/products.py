"""The product list beside the talk: found by a word, its card on the overlay by one key, its price pinned by two."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.commands import ShowProduct
from desktop.desk import ProductShown
from desktop.rooms.products import Product
from desktop.window.flow.view import FlowView
from desktop.window.live.price_pin import PricePin
from desktop.window.live.product_delegate import ProductDelegate
from desktop.window.live.product_model import PRODUCT_ROLE, ProductModel
from desktop.window.parts import button

LONGEST = 100


class ProductsTab(QWidget):
    """`asked` carries `ShowProduct` and `PinPrice`; `meant` the label of the product that the rep turns to."""

    asked = Signal(object)
    meant = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._spoken_of: Product | None = None
        self._on_overlay = ""
        self.search = QLineEdit()
        self.search.setMaxLength(LONGEST)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search products"))
        self.search.setAccessibleName(self.tr("Search products"))
        self.model = ProductModel(self)
        self.view = FlowView("top")
        self.view.setItemDelegate(ProductDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Products"))
        self._show_card = button(self.tr("Show card"), "overlay", self.toggle_card, "primary")
        self.pin = PricePin(self._show_card)
        self._key = ""
        self._connect()
        self._lay_out()
        self.begin(())

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_first)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.view.activated.connect(lambda _: self.toggle_card())
        self.pin.asked.connect(self.asked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 0)
        head.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.pin)

    def begin(self, products: tuple[Product, ...]) -> None:
        """A new session with its list."""
        self._spoken_of, self._on_overlay = None, ""
        self.search.clear()
        self.search.setEnabled(bool(products))
        self.model.begin(products)
        none = self.tr("No product list in this session. Choose one on the start page.")
        self.view.set_placeholder(self.tr("Nothing of that name.") if products else none)
        self.pin.begin()
        self._show_current()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Writes the keys on the buttons."""
        self._key = keys.get("product", "")
        self.pin.show_keys(keys)
        self._show_current()

    def current(self) -> Product | None:
        """The one chosen in the list, else the one last spoken of, else the only one."""
        chosen = self.view.currentIndex().data(PRODUCT_ROLE)
        if isinstance(chosen, Product):
            return chosen
        only = self.model.index(0).data(PRODUCT_ROLE) if self.model.rowCount() == 1 else None
        return self._spoken_of or (only if isinstance(only, Product) else None)

    def speak_of(self, label: str) -> None:
        """The rep named this product."""
        self._spoken_of = self.model.product(label) or self._spoken_of
        self._show_current()

    def take_shown(self, shown: ProductShown) -> None:
        """The card that the overlay shows now."""
        card = shown.card
        self._on_overlay = (card.model or card.name) if card else ""
        self.model.show_on_overlay(self._on_overlay)
        self._show_current()

    def toggle_card(self) -> None:
        """Shows the card of the current product, or takes it off when it is there; without one, asks for one."""
        product = self.current()
        if product is not None and product.label != self._on_overlay:
            self.asked.emit(ShowProduct(product.label))
        elif self._on_overlay:
            self.asked.emit(ShowProduct(""))
        else:
            self.start_search()

    def start_search(self) -> None:
        """The rep wants to find a product."""
        self.search.setFocus()
        self.search.selectAll()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_current()

    def _to_first(self) -> None:
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
            self.view.setFocus()

    def _show_current(self) -> None:
        product = self.current()
        self.pin.show_product(product)
        off = bool(self._on_overlay) and (product is None or product.label == self._on_overlay)
        text = self.tr("Take card off") if off else self.tr("Show card")
        self._show_card.setText(f"{self._key} {text}".strip())
        self._show_card.setEnabled(off or product is not None)
        if product is not None:
            self.meant.emit(product.label)
