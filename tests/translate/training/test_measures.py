"""What evaluation counts: figures in each language's format, loops, and intervals."""

from collections import Counter

import pytest

from translate.training.measures import figures, repeats, wilson


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("12,500 pieces at $2.60", "en", ["12500", "2.6"]),
        ("12.500 piezas a 2,60 USD", "es", ["12500", "2.6"]),
        ("1.25万件，每件2.6美元", "zh", ["12500", "2.6"]),
        ("1,250,000 units", "en", ["1250000"]),
        ("KX-420 and KX-420", "en", ["KX-420", "KX-420"]),
        ("de 0,3 kg y 500 ml", "es", ["0.3", "500"]),
        ("3.5 kg", "en", ["3.5"]),
        ("ISO 9001, 304, 30%", "en", ["9001", "304", "30"]),
        ("no figure", "en", []),
    ],
)
def test_figures_read_the_same_in_every_format(text, language, expected):
    assert figures(text, language) == Counter(expected)


def test_a_changed_digit_is_seen():
    assert figures("12.500 piezas", "es") != figures("12.600 piezas", "es")


def test_a_comma_read_in_the_wrong_language_is_seen():
    assert figures("2,850", "en") != figures("2,850", "es")


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["▁x", "a", "b", "a", "b", "a", "b", "a"], False),
        (["a", "b", "a", "b", "a", "b", "a", "b", "▁end"], True),
        (["▁x", "a", "b", "a", "b", "a", "b", "a", "b"], True),
        (["▁no", "▁no", "▁no", "▁no"], True),
        (["▁", "1", "0", "0", "0", "0", "0", "0"], False),
        (["▁very", "▁very", "▁very", "▁good"], False),
        ([], False),
    ],
)
def test_a_loop_is_four_times_the_same_but_digits(pieces, expected):
    assert repeats(pieces) is expected


def test_wilson_gives_the_textbook_interval():
    share = wilson(8, 10)
    assert [round(share.value, 1), round(share.low, 1), round(share.high, 1)] == [80.0, 49.0, 94.3]


def test_wilson_of_all_is_still_unsure():
    share = wilson(1000, 1000)
    assert (share.value, share.high, round(share.low, 2)) == (100.0, 100.0, 99.62)
