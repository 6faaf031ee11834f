"""Which kinds of figures the shipped packages lose: `python -m translate.training.lost_figures [--sentences 4000]`.

One row a kind: its share of the training lines beside the held-out sentences that have it and those that lost a figure.
"""

import argparse
import re
from collections import Counter
from itertools import islice

from translate.training.batches import Mix, texts
from translate.training.measures import figures
from translate.training.packages import Package
from translate.training.phrasebook import Pair, held_out
from translate.training.runs import Run, arguments, runs_from

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBER = re.compile(r"(?<![\w-])\d[\d.,]*")
_CODE = r"(?<![\w-])[{0}]{{1,4}}-\d+[{0}]?(?![\w-])"
_SAID = {
    "model number in lower case": re.compile(_CODE.format("a-z")),
    "model number in capitals": re.compile(_CODE.format("A-Z")),
    "month in lower case": re.compile(rf"\b(?:{_MONTHS.lower()}) \d"),
    "month with a capital": re.compile(rf"\b(?:{_MONTHS}) \d"),
    "size of three measures": re.compile(r"\d x [\d.,]+ x \d"),
    "three sizes in a row": re.compile(r"\d x \d.*\d x \d.*\d x \d"),
    "certificate in lower case": re.compile(r"\b(?:en\d|iso ?\d)"),
    "tens of thousands (万)": re.compile(r"\d万"),
}
_COMMA_AS_POINT = ("es", "pt")


def kinds(text: str, language: str) -> frozenset[str]:
    """The kinds of figures that `text` has."""
    point = "," if language in _COMMA_AS_POINT else "."
    said = {kind for kind, pattern in _SAID.items() if pattern.search(text)}
    return frozenset(said | {_kind_of(found.rstrip(".,"), point) for found in _NUMBER.findall(text)})


def _kind_of(number: str, point: str) -> str:
    """By how many digits stand before the decimal mark, how they are grouped and how they end."""
    whole, _, part = number.rpartition(point) if re.search(rf"[{point}]\d\d?$", number) else (number, "", "")
    digits = re.sub(r"\D", "", whole)
    if len(digits) < 4:
        return "up to three digits"
    if part:
        return "price of thousands with cents"
    grouped = "grouped" if len(digits) < len(whole) else "not grouped"
    if len(digits) == 4:
        return f"four digits, {grouped}"
    return f"five digits or more, {grouped}, {'with' if digits.endswith('000') else 'without'} three zeros"


def lost(package: Package, pairs: list[Pair], language: str) -> list[Pair]:
    """The pairs whose translation has other figures than the reference."""
    outputs = package.translate([pair.source for pair in pairs])
    both = zip(pairs, outputs, strict=True)
    return [pair for pair, out in both if figures(pair.target, language) != figures(out.text, language)]


def table(run: Run, sentences: int, lines: int) -> str:
    """Markdown, the kind that is lost most first."""
    pairs = held_out(run.source, run.target, sentences, run.seed + 1)
    with Package(run.package) as package:
        gone = lost(package, pairs, run.target)
    had = Counter(kind for pair in pairs for kind in kinds(pair.source, run.source))
    missed = Counter(kind for pair in gone for kind in kinds(pair.source, run.source))
    drawn = islice(texts(run, Mix(), run.seed), lines)
    taught = Counter(kind for source, _ in drawn for kind in kinds(source, run.source))
    rows = [
        f"| {run.pair}: kind of figure | of training lines | held-out sentences | lost |",
        "|---|---|---|---|",
    ]
    for kind in sorted(missed, key=lambda kind: (-missed[kind] / had[kind], kind)):
        share = f"{100 * missed[kind] / had[kind]:.1f} %"
        rows.append(
            f"| {kind} | {100 * taught[kind] / lines:.1f} % | {had[kind]} | {missed[kind]} ({share}) |"
        )
    return "\n".join(rows) + f"\n\n{len(gone)} of {sentences:,} held-out sentences lost a figure.\n"


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--sentences", type=int, default=4_000)
    parser.add_argument("--lines", type=int, default=20_000, help="training lines that are looked at")
    options: argparse.Namespace = parser.parse_args()
    for run in runs_from(options):
        print(table(run, options.sentences, options.lines), flush=True)


if __name__ == "__main__":
    main()
