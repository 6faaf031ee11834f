"""Figures and terms through the real packs: how many come out right by themselves, are mended, or are flagged.

`python -m tests.bench.mended_figures [SENTENCES]` prints a table for every direction that has packs. Two kinds of
sentences: held-out ones of the kind the packs were trained for, and those of the test's generator, most of them unlike
anything the packs have seen, words for numbers included. For the latter a line counts as wrong unflagged if one of its
figures stands in it in none of the forms that the generator knows.
"""

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from desktop.paths import ASSETS, app_paths
from tests.translate.figure_sentences import Slot, case
from tests.translate.figure_writing import numbers
from translate.decoding import Draft, Translator
from translate.placing import TermKeeper
from translate.routes import open_routes
from translate.terms import Glossary, TermFinder
from translate.training.phrasebook import held_out

_SEED = 1_122
_SENTENCES = 300
_TRAINED = (("en", "es"), ("en", "zh"), ("es", "en"), ("zh", "en"), ("en", "pt"))
_DIRECTIONS = (*_TRAINED, ("es", "zh"), ("zh", "es"), ("zh", "pt"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, and the figures that its translation must hold."""

    text: str
    slots: tuple[Slot, ...] = ()


@dataclass(slots=True)
class Tally:
    """What became of the lines."""

    lines: int = 0
    kept: int = 0
    mended: int = 0
    flagged: int = 0
    wrong: int = 0
    seconds: float = 0.0

    def row(self) -> str:
        """The figures in per cent of the lines."""
        shares = (f"{100 * one / self.lines:5.1f} %" for one in (self.kept, self.mended, self.flagged))
        cost = 1_000 * self.seconds / self.lines
        return f"{' | '.join(shares)} | {self.wrong} of {self.lines} | {cost:.2f} ms"


def generated(here: str, there: str, count: int) -> Iterator[Asked]:
    """Sentences of the test's generator."""
    chance = Random(_SEED)
    for _ in range(count):
        made = case(chance, here, there)
        yield Asked(made.source, made.right.slots)


def tally(asked: Iterator[Asked], translator: Translator, here: str, there: str) -> Tally:
    """Closed lines, one after another, as `Line.close` finishes them."""
    keeper = TermKeeper(translator, TermFinder(Glossary()), here, there)
    found = Tally()
    for one in asked:
        decoded = keeper.translate(Draft(one.text))
        before = time.process_time()
        finished = keeper.finished(one.text, decoded.text, 0)
        found.seconds += time.process_time() - before
        keeper.begin()
        found.lines += 1
        if finished.flags:
            found.flagged += 1
        elif finished.text == decoded.text:
            found.kept += 1
        else:
            found.mended += 1
        found.wrong += not finished.flags and not all(
            _is_told(slot, finished.text, there) for slot in one.slots
        )
    return found


def _is_told(slot: Slot, text: str, language: str) -> bool:
    """Whether one of the forms of a figure, or its bare number, stands in `text`."""
    plain = re.sub(r"(?<=\d)\s(?=\d{3})", "", text)
    forms = [*slot.right, *(numbers(slot.value, language) if re.fullmatch(r"[\d.]+", slot.value) else ())]
    return any(form in text or form in plain for form in forms)


def main(count: int) -> None:
    """Prints both tables."""
    print("sentences | way | kept | mended | flagged | wrong unflagged | check a line")
    for here, there in _DIRECTIONS:
        with open_routes(here, (there,), app_paths().packs, ASSETS) as routes:
            translator = routes.routes[0].translator
            if translator is None:
                continue
            sets = {"generated": generated(here, there, count)}
            if (here, there) in _TRAINED:
                pairs = held_out(here, there, count, _SEED)
                sets["held-out"] = (Asked(pair.source) for pair in pairs)
            for name, asked in sets.items():
                print(f"{name} | {here}→{there} | {tally(asked, translator, here, there).row()}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _SENTENCES)
