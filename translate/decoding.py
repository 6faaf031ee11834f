"""What is asked of a translator, what it gives back, and the guards that every output passes: pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_PIECES = 200
LONGEST_REPEAT = 32
"""A loop is an n-gram of 1 to 32 pieces said three times or more at the end of an output."""
REPEATS = 3
REPEATS_INSIDE = 4
"""The same further in, where a speaker may well say a thing three times."""
WORD_MARK = "▁"
"""SentencePiece writes the blank before a word as this sign (U+2581)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One sentence to translate, and what must or may be kept of its earlier output."""

    text: str
    settled: tuple[str, ...] = ()  # output pieces shown for good: the new output begins with them
    previous: tuple[str, ...] = ()  # last output of the open sentence, followed where the source allows it
    closed: bool = True  # the whole sentence is here: search wider


@dataclass(frozen=True, slots=True)
class Decoded:
    """One output: its pieces, its text, and flags as in `Translation.flags`; the text is never blank."""

    pieces: tuple[str, ...]
    text: str
    flags: tuple[str, ...] = ()


class Translator(Protocol):
    """Text to text in one direction."""

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        """One output for each draft, in order; raises PackError."""

    def text(self, pieces: Sequence[str]) -> str:
        """What `pieces` read as; without surrounding blanks."""

    def close(self) -> None:
        """Frees the model; harmless when repeated."""


def most_pieces(source_pieces: int, settled_pieces: int = 0) -> int:
    """The cap on an output, settled pieces included: no sentence of live talk needs more, a loop would."""
    return max(min(MOST_PIECES, 2 * source_pieces + 10), settled_pieces + 10)


def cut_loop(pieces: Sequence[str], keep: int = 0) -> tuple[str, ...]:
    """`pieces` with every loop said once; the first `keep` pieces always stay.

    Digits alone may repeat: 1,000,000 is no loop.
    """
    before, kept = None, tuple(pieces)
    while kept != before:  # what is cut may bring the ends of another loop together
        before = kept
        for period in range(1, LONGEST_REPEAT + 1):
            kept = _without(kept, period, keep)
    return kept


def _without(pieces: tuple[str, ...], period: int, keep: int) -> tuple[str, ...]:
    """`pieces` with what is repeated every `period` pieces said once."""
    at = 0
    while at + REPEATS * period <= len(pieces):
        end = _periodic_until(pieces, at, period)
        said_once = at + period
        repeats = REPEATS if end == len(pieces) else REPEATS_INSIDE
        is_loop = end - at >= repeats * period and not _all_digits(pieces[at:said_once])
        if is_loop and end > keep:
            pieces = pieces[: max(said_once, keep)] + pieces[end:]
        at = said_once if is_loop else max(at + 1, end - period + 1)
    return pieces


def _periodic_until(pieces: Sequence[str], start: int, period: int) -> int:
    """Where the stretch from `start` that repeats itself every `period` pieces ends."""
    end = start + period
    while end < len(pieces) and pieces[end] == pieces[end - period]:
        end += 1
    return end


def _all_digits(pieces: Sequence[str]) -> bool:
    return all(piece.strip(WORD_MARK).isdigit() for piece in pieces)


def agreed(first: Sequence[str], second: Sequence[str]) -> int:
    """How many pieces two outputs have in common from their beginning."""
    same = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        same += 1
    return same


def word_starts(pieces: Sequence[str]) -> list[int]:
    """Places where `pieces` may be cut between two words; in CJK every piece is a word."""
    return [
        at for at, piece in enumerate(pieces) if not at or piece.startswith(WORD_MARK) or is_cjk(piece[0])
    ]


def is_cjk(letter: str) -> bool:
    """Whether `letter` belongs to a script written without blanks: Han, kana, Thai, Lao, Khmer, Burmese."""
    return (
        "\u4e00" <= letter <= "\u9fff"
        or "\u3400" <= letter <= "\u4dbf"
        or "\u3040" <= letter <= "\u30ff"
        or "\u0e00" <= letter <= "\u0eff"
        or "\u1780" <= letter <= "\u17ff"
        or "\u1000" <= letter <= "\u109f"
        or "\U00020000" <= letter <= "\U0003134f"
    )
