"""SRT and WebVTT through pysubs2 (the only importer of it)."""

from collections.abc import Callable

import pysubs2

from desktop.sessions.exports.cleaning import srt_line, vtt_line
from desktop.sessions.exports.cues import cues_of
from desktop.sessions.transcript import Transcript

_LAST_MS = 100 * 3_600_000 - 1
"""The largest time that SRT can write; later cues are drawn to it rather than lost."""


def srt(transcript: Transcript, languages: tuple[str, ...]) -> str:
    """SubRip text."""
    return _written(transcript, languages, "srt", srt_line)


def vtt(transcript: Transcript, languages: tuple[str, ...]) -> str:
    """WebVTT text."""
    return _written(transcript, languages, "vtt", vtt_line)


def _written(
    transcript: Transcript, languages: tuple[str, ...], kind: str, escape: Callable[[str], str]
) -> str:
    subtitles = pysubs2.SSAFile()
    for cue in cues_of(transcript, languages):
        subtitles.append(
            pysubs2.SSAEvent(
                start=min(cue.start_ms, _LAST_MS),
                end=min(cue.end_ms, _LAST_MS),
                text=r"\N".join(escape(row) for row in cue.rows),
            )
        )
    return str(subtitles.to_string(kind))
