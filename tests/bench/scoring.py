"""Scores a caption event log against a transcript with word times: WER, word lags, flicker.

Any system's log can be scored that says what was settled and what was shown when, see `read_log`. Word error rate is
the Levenshtein distance over words divided by the reference length; normalised erasure is the number of shown words
that were taken back, over the number of final words (Arivazhagan et al., 2020).
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asr.wording import spaceless

_DOLLARS = re.compile(r"(?<![a-z])(?:usd|us\$)\s*(?=\d)|\$\s+(?=\d)")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DIGITS = {word: str(value) for value, word in enumerate(_NUMBER_WORDS)}


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word of the reference and when its sound ends; `closes`: it is the last one of its sentence."""

    text: str
    end_ms: int
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What one utterance showed at a moment of the audio: settled words and the whole line."""

    at_ms: int
    utterance: int
    settled: tuple[str, ...]
    line: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Lags in ms of audio after the end of a word's sound; only words that came out right count for them."""

    words: int
    errors: int
    display_lags_ms: tuple[int, ...]
    commit_lags_ms: tuple[int, ...]
    end_lags_ms: tuple[int, ...]
    """The same for words that close a sentence and an utterance: from its end to its last caption."""
    erased: int
    settled_erased: int
    figures: int
    figures_right: int
    """Words of the reference with a digit in them, and how many came out."""

    @property
    def word_error_rate(self) -> float:
        """Errors over reference words."""
        return self.errors / max(1, self.words)

    @property
    def normalised_erasure(self) -> float:
        """Shown words that were taken back, over reference words."""
        return self.erased / max(1, self.words)


def plain_words(text: str) -> tuple[str, ...]:
    """Words as they are compared: NFKC, casefolded, outer punctuation gone; single characters of spaceless scripts.

    Their error rate is the character error rate then. A figure is one word however it is written: "USD 2.85" and
    "$2.85", "3,000" and "3000", "two" and "2".
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = _GROUPED.sub("", _DOLLARS.sub("$", folded))
    spaced = "".join(f" {c} " if spaceless(c) else c for c in folded)
    pieces = (piece.strip(".,!?;:\"'()。、") for piece in spaced.split())
    return tuple(_DIGITS.get(piece, piece) for piece in pieces if piece)


def read_log(lines: Iterable[str], clock: str = "audio_s") -> list[Shown]:
    """The log of any system, a JSON object a line: `t_wall`, `audio_s` (seconds), `settled`, `tail` (text).

    `utterance` numbers the lines of systems that begin new ones; others have one. `clock` is the time that lags
    are measured by.
    """
    rows = [json.loads(line) for line in lines if line.strip()]
    return [
        Shown(
            at_ms=round(row[clock] * 1000),
            utterance=row.get("utterance", 1),
            settled=plain_words(row["settled"]),
            line=plain_words(f"{row['settled']} {row['tail']}"),
        )
        for row in rows
    ]


def score(gold: Sequence[GoldWord], log: Sequence[Shown]) -> Score:
    """The score of `log`, in the order of time."""
    shown_at, settled_at = _first_times(log, settled=False), _first_times(log, settled=True)
    final = sorted(settled_at)
    pairs, errors = aligned([word.text for word in gold], [key[2] for key in final])
    right = [(gold[left], final[place]) for left, place in pairs]
    last = {key[0]: key for key in final}
    return Score(
        words=len(gold),
        errors=errors,
        display_lags_ms=tuple(shown_at.get(key, settled_at[key]) - word.end_ms for word, key in right),
        commit_lags_ms=tuple(settled_at[key] - word.end_ms for word, key in right),
        end_lags_ms=tuple(
            settled_at[key] - word.end_ms for word, key in right if word.closes and last[key[0]] == key
        ),
        erased=_erased(log, settled=False),
        settled_erased=_erased(log, settled=True),
        figures=sum(_is_figure(word) for word in gold),
        figures_right=sum(_is_figure(word) for word, _ in right),
    )


def _is_figure(word: GoldWord) -> bool:
    return any(character.isdigit() for character in word.text)


Key = tuple[int, int, str]


def _first_times(log: Sequence[Shown], settled: bool) -> dict[Key, int]:
    """When the word at each place of each utterance was first there and stayed (utterance, place, word)."""
    since: dict[int, dict[Key, int]] = {}
    for shown in log:
        words = shown.settled if settled else shown.line
        before = since.get(shown.utterance, {})
        keys = [(shown.utterance, place, word) for place, word in enumerate(words)]
        since[shown.utterance] = {key: before.get(key, shown.at_ms) for key in keys}
    return {key: at_ms for keys in since.values() for key, at_ms in keys.items()}


def _erased(log: Sequence[Shown], settled: bool) -> int:
    """Words that were there and then were not, or changed; a line counts from its first change on."""
    total, last = 0, dict[int, tuple[str, ...]]()
    for shown in log:
        words = shown.settled if settled else shown.line
        before = last.get(shown.utterance, ())
        same = next(
            (at for at, pair in enumerate(zip(before, words, strict=False)) if pair[0] != pair[1]), None
        )
        kept = min(len(before), len(words)) if same is None else same
        total += len(before) - kept
        last[shown.utterance] = words
    return total


def aligned(reference: Sequence[str], heard: Sequence[str]) -> tuple[list[tuple[int, int]], int]:
    """Pairs of places with equal words on a shortest edit path, and the length of that path."""
    table = [list(range(len(heard) + 1))]
    for row, word in enumerate(reference, 1):
        above, line = table[-1], [row]
        for column, other in enumerate(heard, 1):
            line.append(min(above[column] + 1, line[-1] + 1, above[column - 1] + (word != other)))
        table.append(line)
    pairs, row, column = [], len(reference), len(heard)
    while row and column:
        here = table[row][column]
        if here == table[row - 1][column - 1] + (reference[row - 1] != heard[column - 1]):
            row, column = row - 1, column - 1
            if reference[row] == heard[column]:
                pairs.append((row, column))
        elif here == table[row - 1][column] + 1:
            row -= 1
        else:
            column -= 1
    return pairs[::-1], table[-1][-1]
