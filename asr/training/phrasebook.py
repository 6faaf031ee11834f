"""Reads the English side of the phrasebook and of `shapes.txt`: sentence shapes and the words that fill their slots."""

import csv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PHRASEBOOK = ROOT / "assets" / "phrasebook"


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexicon word: `forms` by column ("" is the plain one); `said`: ways to say the plain form, if special."""

    forms: dict[str, str]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """`shapes` are English sentences with `{kind}` slots, `lexicon` the entries of every kind that has a file."""

    shapes: tuple[str, ...]
    lexicon: dict[str, tuple[Entry, ...]]


def load(folder: Path = PHRASEBOOK) -> Phrasebook:
    """Reads every shape and lexicon file below `folder`; a missing folder gives the built-in shapes alone."""
    own = (HERE / "shapes.txt").read_text(encoding="utf-8").splitlines()
    shapes = [line for line in own if line and not line.startswith("#")]
    for path in sorted((folder / "shapes").glob("*.tsv")):
        shapes += [row["en"] for row in _rows(path) if row.get("en")]
    lexicon = {path.stem: _entries(path) for path in sorted((folder / "lexicon").glob("*.tsv"))}
    return Phrasebook(tuple(dict.fromkeys(shapes)), {kind: words for kind, words in lexicon.items() if words})


def _entries(path: Path) -> tuple[Entry, ...]:
    return tuple(_entry(row) for row in _rows(path) if row.get("en"))


def _entry(row: dict[str, str]) -> Entry:
    forms = {"": row["en"]}
    forms |= {key.partition(":")[2]: value for key, value in row.items() if key.startswith("en:") and value}
    return Entry(forms, tuple(way for way in (row.get("say") or "").split("|") if way))


def _rows(path: Path) -> list[dict[str, str]]:
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        {key: (value or "").strip() for key, value in row.items() if isinstance(key, str)} for row in reader
    ]
