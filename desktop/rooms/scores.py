"""How likely a buyer is to buy, as points with their reasons: a rule of thumb that can be checked, no model.

The parts follow what trade-show scorecards ask (contact, need, quantity, date); the weights are ours and add up to 100.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop.rooms.hint_wording import Reason, reason
from desktop.rooms.memory import Point
from desktop.rooms.wording import Wording

_TERMS = frozenset(("price", "terms", "shipping"))
Grade = Literal["A", "B", "C", ""]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a buyer. `quantity` is as they typed it, empty when they named none; `visits` from 1."""

    contact: str = ""
    known_contact: bool = False
    """They left one in an earlier session."""
    quantity: str = ""
    pieces: int = 0
    moq: int = 0
    """Of the product they mean; 0 when the list does not say."""
    product: str = ""
    topics: tuple[str, ...] = ()
    visits: int = 1


def score(evidence: Evidence, wording: Wording = "en") -> tuple[Point, ...]:
    """The points of `evidence`, together at most 100; nothing for who only looks."""
    return tuple(Point(points, reason(key, value, wording)) for points, key, value in _points(evidence))


def _points(evidence: Evidence) -> Iterator[tuple[int, Reason, str]]:
    if evidence.contact or evidence.known_contact:
        yield 25, "contact" if evidence.contact else "known_contact", evidence.contact
    if evidence.pieces:
        yield _for_quantity(evidence)
    if evidence.product:
        yield 15, "product", evidence.product
    if "date" in evidence.topics:
        yield 15, "date", ""
    if _TERMS & set(evidence.topics):
        yield 15, "terms", ""
    if evidence.visits > 1:
        yield 10, "returning", str(evidence.visits)


def _for_quantity(evidence: Evidence) -> tuple[int, Reason, str]:
    """All of it only for a quantity that can be ordered of a product they named."""
    if not evidence.product:
        return 10, "some_quantity", evidence.quantity
    if evidence.pieces < evidence.moq:
        return 10, "small_quantity", evidence.quantity
    return 20, "quantity", evidence.quantity


def grade(points: int) -> Grade:
    """A: write within a day; B: within two; C: now and then; empty: nothing to go by."""
    if points >= 80:
        return "A"
    if points >= 50:
        return "B"
    return "C" if points >= 20 else ""
