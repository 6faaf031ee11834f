"""Ten thousand random inputs through every bundled pack, decoded as the app does: loops, empty lines, exceptions.

`python -m tests.bench.endurance [INPUTS]`; a quarter each of shuffled words, cut and joined sentences, made-up names
and any characters, from held-out sentences of the demo phrasebook.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.paths import ASSETS, app_paths
from translate.argos import ArgosTranslator
from translate.decoding import Draft
from translate.installing import folder_of
from translate.packs import PackInfo, bundled
from translate.training.measures import repeats
from translate.training.phrasebook import held_out
from translate.training.runs import Run
from translate.training.trials import Nonsense

INPUTS = 10_000
_SEED = 420
_SENTENCES = 1_000


@dataclass(frozen=True, slots=True)
class Endurance:
    """Outputs that loop, lines that came out empty, lines that a guard cut, lines that show the source instead."""

    pair: str
    inputs: int
    looping: tuple[str, ...]
    empty: tuple[str, ...]
    cut: int
    untranslated: int


def endure(pack: PackInfo, inputs: int) -> Endurance:
    """One pack; an exception ends the bench, for there must be none."""
    pair = f"{pack.source}→{pack.target}"
    sentences = [one.source for one in held_out(pack.source, pack.target, _SENTENCES, _SEED)]
    lines = Nonsense(Run(pack.source, pack.target, seed=_SEED), sentences).lines(inputs)
    looping, empty, cut, untranslated = [], [], 0, 0
    translator = ArgosTranslator(folder_of(pack, app_paths().packs))
    for line in lines:
        (decoded,) = translator.translate([Draft(line)])
        cut += "cut" in decoded.flags
        untranslated += "untranslated" in decoded.flags
        if repeats(decoded.pieces):
            looping.append(line)
        if line.strip() and not decoded.text.strip():
            empty.append(line)
    translator.close()
    return Endurance(pair, inputs, tuple(looping), tuple(empty), cut, untranslated)


def figures(results: Sequence[Endurance]) -> dict[str, int]:
    """By the names that the documents use."""
    rows = {}
    for one in results:
        rows[f"{one.pair} loops"] = len(one.looping)
        rows[f"{one.pair} empty"] = len(one.empty)
        rows[f"{one.pair} cut by the guard"] = one.cut
        rows[f"{one.pair} source shown instead"] = one.untranslated
    return rows


def main() -> None:
    """Prints the figures, and the first inputs that went wrong."""
    inputs = int(sys.argv[1]) if len(sys.argv) > 1 else INPUTS
    results = [endure(pack, inputs) for pack in bundled(ASSETS)]
    for label, value in figures(results).items():
        print(f"  {label:<32} {value} of {inputs}")
    for one in results:
        for line in (*one.looping[:5], *one.empty[:5]):
            print(f"  {one.pair}: {line!r}")


if __name__ == "__main__":
    main()
