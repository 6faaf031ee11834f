"""The public card of a product, and the stage that shows it when the rep asks and offers it when its name is spoken.

A card is made from named fields of the list only: customer prices, notes and certificates that are still pending have
no way into it.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from asr.captions import Caption
from desktop.commands import ShowProduct
from desktop.desk import ProductCard, ProductShown
from desktop.rooms.memory import Hint
from desktop.rooms.product_names import ProductNames
from desktop.rooms.products import PriceBreak, Product, Products
from desktop.rooms.wording import Wording

_OFFERS: dict[Wording, str] = {
    "en": "You speak of {label}: show its card?",
    "zh": "您提到了 {label}:要显示产品卡吗?",
}


def public_card(product: Product, market: str = "") -> ProductCard:
    """What every viewer may see of `product`, with the variant for `market`, a country or region code, if there is
    one. The price is that of the first break."""
    first = product.price_breaks[0] if product.price_breaks else None
    steps = [f"{one.quantity:,}+ pcs {price_text(one)}" for one in product.price_breaks[1:]]
    lead_days = _days(product)
    facts = [
        f"from {first.quantity:,} pcs" if first and first.quantity > 1 else "",
        *steps,
        f"MOQ {product.moq:,} pcs" if product.moq and (not first or product.moq != first.quantity) else "",
        f"lead time {lead_days} days" if lead_days else "",
        product.incoterm,
        ", ".join(product.certificates_held),
        next((one.text for one in product.variants if one.market == market.upper()), "") if market else "",
    ]
    return ProductCard(
        product.name or product.model,
        product.model if product.name else "",
        f"{price_text(first)} / pc" if first else "",
        tuple(fact for fact in facts if fact),
    )


def price_text(one: PriceBreak) -> str:
    """`USD 2.85`: ISO code and two places, more where the price has them."""
    places = max(2, -int(one.price.normalize().as_tuple().exponent))
    number = f"{one.price:,.{places}f}" if one.price % 1 else f"{one.price:,.0f}"
    return f"{one.currency} {number}".strip()


def next_break(product: Product, pieces: int) -> PriceBreak | None:
    """The cheapest-next step above `pieces`: who asks for 450 hears of the price from 500 on."""
    now = [one.price for one in product.price_breaks if one.quantity <= pieces]
    above = [one for one in product.price_breaks if one.quantity > pieces]
    return next((one for one in above if one.price < min(now, default=Decimal("Infinity"))), None)


def _days(product: Product) -> str:
    if product.lead_days_max > product.lead_days_min:
        return f"{product.lead_days_min} to {product.lead_days_max}"
    return str(product.lead_days_max) if product.lead_days_max else ""


class ProductCards:
    """Stage: `ShowProduct` in, `ProductShown` out; a product named in a final caption gives a private hint once."""

    def __init__(self, products: Products, now_ms: Callable[[], int], wording: Wording = "en") -> None:
        self._by_label = {product.label.casefold(): product for product in products.items}
        self._names = ProductNames(products)
        self._now_ms = now_ms
        self._wording: Wording = wording
        self._last = ""

    def feed(self, item: object) -> Iterator[ProductShown | Hint]:
        """The card for a command, or the offer for a caption; an unknown model changes nothing."""
        match item:
            case ShowProduct(model=""):
                self._last = ""
                yield ProductShown(self._now_ms(), None)
            case ShowProduct(model=model):
                product = self._by_label.get(model.casefold())
                if product:
                    self._last = product.label
                    yield ProductShown(self._now_ms(), public_card(product))
            case Caption(final=True):
                yield from self._offer(item)

    def finish(self) -> Iterator[ProductShown | Hint]:
        """Nothing is held back."""
        return iter(())

    def _offer(self, caption: Caption) -> Iterator[Hint]:
        named = [one.products for one in self._names.mentions(caption.text) if len(one.products) == 1]
        label = named[-1][0].label if named else ""
        if label and label != self._last:
            self._last = label
            text = _OFFERS[self._wording].format(label=label)
            yield Hint(caption.end_ms, "product", text, action=label)
