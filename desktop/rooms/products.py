"""What the rep sells: products with their prices by quantity, as plain values; `product_list` reads them."""

from dataclasses import dataclass
from decimal import Decimal

from asr.telling import Sentence


@dataclass(frozen=True, slots=True)
class PriceBreak:
    """From `quantity` pieces on, one costs `price`; `currency` is ISO 4217, empty when the list does not say."""

    quantity: int
    price: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Variant:
    """How the product is made for one market, a country of ISO 3166 or a name like EU."""

    market: str
    text: str


@dataclass(frozen=True, slots=True)
class CustomerPrice:
    """What one customer pays: private, in no card and on no overlay."""

    customer: str
    price_breaks: tuple[PriceBreak, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """One row; `price_breaks` by rising quantity; lead time in days, both 0 when it is not given, as is `moq`."""

    model: str
    name: str
    aliases: tuple[str, ...] = ()
    price_breaks: tuple[PriceBreak, ...] = ()
    moq: int = 0
    lead_days_min: int = 0
    lead_days_max: int = 0
    incoterm: str = ""
    certificates_held: tuple[str, ...] = ()
    certificates_pending: tuple[str, ...] = ()
    note: str = ""
    variants: tuple[Variant, ...] = ()
    customer_prices: tuple[CustomerPrice, ...] = ()

    @property
    def label(self) -> str:
        """What a sentence calls it."""
        return self.model or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is spoken of by."""
        return tuple(dict.fromkeys(name for name in (self.model, self.name, *self.aliases) if name))


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was left out: its line in the file, from 1, and why."""

    line: int
    text: Sentence


@dataclass(frozen=True, slots=True)
class Products:
    """The list, in the order of the file."""

    items: tuple[Product, ...] = ()
    bad_rows: tuple[BadRow, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """Names for speech recognition to expect: model numbers, then full names. A plain word needs no help."""
        models = [product.model for product in self.items if any(char.isdigit() for char in product.model)]
        return tuple(dict.fromkeys([*models, *(product.name for product in self.items if product.name)]))
