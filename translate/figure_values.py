"""A figure of a text, and a text as it is read figure by figure."""

from dataclasses import dataclass
from decimal import Decimal

from translate.figure_signs import CURRENCIES
from translate.numerals.values import Numeral

_CODES = frozenset(one.code for one in CURRENCIES)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `value` and `kind` (number, percent, month, clock, code or a currency) compare, `text` shows it.

    A figure that is not `certain` may match one of the other text but need not. `unit` is what a plain number counts,
    where that is known; "date" for a day of a month. `start`..`end` is its place, sign included; `has_sign` says that
    the sign is its own and not that of a figure beside it, as in "2 to 3 dollars".
    """

    kind: str
    value: Decimal | str
    text: str
    certain: bool = True
    unit: str = ""
    start: int = 0
    end: int = 0
    is_spoken: bool = False
    has_sign: bool = True

    @property
    def key(self) -> tuple[str, Decimal | str]:
        """What two figures have in common when they are the same."""
        return self.kind, self.value

    @property
    def is_money(self) -> bool:
        """Whether `kind` is a currency."""
        return self.kind in _CODES


@dataclass(slots=True)
class Reader:
    """One text as it is read: what has been found, and up to where."""

    text: str
    language: str
    numbers: list[Numeral]
    shown: str
    found: list[Figure]
    done: int = 0
