"""What a buyer's line asks about: subjects, numbers of pieces, contacts, and which products it may mean. Pure."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from desktop.rooms.contacts import emails_in, messengers_in, phones_in
from desktop.rooms.phrases import folded, topics
from desktop.rooms.product_names import ProductNames
from desktop.rooms.products import Product, Products

MATCHES = 3
_ASKS = re.compile(r"[?¿？؟]|(?:吗|呢|多少|几)\s*$")
_WORDS = re.compile(r"[a-z]{4,}")
_COMMON_WORDS = frozenset(
    _WORDS.findall(
        "what when which with your this that have from would like need want please piece pieces price order hello "
        "thanks thank they there about more some quote could does know look looking good product products show send"
    )
)
_UNITS = (
    r"pcs|pieces?|pzs|pzas|piezas?|pecas?|pces?|units?|unidades|unites?|sets?|stk|stuck|stueck|шт|штук\w*|件|个|只|套|台|把|"
    r"قطعة|قطع|حبة|وحدة"
)
_COUNT = r"\d{1,3}(?:[.,'\s]\d{3})+|\d+(?:[.,]\d+)?"
_COUNTED = re.compile(
    rf"(?<![a-z0-9.,$€£¥])(?P<count>{_COUNT})\s?(?P<times>k|mil|тыс\.?|千|万)?\s?(?:{_UNITS})(?![a-z])"
)
_WANTED = re.compile(
    r"(?:\b(?:for|order|need|want|take|buy|qty|quantity|quote|para|por|quiero|necesito|quero|preciso|pour|veux|"
    r"fur|brauche|benotige|на|нужно|закажу)|要|订|定|买|数量)\s?:?\s?"
    rf"(?P<count>{_COUNT})\s?(?P<times>k|mil|тыс\.?|千|万)?(?=\s*(?:$|[?!;。？؟]|[,.](?!\d)|\s(?:of|de|del|von|du)\b))"
)
_TIMES = {"k": 1_000, "mil": 1_000, "тыс": 1_000, "тыс.": 1_000, "千": 1_000, "万": 10_000}
_MOST_PIECES = 100_000_000


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of pieces; `text` is how it was typed, byte for byte."""

    pieces: int
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """A product that a line may mean, and why."""

    product: Product
    by: str
    """The name or the words of the line that stand in the list as well."""
    named: bool
    """By a name of its own; otherwise only words in common."""


@dataclass(frozen=True, slots=True)
class LineFacts:
    """What was found in one line. Contacts are byte for byte as typed; `waits` when it wants an answer."""

    topics: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    contacts: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    waits: bool = False

    def joined(self, other: "LineFacts") -> "LineFacts":
        """These facts with the topics and products of `other`, which reads the same line in another language."""
        known = {match.product.label for match in self.matches}
        return replace(
            self,
            topics=tuple(dict.fromkeys((*self.topics, *other.topics))),
            matches=(*self.matches, *(match for match in other.matches if match.product.label not in known)),
            waits=self.waits or other.waits,
        )


class LineReader:
    """Reads lines of any language against the product list."""

    def __init__(self, products: Products) -> None:
        self._products = products
        self._names = ProductNames(products)
        self._words = [_Words.of(product) for product in products.items]

    def read(self, text: str, country: str = "") -> LineFacts:
        """The facts of `text`, typed by someone in `country` (ISO, may be empty)."""
        found, counted, contacts = topics().keys_in(text), quantities_in(text), contacts_in(text, country)
        waits = bool(_ASKS.search(text) or counted or set(found) - {"date", "look", "material"})
        return LineFacts(found, counted, contacts, self.matches(text), waits)

    def matches(self, text: str) -> tuple[Match, ...]:
        """At most three products that `text` may mean: those named first, else those that share most words."""
        named = [
            Match(product, text[one.start : one.end], True)
            for one in self._names.mentions(text)
            for product in one.products
        ]
        if named:
            return tuple({match.product.label: match for match in named}.values())[:MATCHES]
        return self._alike(set(_WORDS.findall(folded(text))) - _COMMON_WORDS)

    def _alike(self, words: set[str]) -> tuple[Match, ...]:
        weighed = [(known.weight(words), known) for known in self._words] if words else []
        best = sorted(filter(lambda one: one[0] > 1, weighed), key=lambda one: -one[0])
        return tuple(Match(known.product, known.shared(words), False) for _weight, known in best[:MATCHES])

    def product(self, label: str) -> Product | None:
        """The product of the list with this model or name."""
        return next((one for one in self._products.items if one.label == label), None)


@dataclass(frozen=True, slots=True)
class _Words:
    """The telling words of a product: one of its names weighs as much as two of its note."""

    product: Product
    names: frozenset[str]
    note: frozenset[str]

    @classmethod
    def of(cls, product: Product) -> Self:
        names = frozenset(_WORDS.findall(folded(" ".join(product.names)))) - _COMMON_WORDS
        return cls(product, names, frozenset(_WORDS.findall(folded(product.note))) - _COMMON_WORDS - names)

    def weight(self, words: set[str]) -> int:
        return 2 * len(self.names & words) + len(self.note & words)

    def shared(self, words: set[str]) -> str:
        return ", ".join(sorted((self.names | self.note) & words))


@lru_cache(maxsize=1_024)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Numbers of pieces in a typed line, in order; prices, sizes and phones are left alone."""
    plain = _same_length(text)
    spans = [*_COUNTED.finditer(plain), *_WANTED.finditer(plain)]
    found: dict[int, Quantity] = {}
    for one in sorted(spans, key=lambda one: one.start("count")):
        pieces = _pieces(one["count"], one["times"])
        if 0 < pieces <= _MOST_PIECES:
            found.setdefault(
                one.start("count"), Quantity(pieces, text[one.start("count") : one.end()].strip())
            )
    return tuple(found.values())


def _same_length(text: str) -> str:
    """Lower case, without accents, in ASCII digits, each character in its old place."""
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    digit = unicodedata.digit(char, None)
    if digit is not None and unicodedata.category(char) == "Nd":
        return str(digit)
    base = unicodedata.normalize("NFKD", char)[:1].casefold()
    return base if len(base) == 1 else char


def _pieces(count: str, times: str | None) -> int:
    """Pieces are whole: three digits behind a mark are thousands, and a fraction counts only before `k` or `万`."""
    grouped = re.sub(r"[.,'\s](?=\d{3}(?:\D|$))", "", count)
    fraction = float(grouped.replace(",", ".")) * _TIMES.get(times or "", 1)
    return int(fraction) if fraction == int(fraction) else 0


def contacts_in(text: str, country: str) -> tuple[str, ...]:
    """E-mail addresses, phones and messenger names in a typed line, byte for byte."""
    return tuple(dict.fromkeys((*emails_in(text), *phones_in(text, country), *messengers_in(text))))
