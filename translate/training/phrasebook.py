"""Endless parallel sentences from the trade phrasebook: shapes with drawn values, in any two of its languages.

Sentences whose values fall in a 2% bucket are kept for evaluation, and no sentence of the demo talk is ever given.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from random import Random

from translate.training.figures import GENERATORS
from translate.training.lexicon import Company
from translate.training.shapes import Shape, book, plain
from translate.training.template import Term, kind_of
from translate.training.typed import loose_figures, typed, unpunctuated

HELD_OUT_ONE_IN = 50
CHAT_SHARES = {"en": 0.15, "es": 0.35, "zh": 0.35}
DRILLS_UP_TO, FIGURES_UP_TO, TWO_UP_TO, FRAGMENT_UP_TO, HEAVY_UP_TO = 0.10, 0.18, 0.31, 0.40, 0.53
DRILL_LOOSE_SHARE, DRILL_LOWER_SHARE = 0.7, 0.5
LOOSE_SHARE, BARE_SHARE, CHAT_LOOSE_SHARE = 0.12, 0.05, 0.4
JOINT = {"zh": ""}


class Purpose(Enum):
    """Which side of the held-out border sentences come from."""

    TRAINING = 1
    EVALUATION = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """One translation example; `shape` names the row it came from (two rows joined by `+`)."""

    source: str
    target: str
    shape: str


class Drawing:
    """Draws pairs in one direction from one random stream, either for training or for evaluation."""

    def __init__(self, source: str, target: str, seed: int, purpose: Purpose) -> None:
        self.source, self.target, self.purpose = source, target, purpose
        self.rng = Random(f"{source}-{target}-{seed}")
        self.book = book().between(source, target)
        foreign = [language for language in (source, target) if language != "en"]
        chat = self.book.asked if source == "en" else self.book.chat
        self.chat = chat[foreign[0]] if len(foreign) == 1 else ()

    def draw(self) -> Pair:
        """One pair: for training of the whole mix, for evaluation a clean sentence or a chat line."""
        if self.chat and self.rng.random() < CHAT_SHARES[self.source]:
            return self._chat()
        if self.purpose is Purpose.EVALUATION:
            return self._written(self.book.talk)
        return self._varied(self._mixed())

    def _mixed(self) -> Pair:
        roll = self.rng.random()
        if roll < DRILLS_UP_TO:
            return self._drilled()
        if roll < FIGURES_UP_TO:
            return self._written(self.book.figures)
        if roll < TWO_UP_TO:
            return self._joined()
        if roll < FRAGMENT_UP_TO:
            return self._written(self.book.fragments)
        return self._written(self.book.heavy if roll < HEAVY_UP_TO else self.book.talk)

    def _drilled(self) -> Pair:
        """Figures as a hurried hand types them: ungrouped (25000 pcs), model numbers and months in lower case."""
        pair = self._written(self.book.drills)
        loose = self.rng.random() < DRILL_LOOSE_SHARE
        source = loose_figures(pair.source, self.source, self.rng) if loose else pair.source
        lower = self.rng.random() < DRILL_LOWER_SHARE
        return Pair(source.lower() if lower else source, pair.target, pair.shape)

    def _chat(self) -> Pair:
        pair = self._written(self.chat)
        loose = self.rng.random() < CHAT_LOOSE_SHARE
        source = loose_figures(pair.source, self.source, self.rng) if loose else pair.source
        return Pair(typed(source, self.source, self.rng), pair.target, pair.shape)

    def _joined(self) -> Pair:
        first, second = (self._written(self.book.talk) for _ in range(2))
        source, target = (
            JOINT.get(language, " ").join(texts)
            for language, texts in (
                (self.source, (first.source, second.source)),
                (self.target, (first.target, second.target)),
            )
        )
        return Pair(source, target, f"{first.shape}+{second.shape}")

    def _varied(self, pair: Pair) -> Pair:
        roll = self.rng.random()
        if roll < LOOSE_SHARE:
            return Pair(loose_figures(pair.source, self.source, self.rng), pair.target, pair.shape)
        if roll < LOOSE_SHARE + BARE_SHARE:
            return Pair(unpunctuated(pair.source) or pair.source, pair.target, pair.shape)
        return pair

    def _written(self, pool: tuple[Shape, ...]) -> Pair:
        """A sentence from `pool` for this purpose that is not in the demo talk."""
        while True:
            one = self.rng.choice(pool)
            bound = self._bind(one)
            if in_bucket(one, bound) != (self.purpose is Purpose.EVALUATION):
                continue
            source, target = one.templates[self.source].write(bound), one.templates[self.target].write(bound)
            if plain(source) not in self.book.kept_back and plain(target) not in self.book.kept_back:
                return Pair(source, target, one.id)

    def _bind(self, one: Shape) -> Mapping[str, Term]:
        """A value for every slot; slots of one kind never get the same value."""
        bound: dict[str, Term] = {}
        for name in one.names:
            value = self._value(kind_of(name))
            while any(value.key == other.key for other in bound.values()):
                value = self._value(kind_of(name))
            bound[name] = value
        return bound

    def _value(self, kind: str) -> Term:
        figure = GENERATORS.get(kind)
        if figure is not None:
            return figure(self.rng)
        words = self.book.words
        if kind == "company":
            heads = self.rng.sample(words["company_first"], self.rng.choice((1, 1, 2)))
            return Company((*heads, self.rng.choice(words["company_last"])))
        return self.rng.choice(words[kind])


def in_bucket(one: Shape, bound: Mapping[str, Term]) -> bool:
    """Whether the English of this sentence is kept for evaluation; shapes without slots never are.

    Decided by the text, so that no other row and no clause gives the same sentence to training.
    """
    if not one.names:
        return False
    text = one.templates["en"].write(bound).casefold().strip(" .?!")
    return zlib.crc32(text.encode()) % HELD_OUT_ONE_IN == 0


def pairs(source: str, target: str, seed: int) -> Iterator[Pair]:
    """Training pairs without end; the same seed gives the same pairs."""
    drawing = Drawing(source, target, seed, Purpose.TRAINING)
    while True:
        yield drawing.draw()


def held_out(source: str, target: str, count: int, seed: int) -> list[Pair]:
    """`count` different clean sentences that `pairs` never gives."""
    drawing = Drawing(source, target, seed, Purpose.EVALUATION)
    found: dict[str, Pair] = {}
    while len(found) < count:
        pair = drawing.draw()
        found.setdefault(plain(pair.source), pair)
    return list(found.values())
