"""Captions as plain text, for places that are no web page: OBS's text source, captions in the stream, YouTube."""

import time
import unicodedata
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from asr.captions import Caption
from desktop.overlay.board import Board
from translate.translations import Translation

CLEAR_MS = 6_000
_LINES = 2
_NARROW, _WIDE = 42, 16
_FULL = _NARROW * _WIDE
"""One line in units that narrow and wide letters divide."""
_FINISHED_KEPT = 20


@dataclass(frozen=True, slots=True)
class Lines:
    """What is to be shown now."""

    text: str
    """Two lines at most, a line feed between; empty after silence."""
    language: str
    """ISO 639-1, of the newest."""


NO_LINES = Lines("", "")


class CaptionText:
    """One language's text, "" for what is spoken; `take` may be called from any thread.

    What is hidden, cleared or taken back is left out as on the overlay.
    """

    def __init__(self, language: str, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._language = language
        self._board = Board((), clock_s)
        self._finished: deque[str] = deque(maxlen=_FINISHED_KEPT)

    def take(self, event: object) -> None:
        """Takes whatever happens; most of it is passed over."""
        if self._board.take(event):
            self._board.changes()
            if self._is_finished(event):
                self._finished.append(event.text)  # type: ignore[attr-defined]

    def _is_finished(self, event: object) -> bool:
        if isinstance(event, Caption):
            return not self._language and event.final and bool(event.text)
        return isinstance(event, Translation) and event.final and event.language == self._language

    def take_finished(self) -> list[str]:
        """Lines that were finished since the last call, oldest first; of very many only the newest."""
        found = []
        while self._finished:
            found.append(self._finished.popleft())
        return found

    def lines(self) -> Lines:
        """The newest two."""
        captions: Sequence[Mapping[str, Any]] = self._board.state()["captions"]  # type: ignore[assignment]
        parts = [
            part for caption in captions if caption["age_ms"] < CLEAR_MS for part in self._parts(caption)
        ]
        texts = [f"{part['text']} {part['tail']}".strip() for part in parts]
        lines = [line for text in texts for line in folded(text)][-_LINES:]
        return Lines("\n".join(lines), parts[-1]["lang"]) if lines else NO_LINES

    def _parts(self, caption: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        if not self._language:
            return [caption["src"]]
        return [part for part in caption["dst"] if part["lang"] == self._language]


def folded(text: str) -> list[str]:
    """`text` in lines of at most 42 narrow or 16 wide letters, broken at blanks where there are any."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        if line and _width(line + word.rstrip()) > _FULL:
            lines.append(line.rstrip())
            line = ""
        line += word
    return [*lines, line.rstrip()] if line.strip() else lines


def _words(text: str) -> list[str]:
    """Pieces between which a line may break: after blanks, and around wide letters; long ones are cut."""
    words: list[str] = []
    for char in text:
        if not words or (_may_break(words[-1], char) and not char.isspace()):
            words.append(char)
        else:
            words[-1] += char
    return words


def _may_break(before: str, char: str) -> bool:
    """A figure keeps its unit."""
    is_unit = before[-1].isdigit() and _is_wide(char)
    is_between = before[-1].isspace() or (_is_wide(char) and not is_unit)
    return is_between or _width(before + char) > _FULL


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in ("W", "F") and unicodedata.category(char)[0] == "L"


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in ("W", "F") for char in text)
    return wide * _NARROW + (len(text) - wide) * _WIDE
