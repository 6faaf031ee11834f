"""Where a sentence names products: by model, name or alias, in any case, with or without hyphens, in the plural too."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.rooms.claims import NAMED
from desktop.rooms.products import Product, Products

_PLURALS = ("", "s", "es")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `start`..`end` of a sentence, and the products that have it."""

    products: tuple[Product, ...]
    start: int
    end: int


class ProductNames:
    """Looks names up without blanks and hyphens, since a caption writes KX-420, KX 420 or KX420."""

    def __init__(self, products: Products) -> None:
        self._products: dict[str, tuple[Product, ...]] = {}
        for product in products.items:
            for key in {_key(name) for name in product.names} - {""}:
                self._products[key] = (*self._products.get(key, ()), product)
        self._lengths = sorted({len(key) for key in self._products}, reverse=True)

    def mentions(self, sentence: str) -> list[Mention]:
        """Every name in `sentence`, in order, the longest where several begin at the same place."""
        places = [place for place, char in enumerate(sentence) if not _is_joint(char)]
        key = "".join(_folded(sentence[place]) for place in places)
        found: list[Mention] = []
        for at, place in enumerate(places):
            if not found or place >= found[-1].end:
                found += self._at(sentence, places, key, at)
        return found

    def _at(self, sentence: str, places: list[int], key: str, at: int) -> Iterator[Mention]:
        for length in (one for one in self._lengths if at + one <= len(places)):
            products = self._products.get(key[at : at + length])
            end = _end(sentence, places[at], places[at + length - 1] + 1) if products else 0
            if products and end:
                yield Mention(products, places[at], end)
                return

    def blanked(self, sentence: str) -> str:
        """`sentence` with every name replaced by signs that no reader takes, so that places stay."""
        for one in self.mentions(sentence):
            sentence = sentence[: one.start] + NAMED * (one.end - one.start) + sentence[one.end :]
        return sentence


def _end(sentence: str, start: int, end: int) -> int:
    """Where the name ends with its plural; 0 when it is a part of a longer word or number."""
    if not sentence[start:end].isascii():
        return end
    if start and _is_word(sentence[start - 1]):
        return 0
    rest = sentence[end : end + 3].casefold()
    endings = (end + len(plural) for plural in _PLURALS if rest.startswith(plural))
    return next((place for place in endings if not _is_word(sentence[place : place + 1])), 0)


def _is_word(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_joint(char: str) -> bool:
    return char.isspace() or char == "-"


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name)
    return "".join(_folded(char) for char in plain if not _is_joint(char))


def _folded(char: str) -> str:
    """In lower case, and one character still, so that places stay."""
    folded = char.casefold()
    return folded if len(folded) == 1 else char
