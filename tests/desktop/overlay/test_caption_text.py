"""Captions as plain text: two lines, broken at blanks, gone after silence."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asr.captions import Caption
from desktop.desk import Correction
from desktop.overlay.caption_text import NO_LINES, CaptionText, Lines, folded
from translate.translations import Translation

CASES = [
    ("", []),
    ("   ", []),
    ("Our MOQ is 500 pieces.", ["Our MOQ is 500 pieces."]),
    (
        "The price is two dollars and eighty cents per piece, FOB Ningbo.",
        ["The price is two dollars and eighty cents", "per piece, FOB Ningbo."],
    ),
    ("一千件的价格是每件2.85美元宁波离岸价含包装", ["一千件的价格是每件2.85美元宁波离", "岸价含包装"]),
    ("我们的最小起订量是500件，交货期30天。", ["我们的最小起订量是500件，交货", "期30天。"]),
    ("x" * 50, ["x" * 42, "x" * 8]),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_lines_hold_42_narrow_or_16_wide_letters(text: str, lines: list[str]) -> None:
    assert folded(text) == lines


@given(st.text(max_size=200))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str) -> None:
    lines = folded(text)
    wide = [sum(unicodedata.east_asian_width(char) in "WF" for char in line) for line in lines]
    assert all(n * 42 + (len(line) - n) * 16 <= 672 for n, line in zip(wide, lines, strict=True))
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_the_newest_two_lines_of_a_language_show_until_silence() -> None:
    now_s = [1.0]
    texts = CaptionText("zh", lambda: now_s[0])
    for utterance in (1, 2, 3):
        texts.take(Caption(utterance, 0, 9, f"line {utterance}", "", "en", True))
        texts.take(Translation(utterance, "es", "no", "", True))
        texts.take(Translation(utterance, "zh", f"第{utterance}句", "", True))
    assert texts.lines() == Lines("第2句\n第3句", "zh")
    now_s[0] = 7.1
    assert texts.lines() == NO_LINES


def test_what_the_rep_takes_back_is_gone() -> None:
    texts = CaptionText("", lambda: 1.0)
    texts.take(Caption(1, 0, 9, "oops", "", "en", False))
    texts.take(Correction(5, 1, "", hidden=True))
    texts.take(Caption(1, 0, 9, "oops again", "", "en", True))
    assert (texts.lines(), texts.take_finished()) == (NO_LINES, [])
