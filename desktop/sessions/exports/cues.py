"""Subtitle cues of a transcript: at most two rows each, timed by the words that were spoken. Pure.

Limits are those of Netflix's timed-text guide: 5/6 s to 7 s a cue, two frames between cues.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import zip_longest

from asr.captions import Word
from desktop.long_jobs import UNWATCHED, Watch
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
class _Column:
    """A line in one language, broken into rows."""

    language: str
    text: str
    rows: tuple[slice, ...]

    def row(self, place: int, of: int) -> str:
        """What stands at `place` of `of` when the rows are spread over them."""
        return self.text[self.rows[place * len(self.rows) // of]]


def cues_of(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> tuple[Cue, ...]:
    """Cues in order of time, none overlapping; with several languages each cue has one row of each."""
    found = [cue for line in watch.along(transcript.lines) for cue in _cues_of_line(line, languages)]
    found.sort(key=lambda cue: cue.start_ms)
    return _spaced(found)


def _cues_of_line(line: Line, languages: tuple[str, ...]) -> list[Cue]:
    """The longest text sets the pace; a row of a shorter one stays while the longer one goes on."""
    columns = [column for language in languages if (column := _column(line, language)).rows]
    if not columns:
        return []
    pace = max(columns, key=lambda column: len(column.rows))
    clock = _Clock(line, pace.text, line.words if pace.language == SOURCE else ())
    count = len(pace.rows)
    cues = [
        Cue(clock.at(row.start), clock.at(row.stop), tuple([column.row(place, count) for column in columns]))
        for place, row in enumerate(pace.rows)
    ]
    return _two_rows_each(cues) if len(columns) == 1 else cues


def _column(line: Line, language: str) -> _Column:
    text = one_line(text_in(line, language))
    return _Column(language, text, rows_of(text))


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
            end = place + len(word.text)
            self._places += (place, end)
            place = end + 1
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


def _two_rows_each(cues: list[Cue]) -> list[Cue]:
    """Puts a row under the one before where both fit into one cue's time."""
    joined: list[Cue] = []
    for cue in cues:
        last = joined[-1] if joined else None
        if last and len(last.rows) < ROWS_A_CUE and cue.end_ms - last.start_ms <= MAX_MS:
            joined[-1] = Cue(last.start_ms, cue.end_ms, (*last.rows, *cue.rows))
        else:
            joined.append(cue)
    return joined


def _spaced(cues: list[Cue]) -> tuple[Cue, ...]:
    """Gives each cue its least time where the next one leaves room, and never more than the most."""
    spaced: list[Cue] = []
    free_ms = 0
    for cue, following in zip_longest(cues, cues[1:]):
        start_ms = max(cue.start_ms, free_ms)
        wanted_ms = min(max(cue.end_ms, start_ms + MIN_MS), start_ms + MAX_MS)
        room_ms = wanted_ms if following is None else following.start_ms - GAP_MS
        free_ms = max(min(wanted_ms, room_ms), start_ms + 1)
        spaced.append(Cue(start_ms, free_ms, cue.rows))
    return tuple(spaced)
