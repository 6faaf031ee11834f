"""The product list of the session, as far as it meets what the rep searches: a Qt list model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.rooms.products import Product

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
PRODUCT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Product` behind a row."""
ON_OVERLAY_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether its card is on the overlay."""


class ProductModel(QAbstractListModel):
    """Products in the order of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Product, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._rows: list[Product] = []
        self._on_overlay = ""

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of products found."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The product, its text, or whether it is on the overlay."""
        if not 0 <= index.row() < len(self._rows):
            return None
        product = self._rows[index.row()]
        if role == PRODUCT_ROLE:
            return product
        if role == ON_OVERLAY_ROLE:
            return product.label == self._on_overlay
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in (product.model, product.name) if part)
        return None

    def begin(self, products: tuple[Product, ...]) -> None:
        """Another list."""
        self._all = products
        self._texts = tuple(" ".join((*one.names, one.note)).casefold() for one in products)
        self._on_overlay = ""
        self.search("")

    def search(self, text: str) -> None:
        """Lists those in which every word of `text` is found, in any case."""
        words = text.casefold().split()
        self.beginResetModel()
        self._rows = [
            product
            for product, found in zip(self._all, self._texts, strict=True)
            if all(word in found for word in words)
        ]
        self.endResetModel()

    def product(self, name: str) -> Product | None:
        """The one of this model number or name."""
        return next((one for one in self._all if name and name in (one.label, one.model, one.name)), None)

    def row_of(self, product: Product) -> int:
        """Its row; -1 when the search leaves it out."""
        return self._rows.index(product) if product in self._rows else -1

    def show_on_overlay(self, label: str) -> None:
        """The card of the product of this label is on the overlay; empty for none."""
        before, self._on_overlay = self._on_overlay, label
        for row, product in enumerate(self._rows):
            if product.label in (before, label):
                self.dataChanged.emit(self.index(row), self.index(row))
