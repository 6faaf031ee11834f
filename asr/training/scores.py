"""Word error rate and exactly written figures over clips, with bootstrap intervals."""

import re
from collections import Counter
from dataclasses import dataclass
from random import Random

import numpy as np

_RESAMPLES = 1000
UNDER_THE_BAR = 4
"""Exit status of an evaluation that went through and found a figure under its bar; 1 is a crash."""


@dataclass(frozen=True, slots=True)
class Score:
    """A percentage with its 95 % bootstrap interval over clips."""

    value: float
    low: float
    high: float


def words(text: str) -> list[str]:
    """Casefolded words without outer punctuation or commas in numbers; "$2.85", "30%" and "kx-420" stay whole."""
    joined = re.sub(r"(?<=\d),(?=\d)", "", text.casefold())
    return [word for word in (token.strip(".,;:!?\"'()") for token in joined.split()) if word]


def figures(text: str) -> Counter[str]:
    """The words with a digit exactly as written, without outer punctuation."""
    tokens = (token.strip(".,;:!?\"'()") for token in text.split())
    return Counter(token for token in tokens if any(c.isdigit() for c in token))


def word_errors(written: list[str], heard: list[str]) -> Score:
    """Substitutions, deletions and insertions for each hundred written words."""
    pairs = [(words(w), words(h)) for w, h in zip(written, heard, strict=True)]
    return _rate([(distance(w, h), len(w)) for w, h in pairs])


def errors_added(written: list[str], first: list[str], second: list[str]) -> Score:
    """Word error points that `first` has more than `second` on the same clips (negative where it has fewer)."""
    rows = [(words(w), words(a), words(b)) for w, a, b in zip(written, first, second, strict=True)]
    return _rate([(distance(w, a) - distance(w, b), len(w)) for w, a, b in rows])


def figures_right(written: list[str], heard: list[str]) -> Score:
    """Percent of written figures that the hypothesis has exactly so."""
    counts = [(figures(w), figures(h)) for w, h in zip(written, heard, strict=True)]
    return _rate([((w & h).total(), w.total()) for w, h in counts])


def distance(first: list[str], second: list[str]) -> int:
    """Levenshtein distance in words."""
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(second, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def _rate(parts: list[tuple[int, int]]) -> Score:
    counts = np.array(parts, dtype=float).reshape(-1, 2)
    rng, rates = Random(0), []
    for _ in range(_RESAMPLES):
        chosen = counts[[rng.randrange(len(counts)) for _ in range(len(counts))]].sum(axis=0)
        rates.append(100 * chosen[0] / max(1.0, chosen[1]))
    total = counts.sum(axis=0)
    low, high = np.percentile(rates, [2.5, 97.5])
    return Score(float(100 * total[0] / max(1.0, total[1])), float(low), float(high))
