"""The price guard: what the rep says of a product held against its row of the list. Private: it makes Problems only.

A sentence is judged as soon as it is settled and the next one has begun, or its line is closed. A claim that is
complete before its sentence is judged at once, in the tail of the caption too (it shows only what two readings agree
on): the rep hears of it within a second.

It stays silent when in doubt. A price is right if any product that may be meant has it for that quantity, or for any
quantity when none was said.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from asr.captions import Caption
from asr.telling import NOTHING, Sentence
from asr.wording import appended
from desktop.errors import Problem
from desktop.rooms.certificates import false_claims
from desktop.rooms.claim_words import SAID
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
_SAY_RIGHT = Sentence.tr("If it was a slip, say the right figure now.")
_Key = tuple[str, Decimal, Decimal]
"""A claim as it is known again when its sentence has grown."""


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
        self._told: set[_Key] = set()  # claims of the open sentence that were warned of

    def feed(self, caption: Caption) -> Iterator[Problem]:
        """Holds the sentences that are new since the last caption against the list."""
        utterance, judged = self._judged
        settled = sentences(caption.text)[: None if caption.final else -1]
        fresh = settled[judged:] if utterance == caption.utterance else settled
        self._judged = (caption.utterance, len(settled))
        if utterance != caption.utterance:
            self._told.clear()
        for sentence in fresh:
            yield from self._once(self._problems(sentence, caption), caption.end_ms)
            self._told.clear()
        if not caption.final:
            yield from self._once(self._early_problems(caption, len(settled)), caption.end_ms)

    def _once(self, problems: Iterable[Problem], now_ms: int) -> Iterator[Problem]:
        """Those of `problems` that were not told a moment ago."""
        for problem in problems:
            last_ms = self._warned.get(problem.text, -self._options.repeat_ms)
            if now_ms - last_ms >= self._options.repeat_ms:
                self._warned[problem.text] = now_ms
                yield problem

    def _early_problems(self, caption: Caption, settled: int) -> Iterator[Problem]:
        """Warnings of the open sentence: of claims that are complete before it is."""
        for sentence in sentences(appended(caption.text, caption.tail))[settled : settled + 1]:
            about = self._about(sentence, caption.end_ms)
            for claim in self._claims(sentence, caption.language, about):
                is_new = _key(claim) not in self._told and SAID.match(sentence, claim.end)
                text = self._difference(claim, about) if is_new else NOTHING
                if text:
                    self._told.add(_key(claim))
                    yield Problem(caption.end_ms, "price-guard", text, _SAY_RIGHT)

    def finish(self) -> Iterator[Problem]:
        """Nothing is held back."""
        return iter(())

    def _problems(self, sentence: str, caption: Caption) -> Iterator[Problem]:
        about = self._about(sentence, caption.end_ms)
        if _MOVES_ON.search(sentence):
            self._named.clear()
        fresh_ms = caption.end_ms - self._options.follows_ms
        self._named = [(at_ms, product) for at_ms, product in self._named if at_ms >= fresh_ms]
        self._named += [(caption.end_ms, product) for one in about.mentions for product in one.products]
        for claim in self._claims(sentence, caption.language, about):
            text = NOTHING if _key(claim) in self._told else self._difference(claim, about)
            if text:
                yield Problem(caption.end_ms, "price-guard", text, _SAY_RIGHT)
        for text in false_claims(sentence, list(about.meant)):
            yield Problem(
                caption.end_ms,
                "claim-guard",
                text,
                Sentence.tr("Say that it is pending, and when you expect it."),
            )

    def _about(self, sentence: str, now_ms: int) -> "_About":
        """The products that `sentence` names, else those named a while ago, newest first."""
        mentions = tuple(self._names.mentions(sentence))
        if mentions:
            return _About(mentions, tuple(product for one in mentions for product in one.products))
        if _MOVES_ON.search(sentence):
            return _About()
        fresh_ms = now_ms - self._options.follows_ms
        following = [product for at_ms, product in reversed(self._named) if at_ms >= fresh_ms]
        return _About((), tuple(dict.fromkeys(following)))

    def _claims(self, sentence: str, language: str, about: "_About") -> tuple[Claim, ...]:
        return claims(sentence, language, self._names.blanked(sentence)) if about.meant else ()

    def _difference(self, claim: Claim, about: "_About") -> Sentence:
        """The sentence for the rep, or nothing when the claim is right or cannot be judged."""
        options, mentions, meant = self._options, list(about.mentions), list(about.meant)
        product = _nearest(mentions, claim.start) if mentions else meant[0]
        ratio = options.named_ratio if mentions else options.following_ratio
        return _difference(claim, meant, product, ratio) if product else NOTHING


@dataclass(frozen=True, slots=True)
class _About:
    """Where a sentence names products, and which may be meant in it."""

    mentions: tuple[Mention, ...] = ()
    meant: tuple[Product, ...] = ()


def _key(claim: Claim) -> _Key:
    return claim.kind, claim.low, claim.high


def _nearest(mentions: list[Mention], place: int) -> Product | None:
    """The product named last before the figure, else first after it; None when the name belongs to several."""
    before = [one for one in mentions if one.start <= place]
    products = (before[-1] if before else mentions[0]).products
    return products[0] if len(products) == 1 else None


def _difference(claim: Claim, meant: list[Product], product: Product, ratio: Decimal) -> Sentence:
    """The sentence for the rep, or nothing when the claim is right or cannot be judged."""
    if claim.kind == "price":
        return _price_difference(claim, meant, product, ratio)
    if claim.kind == "moq":
        known = [one.moq for one in meant]
        return _wrong_moq(int(claim.low), product) if all(known) and claim.low not in known else NOTHING
    fits = [not one.lead_days_max or _overlap(claim, one) for one in meant]
    return NOTHING if any(fits) else _wrong_lead_time(claim.said, product)


def _wrong_moq(said: int, product: Product) -> Sentence:
    return Sentence.tr(
        "You said an MOQ of {said} for {product}; the sheet says {moq}.",
        said=_pieces(said),
        product=product.label,
        moq=_pieces(product.moq),
    )


def _wrong_lead_time(said: str, product: Product) -> Sentence:
    least, most = product.lead_days_min, product.lead_days_max
    if _is_range(product):
        days = Sentence.tr("{least} to {most} days", least=least, most=most)
    else:
        days = Sentence.tr("1 day") if least == 1 else Sentence.tr("{days} days", days=least)
    return Sentence.tr(
        "You said {said} for {product}; the sheet says {days}.", said=said, product=product.label, days=days
    )


def _pieces(number: int) -> Sentence:
    return Sentence.tr("1 piece") if number == 1 else Sentence.tr("{number:,} pieces", number=number)


def _is_range(product: Product) -> bool:
    return product.lead_days_max > product.lead_days_min


def _overlap(claim: Claim, product: Product) -> bool:
    return claim.low <= product.lead_days_max and product.lead_days_min <= claim.high


def _price_difference(claim: Claim, meant: list[Product], product: Product, ratio: Decimal) -> Sentence:
    expected = [_expected(claim, one) for one in meant]
    if not all(expected) or any(claim.low == one.price for some in expected for one in some):
        return NOTHING
    sheet = min(_expected(claim, product), key=lambda one: abs(one.price - claim.low))
    if not _is_plausible(claim.low / sheet.price, ratio):
        return NOTHING
    price = money(sheet.price, sheet.currency)
    if claim.quantity:
        return Sentence.tr(
            "You said {said} for {asked} of {product}; the sheet says {price} for {pieces}.",
            said=claim.said,
            asked=_pieces(claim.quantity),
            product=product.label,
            price=price,
            pieces=_pieces(sheet.quantity),
        )
    return Sentence.tr(
        "You said {said} for {product}; the sheet says {price} for {pieces}.",
        said=claim.said,
        product=product.label,
        price=price,
        pieces=_pieces(sheet.quantity),
    )


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
