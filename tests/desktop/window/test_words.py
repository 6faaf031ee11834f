"""Names and times as the rep reads them."""

from datetime import UTC, datetime

import pytest

from desktop.window.words import (
    clock,
    country_name,
    joined,
    language_name,
    languages_line,
    local_time,
    long_clock,
)

NOON = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ms", "short", "long"), [(0, "00:00", "00:00:00"), (2_525_900, "42:05", "00:42:05")]
)
def test_a_time_of_the_session_is_minutes_and_seconds(ms: int, short: str, long: str):
    assert (clock(ms), long_clock(ms)) == (short, long)


def test_from_the_first_hour_on_hours_are_shown():
    assert clock(3_725_000) == "1:02:05"


@pytest.mark.parametrize(
    ("country", "there"),
    [
        ("MX", "06:00"),
        ("CN", "20:00"),
        ("AE", "16:00"),
        ("US", "07:00"),
        ("IN", "17:30"),
        ("XX", ""),
        ("", ""),
    ],
)
def test_the_time_of_day_of_a_buyer(country: str, there: str):
    assert local_time(country, NOON) == there


def test_settled_words_and_tail_are_joined_as_the_language_writes():
    assert joined("Our price", "is low", "en") == "Our price is low"
    assert joined("我们的", "价格", "zh") == "我们的价格"
    assert joined("Son 100", ", más", "es") == "Son 100, más"
    assert joined("", " tail", "en") == "tail"
    assert joined("text", "", "en") == "text"


def test_a_code_without_a_name_is_shown_as_it_is():
    assert (language_name("es"), language_name("xx-none")) == ("Spanish", "xx-none")
    assert (country_name("MX"), country_name("Q!"), country_name("")) == ("Mexico", "Q!", "")


def test_the_languages_of_a_session_fit_in_one_line():
    assert languages_line("en", ("es", "zh")) == "EN → ES, ZH"
    assert languages_line("en", ()) == "EN"
