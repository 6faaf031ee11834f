"""A text cut into what numbers are made of: words as they compare, and digits with their value."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from translate.numerals.values import BLANK_GROUPS, DIGITS, DIGITS_WITH_BLANKS, number_value
from translate.numerals.vocabularies import ARABIC, Vocabulary

_WORD = r"[^\W\d_]+"
_THOUSANDS = re.compile(r"k\b")
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_ARABIC_FORMS = str.maketrans("أإآةى", "اااهي")
_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0640]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it compares, or digits with their value."""

    start: int
    end: int
    word: str
    value: Decimal | None = None


def tokens_of(text: str, language: str, vocabulary: Vocabulary) -> Iterator[Token]:
    """The words and digits of `text`, a folded text, in order."""
    digits = DIGITS_WITH_BLANKS if language in BLANK_GROUPS else DIGITS
    for found in re.finditer(rf"(?P<digits>{digits.pattern})|{_WORD}", text):
        yield _of_digits(text, found, language) if found["digits"] else _of_word(found, vocabulary)


def _of_digits(text: str, found: re.Match[str], language: str) -> Token:
    value, end = number_value(found.group(), language), found.end()
    if thousands := _THOUSANDS.match(text, end):
        value, end = value * 1_000, thousands.end()
    if text[end : end + 1] in _FRACTIONS:
        value, end = value + _FRACTIONS[text[end]], end + 1
    return Token(found.start(), end, "", value)


def _of_word(found: re.Match[str], vocabulary: Vocabulary) -> Token:
    word = found.group().casefold().replace("ё", "е")
    if vocabulary is ARABIC:
        word = _VOWEL_SIGNS.sub("", word.translate(_ARABIC_FORMS))
        for lead in ("و", "ب", "ل", "ال"):
            rest = word.removeprefix(lead)
            if word not in vocabulary.atoms and rest != word and _is_number(rest, vocabulary):
                return Token(found.start() + (lead != "و"), found.end(), rest)
    return Token(found.start(), found.end(), unicodedata.normalize("NFC", word))


def _is_number(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.atoms or word in vocabulary.scales
