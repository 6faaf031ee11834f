"""Figures of a text as values, and where two texts differ in them: pure, in nine languages.

A price that changes on its way through a model is worse than no translation, so doubt counts as a difference. The
reading is in `figure_reading`, the numbers themselves in `numerals`; other languages have their digits read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from translate.figure_reading import figures
from translate.figure_values import Figure
from translate.numerals.values import number_value

__all__ = ["Difference", "Figure", "figures", "mismatch", "number_value", "pairs"]
_LOOSE_ONE = Decimal(1)
_YEARS = range(1900, 2101)
_BEFORE = re.compile(
    r"(?:\b(?:(?:before|by|until)(?: the)?|antes d(?:el?|o)(?: el| o)?|"
    r"hasta(?: el)?|até|avant(?: le)?|vor(?: dem)?|bis(?: zum)?|до)|قبل)\s*$",
    re.IGNORECASE,
)
_BEFORE_IN_CHINESE = re.compile("[日号]?(?:之|以)?前")


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that one text has and the other has not: `lost` from the source, `invented` in the target; or one that
    stands in the target where another one should, `swapped`."""

    figure: Figure
    what: Literal["lost", "invented", "swapped"]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same figure in both texts."""

    source: Figure
    target: Figure


@dataclass(frozen=True, slots=True)
class Matching:
    """Which figures of two texts are the same, and which are left over on each side."""

    pairs: tuple[Pair, ...]
    lost: tuple[Figure, ...]
    invented: tuple[Figure, ...]


def mismatch(source: str, source_language: str, target: str, target_language: str) -> tuple[Difference, ...]:
    """Where the figures of two texts differ as values; empty when each has all that the other has, in an order that
    leaves no doubt which is which."""
    matching = pairs(figures(source, source_language), figures(target, target_language))
    left = [Difference(figure, "lost") for figure in matching.lost]
    left += [Difference(figure, "invented") for figure in matching.invented]
    swapped = (*_swapped(matching.pairs), *_dates_gone_astray(source, target, matching.pairs))
    return tuple(left) or tuple(Difference(figure, "swapped") for figure in dict.fromkeys(swapped))


def pairs(here: Sequence[Figure], there: Sequence[Figure]) -> Matching:
    """Figures of a source and of a target brought together: first those of the same unit, then the others."""
    found: list[Pair] = []
    rest, offered = (sorted(some, key=lambda one: not one.certain) for some in (here, there))
    for has_same_unit in (True, False):
        for figure in list(rest):
            other = _partner(figure, offered, has_same_unit)
            if other:
                found.append(Pair(figure, other))
                rest.remove(figure)
                offered.remove(other)
    return Matching(tuple(found), *_left_over(rest, offered))


def _partner(figure: Figure, offered: Sequence[Figure], has_same_unit: bool) -> Figure | None:
    return next(
        (
            one
            for one in offered
            if one.key == figure.key
            and (one.unit == figure.unit if has_same_unit else not (one.unit and figure.unit))
        ),
        None,
    )


def _left_over(lost: list[Figure], invented: list[Figure]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """What counts as lost and invented: an unsure figure only where the other side has an unsure one instead."""
    unsure = [
        [one for one in some if not one.certain and one.value != _LOOSE_ONE] for some in (lost, invented)
    ]
    both = bool(unsure[0] and unsure[1])
    return tuple(one for one in lost if one.certain or (both and one in unsure[0])), tuple(
        one for one in invented if one.certain or (both and one in unsure[1])
    )


def _swapped(found: Sequence[Pair]) -> list[Figure]:
    """Figures of the same kind that stand in another order than in the source, unless their units tell them apart."""
    swapped: dict[Figure, None] = {}
    sure = [pair for pair in found if pair.source.certain and pair.target.certain]
    ordered = sorted(sure, key=lambda pair: pair.source.start)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if _has_changed_places(one, other):
                swapped |= {one.source: None, other.source: None}
    return list(swapped)


def _dates_gone_astray(source: str, target: str, found: Sequence[Pair]) -> list[Figure]:
    """Dates and amounts where "before" stands beside an amount in the target and beside a date in the source."""
    dates = [pair for pair in found if _is_date(pair)]
    amounts = [pair for pair in found if pair.source.is_money or pair.source.kind == "percent"]
    limits_here = sum(_is_limit(source, pair.source) for pair in dates)
    limits_there = sum(_is_limit(target, pair.target) for pair in dates)
    astray = [
        pair for pair in amounts if _is_limit(target, pair.target) and not _is_limit(source, pair.source)
    ]
    return [pair.source for pair in (*dates, *astray)] if astray and limits_here > limits_there else []


def _is_limit(text: str, figure: Figure) -> bool:
    return bool(_BEFORE.search(text[: figure.start]) or _BEFORE_IN_CHINESE.match(text, figure.end))


def _has_changed_places(one: Pair, other: Pair) -> bool:
    if one.target.start < other.target.start or _is_date(one) or _is_date(other):
        return False
    if one.source.kind != other.source.kind:
        return _has_lost_unit(one) or _has_lost_unit(other)
    if one.source.value == other.source.value:
        return False
    return not (_has_unit(one) and _has_unit(other) and one.source.unit != other.source.unit)


def _has_lost_unit(pair: Pair) -> bool:
    """Whether what is counted in the source is no longer said beside the number."""
    return bool(pair.source.unit) and not pair.target.unit


def _has_unit(pair: Pair) -> bool:
    return bool(pair.source.unit) and pair.source.unit == pair.target.unit


def _is_date(pair: Pair) -> bool:
    """Days and years have their own order in every language."""
    figure = pair.source
    is_year = figure.kind == "number" and not figure.unit and figure.value in _YEARS
    return "date" in (figure.unit, pair.target.unit) or is_year or figure.kind == "month"
