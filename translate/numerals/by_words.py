"""Numbers put together word by word, with or without digits in front: "two hundred and ten", "2 mil", "15 thousand"."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from translate.numerals.values import BLANK_GROUPS, DIGITS, DIGITS_WITH_BLANKS, Numeral, number_value
from translate.numerals.vocabularies import ARABIC, ENGLISH, FRENCH, Vocabulary

_WORD = r"[^\W\d_]+"
_GAP = re.compile(r"[ \u00a0\u202f]?-?")
_THOUSANDS = re.compile(r"k\b")
_ARABIC_FORMS = str.maketrans("أإآةى", "اااهي")
_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0640]")
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_FEW = re.compile(r"\b(?:a few|several|many|some|how many)\s*$", re.IGNORECASE)
_A = re.compile(r"\b(?:an?|one)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word as it compares, or digits with their value."""

    start: int
    end: int
    word: str
    value: Decimal | None = None


@dataclass(slots=True)
class _Run:
    """The words taken so far: `part` is what is below the next scale."""

    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    has_part: bool = False
    is_closed: bool = False
    """Digits or a fraction: only a scale may follow."""
    taken: list[_Token] = field(default_factory=list)

    @property
    def value(self) -> Decimal:
        return self.total + self.part

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
    tokens = list(_tokens(text, language, vocabulary))
    at = 0
    while at < len(tokens):
        run, after = _run(text, tokens, at, vocabulary)
        if run.taken:
            yield _numeral(text, run, vocabulary)
        at = max(after, at + 1)


def _tokens(text: str, language: str, vocabulary: Vocabulary) -> Iterator[_Token]:
    digits = DIGITS_WITH_BLANKS if language in BLANK_GROUPS else DIGITS
    for found in re.finditer(rf"(?P<digits>{digits.pattern})|{_WORD}", text):
        if found["digits"]:
            yield _of_digits(text, found, language)
        else:
            yield _of_word(found, vocabulary)


def _of_digits(text: str, found: re.Match[str], language: str) -> _Token:
    value, end = number_value(found.group(), language), found.end()
    if thousands := _THOUSANDS.match(text, end):
        value, end = value * 1_000, thousands.end()
    if text[end : end + 1] in _FRACTIONS:
        value, end = value + _FRACTIONS[text[end]], end + 1
    return _Token(found.start(), end, "", value)


def _of_word(found: re.Match[str], vocabulary: Vocabulary) -> _Token:
    word = found.group().casefold().replace("ё", "е")
    if vocabulary is ARABIC:
        word = _VOWEL_SIGNS.sub("", word.translate(_ARABIC_FORMS))
        for lead in ("و", "ب", "ل", "ال"):
            rest = word.removeprefix(lead)
            if word not in vocabulary.atoms and rest != word and _is_number(rest, vocabulary):
                return _Token(found.start() + (lead != "و"), found.end(), rest)
    return _Token(found.start(), found.end(), unicodedata.normalize("NFC", word))


def _is_number(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.atoms or word in vocabulary.scales


def _run(text: str, tokens: list[_Token], at: int, vocabulary: Vocabulary) -> tuple[_Run, int]:
    """The number that begins at a token, and the token behind it."""
    run = _Run()
    while at < len(tokens):
        link = at if run.taken and tokens[at].word in vocabulary.links else None
        here = at + 1 if link is not None else at
        if here >= len(tokens) or not _touches(text, run, tokens[at : here + 1]):
            break
        if link is not None and not _links(run, tokens[here], vocabulary):
            break
        if not _takes(text, run, tokens[here], vocabulary):
            break
        run.taken.append(tokens[here])
        at = here + 1
        at = _fraction(text, run, tokens, at, vocabulary)
    return run, at


def _touches(text: str, run: _Run, tokens: list[_Token]) -> bool:
    before = run.taken[-1:] + tokens
    return all(_GAP.fullmatch(text[one.end : other.start]) for one, other in pairwise(before))


def _links(run: _Run, following: _Token, vocabulary: Vocabulary) -> bool:
    """Whether `and` joins what is before it with what follows into one number."""
    value = vocabulary.atoms.get(following.word, 0)
    if vocabulary is ENGLISH:
        return run.taken[-1].word in vocabulary.scales and value > 0
    if vocabulary.links == {"y"}:
        return run.part % 100 >= 30 and run.part % 10 == 0 and 0 < value < 10
    if vocabulary is FRENCH:
        return value in (1, 11)
    return value > 0


def _takes(text: str, run: _Run, token: _Token, vocabulary: Vocabulary) -> bool:
    if token.value is not None:
        if run.taken:
            return False
        run.part, run.has_part, run.is_closed = token.value, True, True
        return True
    if token.word in vocabulary.scales:
        is_bare = token.word in vocabulary.bare_scales or bool(_A.search(text[: token.start]))
        return run.multiplies(vocabulary.scales[token.word], is_bare)
    if token.word in vocabulary.atoms:
        return run.adds(vocabulary.atoms[token.word], vocabulary)
    ordinal = (vocabulary.ordinals or {}).get(token.word)
    if ordinal and run.adds(ordinal, vocabulary):
        run.is_closed = True
        return True
    return bool(vocabulary.compound) and not run.taken and _takes_compound(run, token.word, vocabulary)


def _takes_compound(run: _Run, word: str, vocabulary: Vocabulary) -> bool:
    if word.removesuffix("einhalb") in vocabulary.atoms:
        run.part, run.has_part, run.is_closed = vocabulary.atoms[word[:-7]] + Decimal("0.5"), True, True
        return True
    before, scale, after = word.partition(vocabulary.compound)
    after = after.removeprefix("und")
    if not scale or before not in {"", *vocabulary.atoms} or after not in {"", *vocabulary.atoms}:
        return False
    run.total = Decimal(vocabulary.atoms.get(before, 1) * vocabulary.scales[scale])
    run.part, run.has_part = Decimal(vocabulary.atoms.get(after, 0)), True
    run.is_closed = True
    return True


def _fraction(text: str, run: _Run, tokens: list[_Token], at: int, vocabulary: Vocabulary) -> int:
    """Takes "point eight five" or "and a half"; gives the token behind it."""
    half = vocabulary.half.match(text, run.taken[-1].end)
    if half and not run.value % 1:
        run.part += Decimal("0.5") * vocabulary.scales.get(run.taken[-1].word, 1)
        run.has_part = run.is_closed = True
        run.taken.append(_Token(half.start(), half.end(), ""))
        return next((place for place, one in enumerate(tokens) if one.start >= half.end()), len(tokens))
    if at + 1 >= len(tokens) or tokens[at].word not in vocabulary.points or run.value % 1 or run.is_closed:
        return at
    digits, after = _digits(text, tokens, at + 1, vocabulary)
    if not digits or not _touches(text, run, tokens[at:after]):
        return at
    run.part, run.has_part, run.is_closed = run.part + Decimal(f"0.{digits}"), True, True
    run.taken += tokens[at:after]
    return after


def _digits(text: str, tokens: list[_Token], at: int, vocabulary: Vocabulary) -> tuple[str, int]:
    """What is said behind the point, digit by digit or as one number, and the token behind it."""
    digits = ""
    after = at
    while after < len(tokens) and vocabulary.atoms.get(tokens[after].word, 10) < 10:
        if not _GAP.fullmatch(text[tokens[after - 1].end : tokens[after].start]):
            break
        digits += str(vocabulary.atoms[tokens[after].word])
        after += 1
    if after - at > 1 and digits.strip("0"):
        return digits, after
    run, end = _run(text, tokens, at if not digits.startswith("0") else after, vocabulary)
    is_number = bool(run.taken) and run.taken[0].value is None and run.value < 100 and not run.value % 1
    return (digits.rstrip("123456789") + f"{run.value:f}", end) if is_number else (digits, after)


def _numeral(text: str, run: _Run, vocabulary: Vocabulary) -> Numeral:
    first, last = run.taken[0], run.taken[-1]
    is_spoken = first.value is None
    alone = len(run.taken) == 1
    words = {*vocabulary.unsure, *(vocabulary.ordinals or {})}
    is_sure = not (alone and first.word in words) and last.word not in (vocabulary.ordinals or {})
    return Numeral(
        run.value.normalize(),
        first.start,
        last.end,
        is_spoken,
        is_sure and not _FEW.search(text[: first.start]),
    )
