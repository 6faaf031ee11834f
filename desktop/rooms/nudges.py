"""Nudges from the chat: a quantity just below the next price break, and a question that many ask."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from asr.captions import Caption
from desktop.rooms.events import ChatLine
from desktop.rooms.hint_wording import hint_text
from desktop.rooms.memory import ChatTranslated, Hint
from desktop.rooms.phrases import folded, topics
from desktop.rooms.products import PriceBreak, Product, Products
from desktop.rooms.questions import LineFacts, LineReader, Quantity
from desktop.rooms.replies import money
from desktop.rooms.wording import Wording

_NEVER_ASKED = frozenset(("date",))
_SIGNS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class NudgeOptions:
    """When a nudge is worth a glance."""

    nearest: Decimal = Decimal("0.25")
    """The gap to the next break is at most this part of it: 450 for 500 is worth saying, 100 is not."""
    often: int = 3
    """So many lines with the same question make a hint; the next one comes when they have doubled."""


@dataclass(frozen=True, slots=True)
class Step:
    """From the price at `asked` pieces, none below the first break, to the next one."""

    asked: int
    now: PriceBreak | None
    next: PriceBreak


def next_step(product: Product, pieces: int, nearest: Decimal) -> Step | None:
    """The break just above `pieces`, when it is near and no dearer."""
    above = [one for one in product.price_breaks if one.quantity > pieces]
    below = [one for one in product.price_breaks if one.quantity <= pieces]
    if not above or (above[0].quantity - pieces) > nearest * above[0].quantity:
        return None
    now = below[-1] if below else None
    return None if now and now.price <= above[0].price else Step(pieces, now, above[0])


class Nudges:
    """Stage: chat lines and final captions in, `Hint`s out."""

    def __init__(
        self, products: Products, wording: Wording = "en", options: NudgeOptions | None = None
    ) -> None:
        self._reader = LineReader(products)
        self._wording: Wording = wording
        self._options = options or NudgeOptions()
        self._spoken_of: Product | None = None
        self._meant: dict[str, Product] = {}
        self._asked: Counter[str] = Counter()
        self._told: dict[str, int] = {}
        self._nudged: set[tuple[str, str, int]] = set()

    def feed(self, item: object) -> Iterator[Hint]:
        """Hints for a line; what captions and translations name is kept in mind."""
        match item:
            case ChatLine():
                facts = self._reader.read(item.text)
                yield from self._next_break(item, facts)
                yield from self._often(item, facts)
            case ChatTranslated():
                self._note_meant(item.buyer_id, self._reader.read(item.translated))
            case Caption(final=True):
                named = [match.product for match in self._reader.matches(item.text) if match.named]
                self._spoken_of = named[-1] if named else self._spoken_of

    def finish(self) -> Iterator[Hint]:
        """Nothing is held back."""
        return iter(())

    def _note_meant(self, buyer_id: str, facts: LineFacts) -> None:
        named = [match.product for match in facts.matches if match.named]
        if named:
            self._meant[buyer_id] = named[0]

    def _next_break(self, line: ChatLine, facts: LineFacts) -> Iterator[Hint]:
        self._note_meant(line.buyer.id, facts)
        product = self._meant.get(line.buyer.id) or self._spoken_of
        if product is None:
            return
        for quantity in facts.quantities:
            step = next_step(product, quantity.pieces, self._options.nearest)
            nudge = (line.buyer.id, product.label, quantity.pieces)
            if step and nudge not in self._nudged:
                self._nudged.add(nudge)
                text = self._break_text(line, product, quantity, step)
                yield Hint(line.at_ms, "price-break", text, line.buyer.id, product.label)

    def _break_text(self, line: ChatLine, product: Product, quantity: Quantity, step: Step) -> str:
        values: dict[str, object] = {
            "name": line.buyer.name or line.buyer.id,
            "asked": quantity.text,
            "model": product.label,
            "quantity": step.next.quantity,
            "price": money(step.next),
            "gap": step.next.quantity - step.asked,
        }
        if step.now is None:
            return hint_text("first-break", self._wording, values)
        saved = PriceBreak(0, step.now.price - step.next.price, step.now.currency)
        return hint_text(
            "next-break", self._wording, {**values, "before": money(step.now), "saving": money(saved)}
        )

    def _often(self, line: ChatLine, facts: LineFacts) -> Iterator[Hint]:
        """One hint for each question that is now asked often; lines without a known subject count by their words."""
        keys = [key for key in facts.topics if key not in _NEVER_ASKED]
        same = _SIGNS.sub(" ", folded(line.text)).strip()
        for key in keys or ([f"={same}"] if facts.waits and same else []):
            self._asked[key] += 1
            if self._asked[key] >= self._told.get(key, self._options.often):
                self._told[key] = 2 * self._asked[key]
                yield Hint(
                    line.at_ms, "asked-often", self._often_text(key, line.text), action=key.lstrip("=")
                )

    def _often_text(self, key: str, text: str) -> str:
        known = not key.startswith("=")
        topic = topics().label(key, self._wording) if known else text
        values: dict[str, object] = {"count": self._asked[key], "topic": topic}
        return hint_text("asked-often" if known else "asked-often-words", self._wording, values)
