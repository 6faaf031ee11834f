"""Numbers written in words, in English, Spanish and Chinese: where they stand in a text and what they are worth.

Pure. Digits are the business of `figures`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_EN_TEENS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ES_TWENTIES = """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
    diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis
    veintisiete veintiocho veintinueve"""
_ES_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_ES_HUNDREDS = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"


def _counted(words: str, first: int, step: int) -> dict[str, int]:
    return {word: (first + place) * step for place, word in enumerate(words.split())}


_EN = _counted(_EN_TEENS, 0, 1) | _counted(_EN_TENS, 2, 10)
_ES = (
    _counted(_ES_TWENTIES, 0, 1)
    | _counted(_ES_TENS, 3, 10)
    | {stem + end: value for stem, value in _counted(_ES_HUNDREDS, 2, 100).items() for end in ("os", "as")}
    | {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "cien": 100, "ciento": 100}
)
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "mil": 1_000,
    "millón": 1_000_000,
    "millones": 1_000_000,
}
_LINKS = {"en": "and", "es": "y"}
_WORD = re.compile(r"[^\W\d_]+")
_ZH_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_ZH_UNITS = {"十": 10, "百": 100, "千": 1_000}
_ZH_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_ZH = re.compile(r"[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*")


@dataclass(frozen=True, slots=True)
class SpokenNumber:
    """A whole number in words at `start`..`end` of a text."""

    value: int
    start: int
    end: int


def spoken_numbers(text: str, language: str) -> Iterator[SpokenNumber]:
    """The numbers in words of `text`, in order; none for a language that is not read."""
    if language in ("zh", "zt"):
        yield from _chinese(text)
    elif language in ("en", "es"):
        yield from _by_words(text, language)


def _by_words(text: str, language: str) -> Iterator[SpokenNumber]:
    values = _EN if language == "en" else _ES
    run: list[re.Match[str]] = []
    for word in (*_WORD.finditer(text), None):
        if word and _goes_on(text, run, word, values, _LINKS[language]):
            run.append(word)
            continue
        yield from _number(run, values)
        run = [word] if word and _is_number(word, values) else []


def _is_number(word: re.Match[str], values: dict[str, int]) -> bool:
    return word.group().casefold() in values or word.group().casefold() in _SCALES


def _goes_on(
    text: str, run: list[re.Match[str]], word: re.Match[str], values: dict[str, int], link: str
) -> bool:
    """Whether `word` belongs to the number begun in `run`: `thirty-five`, `two hundred and ten`, `treinta y cinco`."""
    if not run or text[run[-1].end() : word.start()] not in (" ", "-"):
        return False
    here, before = word.group().casefold(), run[-1].group().casefold()
    if here == link:
        rest = _WORD.search(text, word.end())
        tens = values.get(before, 0) >= 30 if link == "y" else before in _SCALES
        return tens and rest is not None and values.get(rest.group().casefold(), 0) > 0
    if here in _SCALES or before in _SCALES or before == link:
        return _is_number(word, values)
    smaller = values.get(here, 10**9)
    return (20 <= values.get(before, 0) < 100 and smaller < 10) or (values.get(before, 0) >= 100 > smaller)


def _number(run: list[re.Match[str]], values: dict[str, int]) -> Iterator[SpokenNumber]:
    if not run:
        return
    total = part = 0
    for word in run:
        name = word.group().casefold()
        scale = _SCALES.get(name, 0)
        if scale >= 1_000:
            total, part = total + max(part, 1) * scale, 0
        else:
            part = max(part, 1) * scale if scale else part + values.get(name, 0)
    yield SpokenNumber(total + part, run[0].start(), run[-1].end())


def _chinese(text: str) -> Iterator[SpokenNumber]:
    """Numerals built with 十百千万亿; digits said one by one (三零四) are no quantity and are left out."""
    for found in _ZH.finditer(text):
        sign = found.group()
        if len(sign) == 1 or set(sign) & (_ZH_UNITS.keys() | _ZH_MYRIADS.keys()):
            yield SpokenNumber(_chinese_value(sign), found.start(), found.end())


def _chinese_value(numeral: str) -> int:
    """两万五千 is 25,000 and 两万五 too: a last digit counts a tenth of the unit before it."""
    total = part = digit = 0
    unit, zero = 1, False
    for sign in numeral:
        if sign in _ZH_DIGITS:
            digit, zero = _ZH_DIGITS[sign], zero or sign in "零〇"
        elif sign in _ZH_UNITS:
            unit = _ZH_UNITS[sign]
            part, digit, zero = part + (digit or 1) * unit, 0, False
        else:
            unit = _ZH_MYRIADS[sign]
            total, part, digit, zero = total + (part + digit or 1) * unit, 0, 0, False
    short = unit // 10 if digit and unit > 10 and not zero else 1
    return total + part + digit * short
