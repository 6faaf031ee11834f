"""What the numbers of a text count: money, percent, dates, clock times, measures, part numbers. Pure.

A figure's place takes in its currency or percent sign, so that it can be replaced by another one; the word for a unit
of length, time or weight stays outside.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from translate import figure_signs as signs
from translate.figure_dates import AFTER, BESIDE_MONTH, ZH_DAY, DatePart, date_parts, minutes_of
from translate.figure_money import chinese_money, digit, discount, made, money, percent, signed
from translate.figure_values import Figure, Reader
from translate.numerals.reading import CHINESE, numerals
from translate.numerals.values import Numeral, folded

_ADDRESS = re.compile(
    r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|(?:https?://|www\.)[A-Za-z0-9./?&=#%_~:+@-]*[A-Za-z0-9/]"
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?!(?:USD?|EUR|GBP|CNY|RMB)\$?\d)(?!(?:USD|EUR|GBP|CNY|RMB|MXN|HKD)-\d)"
    r"[A-Za-z]+[A-Za-z0-9]*-?\d(?:[A-Za-z0-9-]*[A-Za-z0-9])?|(?<!\d)\d{16,}"
)
_ZH_MEASURES = re.compile(
    r"(?P<unit>米|公斤|斤|吨|尺|升)(?P<tenths>半|[一二三四五六七八九]{1,2}(?![十百千万个件天]))?"
)
_ZH_HALF_UNIT = re.compile(r"个半(?=月|小时|钟头|星期)")
_MOST_YEARS = 200
"""More than so many years is the year of a date."""
_WIDEST = 5
"""The upper end of a range is not more than so many times the lower one."""


def figures(text: str, language: str) -> list[Figure]:
    """The figures of `text` in order."""
    plain = folded(text)
    found = [_code(text, match) for match in _CODE.finditer(plain) if not _ADDRESS.search(match.group())]
    addresses = [match.span() for match in _ADDRESS.finditer(plain)]
    found = [one for one in found if all(one.end <= start or end <= one.start for start, end in addresses)]
    plain = _blanked(plain, [*addresses, *((one.start, one.end) for one in found)])
    parts = list(date_parts(plain, language))
    plain = _with_dates(plain, parts)
    found += [_of_date(text, part) for part in parts]
    reader = Reader(plain, language, list(numerals(plain, language)), text, found)
    for at, number in enumerate(reader.numbers):
        if number.start >= reader.done:
            _read(reader, at, [part for part in parts if part.kind == "month"])
    _other_words(reader)
    return _shared(sorted(found, key=lambda one: one.start), plain)


def _code(text: str, match: re.Match[str]) -> Figure:
    code = text[match.start() : match.end()]
    return Figure("code", match.group().upper(), code, True, "", *match.span())


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with what was read replaced by a sign that no reader takes, so that places stay."""
    for start, end in spans:
        text = text[:start] + "\x01" * (end - start) + text[end:]
    return text


def _with_dates(text: str, parts: list[DatePart]) -> str:
    return _blanked(text, [(part.start, part.end) for part in parts])


def _of_date(text: str, part: DatePart) -> Figure:
    shown = text[part.start : part.end]
    unit = "date" if part.kind == "number" else ""
    return Figure(part.kind, Decimal(part.value), shown, part.is_sure, unit, part.start, part.end)


def _read(reader: Reader, at: int, months: list[DatePart]) -> None:
    """Takes the number at `at` with all that belongs to it."""
    number = reader.numbers[at]
    readers: tuple[Callable[[Reader, int], Figure | None], ...] = (
        discount, percent, chinese_money, money, _clock, _measure,
    )  # fmt: skip
    figure = next((read for one in readers if (read := one(reader, at))), None)
    figure = figure or _plain(reader, number, months)
    reader.found.append(figure)
    reader.done = figure.end


def _clock(reader: Reader, at: int) -> Figure | None:
    """Nine p.m., eight thirty in the evening: hours in words or digits with the half of the day."""
    number = reader.numbers[at]
    after = AFTER.match(reader.text, number.end)
    if after and 0 < number.value <= 24 and number.value == number.value.to_integral_value():
        minutes = minutes_of(int(number.value), 0, after)
        return made(reader, "clock", Decimal(minutes), number, (number.start, after.end()))
    following = reader.numbers[at + 1] if at + 1 < len(reader.numbers) else None
    if not following or following.value >= 60 or not number.is_spoken or not 0 < number.value <= 12:
        return None
    late = AFTER.match(reader.text, following.end)
    if not late or reader.text[number.end : following.start].strip():
        return None
    minutes = minutes_of(int(number.value), int(following.value), late)
    return made(reader, "clock", Decimal(minutes), number, (number.start, late.end()))


def _measure(reader: Reader, at: int) -> Figure | None:
    """一米六 is 1.6 m, 两公斤半 2.5 kg, 两个半小时 2.5 hours."""
    number, text = reader.numbers[at], reader.text
    if reader.language not in CHINESE or number.value % 1:
        return None
    half = _ZH_HALF_UNIT.match(text, number.end)
    unit = _ZH_MEASURES.match(text, number.end)
    if half:
        unit_name = "month" if text[half.end()] == "月" else signs.unit_at(text, half.end())[0]
        value, end, name = number.value + Decimal("0.5"), half.end(), unit_name
    elif unit and unit["tenths"]:
        digits = "5" if unit["tenths"] == "半" else "".join(str(digit(sign)) for sign in unit["tenths"])
        value, end, name = (
            number.value + Decimal(f"0.{digits}"),
            unit.end(),
            signs.unit_at(text, number.end)[0],
        )
    else:
        return None
    return replace(made(reader, "number", value, number, (number.start, end)), unit=name)


def _plain(reader: Reader, number: Numeral, months: list[DatePart]) -> Figure:
    """A number of a unit, of a date, or of anything."""
    unit = signs.unit_at(reader.text, number.end)[0]
    if unit == "year" and number.value > _MOST_YEARS:
        unit = ""
    value = signed(reader, number)
    start = number.start - (value < 0)
    is_day = not unit and _is_beside_month(reader.text, number, months)
    certain = number.is_sure or is_day
    if reader.language in CHINESE and number.is_spoken and number.end - number.start == 1:
        certain = certain and bool(unit or signs.COUNTER.match(reader.text, number.end))
    shown = reader.shown[start : number.end]
    unit = "date" if is_day else unit
    return Figure("number", value, shown, certain, unit, start, number.end, number.is_spoken)


def _is_beside_month(text: str, number: Numeral, months: list[DatePart]) -> bool:
    if not 1 <= number.value <= 31 or number.value % 1:
        return False
    if ZH_DAY.match(text, number.end):
        return any(part.end == number.start for part in months)
    return any(
        BESIDE_MONTH.fullmatch(
            text[part.end : number.start] if part.end <= number.start else text[number.end : part.start]
        )
        for part in months
        if part.end <= number.start or number.end <= part.start
    )


def _other_words(reader: Reader) -> None:
    """A dollar, and the Arabic dual."""
    if reader.language == "en":
        for found in signs.A_DOLLAR.finditer(reader.text):
            code = "EUR" if found["word"].casefold() == "euro" else "USD"
            reader.found.append(Figure(code, Decimal(1), found.group(), False, "", *found.span(), True))
    if reader.language == "ar":
        for found in signs.DUAL.finditer(reader.text):
            if any(
                one.end <= found.start() and not reader.text[one.end : found.start()].strip()
                for one in reader.found
            ):
                continue
            unit = signs.unit_at(found.group()[:-2], 0)[0]
            reader.found.append(Figure("number", Decimal(2), found.group(), True, unit, *found.span(), True))


def _shared(found: list[Figure], text: str) -> list[Figure]:
    """The two ends of a range are of one kind: "30 to 35 days", "2 to 3 dollars", "60 x 40 cm"."""
    for at in range(len(found) - 2, -1, -1):
        found[at] = _like(found[at], found[at + 1], text[found[at].end : found[at + 1].start])
    for at in range(1, len(found)):
        gap = text[found[at - 1].end : found[at].start]
        if signs.RANGE.fullmatch(gap) and found[at - 1].kind != "number":
            found[at] = _like(found[at], found[at - 1], gap)
    return found


def _like(one: Figure, other: Figure, gap: str) -> Figure:
    is_range = signs.RANGE.fullmatch(gap) and _is_rising(
        *sorted((one, other), key=lambda figure: figure.start)
    )
    if one.kind != "number" or one.unit or not (is_range or signs.TIMES.fullmatch(gap)):
        return one
    if other.kind == "number":
        return replace(one, unit=other.unit if other.unit != "date" or is_range else "")
    if is_range and (other.is_money or other.kind == "percent"):
        return replace(one, kind=other.kind, has_sign=False)
    return one


def _is_rising(first: Figure, last: Figure) -> bool:
    """Whether two figures may be the ends of a range: "500 a 2,85 USD" is a quantity and its price."""
    low, high = first.value, last.value
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low < high <= low * _WIDEST
