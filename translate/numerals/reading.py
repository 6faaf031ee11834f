"""The numbers of a text in any language: digits everywhere, words in nine languages."""

from collections.abc import Iterator

from translate.numerals.by_words import numerals_by_words
from translate.numerals.chinese import chinese_numerals
from translate.numerals.values import DIGITS, Numeral, number_value
from translate.numerals.vocabularies import VOCABULARIES

CHINESE = frozenset(("zh", "zt", "zh-TW", "zh-Hant", "zh-Hans", "yue"))


MOST = 10**18
"""What is more is no quantity of trade, and more than Decimal divides exactly."""


def numerals(text: str, language: str) -> Iterator[Numeral]:
    """The numbers of `text`, which must be `folded`, in order; digits only in a language whose words are not known."""
    return (one for one in _all(text, language) if one.value < MOST)


def _all(text: str, language: str) -> Iterator[Numeral]:
    if language in CHINESE:
        return chinese_numerals(text)
    if language in VOCABULARIES:
        return numerals_by_words(text, language, VOCABULARIES[language])
    return (Numeral(number_value(found.group(), language), *found.span()) for found in DIGITS.finditer(text))
