"""Dates and times of day as figures: months by name, days beside them, dates in digits, clocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translate.numerals.chinese import chinese_numerals
from translate.numerals.reading import CHINESE

_NAMES = {
    "en": "january/jan february/feb march april/apr may june july august/aug september/sept october/oct "
    "november/nov december/dec",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "januar/jänner februar märz april mai juni juli august september oktober november dezember",
    "ru": "январ[яьюе] феврал[яьюе] марта?/марте апрел[яьюе] мая/май/мае июн[яьюе] июл[яьюе] августа?/августе "
    "сентябр[яьюе] октябр[яьюе] ноябр[яьюе] декабр[яьюе]",
    "ar": "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
}
_WORDS = {
    language: [
        (month, re.compile(rf"(?<!\w)(?:{forms.replace('/', '|')})(?!\w)", re.IGNORECASE))
        for month, forms in enumerate(names.split(), start=1)
    ]
    for language, names in _NAMES.items()
}
_UNSURE = {"en": frozenset((3, 5)), "fr": frozenset((3,)), "ru": frozenset((3, 5))}
"""Months that are words of another meaning as well: march, may, mars."""
_ZH_MONTH = re.compile(r"(?<![\d.])(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月份?")
ZH_DAY = re.compile(r"\s?[日号]")
BESIDE_MONTH = re.compile(r"(?:st|nd|rd|th|º|\.º|er|\.)?,?\s*(?:(?:of|de|del|do|the)\s)?\s*", re.IGNORECASE)
_ISO = re.compile(
    r"(?<![\d./-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d/-])"
)
_SHORT = re.compile(
    r"(?<![\d./-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_CLOCK = re.compile(r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?![\d:])")
_H_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4])\s?h\s?(?P<minute>[0-5]\d)(?!\d)|(?<![\d.,:])(?P<uhr>\d{1,2})(?:[.:](?P<past>\d\d))?\s?Uhr(?:\s(?P<after>[0-5]\d)(?!\d))?"
)
_ZH_NUMBER = r"(?:\d{1,2}|[二三四五]?十[一二三四五六七八九]?|零?[一二两三四五六七八九])"
_ZH_CLOCK = re.compile(
    rf"(?P<part>(?:上午|早上|凌晨|中午|早晨)|(?P<late>下午|晚上|傍晚|夜里))?\s?(?P<hour>{_ZH_NUMBER})(?:点|时(?!间))"
    rf"(?:(?P<half>半)|(?P<sharp>钟|整)|(?P<minute>{_ZH_NUMBER})(?P<fen>分?)(?![万千百十%]))?"
)
_BEFORE = re.compile(r"(?:(上午|早上|凌晨|中午|早晨)|(下午|晚上|傍晚|夜里))\s?$")
AFTER = re.compile(
    r"\s?(?:(am\b|a\.\s?m\.|a\.m\b|de la (?:mañana|madrugada)\b|da (?:manhã|madrugada)\b|"
    r"du matin\b|morgens\b|vormittags\b|утра\b|صباحا?ً?)|("
    r"pm\b|p\.\s?m\.|p\.m\b|de la (?:tarde|noche)\b|da (?:tarde|noite)\b|"
    r"de l'après-midi\b|du soir\b|abends\b|nachmittags\b|"
    r"вечера\b|дня\b|مساءً?|ظهرا?ً?)|(o'clock\b|en punto\b))",
    re.IGNORECASE,
)
_DAYS_OF_MONTH = 31


@dataclass(frozen=True, slots=True)
class DatePart:
    """`kind` is month, clock (minutes since midnight) or number (a day or a year of a date in digits)."""

    kind: str
    value: int
    start: int
    end: int
    is_sure: bool = True


def date_parts(text: str, language: str) -> Iterator[DatePart]:
    """Months, dates in digits and clock times of a folded text; spans do not overlap."""
    taken: list[tuple[int, int]] = []
    for reader in (_dates, _clocks, _months):
        for part in list(reader(text, language)):
            if all(part.end <= start or end <= part.start for start, end in taken):
                yield part
                taken.append((part.start, part.end))


def _dates(text: str, language: str) -> Iterator[DatePart]:
    """ISO dates, and day and month in the order of the language unless only the other one is possible."""
    for found in _ISO.finditer(text):
        yield from _parts(found, int(found["month"]), int(found["day"]), "month", "day")
    for found in _SHORT.finditer(text):
        month_first = (language == "en" and int(found["one"]) <= 12) or int(found["two"]) > 12
        names = ("one", "two") if month_first else ("two", "one")
        yield from _parts(found, int(found[names[0]]), int(found[names[1]]), *names)


def _parts(found: re.Match[str], month: int, day: int, of_month: str, of_day: str) -> Iterator[DatePart]:
    if not (1 <= month <= 12 and 1 <= day <= _DAYS_OF_MONTH):
        return
    yield DatePart("month", month, *found.span(of_month))
    yield DatePart("number", day, *found.span(of_day))
    yield DatePart("number", int(found["year"]), *found.span("year"))


def _clocks(text: str, language: str) -> Iterator[DatePart]:
    for found in _CLOCK.finditer(text):
        before, after = _BEFORE.search(text[: found.start()]), AFTER.match(text, found.end())
        minutes = _minutes(int(found["hour"]), int(found["minute"]), before or after)
        start = before.start() if before else found.start()
        yield DatePart("clock", minutes, start, after.end() if after and not before else found.end())
    for found in _H_CLOCK.finditer(text):
        minute = int(found["minute"] or found["past"] or found["after"] or 0)
        yield DatePart("clock", int(found["hour"] or found["uhr"]) * 60 + minute, *found.span())
    if language in CHINESE:
        yield from _chinese_clocks(text)


def _minutes(hour: int, minute: int, half_day: "re.Match[str] | None") -> int:
    minutes = hour * 60 + minute
    if not half_day or (half_day.re is AFTER and half_day[3]):
        return minutes
    return minutes % 720 + (720 if half_day[2] else 0)


def minutes_of(hour: int, minute: int, half_day: "re.Match[str]") -> int:
    """Minutes since midnight of a time said with `half_day`, a match of AFTER."""
    return _minutes(hour, minute, half_day)


def _chinese_clocks(text: str) -> Iterator[DatePart]:
    for found in _ZH_CLOCK.finditer(text):
        told = found["part"] or found["half"] or found["sharp"] or found["fen"]
        hour, minute = _small(found["hour"]), _small(found["minute"] or "0")
        if not told or hour > 24 or minute > 59:
            continue
        minutes = hour * 60 + (30 if found["half"] else minute)
        if found["part"]:
            minutes = minutes % 720 + (
                720 if found["late"] or (found["part"] == "中午" and hour == 12) else 0
            )
        yield DatePart("clock", minutes, *found.span())


def _small(sign: str) -> int:
    sign = sign.removeprefix("零") or "0"
    if sign.isdigit():
        return int(sign)
    return next((int(one.value) for one in chinese_numerals(sign)), 0)


def _months(text: str, language: str) -> Iterator[DatePart]:
    if language in CHINESE:
        for found in _ZH_MONTH.finditer(text):
            yield DatePart("month", _small(found["month"]), *found.span())
        return
    language = "pt" if language == "pb" else language
    for month, words in _WORDS.get(language, ()):
        for found in words.finditer(text):
            is_word = month in _UNSURE.get(language, ())
            if not is_word or language != "en" or found.group()[0].isupper():
                yield DatePart("month", month, *found.span(), not is_word)
