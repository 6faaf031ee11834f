"""Quick replies and greetings in the buyer's language, filled from the product list: the app drafts, the rep sends.

A reply says nothing that the list does not: where a fact is missing, the slot offers to check it instead. Templates
are `assets/room/replies.csv` and `greetings.csv`; `{name}` stands for a value, `[...]` for a part that goes when one
of its values is empty. Figures are written without marks between thousands, prices with the ISO currency, so that
`1,000` is never read as one.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel.languages import get_official_languages

from desktop.rooms.events import Buyer
from desktop.rooms.memory import Draft, Greeting
from desktop.rooms.phrases import FOLDER
from desktop.rooms.products import PriceBreak, Product

SLOTS = ("greeting", "price", "moq", "lead-time", "terms", "certificate", "sample", "contact", "check")
"""The nine keys, in order."""
LANGUAGES = ("en", "zh", "es", "pt", "ar", "fr", "de", "ru")
"""Those with templates; a buyer of another language gets English."""
_PART = re.compile(r"\[([^\[\]]*)\]")
_VALUE = re.compile(r"\{([a-z]+)\}")
_LAID_OUT = frozenset(("zh", "ja", "ko"))
"""Languages in which a name is said whole."""


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    say_pinyin: str
    say_english: str


def reply_language(buyer: Buyer, country: str = "") -> str:
    """The language to write to `buyer` in: the one they use that their country speaks, else any they use, else the
    country's first official one; English when there are no templates for it."""
    official = (
        get_official_languages(buyer.country or country, de_facto=True) if buyer.country or country else ()
    )
    wanted = [
        *(one for one in buyer.languages if one in official),
        *(() if buyer.languages else official),
        *buyer.languages,
    ]
    return next((str(one) for one in wanted if one in LANGUAGES), "en")


def greeting(buyer: Buyer, language: str, returning: bool) -> Greeting:
    """The first sentence to `buyer` and how it sounds."""
    said = _greetings()[("again" if returning else "new", language)]
    values = {"name": called(buyer.name, language)}
    return Greeting(
        text=filled(said.text, values),
        language=language,
        say_pinyin=filled(said.say_pinyin, values),
        say_english=filled(said.say_english, values),
    )


def drafts(buyer: Buyer, product: Product | None, language: str, returning: bool) -> tuple[Draft, ...]:
    """The nine replies to `buyer`, about `product` where one is meant."""
    values = _facts(product, language) if product else {}
    texts = {"greeting": greeting(buyer, language, returning).text}
    for key in SLOTS[1:]:
        template = _templates()[(key, language)]
        texts[key] = filled(template, values) or _templates()[("check", language)]
    return tuple(Draft(slot, key, texts[key], language) for slot, key in enumerate(SLOTS, start=1))


def filled(template: str, values: Mapping[str, str]) -> str:
    """`template` with its values; empty when one outside of `[...]` is missing. Values are put in as they are."""
    kept = _PART.sub(lambda part: part[1] if _has_all(part[1], values) else "", template)
    if not _has_all(kept, values):
        return ""
    return _VALUE.sub(lambda found: values[found[1]], kept).strip()


def _has_all(text: str, values: Mapping[str, str]) -> bool:
    return all(values.get(name) for name in _VALUE.findall(text))


def called(name: str, language: str) -> str:
    """How to address someone: the first name, a Chinese name whole; nothing for what is no person's name."""
    if not name or any(char.isdigit() or char in "@<>[]{}=_/\\|#" for char in name):
        return ""
    return name if language in _LAID_OUT else name.split(maxsplit=1)[0]


def money(one: PriceBreak) -> str:
    """`USD 2.85`; only the figure where the list names no currency."""
    figure = f"{one.price:.2f}" if one.price == round(one.price, 2) else f"{one.price:f}"
    return f"{one.currency} {figure}".strip()


def _facts(product: Product, language: str) -> dict[str, str]:
    breaks = _templates()[("break", language)]
    listed = [
        filled(breaks, {"quantity": str(one.quantity), "price": money(one)}) for one in product.price_breaks
    ]
    return {
        "product": product.label,
        "breaks": "; ".join(listed),
        "moq": str(product.moq or ""),
        "lead": _days(product),
        "incoterm": product.incoterm,
        "held": ", ".join(product.certificates_held),
        "pending": ", ".join(product.certificates_pending),
    }


def _days(product: Product) -> str:
    if product.lead_days_max > product.lead_days_min:
        return f"{product.lead_days_min}-{product.lead_days_max}"
    return str(product.lead_days_min or "")


@cache
def _templates() -> dict[tuple[str, str], str]:
    with (FOLDER / "replies.csv").open(encoding="utf-8", newline="") as file:
        return {(row["key"], row["language"]): row["text"] for row in csv.DictReader(file)}


@cache
def _greetings() -> dict[tuple[str, str], _Said]:
    with (FOLDER / "greetings.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["key"], row["language"]): _Said(row["text"], row["say_pinyin"], row["say_english"])
            for row in csv.DictReader(file)
        }
