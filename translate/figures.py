"""Figures of a text as values, and where two texts differ in them: pure, English, Spanish and Chinese so far.

A price that changes on its way through a model is worse than no translation, so doubt counts as a difference.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from translate.spoken_numbers import spoken_numbers

_DECIMAL_COMMA = frozenset(("es", "pt", "pb", "fr", "de", "it", "nl", "ru", "pl", "tr", "id", "vi"))
_BIG_WORD = 11
"""Smaller numbers in words are often articles or idioms (one, 十分); they may match but need not."""
_CURRENCIES = {
    "USD": r"US\$|USD|\$|(?:US |U\.S\. )?dollars?|dólar(?:es)?|美元|美金",
    "EUR": r"EUR|€|euros?|欧元",
    "GBP": r"GBP|£|英镑",
    "CNY": r"CNY|RMB|¥|yuan(?:es)?|人民币|元|块",
}
_MULTIPLES = {
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "mil": 1_000,
    "millón": 1_000_000,
    "millones": 1_000_000,
    "千": 1_000,
    "万": 10_000,
    "亿": 100_000_000,
    "k": 1_000,
}
_MONTHS = {
    name: month
    for names in (
        "january february march april may june july august september october november december",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for month, name in enumerate(names.split(), start=1)
}
_UNSURE_MONTHS = frozenset(("may", "march"))
_CODE = re.compile(r"(?<![A-Za-z0-9])(?!(?:USD?|EUR|GBP|CNY|RMB)\$?\d)[A-Za-z]+[A-Za-z0-9]*-?\d[A-Za-z0-9-]*")
_CLOCK = re.compile(r"(?<![\d.,])(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?!\d)|点(?P<half>半)?)?")
_CLOCK_BEFORE = re.compile(r"(?:(上午|早上|凌晨|中午)|(下午|晚上|傍晚))\s?$")
_CLOCK_AFTER = re.compile(
    r"\s?(?:(a\.?m\b\.?|de la (?:mañana|madrugada))|(p\.?m\b\.?|de la (?:tarde|noche)))", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\d])(?P<minus>(?<![\w.,%])[-−](?=\d))?(?P<digits>\d+(?:[.,']\d+)*)")
_BLANK_IN_NUMBER = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))")
_MULTIPLE = re.compile(r"\s?(thousand|million|billion|mil|millón|millones)\b|k\b|\s?[千万亿]", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b|por ciento\b|个?百分点)", re.IGNORECASE)
_PERCENT_BEFORE = re.compile(r"百分之\s?$")
_MONEY_AFTER = {code: re.compile(rf"\s?(?:{signs})", re.IGNORECASE) for code, signs in _CURRENCIES.items()}
_MONEY_BEFORE = {code: re.compile(rf"(?:{signs})\s?$", re.IGNORECASE) for code, signs in _CURRENCIES.items()}
_MONTH_WORD = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b", re.IGNORECASE)
_ZH_MONTH = re.compile(r"(\d{1,2}|十[一二]?|[一二三四五六七八九])月")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `value` and `kind` (number, percent, month, clock, code or a currency) compare, `text` shows it.

    A figure that is not `certain` may match one of the other text but need not.
    """

    kind: str
    value: Decimal | str
    text: str
    certain: bool = True

    @property
    def key(self) -> tuple[str, Decimal | str]:
        """What two figures have in common when they are the same."""
        return self.kind, self.value


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that one text has and the other has not: `lost` from the source, or `invented` in the target."""

    figure: Figure
    what: Literal["lost", "invented"]


def figures(text: str, language: str) -> list[Figure]:
    """The figures of `text`; codes first, then clock times, months, digits, numbers in words."""
    text = unicodedata.normalize("NFKC", _BLANK_IN_NUMBER.sub("", text))
    found: list[Figure] = []
    for reader in (_codes, _clocks, _months, _numbers, _words):
        read = list(reader(text, language))
        found += [figure for figure, _span in read]
        text = _blanked(text, [span for _figure, span in read])
    return found


def mismatch(source: str, source_language: str, target: str, target_language: str) -> tuple[Difference, ...]:
    """Where the figures of two texts differ as values; empty when each has all that the other has."""
    here, there = figures(source, source_language), figures(target, target_language)
    lost = [Difference(figure, "lost") for figure in _unmatched(here, there)]
    return (*lost, *(Difference(figure, "invented") for figure in _unmatched(there, here)))


def _unmatched(wanted: list[Figure], offered: list[Figure]) -> list[Figure]:
    left = Counter(figure.key for figure in offered)
    missing = []
    for figure in sorted(wanted, key=lambda figure: not figure.certain):
        if left[figure.key]:
            left[figure.key] -= 1
        elif figure.certain:
            missing.append(figure)
    return missing


Span = tuple[int, int]


def _blanked(text: str, spans: list[Span]) -> str:
    """`text` with what was read replaced by a sign that no reader takes, so that places stay."""
    for start, end in spans:
        text = text[:start] + "\x01" * (end - start) + text[end:]
    return text


def _codes(text: str, _language: str) -> Iterator[tuple[Figure, Span]]:
    for found in _CODE.finditer(text):
        yield Figure("code", found.group().upper(), found.group()), found.span()


def _clocks(text: str, _language: str) -> Iterator[tuple[Figure, Span]]:
    """Times of day in minutes since midnight; a bare hour is one where morning or afternoon is said with it."""
    for found in _CLOCK.finditer(text):
        half_day = _CLOCK_BEFORE.search(text[: found.start()]) or _CLOCK_AFTER.match(text, found.end())
        if not half_day and not found["minute"]:
            continue
        minutes = int(found["hour"]) * 60 + int(found["minute"] or (30 if found["half"] else 0))
        if half_day:
            minutes = minutes % 720 + (720 if half_day[2] else 0)
        yield Figure("clock", Decimal(minutes), found.group()), found.span()


def _months(text: str, language: str) -> Iterator[tuple[Figure, Span]]:
    if language in ("zh", "zt"):
        for found in _ZH_MONTH.finditer(text):
            digits = found[1]
            spoken = next(spoken_numbers(digits, "zh"), None)
            yield (
                Figure("month", Decimal(spoken.value if spoken else int(digits)), found.group()),
                found.span(),
            )
        return
    for found in _MONTH_WORD.finditer(text):
        name = found.group().casefold()
        sure = name not in _UNSURE_MONTHS or language != "en"
        if sure or found.group()[0].isupper():
            yield Figure("month", Decimal(_MONTHS[name]), found.group(), sure), found.span()


def _numbers(text: str, language: str) -> Iterator[tuple[Figure, Span]]:
    for found in _NUMBER.finditer(text):
        value = number_value(found["digits"], language) * (-1 if found["minus"] else 1)
        end = found.end()
        while multiple := _MULTIPLE.match(text, end):
            value *= _MULTIPLES[multiple.group().strip().casefold()]
            end = multiple.end()
        yield _of_kind(value, text, (found.start(), end))


def number_value(digits: str, language: str) -> Decimal:
    """What `1,500`, `1.500` or `12.500,5` is worth in `language`; three digits behind a mark are thousands there
    where the mark groups."""
    digits = digits.replace("'", "")
    point, group = (",", ".") if language in _DECIMAL_COMMA else (".", ",")
    if digits.count(".") and digits.count(","):
        point = max(".,", key=digits.rindex)
        group = "," if point == "." else "."
    elif group in digits and not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", digits):
        point, group = group, point
    plain = digits.replace(group, "")
    whole, _, fraction = plain.partition(point)
    return Decimal(f"{whole}.{fraction.replace(point, '') or 0}").normalize()


def _words(text: str, language: str) -> Iterator[tuple[Figure, Span]]:
    for spoken in spoken_numbers(text, language):
        figure, span = _of_kind(Decimal(spoken.value), text, (spoken.start, spoken.end))
        sure = figure.kind != "number" or spoken.value >= _BIG_WORD
        yield Figure(figure.kind, figure.value, figure.text, sure), span


def _of_kind(value: Decimal, text: str, span: Span) -> tuple[Figure, Span]:
    """The figure with the sign or word beside it that makes it a percentage or a price."""
    start, end = span
    written = text[start:end]
    value = value.normalize()
    after = _PERCENT.match(text, end)
    if after or _PERCENT_BEFORE.search(text[:start]):
        return Figure("percent", value, written), (start, after.end() if after else end)
    for code in _CURRENCIES:
        if _MONEY_BEFORE[code].search(text[:start]) or _MONEY_AFTER[code].match(text, end):
            return Figure(code, value, written), span
    return Figure("number", value, written), span
