"""Subtitle cues of a transcript: at most two rows each, timed by the words that were spoken. Pure.

Limits are those of Netflix's timed-text guide: 5/6 s to 7 s a cue, two frames between cues.
"""

from bisect import bisect_right
from dataclasses import dataclass

from asr.captions import Word
from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.languages import SOURCE, text_in
from desktop.sessions.exports.rows import rows_of
from desktop.sessions.transcript import Line, Transcript

MIN_MS = 833
MAX_MS = 7_000
GAP_MS = 83
ROWS_A_CUE = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """Rows shown together, from `start_ms` to `end_ms`; one-line texts, not yet escaped for any format."""

    start_ms: int
    end_ms: int
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _TimedRow:
    start_ms: int
    end_ms: int
    text: str


def cues_of(transcript: Transcript, languages: tuple[str, ...]) -> tuple[Cue, ...]:
    """Cues in order of time, none overlapping; with several languages each cue has one row of each."""
    found = [cue for line in transcript.lines for cue in _cues_of_line(line, languages)]
    found.sort(key=lambda cue: cue.start_ms)
    return _spaced(found)


def _cues_of_line(line: Line, languages: tuple[str, ...]) -> list[Cue]:
    columns = [column for language in languages if (column := _timed_rows(line, language))]
    if not columns:
        return []
    return _one_language(columns[0]) if len(columns) == 1 else _side_by_side(columns)


def _timed_rows(line: Line, language: str) -> list[_TimedRow]:
    text = one_line(text_in(line, language))
    clock = _Clock(line, text, line.words if language == SOURCE else ())
    return [
        _TimedRow(clock.at(row.start), clock.at(row.end), text[row.start : row.end]) for row in rows_of(text)
    ]


class _Clock:
    """When each place of a text was spoken: at the words that are found in it, evenly between them.

    A translation holds none of the words, so its places are spread evenly over the line.
    """

    def __init__(self, line: Line, text: str, words: tuple[Word, ...]) -> None:
        self._places = [0]
        self._times = [line.start_ms]
        if not self._anchor_all(words, text):
            for word in words:
                self._anchor(word.start_ms, word.end_ms, one_line(word.text), text)
        self._places.append(len(text))
        self._times.append(max(line.end_ms, self._times[-1]))

    def _anchor_all(self, words: tuple[Word, ...], text: str) -> bool:
        """The usual case at once: the words are the text, and their times go forward."""
        times = [time for word in words for time in (word.start_ms, word.end_ms)]
        if " ".join([word.text for word in words]) != text or times != sorted(times):
            return False
        if times and times[0] < self._times[0]:
            return False
        place = 0
        for word in words:
            self._places += [place, place + len(word.text)]
            place += len(word.text) + 1
        self._times += times
        return True

    def _anchor(self, start_ms: int, end_ms: int, word: str, text: str) -> None:
        place = text.find(word, self._places[-1], self._places[-1] + 2 * len(word) + 16) if word else -1
        if place < 0 or start_ms < self._times[-1] or end_ms < start_ms:
            return
        self._places += [place, place + len(word)]
        self._times += [start_ms, end_ms]

    def at(self, place: int) -> int:
        """The time of `place`, a character offset."""
        after = bisect_right(self._places, place)
        if after == len(self._places):
            return self._times[-1]
        left, right = self._places[after - 1], self._places[after]
        share = (place - left) / max(1, right - left)
        return round(self._times[after - 1] + share * (self._times[after] - self._times[after - 1]))


def _one_language(rows: list[_TimedRow]) -> list[Cue]:
    cues: list[Cue] = []
    for row in rows:
        last = cues[-1] if cues else None
        if last and len(last.rows) < ROWS_A_CUE and row.end_ms - last.start_ms <= MAX_MS:
            cues[-1] = Cue(last.start_ms, row.end_ms, (*last.rows, row.text))
        else:
            cues.append(Cue(row.start_ms, row.end_ms, (row.text,)))
    return cues


def _side_by_side(columns: list[list[_TimedRow]]) -> list[Cue]:
    """The longest text sets the pace; a row of a shorter one stays while the longer one goes on."""
    pace = max(columns, key=len)
    count = len(pace)
    return [
        Cue(
            timed.start_ms,
            timed.end_ms,
            tuple(column[place * len(column) // count].text for column in columns),
        )
        for place, timed in enumerate(pace)
    ]


def _spaced(cues: list[Cue]) -> tuple[Cue, ...]:
    """Gives each cue its least time where the next one leaves room, and never more than the most."""
    spaced: list[Cue] = []
    for place, cue in enumerate(cues):
        following = cues[place + 1] if place + 1 < len(cues) else None
        start_ms = max(cue.start_ms, spaced[-1].end_ms if spaced else 0)
        wanted_ms = min(max(cue.end_ms, start_ms + MIN_MS), start_ms + MAX_MS)
        room_ms = wanted_ms if following is None else following.start_ms - GAP_MS
        end_ms = max(min(wanted_ms, room_ms), start_ms + 1)
        spaced.append(Cue(start_ms, end_ms, cue.rows))
    return tuple(spaced)
