"""Captions with their figures written: no word is taken back, and each word keeps its time."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asr.captions import Caption, Level, Word
from asr.wording import joined
from desktop.figured_captions import FiguredCaptions


class Played:
    """Gives out what it is fed."""

    def feed(self, item: object) -> list[object]:
        return [item]

    def finish(self) -> list[object]:
        return []


def caption(words: list[str], tail: str = "", final: bool = False, language: str = "en") -> Caption:
    made = tuple(Word(at * 100, at * 100 + 100, word, 0.9) for at, word in enumerate(words))
    return Caption(1, 0, 1000, joined(words), tail, language, final, made)


def shown(*captions: Caption) -> list[Caption]:
    stage = FiguredCaptions(Played())
    return [event for one in captions for event in stage.feed(one) if isinstance(event, Caption)]


@pytest.mark.parametrize(
    ("words", "language", "text"),
    [
        ("it is two dollars eighty-five, for twelve thousand five hundred pieces.", "en",
         "it is USD 2.85, for 12,500 pieces."),
        ("it is $2.85 for 500 pieces.", "en", "it is USD 2.85 for 500 pieces."),
        ("cuesta dos dólares con cincuenta para mil quinientas piezas.", "es",
         "cuesta 2,50 USD para 1500 piezas."),
        ("one moment, the two of us.", "en", "one moment, the two of us."),
    ],
)  # fmt: skip
def test_a_closed_line_has_its_figures_written(words: str, language: str, text: str) -> None:
    (line,) = shown(caption(words.split(), final=True, language=language))
    assert line.text == text
    assert joined(word.text for word in line.words) == text
    assert (line.words[0].start_ms, line.words[-1].end_ms) == (0, 100 * len(words.split()))


def test_chinese_is_written_without_blanks() -> None:
    (line,) = shown(caption(list("每件两块八毛五，打九五折。"), final=True, language="zh"))
    assert line.text == "每件2.85元，打九五折。"


def test_a_figure_waits_until_the_words_behind_it_show_its_end() -> None:
    words = ["it", "is", "two", "dollars", "eighty-five", "for", "the", "bottle", "today"]
    lines = shown(*(caption(words[:count]) for count in range(1, len(words) + 1)))
    assert [(line.text, line.tail) for line in lines[1:]] == [
        ("it is", ""),
        ("it is", "two"),
        ("it is", "USD 2"),
        ("it is", "USD 2.85"),
        ("it is", "USD 2.85 for"),
        ("it is", "USD 2.85 for the"),
        ("it is USD 2.85 for the bottle", ""),
        ("it is USD 2.85 for the bottle today", ""),
    ]


def test_other_events_pass() -> None:
    assert list(FiguredCaptions(Played()).feed(Level(0, -20.0, -10.0, False))) == [
        Level(0, -20.0, -10.0, False)
    ]


SPOKEN = """two dollars eighty-five thirty to hundred and thousand a 2 $2.85 1,500 days percent half point five
is."""
WORDS = st.lists(st.sampled_from(re.split(r"\s", SPOKEN)), max_size=14)


@given(WORDS, st.lists(st.integers(0, 3), max_size=8))
def test_what_is_settled_only_grows(words: list[str], steps: list[int]) -> None:
    places = [sum(steps[:at]) for at in range(1, len(steps) + 1)]
    lines = shown(*(caption(words[:at]) for at in places if at < len(words)), caption(words, final=True))
    assert all(later.text.startswith(earlier.text) for earlier, later in pairwise(lines))
    assert lines[-1].tail == ""
