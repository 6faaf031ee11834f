"""SRT, WebVTT and ASS.

Written here and not by pysubs2, which takes every text for ASS and needs as long as all the rest: the tests read the
files back with it.
"""

from desktop.long_jobs import UNWATCHED, Watch
from desktop.sessions.exports.cleaning import ass_line, one_line, srt_line, vtt_line
from desktop.sessions.exports.cues import cues_of
from desktop.sessions.transcript import Transcript

_LAST_MS = 100 * 3_600_000 - 1
"""The largest time that SRT can write; later cues are drawn to it rather than lost."""
_LAST_ASS_MS = 10 * 3_600_000 - 10
"""ASS has one digit for hours."""

_ASS_HEAD = """\
[Script Info]
Title: {title}
ScriptType: v4.00+
WrapStyle: 2
PlayResX: 1920
PlayResY: 1080
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, \
MarginV, Encoding
Style: Default,Arial,54,&H00FFFFFF,&H000000FF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,1,2,96,96,54,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def srt(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> str:
    """SubRip text."""
    parts = []
    for number, cue in enumerate(cues_of(transcript, languages, watch), 1):
        times = f"{_time(cue.start_ms, ',')} --> {_time(cue.end_ms, ',')}"
        parts.append(f"{number}\n{times}\n{chr(10).join(map(srt_line, cue.rows))}\n\n")
    return "".join(parts)


def vtt(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> str:
    """WebVTT text."""
    parts = ["WEBVTT\n\n"]
    for number, cue in enumerate(cues_of(transcript, languages, watch), 1):
        times = f"{_time(cue.start_ms, '.')} --> {_time(cue.end_ms, '.')}"
        parts.append(f"{number}\n{times}\n{chr(10).join(map(vtt_line, cue.rows))}\n\n")
    return "".join(parts)


def ass(transcript: Transcript, languages: tuple[str, ...], watch: Watch = UNWATCHED) -> str:
    """Advanced SubStation text with one style, for a picture of 1920 by 1080."""
    parts = [_ASS_HEAD.format(title=ass_line(one_line(transcript.session.title)) or "Deskcast")]
    for cue in cues_of(transcript, languages, watch):
        text = r"\N".join(map(ass_line, cue.rows))
        parts.append(
            f"Dialogue: 0,{_ass_time(cue.start_ms)},{_ass_time(cue.end_ms)},Default,,0,0,0,,{text}\n"
        )
    return "".join(parts)


def _time(at_ms: int, point: str) -> str:
    seconds, ms = divmod(min(at_ms, _LAST_MS), 1_000)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}{point}{ms:03d}"


def _ass_time(at_ms: int) -> str:
    seconds, ms = divmod(min(at_ms, _LAST_ASS_MS), 1_000)
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{second:02d}.{ms // 10:02d}"
