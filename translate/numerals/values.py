"""A number at its place in a text, and what digits with marks are worth: pure."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

DECIMAL_COMMA = frozenset(("es", "pt", "pb", "fr", "de", "it", "nl", "ru", "pl", "tr", "id", "vi"))
BLANK_GROUPS = frozenset(("fr", "ru", "pl", "es", "pt", "pb", "de"))
"""Languages that group digits by blanks, so that a plain blank before three digits may belong to a number."""
_BLANKS = "\u00a0\u202f\u2009"
_TAIL = r"(?:[.,]\d+)?(?![\d])"
_GROUPED = rf"\d{{1,3}}(?:[.,'’{_BLANKS}]\d{{3}})+(?!\d){_TAIL}|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d){_TAIL}"
_DIGITS = rf"{_GROUPED}|\d+(?:[.,]\d+)?"
DIGITS = re.compile(_DIGITS)
DIGITS_WITH_BLANKS = re.compile(
    rf"(?<![\d.,])\d{{1,3}}(?: \d{{3}})+(?![\d])(?:[.,]\d+)?(?![.,]?\d)|{_DIGITS}"
)
_OWN_MARKS = {"٫": ".", "٬": ",", "٪": "%", "－": "-", "−": "-"}
_KEPT_MARKS = frozenset("，。：；！？（）、～")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start`..`end`; `is_spoken` if it is in words; not `is_sure` if it may be an article or an idiom."""

    value: Decimal
    start: int
    end: int
    is_spoken: bool = False
    is_sure: bool = True


def folded(text: str) -> str:
    """`text` with digits, signs and letters in their plain form, letter for letter, so that places stay."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter.isascii() or letter in _KEPT_MARKS:
        return letter
    if letter in _OWN_MARKS:
        return _OWN_MARKS[letter]
    digit = unicodedata.digit(letter, None) if unicodedata.category(letter) == "Nd" else None
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 and not plain.isspace() else letter


def number_value(digits: str, language: str) -> Decimal:
    """What `1,500`, `1.500` or `12.500,5` is worth in `language`; three digits behind a mark are thousands there
    where the mark groups."""
    digits = re.sub(rf"['’\s{_BLANKS}]", "", digits)
    point, group = (",", ".") if language in DECIMAL_COMMA else (".", ",")
    if digits.count(".") and digits.count(","):
        point = max(".,", key=digits.rindex)
        group = "," if point == "." else "."
    elif group in digits and not _is_grouped(digits, group):
        point, group = group, point
    plain = digits.replace(group, "")
    whole, _, fraction = plain.partition(point)
    return Decimal(f"{whole or 0}.{fraction.replace(point, '') or 0}").normalize()


def _is_grouped(digits: str, group: str) -> bool:
    mark = re.escape(group)
    return bool(
        re.fullmatch(rf"[1-9]\d{{0,2}}(?:{mark}\d{{3}})+|[1-9]\d?(?:{mark}\d\d)+{mark}\d{{3}}", digits)
    )
