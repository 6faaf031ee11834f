"""Breaks a text into rows that fit a subtitle: pure.

Width is counted in cells as a television or a terminal shows them: a Chinese character is two, a combining mark none.
Limits are those of Netflix's timed-text guides: 42 characters a row for alphabets, 16 for Chinese.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from math import ceil

LATIN_CELLS = 42
WIDE_CELLS = 32

_PIECES = re.compile(r"\S+")
_ALPHABET = re.compile(r"[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u0391-\u03c9\u0410-\u044f]*")
"""Letters of one cell each and nothing else: texts that need no care beyond their words."""
_NUMBER = re.compile(r"[^\w\s]*\d[\d.,:/×x-]*")
_UNIT = re.compile(r"[^\W\d]{1,10}[.,;:!?)]*|[%€$¥£°]\S*")
_AMOUNT = re.compile(rf"(?<!\S){_NUMBER.pattern} (?:{_UNIT.pattern})(?!\S)")
_CLOSING = frozenset("，。、；：！？）》」』】〉”’％·…—,.;:!?)]%")
_OPENING = frozenset("（《「『【〈“‘([$¥€£")
_PAUSES = frozenset(",.;:!?，。、；：！？…—")
_JOINER = "\u200d"
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7ff]")
_ENOUGH = 0.6
"""A row at least this full is ended at a pause in the text, though more would fit."""
_FULL_CELLS = ceil(_ENOUGH * LATIN_CELLS)
_TOO_WIDE = re.compile(rf"[^ ]{{{LATIN_CELLS + 1}}}")
_ROW = re.compile(
    rf"[^ ](?:.{{{_FULL_CELLS - 2},{LATIN_CELLS - 2}}}?[,.;:!?]|.{{0,{LATIN_CELLS - 1}}})(?= |$)"
)
"""A row of letters of one cell each: to the first pause once it is full enough, else as many words as fit."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    cells: int
    spaced: bool


def cells_of(text: str) -> int:
    """Width of `text` in cells."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def rows_of(text: str) -> tuple[slice, ...]:
    """Where the rows of one-line `text` stand in it, in order; they hold all of it but the blanks between them."""
    if _ALPHABET.fullmatch(text) and "  " not in text:
        bound = _AMOUNT.sub(_unbroken, text)
        if not _TOO_WIDE.search(bound):
            return tuple([slice(*found.span()) for found in _ROW.finditer(bound)])
    return careful_rows(text)


def _unbroken(amount: re.Match[str]) -> str:
    return amount[0].replace(" ", "\u00a0")


def careful_rows(text: str) -> tuple[slice, ...]:
    """The rows of a text in any script."""
    limit = WIDE_CELLS if _is_wide(text) else LATIN_CELLS
    rows: list[slice] = []
    start, used = -1, 0
    end = 0
    for piece in _pieces(text, limit):
        grown = used + piece.cells + (1 if piece.spaced and used else 0)
        if start >= 0 and (grown > limit or (used >= _ENOUGH * limit and text[end - 1] in _PAUSES)):
            rows.append(slice(start, end))
            start, grown = -1, piece.cells
        start = piece.start if start < 0 else start
        end, used = piece.end, grown
    return tuple(rows) if start < 0 else (*rows, slice(start, end))


@cache
def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _is_wide(text: str) -> bool:
    wide = sum(1 for character in text if unicodedata.east_asian_width(character) in "WF")
    return wide * 2 > len(text)


def _pieces(text: str, limit: int) -> list[_Piece]:
    """What a row break may not part: words, a number with its unit, a Chinese character with its punctuation."""
    pieces: list[_Piece] = []
    for found in _PIECES.finditer(text):
        word = _Piece(found.start(), found.end(), cells_of(found[0]), spaced=True)
        glued = _with_number(text, pieces, word, limit)
        if glued is not None:
            pieces[-1] = glued
        else:
            pieces.extend(_parts(text, word, limit))
    return pieces


def _with_number(text: str, pieces: list[_Piece], word: _Piece, limit: int) -> _Piece | None:
    if not pieces:
        return None
    last = pieces[-1]
    together = last.cells + 1 + word.cells
    number = _NUMBER.fullmatch(text, last.start, last.end)
    if not number or not _UNIT.fullmatch(text, word.start, word.end) or together > limit:
        return None
    return _Piece(last.start, word.end, together, last.spaced)


def _parts(text: str, word: _Piece, limit: int) -> list[_Piece]:
    """A word as it is, or what stands between the places where it may be broken."""
    if word.cells <= limit and not any(map(_stands_alone, text[word.start : word.end])):
        return [word]
    breaks = [place for place in range(word.start + 1, word.end) if _may_break(text, place)]
    parts: list[_Piece] = []
    for start, end in zip([word.start, *breaks], [*breaks, word.end], strict=True):
        parts.extend(_slices(text, start, end, limit))
    return [
        _Piece(part.start, part.end, part.cells, spaced=part.start == word.start and word.spaced)
        for part in parts
    ]


def _may_break(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if _cells(after) == 0 or after in _CLOSING or before in _OPENING or before == _JOINER:
        return False
    if before.isdigit() or _SKIN.match(after):
        return False
    return _stands_alone(before) or _stands_alone(after)


@cache
def _stands_alone(character: str) -> bool:
    """Chinese, Japanese, emoji: a row may end beside any of them. Korean is as wide but is broken at its blanks."""
    return _cells(character) == 2 and not _HANGUL.match(character)


def _slices(text: str, start: int, end: int, limit: int) -> list[_Piece]:
    """Cuts what is wider than a row, as in a script without blanks, but never before a combining mark."""
    parts: list[_Piece] = []
    used = 0
    for place in range(start, end):
        width = _cells(text[place])
        if used + width > limit:
            parts.append(_Piece(start, place, used, spaced=False))
            start, used = place, 0
        used += width
    return [*parts, _Piece(start, end, used, spaced=False)]
