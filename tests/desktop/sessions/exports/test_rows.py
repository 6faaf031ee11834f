"""Where a text is broken into rows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.sessions.exports.cleaning import one_line
from desktop.sessions.exports.rows import LATIN_CELLS, WIDE_CELLS, careful_rows, cells_of, rows_of
from tests.desktop.sessions.exports.texts import texts


def broken(text: str) -> list[str]:
    return [text[row] for row in rows_of(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("Good morning.", ["Good morning."]),
        (
            "Good morning everyone, welcome to the show of new lamps",
            ["Good morning everyone, welcome to the show", "of new lamps"],
        ),
        (
            "We talked about the lamps today, and then about the price of each",
            ["We talked about the lamps today,", "and then about the price of each"],
        ),
        (
            "The least quantity of one such order is 500 pcs for us",
            ["The least quantity of one such order is", "500 pcs for us"],
        ),
        (
            "大家早上好欢迎来到我们的直播间今天介绍，新灯",
            ["大家早上好欢迎来到我们的直播间今", "天介绍，新灯"],
        ),
        ("这款灯的价格是每件二十五块钱，最少500件起订", ["这款灯的价格是每件二十五块钱，", "最少500件起订"]),
    ],
)
def test_rows_end_where_a_reader_expects(text: str, rows: list[str]) -> None:
    assert broken(text) == rows


def test_closing_marks_never_begin_a_row() -> None:
    rows = broken("灯" * 16 + "，" + "灯" * 15 + "。" + "灯" * 9 + "！")
    assert not [row for row in rows if row[0] in "，。！"]


def test_korean_is_broken_at_its_blanks() -> None:
    text = "안녕하세요 여러분 오늘은 새로운 조명 제품을 소개하겠습니다"
    assert " ".join(broken(text)) == text
    assert len(broken(text)) == 2


def test_joined_emoji_and_combining_marks_stay_whole() -> None:
    assert broken("👩‍🔧" * 30)[0].endswith("🔧")
    assert not [row for row in broken("e\u0301" * 100) if row.startswith("\u0301")]


@settings(deadline=None)
@given(texts)
def test_rows_hold_all_of_the_text_and_fit(raw: str) -> None:
    text = one_line(raw)
    rows = broken(text)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")
    assert all(row == row.strip(" ") and row for row in rows)
    assert all(cells_of(row) <= LATIN_CELLS for row in rows)


@settings(deadline=None)
@given(texts)
def test_rows_of_chinese_fit_sixteen_characters(raw: str) -> None:
    text = "灯" * (len(raw) + 20) + one_line(raw)
    assert all(cells_of(row) <= WIDE_CELLS for row in broken(text))


WORDS = (
    "a",
    "price",
    "of",
    "500",
    "pcs",
    "$2.85",
    "2.5",
    "mm,",
    "days.",
    "x" * 40,
    "y" * 50,
    "ándale",
    "Łódź",
    "1,000",
)


@settings(deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), texts), max_size=30).map(" ".join))
def test_the_short_way_of_alphabets_gives_the_rows_of_the_careful_way(text: str) -> None:
    line = one_line(text)
    assert rows_of(line) == careful_rows(line)
