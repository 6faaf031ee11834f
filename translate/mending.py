"""Figures of a finished translation held against those of its source, and put right where the place is certain.

A figure that is lost while another one of its kind is there instead is written over it. Whatever is left wrong is
flagged, and the figures of the source are written behind the line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from translate.decoding import is_cjk
from translate.figure_forms import written, written_date
from translate.figures import Difference, Figure, Matching, figures, mismatch, pairs

_UNIT_INSIDE = re.compile("公斤|[米斤吨尺升个]")


@dataclass(frozen=True, slots=True)
class Mended:
    """`text` as it may be shown, and how many figures were written over in it.

    Where some are in doubt, `is_wrong` says so and `missing` names the figures of the source to write behind it.
    """

    text: str
    is_wrong: bool = False
    mends: int = 0
    missing: tuple[str, ...] = ()


def mended(source: str, source_language: str, target: str, target_language: str, fixed: int = 0) -> Mended:
    """`target` with the figures of `source`; its first `fixed` characters stay as they are."""
    if not mismatch(source, source_language, target, target_language):
        return Mended(target)
    here = figures(source, source_language)
    matching = pairs(here, figures(target, target_language))
    writings = [one for one in _certain(matching) if one.old.start >= fixed]
    text = _written_over(target, writings, target_language)
    left = mismatch(source, source_language, text, target_language)
    if sum(one.what != "swapped" for one in left) >= len(matching.lost) + len(matching.invented):
        text, writings = target, []
        left = mismatch(source, source_language, text, target_language)
    missing = _listed(_missing(here, left), target_language) if left else ()
    return Mended(text, bool(left), len(writings), missing)


@dataclass(frozen=True, slots=True)
class _Writing:
    old: Figure
    new: Figure


def _certain(matching: Matching) -> list[_Writing]:
    """What may be written over: the right value with the wrong sign, then the only lost figure of a kind for the only
    invented one."""
    lost, invented = list(matching.lost), list(matching.invented)
    found: list[_Writing] = []
    for fits in (_is_same_value, _is_same_kind):
        for new in list(lost):
            olds = [one for one in invented if fits(new, one)]
            news = [one for one in lost if olds and fits(one, olds[0])]
            if len(olds) == len(news) == 1:
                found.append(_Writing(olds[0], new))
                lost.remove(new)
                invented.remove(olds[0])
    return found


def _is_same_value(lost: Figure, invented: Figure) -> bool:
    """The value is there, but as a plain number, or in another currency."""
    kinds = (lost, invented)
    is_amount = all(one.is_money or one.kind in ("percent", "number") for one in kinds)
    return is_amount and lost.value == invented.value and lost.kind != invented.kind


def _is_same_kind(lost: Figure, invented: Figure) -> bool:
    return lost.kind == invented.kind and (lost.unit == invented.unit or not (lost.unit and invented.unit))


def _written_over(text: str, writings: Sequence[_Writing], language: str) -> str:
    for one in sorted(writings, key=lambda one: -one.old.start):
        text = text[: one.old.start] + _in_place_of(one, language) + text[one.old.end :]
    return text


def _in_place_of(writing: _Writing, language: str) -> str:
    """The new figure; as a Chinese discount where one stood, and with the unit that stood inside it (一米六)."""
    old, value = writing.old.text, writing.new.value
    if old.endswith("折") and isinstance(value, Decimal):
        return f"{((100 - value) / 10).normalize():f}折"
    unit = _UNIT_INSIDE.search(old) if writing.new.kind == "number" else None
    return written(writing.new, language) + (unit[0] if unit else "")


def _missing(source: Sequence[Figure], left: Sequence[Difference]) -> list[Figure]:
    """Figures of the source that a reader would miss; all of them where places were changed or one was invented."""
    if all(one.what == "lost" for one in left):
        return [one.figure for one in left]
    return [one for one in source if one.certain or one.kind == "month"]


def _listed(missing: Sequence[Figure], language: str) -> tuple[str, ...]:
    """Each figure as it is written, the day of a month with its month."""
    listed: list[str] = []
    rest = list(missing)
    while rest:
        one = rest.pop(0)
        if rest and {one.kind, rest[0].kind} == {"month", "number"} and "date" in (one.unit, rest[0].unit):
            other = rest.pop(0)
            month, day = (one, other) if one.kind == "month" else (other, one)
            listed.append(written_date(month, day, language))
        else:
            listed.append(written(one, language))
    return tuple(dict.fromkeys(listed))


def trusted(source: str, source_language: str, target: str, target_language: str) -> int:
    """How many characters of `target`, the beginning of a translation of the growing `source`, hold no figure that
    could still turn out wrong: none that the source lacks, and none at the open end of either text."""
    rest = [one for one in figures(source, source_language) if one.end < len(source.rstrip())]
    for figure in figures(target, target_language):
        same = [one for one in rest if one.key == figure.key]
        if (figure.certain and not same) or figure.end >= len(target.rstrip()):
            return figure.start
        if same:
            rest.remove(same[0])
    return len(target)


def with_terms(text: str, terms: Sequence[str]) -> str:
    """`text` with `terms` in brackets behind it, for a reader who would miss them there."""
    if text and is_cjk(text.rstrip("。！？，")[-1:] or " "):
        return f"{text}（{'、'.join(terms)}）"
    return f"{text} ({', '.join(terms)})".strip()
