"""Texts that try to break a file, and a reader of subtitles that knows nothing of the writer."""

import re
from dataclasses import dataclass

from hypothesis import strategies as st

NASTY = (
    "-->",
    "00:00:01,000 --> 00:00:02,000",
    "00:00.000 --> 00:01.000",
    "\n\n7\n",
    "\r\n\r\n",
    "\u2028\u2029\x85",
    "<b>",
    "</i>",
    "<",
    "&",
    "&lt;",
    "{500}",
    r"{\an8}",
    r"\N",
    r"C:\new",
    r"\h",
    "\x00",
    "\ufeff",
    "WEBVTT",
    "NOTE x",
    "STYLE",
    "500",
    "=1+1",
    "@SUM(A1)",
    "'\"",
    "\ud800",
    "\u202e",
    "[Script Info]",
    "灯具价格，",
    "Łódź",
    "👩‍🔧",
    "a" * 200,
    "灯" * 70,
    "สวัสดี" * 20,
)

texts = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=20)), max_size=6).map(" ".join)

_TIMES = {
    "srt": re.compile(r"(\d\d):(\d\d):(\d\d),(\d\d\d) --> (\d\d):(\d\d):(\d\d),(\d\d\d)"),
    "vtt": re.compile(r"(\d\d):(\d\d):(\d\d)\.(\d\d\d) --> (\d\d):(\d\d):(\d\d)\.(\d\d\d)"),
}


@dataclass(frozen=True, slots=True)
class ReadCue:
    """A cue as it stands in a file."""

    start_ms: int
    end_ms: int
    rows: tuple[str, ...]


def read_cues(text: str, kind: str) -> list[ReadCue]:
    """Reads SRT or WebVTT by its rules alone: blocks parted by blank lines, a number, times, then text."""
    body = text.removeprefix("WEBVTT\n\n") if kind == "vtt" else text
    blocks = [block for block in re.split(r"\n{2,}", body.strip("\n")) if block]
    cues = [_cue(block.split("\n"), kind) for block in blocks]
    assert [number for number, _ in cues] == list(range(1, len(cues) + 1))
    return [cue for _, cue in cues]


def _cue(lines: list[str], kind: str) -> tuple[int, ReadCue]:
    times = _TIMES[kind].fullmatch(lines[1])
    assert times is not None, lines
    numbers = [int(number) for number in times.groups()]
    return int(lines[0]), ReadCue(_ms(numbers[:4]), _ms(numbers[4:]), tuple(lines[2:]))


def _ms(parts: list[int]) -> int:
    hours, minutes, seconds, ms = parts
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + ms
