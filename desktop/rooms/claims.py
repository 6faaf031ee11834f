"""What a sentence claims of a product: a price, an MOQ, a lead time. Pure; English, Spanish and Chinese.

Only plain statements count. A question, an estimate, a comparison, a discount, a price of something else (freight,
box, deposit) is no claim: a false alarm in the middle of a live talk is worse than silence.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from desktop.rooms import claim_words as words
from translate.figures import Figure, figures

CURRENCIES = ("USD", "EUR", "GBP", "CNY")
NAMED = "\x01"
"""Stands for each character of a product's name."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`low`..`high`: the price in `currency`, the MOQ in pieces, or the lead time in calendar days, as far as it may
    be meant; `said` shows it; `quantity` is the number of pieces that a price was said for, 0 if none; `start` its
    place in the sentence."""

    kind: Literal["price", "moq", "lead"]
    low: Decimal
    high: Decimal
    said: str
    start: int
    currency: str = ""
    quantity: int = 0


@dataclass(frozen=True, slots=True)
class _Placed:
    figure: Figure
    start: int
    end: int

    @property
    def value(self) -> Decimal:
        return Decimal(self.figure.value) if self.figure.kind != "code" else Decimal(0)


_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "¥"}
_LONGEST = 500
"""A longer sentence, in characters, is a line without marks: what belongs to what in it is anybody's guess."""
_REACH = 40
"""How far behind the word MOQ its number may stand, in characters."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a caption in the form in which figures are read."""
    plain = unicodedata.normalize("NFKC", words.BLANK_IN_NUMBER.sub("", text))
    return tuple(part for part in words.BREAK.split(plain) if part.strip())


def claims(sentence: str, language: str, unnamed: str) -> tuple[Claim, ...]:
    """What `sentence` claims; `unnamed` is the same with the names of products blanked out, so that a product called
    sample or box raises no doubt of its own."""
    if len(sentence) > _LONGEST or words.ASKED.search(unnamed) or words.NEVER.search(unnamed):
        return ()
    read = _placed(sentence, figures(sentence, language))
    placed = [one for one in read if NAMED not in unnamed[one.start : one.end]]
    found: list[Claim] = []
    if not words.OTHER_PRICE.search(unnamed):
        found += _prices(unnamed, placed)
    if not words.OTHER_MOQ.search(unnamed):
        found += _moqs(unnamed, placed)
    if not words.OTHER_LEAD.search(unnamed):
        found += _lead_times(unnamed, placed)
    return tuple(found)


def _placed(text: str, read: list[Figure]) -> list[_Placed]:
    """Where the figures stand, in order; the longest are placed first, so that 2 is not looked for inside 12."""
    taken: list[_Placed] = []
    for figure in sorted(read, key=lambda figure: -len(figure.text)):
        for found in re.finditer(rf"(?<!\d){re.escape(figure.text)}(?!\d)", text):
            if not any(found.start() < one.end and one.start < found.end() for one in taken):
                taken.append(_Placed(figure, found.start(), found.end()))
                break
    return sorted(taken, key=lambda one: one.start)


def _prices(text: str, placed: list[_Placed]) -> list[Claim]:
    spoken = [place for place in range(len(placed)) if _is_price(text, placed, place)]
    values = [_with_cents(text, placed, place) for place in spoken]
    if any(_is_doubtful(text, placed[place]) for place in spoken):
        return []
    found = [
        Claim(
            "price",
            value,
            value,
            money(value, placed[at].figure.kind),
            placed[at].start,
            placed[at].figure.kind,
        )
        for at, value in zip(spoken, values, strict=True)
        if value is not None
    ]
    quantities = _quantities(text, placed)
    if len(quantities) != len(found):
        return found
    return [replace(claim, quantity=many) for claim, many in zip(found, quantities, strict=True)]


def _is_price(text: str, placed: list[_Placed], at: int) -> bool:
    """The `fifty` of `six dollars fifty` is no price of its own."""
    before = placed[at - 1] if at else None
    is_part = before is not None and words.UNIT_AND.fullmatch(text[before.end : placed[at].start])
    return placed[at].figure.kind in CURRENCIES and not is_part


def _is_doubtful(text: str, one: _Placed) -> bool:
    return bool(words.HEDGED.search(text[: one.start]) or words.PER_OTHER.match(text, one.end))


def _quantities(text: str, placed: list[_Placed]) -> list[int]:
    """Numbers of pieces that prices are said for, in order; none where they may be of something else."""
    if words.MOQ.search(text) or words.OTHER_QUANTITY.search(text):
        return []
    found = [one for one in placed if _is_quantity(text, one)]
    if any(words.HEDGED.search(text[: one.start]) or words.TO.search(text[: one.start]) for one in found):
        return []
    return [int(one.value) for one in found]


def money(value: Decimal, currency: str) -> str:
    """`$2.50`, `$35`; without a currency the bare number."""
    sign = _SIGNS.get(currency, "")
    return f"{sign}{value:,.0f}" if value == value.to_integral_value() else f"{sign}{value:,.2f}"


def _with_cents(text: str, placed: list[_Placed], at: int) -> Decimal | None:
    """`two dollars eighty-five` is one price; None where what stands around may belong to it and is not read."""
    one, after = placed[at], placed[at + 1] if at + 1 < len(placed) else None
    glued = at > 0 and not text[placed[at - 1].end : one.start].strip()
    if glued or words.PART_BEFORE.search(text[: one.start]) or words.CENTS.match(text, one.end):
        return None
    unit = words.UNIT_AND.match(text, one.end)
    if unit is None:
        return one.value
    if after is None or after.start != unit.end():
        return None if words.PART_AFTER.match(text, unit.end()) else one.value
    is_part = after.figure.kind in ("number", one.figure.kind) and not words.PIECES.match(text, after.end)
    if not is_part or not 0 < after.value < 100 or one.value != one.value.to_integral_value():
        return None
    return one.value + after.value / 100


def _is_quantity(text: str, one: _Placed) -> bool:
    if one.figure.kind != "number" or one.value != one.value.to_integral_value():
        return False
    if words.PIECES.match(text, one.end) or text[one.end :].lstrip().startswith(NAMED):
        return True
    return (
        bool(words.FOR.search(text[: one.start]) and words.CLAUSE_END.match(text, one.end))
        and one.value >= 10
    )


def _moqs(text: str, placed: list[_Placed]) -> Iterator[Claim]:
    for word in words.MOQ.finditer(text):
        after = [one for one in placed if word.end() <= one.start <= word.end() + _REACH]
        if len(after) != 1 or after[0].figure.kind != "number" or words.HEDGED.search(text[: after[0].start]):
            continue
        one = after[0]
        sure = one.figure.certain or words.PIECES.match(text, one.end)
        if sure and not words.OTHER_UNIT.match(text, one.end) and one.value == one.value.to_integral_value():
            yield Claim("moq", one.value, one.value, f"{one.value:,.0f} pieces", one.start)


def _lead_times(text: str, placed: list[_Placed]) -> Iterator[Claim]:
    numbers = [one for one in placed if one.figure.kind == "number"]
    timed = [(one, unit) for one in numbers if (unit := words.DAYS.match(text, one.end))]
    if len(timed) != 1 or not words.LEAD.search(text):
        return
    last, unit = timed[0]
    before = [
        one for one in numbers if one.end < last.start and words.SPAN.fullmatch(text[one.end : last.start])
    ]
    first = before[-1] if before else last
    if not words.HEDGED.search(text[: first.start]):
        low, high = _calendar_days(first.value, last.value, unit)
        yield Claim("lead", low, high, text[first.start : unit.end()].strip(), first.start)


def _calendar_days(first: Decimal, last: Decimal, unit: "re.Match[str]") -> tuple[Decimal, Decimal]:
    """Working days and weeks are meant loosely: two days more for a weekend, three around a week."""
    if unit["working"]:
        return first, last * 7 / 5 + 2
    return (first * 7 - 3, last * 7 + 3) if unit["weeks"] else (first, last)
