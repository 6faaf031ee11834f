"""The scores of the evaluation, on sentences whose errors can be counted by hand."""

import pytest

pytest.importorskip("numpy")

from asr.training.scores import distance, errors_added, figures, figures_right, word_errors, words


def test_words_lose_casing_outer_punctuation_and_commas_in_numbers() -> None:
    assert words('So, "12,500" pieces: $2.85, 30%, KX-420.') == [
        "so",
        "12500",
        "pieces",
        "$2.85",
        "30%",
        "kx-420",
    ]


def test_word_errors_count_all_three_kinds() -> None:
    score = word_errors(["a b c d", "e f"], ["a x c d e", "f"])
    assert score.value == pytest.approx(100 * 3 / 6)


def test_an_interval_holds_its_value() -> None:
    score = word_errors(["a b c d"] * 30, ["a b c d"] * 20 + ["a b x y"] * 10)
    assert score.low < score.value < score.high


def test_errors_added_compare_the_same_clips() -> None:
    assert errors_added(["a b", "c d"], ["a x", "c d"], ["a b", "c d"]).value == pytest.approx(25)
    assert errors_added(["a b"], ["a b"], ["x y"]).value == pytest.approx(-100)


def test_a_figure_must_be_exact() -> None:
    assert figures("$2.85 for 12,500 KX-420.") == {"$2.85": 1, "12,500": 1, "KX-420": 1}
    assert figures_right(["$2.85 for 12,500"], ["$2.58 for 12,500"]).value == pytest.approx(50)


def test_distance_is_symmetric_and_zero_on_itself() -> None:
    first, second = ["for", "twelve", "pieces"], ["twelve", "big", "pieces"]
    assert distance(first, second) == distance(second, first) == 2
    assert distance(first, first) == 0
