"""How late and how restless a shown translation is: StreamLAAL and normalised erasure on the clock of the audio.

StreamLAAL (Papi et al., 2024): Length-Adaptive Average Lagging of each sentence of the speech (Papi et al., 2022),
the output of the whole stream being cut into those sentences by the shortest edit path to the references.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.bench.scoring import aligned


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the speech: where its sound lies, and the words of its reference translation."""

    start_ms: int
    end_ms: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Emitted:
    """A word of the output and the moment of the audio from which it stood there."""

    word: str
    at_ms: int


def stream_laal_ms(sentences: Sequence[Sentence], output: Sequence[Emitted]) -> float:
    """Mean over the sentences that got any output."""
    lags = [
        lag_ms(sentence, words)
        for sentence, words in zip(sentences, cut_into(sentences, output), strict=True)
        if words
    ]
    return sum(lags) / len(lags)


def lag_ms(sentence: Sentence, output: Sequence[Emitted]) -> float:
    """LAAL: how far each word is behind a speaker who gives all of them evenly; words after the end count once."""
    length_ms = sentence.end_ms - sentence.start_ms
    pace_ms = length_ms / max(len(sentence.words), len(output))
    lags: list[float] = []
    for place, emitted in enumerate(output):
        delay_ms = emitted.at_ms - sentence.start_ms
        lags.append(delay_ms - place * pace_ms)
        if delay_ms >= length_ms:
            break
    return sum(lags) / len(lags)


def cut_into(sentences: Sequence[Sentence], output: Sequence[Emitted]) -> list[list[Emitted]]:
    """The output of each sentence: words go with the reference words that they were aligned to or stand before."""
    reference = [word for sentence in sentences for word in sentence.words]
    owner = [number for number, sentence in enumerate(sentences) for _ in sentence.words]
    pairs, _errors = aligned(reference, [emitted.word for emitted in output])
    belongs, nearest = {place: owner[left] for left, place in pairs}, 0
    parts: list[list[Emitted]] = [[] for _ in sentences]
    for place, emitted in enumerate(output):
        nearest = belongs.get(place, nearest)
        parts[nearest].append(emitted)
    return parts


def erased(lines: Sequence[tuple[str, ...]]) -> int:
    """Words that stood there and then did not, or had changed; each state counts from its first change on."""
    total = 0
    for before, after in pairwise(lines):
        same = next(
            (at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None
        )
        total += len(before) - (min(len(before), len(after)) if same is None else same)
    return total
