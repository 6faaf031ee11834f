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
    be meant; `said` shows it; `quantity` is the number of pieces that a price was said for, 0 if none; `start`..`end`
    its place in the sentence."""

    kind: Literal["price", "moq", "lead"]
    low: Decimal
    high: Decimal
    said: str
    start: int
    end: int
    currency: str = ""
    quantity: int = 0


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
    read = figures(sentence, language)
    placed = [one for one in read if NAMED not in unnamed[one.start : one.end]]
    found: list[Claim] = []
    if not words.OTHER_PRICE.search(unnamed):
        found += _prices(unnamed, placed)
    if not words.OTHER_MOQ.search(unnamed):
        found += _moqs(unnamed, placed)
    if not words.OTHER_LEAD.search(unnamed):
        found += _lead_times(unnamed, placed)
    return tuple(found)


def _prices(text: str, placed: list[Figure]) -> list[Claim]:
    prices = [one for one in placed if one.kind in CURRENCIES]
    if any(_is_doubtful(text, one) for one in prices):
        return []
    if not prices:
        return list(_unsigned(text, placed))
    found = [
        Claim("price", value(one), value(one), money(value(one), one.kind), one.start, one.end, one.kind)
        for one in prices
    ]
    quantities = _quantities(text, placed)
    if len(quantities) != len(found):
        return found
    return [
        replace(claim, quantity=int(value(many)), end=max(claim.end, many.end))
        for claim, many in zip(found, quantities, strict=True)
    ]


def _unsigned(text: str, placed: list[Figure]) -> Iterator[Claim]:
    """A price said without its currency, as captions have it before it is put right: "it is 2.50", "two fifty each"."""
    numbers = [one for one in placed if one.kind == "number" and one.certain and not one.unit]
    for at, one in enumerate(numbers):
        after = numbers[at + 1] if at + 1 < len(numbers) else None
        if not words.COSTS.search(text[: one.start]) or _is_doubtful(text, one):
            continue
        amount, end = value(one), one.end
        if (
            one.is_spoken
            and after
            and not text[one.end : after.start].strip()
            and 10 <= value(after) < 100 > amount
        ):
            amount, end = amount + value(after) / 100, after.end
        is_price = amount % 1 and not words.PIECES.match(text, end) and words.CLAUSE_END.match(text, end)
        if is_price and not (one.is_spoken and end == one.end):
            yield Claim("price", amount, amount, f"{amount:,.2f}", one.start, end)


def value(figure: Figure) -> Decimal:
    """What a figure is worth; a part number is worth nothing."""
    return figure.value if isinstance(figure.value, Decimal) else Decimal(0)


def _is_doubtful(text: str, one: Figure) -> bool:
    """An estimate, the price of a carton, or a number that goes on in a way that is not read."""
    is_hedged = words.HEDGED.search(text[: one.start]) or words.PER_OTHER.match(text, one.end)
    return bool(is_hedged or words.PART_AFTER.match(text, one.end)) or not (one.certain and one.has_sign)


def _quantities(text: str, placed: list[Figure]) -> list[Figure]:
    """Numbers of pieces that prices are said for, in order; none where they may be of something else."""
    if words.MOQ.search(text) or words.OTHER_QUANTITY.search(text):
        return []
    found = [one for one in placed if _is_quantity(text, one)]
    if any(words.HEDGED.search(text[: one.start]) or words.TO.search(text[: one.start]) for one in found):
        return []
    return found


def money(amount: Decimal, currency: str) -> str:
    """`$2.50`, `$35`; without a currency the bare number."""
    sign = _SIGNS.get(currency, "")
    return f"{sign}{amount:,.0f}" if amount == amount.to_integral_value() else f"{sign}{amount:,.2f}"


def _is_quantity(text: str, one: Figure) -> bool:
    if one.kind != "number" or value(one) != value(one).to_integral_value():
        return False
    if words.PIECES.match(text, one.end) or text[one.end :].lstrip().startswith(NAMED):
        return True
    said_for = words.FOR.search(text[: one.start]) and words.CLAUSE_END.match(text, one.end)
    return bool(said_for) and value(one) >= 10


def _moqs(text: str, placed: list[Figure]) -> Iterator[Claim]:
    for word in words.MOQ.finditer(text):
        after = [one for one in placed if word.end() <= one.start <= word.end() + _REACH]
        if len(after) != 1 or after[0].kind != "number" or words.HEDGED.search(text[: after[0].start]):
            continue
        one = after[0]
        sure = one.certain or words.PIECES.match(text, one.end)
        if (
            sure
            and not words.OTHER_UNIT.match(text, one.end)
            and value(one) == value(one).to_integral_value()
        ):
            yield Claim("moq", value(one), value(one), f"{value(one):,.0f} pieces", one.start, one.end)


def _lead_times(text: str, placed: list[Figure]) -> Iterator[Claim]:
    numbers = [one for one in placed if one.kind == "number"]
    timed = [(one, unit) for one in numbers if (unit := words.DAYS.match(text, one.end))]
    if len(timed) != 1 or not words.LEAD.search(text):
        return
    last, unit = timed[0]
    before = [
        one for one in numbers if one.end < last.start and words.SPAN.fullmatch(text[one.end : last.start])
    ]
    first = before[-1] if before else last
    if not words.HEDGED.search(text[: first.start]):
        low, high = _calendar_days(value(first), value(last), unit)
        yield Claim("lead", low, high, text[first.start : unit.end()].strip(), first.start, unit.end())


def _calendar_days(first: Decimal, last: Decimal, unit: "re.Match[str]") -> tuple[Decimal, Decimal]:
    """Working days and weeks are meant loosely: two days more for a weekend, three around a week."""
    if unit["working"]:
        return first, last * 7 / 5 + 2
    return (first * 7 - 3, last * 7 + 3) if unit["weeks"] else (first, last)
