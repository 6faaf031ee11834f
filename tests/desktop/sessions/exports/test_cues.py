"""When each cue is shown, and what stands in it."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from asr.captions import Word
from desktop.sessions.exports.cues import GAP_MS, MAX_MS, MIN_MS, Cue, cues_of
from desktop.sessions.transcript import Line
from tests.desktop.sessions.builders import line, transcript
from tests.desktop.sessions.exports.texts import texts

LONG = (
    "Good morning everyone, welcome to the show of new lamps. The first of them costs 25 dollars for 500 pcs."
)


def spoken(text: str, start_ms: int, word_ms: int, pause_before: str = "", pause_ms: int = 0) -> Line:
    """A line whose words take `word_ms` each, with a pause before one of them."""
    words, now_ms = [], start_ms
    for word in text.split():
        now_ms += pause_ms if word == pause_before else 0
        words.append(Word(now_ms, now_ms + word_ms, word, 0.9))
        now_ms += word_ms
    return Line(1, start_ms, now_ms, text, "en", tuple(words))


def test_a_short_line_is_one_cue_of_its_own_length() -> None:
    assert cues_of(transcript(line(1, "Good morning.", 1_000)), ("source",)) == (
        Cue(1_000, 4_000, ("Good morning.",)),
    )


def test_a_long_line_is_cut_where_its_words_were_spoken() -> None:
    cues = cues_of(transcript(spoken(LONG, 0, 300, "25", 5_000)), ("source",))
    assert cues == (
        Cue(
            0,
            15 * 300,
            ("Good morning everyone, welcome to the show", "of new lamps. The first of them costs"),
        ),
        Cue(15 * 300 + 5_000, 20 * 300 + 5_000, ("25 dollars for 500 pcs.",)),
    )


def test_rows_with_a_long_pause_between_them_are_not_shown_together() -> None:
    cues = cues_of(transcript(spoken(LONG, 0, 300, "them", 5_000)), ("source",))
    assert [cue.rows for cue in cues] == [
        ("Good morning everyone, welcome to the show",),
        ("of new lamps. The first of them costs",),
        ("25 dollars for 500 pcs.",),
    ]


def test_a_cue_begins_with_its_first_word() -> None:
    said = spoken("word " * 40, 2_000, 250)
    cues = cues_of(transcript(said), ("source",))
    spoken_before = [
        sum(len(row.split()) for cue in cues[:place] for row in cue.rows) for place in range(len(cues))
    ]
    assert [cue.start_ms for cue in cues] == [said.words[count].start_ms for count in spoken_before]
    assert len(cues) > 2


def test_a_translation_is_spread_over_the_line() -> None:
    text = "palabra " * 30
    cues = cues_of(transcript(line(1, "x", 0, 10_000, es=text)), ("es",))
    assert cues[0].start_ms == 0
    assert 9_000 <= cues[-1].end_ms <= 10_000
    assert " ".join(row for cue in cues for row in cue.rows) == text.strip()


def test_two_languages_stand_one_above_the_other() -> None:
    both = line(1, LONG, 0, 9_000, zh="大家早上好，欢迎来看新款灯具的展示。第一款的价格是500件25美元。")
    cues = cues_of(transcript(both), ("source", "zh"))
    assert [cue.rows for cue in cues] == [
        ("Good morning everyone, welcome to the show", "大家早上好，欢迎来看新款灯具的展"),
        ("of new lamps. The first of them costs", "大家早上好，欢迎来看新款灯具的展"),
        ("25 dollars for 500 pcs.", "示。第一款的价格是500件25美元。"),
    ]


def test_a_line_without_the_language_has_no_cue_of_it() -> None:
    lines = (line(1, "one", 0, es="uno"), line(2, "two", 5_000), line(3, " \x00 ", 9_000))
    assert [cue.rows for cue in cues_of(transcript(*lines), ("es",))] == [("uno",)]
    assert [cue.rows for cue in cues_of(transcript(*lines), ("source", "es"))] == [("one", "uno"), ("two",)]


def test_a_word_said_in_no_time_is_shown_long_enough() -> None:
    lines = (line(1, "Yes.", 1_000, 50), line(2, "No.", 9_000, 50))
    assert [(cue.start_ms, cue.end_ms) for cue in cues_of(transcript(*lines), ("source",))] == [
        (1_000, 1_000 + MIN_MS),
        (9_000, 9_000 + MIN_MS),
    ]


def test_a_drawn_out_line_does_not_stay_for_ever() -> None:
    cues = cues_of(transcript(line(1, "Well", 0, 60_000)), ("source",))
    assert [(cue.start_ms, cue.end_ms) for cue in cues] == [(0, MAX_MS)]


def test_there_is_a_gap_before_the_next_cue() -> None:
    lines = (line(1, "one", 0, 3_000), line(2, "two", 3_000, 3_000))
    cues = cues_of(transcript(*lines), ("source",))
    assert cues[1].start_ms - cues[0].end_ms == GAP_MS


@settings(deadline=None)
@given(st.lists(st.tuples(texts, st.integers(0, 20_000), st.integers(0, 20_000)), max_size=8))
def test_cues_never_overlap_and_never_last_too_long(found: list[tuple[str, int, int]]) -> None:
    lines = [
        line(place, text, start_ms, length_ms) for place, (text, start_ms, length_ms) in enumerate(found)
    ]
    ordered = sorted(lines, key=lambda one: one.start_ms)
    cues = cues_of(transcript(*ordered), ("source",))
    assert all(0 < cue.end_ms - cue.start_ms <= MAX_MS for cue in cues)
    assert all(cue.end_ms <= later.start_ms for cue, later in pairwise(cues))
    assert all(1 <= len(cue.rows) <= 2 for cue in cues)


def test_words_that_are_not_in_the_text_do_not_move_it() -> None:
    strange = replace(
        line(1, "one two", 0, 2_000), words=(Word(-5, 99_999, "other", 0.1), Word(900, 100, "two", 0.1))
    )
    assert cues_of(transcript(strange), ("source",)) == (Cue(0, 2_000, ("one two",)),)
