"""The price guard: what the rep says of a product held against its row of the list. Private: it makes Problems only.

A sentence is judged as soon as it is settled and the next one has begun, or its line is closed.

It stays silent when in doubt. A price is right if any product that may be meant has it for that quantity, or for any
quantity when none was said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from asr.captions import Caption
from desktop.errors import Problem
from desktop.rooms.certificates import false_claims
from desktop.rooms.claims import Claim, claims, money, sentences
from desktop.rooms.product_names import Mention, ProductNames
from desktop.rooms.products import PriceBreak, Product, Products

_MOVES_ON = re.compile(
    r"\b(?:(?:next|another|other|new) (?:product|item|one|model)|(?:let us|let's|please) look at|moving on|"
    r"siguiente producto|a continuación)\b|接下来|下一款|下一个产品",
    re.IGNORECASE,
)
_SLIPS = (Decimal(10), Decimal(100), Decimal("0.1"), Decimal("0.01"))
"""A point in the wrong place."""


@dataclass(frozen=True, slots=True)
class GuardOptions:
    """How long and how widely the guard takes a figure to be meant of a product."""

    follows_ms: int = 60_000
    """A sentence without a product's name is about those named within this time."""
    named_ratio: Decimal = Decimal(3)
    """A price this many times off is of something else, unless just its point is misplaced."""
    following_ratio: Decimal = Decimal(2)
    """The same where the product was named in an earlier sentence."""
    repeat_ms: int = 30_000
    """The same warning is not given again within this time."""


class PriceGuard:
    """Stage: captions in; a `Problem` with code `price-guard` out for each claim that differs from the list, and with
    code `claim-guard` for each certificate that is not held yet."""

    def __init__(self, products: Products, options: GuardOptions | None = None) -> None:
        self._options = options or GuardOptions()
        self._names = ProductNames(products)
        self._named: list[tuple[int, Product]] = []  # when, newest last
        self._warned: dict[str, int] = {}
        self._judged = (0, 0)  # utterance, and how many of its sentences

    def feed(self, caption: Caption) -> Iterator[Problem]:
        """Holds the sentences that are new since the last caption against the list."""
        utterance, judged = self._judged
        settled = sentences(caption.text)[: None if caption.final else -1]
        fresh = settled[judged:] if utterance == caption.utterance else settled
        self._judged = (caption.utterance, len(settled))
        for sentence in fresh:
            for problem in self._problems(sentence, caption):
                last_ms = self._warned.get(problem.text, -self._options.repeat_ms)
                if caption.end_ms - last_ms >= self._options.repeat_ms:
                    self._warned[problem.text] = caption.end_ms
                    yield problem

    def finish(self) -> Iterator[Problem]:
        """Nothing is held back."""
        return iter(())

    def _problems(self, sentence: str, caption: Caption) -> Iterator[Problem]:
        mentions = self._names.mentions(sentence)
        if _MOVES_ON.search(sentence):
            self._named.clear()
        fresh_ms = caption.end_ms - self._options.follows_ms
        self._named = [(at_ms, product) for at_ms, product in self._named if at_ms >= fresh_ms]
        following = list(dict.fromkeys(product for _at_ms, product in reversed(self._named)))
        self._named += [(caption.end_ms, product) for one in mentions for product in one.products]
        ratio = self._options.named_ratio if mentions else self._options.following_ratio
        meant = [product for one in mentions for product in one.products] or following
        for claim in claims(sentence, caption.language, self._names.blanked(sentence)) if meant else ():
            product = _nearest(mentions, claim.start) if mentions else meant[0]
            text = _difference(claim, meant, product, ratio) if product else ""
            if text:
                yield Problem(
                    caption.end_ms, "price-guard", text, "If it was a slip, say the right figure now."
                )
        for text in false_claims(sentence, meant):
            yield Problem(
                caption.end_ms, "claim-guard", text, "Say that it is pending, and when you expect it."
            )


def _nearest(mentions: list[Mention], place: int) -> Product | None:
    """The product named last before the figure, else first after it; None when the name belongs to several."""
    before = [one for one in mentions if one.start <= place]
    products = (before[-1] if before else mentions[0]).products
    return products[0] if len(products) == 1 else None


def _difference(claim: Claim, meant: list[Product], product: Product, ratio: Decimal) -> str:
    """The sentence for the rep, or nothing when the claim is right or cannot be judged."""
    if claim.kind == "price":
        return _price_difference(claim, meant, product, ratio)
    if claim.kind == "moq":
        known = [one.moq for one in meant]
        wrong = all(known) and claim.low not in known
        sheet = f"the sheet says {product.moq:,} pieces."
        return f"You said an MOQ of {claim.said} for {product.label}; {sheet}" if wrong else ""
    fits = [not one.lead_days_max or _overlap(claim, one) for one in meant]
    days = (
        f"{product.lead_days_min} to {product.lead_days_max}"
        if _is_range(product)
        else str(product.lead_days_min)
    )
    return "" if any(fits) else f"You said {claim.said} for {product.label}; the sheet says {days} days."


def _is_range(product: Product) -> bool:
    return product.lead_days_max > product.lead_days_min


def _overlap(claim: Claim, product: Product) -> bool:
    return claim.low <= product.lead_days_max and product.lead_days_min <= claim.high


def _price_difference(claim: Claim, meant: list[Product], product: Product, ratio: Decimal) -> str:
    expected = [_expected(claim, one) for one in meant]
    if not all(expected) or any(claim.low == one.price for some in expected for one in some):
        return ""
    sheet = min(_expected(claim, product), key=lambda one: abs(one.price - claim.low))
    if not _is_plausible(claim.low / sheet.price, ratio):
        return ""
    said = f"{claim.said} for {claim.quantity:,} pieces of" if claim.quantity else f"{claim.said} for"
    price = f"{money(sheet.price, sheet.currency)} for {sheet.quantity:,} pieces"
    return f"You said {said} {product.label}; the sheet says {price}."


def _expected(claim: Claim, product: Product) -> tuple[PriceBreak, ...]:
    """The breaks that the price may be of; none when the list does not know: other currency, fewer than the first."""
    breaks = [
        one for one in product.price_breaks if not claim.currency or one.currency in ("", claim.currency)
    ]
    if claim.quantity:
        breaks = [one for one in breaks if one.quantity <= claim.quantity][-1:]
    return tuple(breaks)


def _is_plausible(times: Decimal, ratio: Decimal) -> bool:
    return 1 / ratio <= times <= ratio or any(abs(times / slip - 1) < Decimal("0.001") for slip in _SLIPS)
