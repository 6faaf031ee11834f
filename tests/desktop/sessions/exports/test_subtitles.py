"""SRT and WebVTT that no text can break."""

import html
from collections.abc import Callable

import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.sessions.exports.cleaning import ass_line
from desktop.sessions.exports.cues import cues_of
from desktop.sessions.exports.subtitles import ass, srt, vtt
from desktop.sessions.transcript import Transcript
from tests.desktop.sessions.builders import line, transcript
from tests.desktop.sessions.exports.texts import NASTY, read_cues, texts

Write = Callable[[Transcript, tuple[str, ...]], str]
WRITERS: dict[str, Write] = {"srt": srt, "vtt": vtt}


def session_of(*said: str) -> Transcript:
    return transcript(*(line(place, text, place * 10_000, es=text) for place, text in enumerate(said)))


def test_srt_is_what_players_expect() -> None:
    assert srt(session_of("Good morning.", "How are you?"), ("source",)) == (
        "1\n00:00:00,000 --> 00:00:03,000\nGood morning.\n\n2\n00:00:10,000 --> 00:00:13,000\nHow are you?\n\n"
    )


def test_vtt_is_what_browsers_expect() -> None:
    assert vtt(session_of("Lamps & chairs < 5 €"), ("source",)) == (
        "WEBVTT\n\n1\n00:00:00.000 --> 00:00:03.000\nLamps &amp; chairs &lt; 5 €\n\n"
    )


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_breaks_a_file(kind: str, nasty: str) -> None:
    _check(session_of("before", f"{nasty} said", "after"), kind, ("source",))


@pytest.mark.parametrize("kind", WRITERS)
@settings(deadline=None)
@given(said=st.lists(texts, max_size=5))
def test_a_file_reads_back_as_the_cues_that_were_written(kind: str, said: list[str]) -> None:
    _check(session_of(*said), kind, ("source",))
    _check(session_of(*said), kind, ("source", "es"))


@settings(deadline=None)
@given(said=st.lists(texts, max_size=5))
def test_ass_reads_back_as_the_cues_that_were_written(said: list[str]) -> None:
    session = session_of(*said)
    meant = cues_of(session, ("source", "es"))
    read = pysubs2.SSAFile.from_string(ass(session, ("source", "es")), "ass")
    assert [(event.start, event.end, len(event.plaintext.split("\n"))) for event in read] == [
        (cue.start_ms // 10 * 10, cue.end_ms // 10 * 10, len(cue.rows)) for cue in meant
    ]
    assert [event.plaintext for event in read] == ["\n".join(map(ass_line, cue.rows)) for cue in meant]


def test_ass_has_one_style_and_the_title() -> None:
    read = pysubs2.SSAFile.from_string(ass(session_of("Hello"), ("source",)), "ass")
    assert (list(read.styles), read.info["Title"], read.info["PlayResX"]) == (["Default"], "Lamps", "1920")


def test_vtt_gives_back_the_text_itself() -> None:
    text = "5 < 6 & a --> b"
    cues = read_cues(vtt(session_of(text), ("source",)), "vtt")
    assert [html.unescape(row) for cue in cues for row in cue.rows] == [text]


def test_times_beyond_a_hundred_hours_are_drawn_to_the_last_that_can_be_written() -> None:
    late = transcript(line(1, "late", 400 * 3_600_000))
    assert [cue.start_ms for cue in read_cues(srt(late, ("source",)), "srt")] == [359_999_999]


def test_a_session_without_words_is_an_empty_file() -> None:
    assert srt(transcript(), ("source",)) == ""
    assert vtt(transcript(), ("source",)) == "WEBVTT\n\n"


def _check(session: Transcript, kind: str, languages: tuple[str, ...]) -> None:
    written = WRITERS[kind](session, languages)
    meant = cues_of(session, languages)
    read = read_cues(written, kind)
    assert [(cue.start_ms, cue.end_ms, len(cue.rows)) for cue in read] == [
        (cue.start_ms, cue.end_ms, len(cue.rows)) for cue in meant
    ]
    assert len(pysubs2.SSAFile.from_string(written, kind)) == len(meant)
    assert not [row for cue in read for row in cue.rows if "-->" in row or "<" in row or "\x00" in row]
