"""How soon the price guard warns: from the end of a spoken figure to the warning, on the clock of the audio.

`python -m tests.bench.guarding`: every price, MOQ and lead time of the list is changed, so that the demo talk, which
says the true ones, is wrong each time. As written: words show 0.25 s after their sound and settle after 0.58 s.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from asr.captions import Caption, Word
from asr.wording import joined
from desktop.figured_captions import FiguredCaptions
from desktop.paths import ASSETS
from desktop.rewording import RewordedCaptions
from desktop.rooms.price_guard import PriceGuard
from desktop.rooms.product_list import read_products
from desktop.rooms.products import Products
from tests.bench.talked import SETTLED_AFTER_MS
from translate.glossary import read_glossary

DEMO = ASSETS / "demo"
SHOWN_AFTER_MS = 250
"""Median first display of a word (docs/measurements.md)."""


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning, when it came, and when the words of its sentence had ended that hold a figure."""

    text: str
    at_ms: int
    figure_ends_ms: tuple[int, ...]

    @property
    def after_s(self) -> float:
        """Seconds since the last figure that was said before it."""
        return (self.at_ms - max(end for end in self.figure_ends_ms if end <= self.at_ms)) / 1000


class _AsSaid:
    """Stage that hands captions on."""

    def feed(self, item: object) -> Iterator[object]:
        yield item

    def finish(self) -> Iterator[object]:
        return iter(())


def wrong_list() -> Products:
    """The demo's products with other figures than the talk says."""
    products = read_products(DEMO / "products.csv")
    items = [
        replace(
            one,
            price_breaks=tuple(
                replace(price, price=price.price * Decimal("1.1")) for price in one.price_breaks
            ),
            moq=one.moq + 100,
            lead_days_min=one.lead_days_min + 10,
            lead_days_max=one.lead_days_max + 10,
        )
        for one in products.items
    ]
    return replace(products, items=tuple(items))


def warnings() -> list[Warned]:
    """What the guard says while the talk is spoken."""
    guard, found = PriceGuard(wrong_list()), list[Warned]()
    stage = FiguredCaptions(RewordedCaptions(_AsSaid(), read_glossary(DEMO / "glossary.csv")))
    for number, sentence in enumerate(_spoken(), 1):
        ends = tuple(word.end_ms for word in sentence if any(letter.isdigit() for letter in word.text))
        for caption in _captions(number, sentence):
            for event in stage.feed(caption):
                if isinstance(event, Caption) and event.text:
                    found += [Warned(told.text, caption.end_ms, ends) for told in guard.feed(event)]
    return found


def _captions(number: int, words: list[Word]) -> Iterator[Caption]:
    ends = [word.end_ms for word in words]
    for at_ms in sorted({end + after for end in ends for after in (SHOWN_AFTER_MS, SETTLED_AFTER_MS)}):
        settled = sum(end + SETTLED_AFTER_MS <= at_ms for end in ends)
        shown = sum(end + SHOWN_AFTER_MS <= at_ms for end in ends)
        text, tail = _text(words[:settled]), _text(words[settled:shown])
        yield Caption(number, ends[0], at_ms, text, tail, "en", settled == len(words))


def _text(words: list[Word]) -> str:
    return joined(word.text for word in words)


def _spoken() -> list[list[Word]]:
    talk = json.loads((DEMO / "talk.json").read_text(encoding="utf-8"))
    return [
        [Word(word["start_ms"], word["end_ms"], word["text"], 1.0) for word in sentence["words"]]
        for sentence in talk["sentences"]
    ]


def main() -> None:
    """Prints every warning with its lag."""
    found = warnings()
    for one in found:
        print(f"{one.after_s:5.2f} s  {one.text}")
    print(f"{len(found)} warnings, the latest after {max(one.after_s for one in found):.2f} s")


if __name__ == "__main__":
    main()
