"""A kept transcript as the rows that the caption view draws."""

from asr.captions import Gap
from desktop.sessions.transcript import Line as KeptLine
from desktop.sessions.transcript import Transcript
from desktop.window.live.caption_model import Line, Said, gap_line


def lines_of(transcript: Transcript) -> list[Line]:
    """Lines and gaps of `transcript` in order of time."""
    rows = [(line.start_ms, _line(line)) for line in transcript.lines]
    rows += [(gap.start_ms, _gap(gap)) for gap in transcript.gaps]
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def _line(kept: KeptLine) -> Line:
    said = tuple(Said(one.language, one.text, "", one.flags) for one in kept.translations)
    return Line(kept.utterance, kept.start_ms, Said(kept.language, kept.text), said, final=True)


def _gap(gap: Gap) -> Line:
    return gap_line(gap)
