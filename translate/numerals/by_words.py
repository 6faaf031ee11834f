"""Numbers put together word by word, with or without digits in front: "two hundred and ten", "2 mil", "15 thousand"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from translate.numerals.tokens import Token, tokens_of
from translate.numerals.values import Numeral
from translate.numerals.vocabularies import ARABIC, ENGLISH, FRENCH, Vocabulary

_GAP = re.compile(r"[ \u00a0\u202f]?-?")
_FEW = re.compile(r"\b(?:a few|several|many|some|how many)\s*$", re.IGNORECASE)
_A = re.compile(r"\b(?:an?|one)\s*$", re.IGNORECASE)


@dataclass(slots=True)
class _Run:
    """The words taken so far: `part` is what is below the next scale."""

    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    has_part: bool = False
    is_closed: bool = False
    """Digits or a fraction: only a scale may follow."""
    taken: list[Token] = field(default_factory=list)

    @property
    def value(self) -> Decimal:
        return self.total + self.part

    def closes(self, part: Decimal) -> bool:
        """`part` is all there is below the next scale; true, as it always may."""
        self.part, self.has_part, self.is_closed = part, True, True
        return True

    def adds(self, value: int, vocabulary: Vocabulary) -> bool:
        """Whether a number of `value` may follow; it is added then."""
        if not self._fits(value, vocabulary):
            return False
        self.part += 76 if _is_score(self.part, value, vocabulary) else value
        self.has_part = True
        return True

    def _fits(self, value: int, vocabulary: Vocabulary) -> bool:
        if not self.taken:
            return True
        if self.is_closed or value == 0:
            return False
        under_hundred = self.part % 100
        if _is_score(self.part, value, vocabulary):
            return True
        if value < 10:
            return self.part % 10 == 0 and under_hundred != 10
        if value < 100:
            teen = vocabulary is FRENCH and under_hundred in (60, 80) and value < 20
            after_ones = vocabulary is ARABIC and 0 < under_hundred < 10
            return under_hundred == 0 or teen or after_ones
        return value < 1_000 and self.part == 0

    def multiplies(self, scale: int, is_bare: bool) -> bool:
        """Whether a scale may follow; all below it is multiplied then."""
        if not self.taken and not is_bare:
            return False
        if scale == 100:
            if self.taken and not 0 < self.part < 100:
                return False
            self.part = (self.part or Decimal(1)) * 100
            return True
        if self.has_part or not self.taken:
            self.total += (self.part if self.has_part else Decimal(1)) * scale
        elif scale > self.total > 0:
            self.total *= scale
        else:
            return False
        self.part, self.has_part, self.is_closed = Decimal(0), False, False
        return True


def _is_score(part: Decimal, value: int, vocabulary: Vocabulary) -> bool:
    """Quatre-vingts: four times twenty."""
    return vocabulary is FRENCH and value == 20 and part % 100 == 4


def numerals_by_words(text: str, language: str, vocabulary: Vocabulary) -> Iterator[Numeral]:
    """The numbers of `text`, a folded text, in order."""
    return _Reader(text, tuple(tokens_of(text, language, vocabulary)), vocabulary).numerals()


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text; `at` and `after` are places among its tokens."""

    text: str
    tokens: tuple[Token, ...]
    vocabulary: Vocabulary

    def numerals(self) -> Iterator[Numeral]:
        """All numbers in order."""
        at = 0
        while at < len(self.tokens):
            run, after = self._run(at)
            if run.taken:
                yield self._numeral(run)
            at = max(after, at + 1)

    def _run(self, at: int) -> tuple[_Run, int]:
        """The number that begins at a token, and the token behind it."""
        run = _Run()
        while at < len(self.tokens):
            is_linked = bool(run.taken) and self.tokens[at].word in self.vocabulary.links
            here = at + is_linked
            if here >= len(self.tokens) or not self._touches(run, self.tokens[at : here + 1]):
                break
            if is_linked and not _links(run, self.tokens[here], self.vocabulary):
                break
            if not self._takes(run, self.tokens[here]):
                break
            run.taken.append(self.tokens[here])
            at = self._fraction(run, here + 1)
        return run, at

    def _touches(self, run: _Run, following: Sequence[Token]) -> bool:
        together = (*run.taken[-1:], *following)
        return all(_GAP.fullmatch(self.text[one.end : other.start]) for one, other in pairwise(together))

    def _takes(self, run: _Run, token: Token) -> bool:
        """Whether the number goes on with `token`; it is added then."""
        vocabulary, word = self.vocabulary, token.word
        if token.value is not None:
            return not run.taken and run.closes(token.value)
        if word in vocabulary.scales:
            is_bare = word in vocabulary.bare_scales or bool(_A.search(self.text[: token.start]))
            return run.multiplies(vocabulary.scales[word], is_bare)
        if word in vocabulary.atoms:
            return run.adds(vocabulary.atoms[word], vocabulary)
        ordinal = vocabulary.ordinals.get(word)
        if ordinal and run.adds(ordinal, vocabulary):
            return run.closes(run.part)
        return bool(vocabulary.compound) and not run.taken and _takes_compound(run, word, vocabulary)

    def _fraction(self, run: _Run, at: int) -> int:
        """Takes "point eight five" or "and a half"; gives the token behind it."""
        if run.value % 1:
            return at
        last = run.taken[-1]
        if half := self.vocabulary.half.match(self.text, last.end):
            run.closes(run.part + Decimal("0.5") * self.vocabulary.scales.get(last.word, 1))
            run.taken.append(Token(half.start(), half.end(), ""))
            return next((n for n, one in enumerate(self.tokens) if one.start >= half.end()), len(self.tokens))
        if run.is_closed or at + 1 >= len(self.tokens) or self.tokens[at].word not in self.vocabulary.points:
            return at
        digits, after = self._digits(at + 1)
        if not digits or not self._touches(run, self.tokens[at:after]):
            return at
        run.closes(run.part + Decimal(f"0.{digits}"))
        run.taken += self.tokens[at:after]
        return after

    def _digits(self, at: int) -> tuple[str, int]:
        """What is said behind the point, digit by digit or as one number, and the token behind it."""
        digits, after = "", at
        for token in self.tokens[at:]:
            digit = self.vocabulary.atoms.get(token.word, 10)
            if digit >= 10 or not _GAP.fullmatch(self.text[self.tokens[after - 1].end : token.start]):
                break
            digits, after = f"{digits}{digit}", after + 1
        if after - at > 1 and digits.strip("0"):
            return digits, after
        run, end = self._run(after if digits.startswith("0") else at)
        is_number = bool(run.taken) and run.taken[0].value is None and run.value < 100 and not run.value % 1
        return (digits.rstrip("123456789") + f"{run.value:f}", end) if is_number else (digits, after)

    def _numeral(self, run: _Run) -> Numeral:
        first, last = run.taken[0], run.taken[-1]
        is_doubtful = (
            (len(run.taken) == 1 and first.word in self.vocabulary.unsure)
            or last.word in self.vocabulary.ordinals
            or _FEW.search(self.text[: first.start])
        )
        return Numeral(run.value.normalize(), first.start, last.end, first.value is None, not is_doubtful)


def _links(run: _Run, following: Token, vocabulary: Vocabulary) -> bool:
    """Whether `and` joins what is before it with what follows into one number."""
    value = vocabulary.atoms.get(following.word, 0)
    if vocabulary is ENGLISH:
        return run.taken[-1].word in vocabulary.scales and value > 0
    if vocabulary.links == {"y"}:
        return run.part % 100 >= 30 and run.part % 10 == 0 and 0 < value < 10
    if vocabulary is FRENCH:
        return value in (1, 11)
    return value > 0


def _takes_compound(run: _Run, word: str, vocabulary: Vocabulary) -> bool:
    """German: eineinhalb, zweitausendfünfhundert."""
    atoms = vocabulary.atoms
    if (whole := word.removesuffix("einhalb")) in atoms:
        return run.closes(atoms[whole] + Decimal("0.5"))
    before, scale, after = word.partition(vocabulary.compound)
    after = after.removeprefix("und")
    if not scale or before not in {"", *atoms} or after not in {"", *atoms}:
        return False
    run.total = Decimal(atoms.get(before, 1) * vocabulary.scales[scale])
    return run.closes(Decimal(atoms.get(after, 0)))
