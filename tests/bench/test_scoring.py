"""The scorer itself: known logs give known numbers."""

import json

from tests.bench.scoring import GoldWord, Shown, aligned, plain_words, read_log, score

GOLD = [
    GoldWord("the", 200),
    GoldWord("price", 600),
    GoldWord("is", 800),
    GoldWord("$2.85", 1500, closes=True),
]


def shown(at_ms: int, settled: str, tail: str = "", utterance: int = 1) -> Shown:
    return Shown(at_ms, utterance, plain_words(settled), plain_words(f"{settled} {tail}"))


def test_a_perfect_run_has_no_errors_and_its_lags_are_those_of_the_log():
    result = score(
        GOLD, [shown(1000, "The price"), shown(1300, "The price", "is"), shown(2000, "The price is $2.85.")]
    )
    assert (result.errors, result.erased, result.settled_erased) == (0, 0, 0)
    assert result.commit_lags_ms == (800, 400, 1200, 500)
    assert result.display_lags_ms == (800, 400, 500, 500)


def test_a_tail_that_is_taken_back_is_flicker_and_shown_from_its_last_return():
    result = score(
        GOLD,
        [shown(900, "the", "prize is"), shown(1200, "the", "price is"), shown(1600, "the price is $2.85")],
    )
    assert result.erased == 2
    assert result.settled_erased == 0
    assert result.display_lags_ms == (700, 600, 100, 100)


def test_wrong_missing_and_invented_words_are_counted_and_give_no_lag():
    result = score(GOLD, [shown(2000, "a price $2.58 is now")])
    assert result.errors == 3
    assert result.commit_lags_ms == (1400, 1200)


def test_alignment_is_a_shortest_path():
    assert aligned(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"]) == ([(0, 0), (2, 2), (3, 3)], 2)
    assert aligned([], ["a"]) == ([], 1)
    assert aligned(["a"], []) == ([], 1)


def test_the_end_of_an_utterance_is_its_last_word_where_the_sentence_ends_too():
    log = [shown(900, "the", "price"), shown(1400, "the price"), shown(2400, "is $2.85", utterance=2)]
    assert score(GOLD, log).end_lags_ms == (900,)


def test_a_figure_is_the_same_however_it_is_written() -> None:
    assert (
        plain_words("It is USD 2.85 for 3,000.")
        == plain_words("it is $2.85, for 3000")
        == plain_words("It is US$2.85 for 3,000")
    )
    assert plain_words("two colors for USD 35") == plain_words("2 colors for $35")
    assert plain_words("USD 2.85") != plain_words("EUR 2.85")
    assert plain_words("2.850") == ("2.850",)
    assert plain_words("prices in USD") == ("prices", "in", "usd")


def test_figures_count_when_their_value_came_out() -> None:
    result = score(GOLD, [shown(2000, "the prize is USD 2.85")])
    assert (result.errors, result.figures_right, result.figures) == (1, 1, 1)
    assert score(GOLD, [shown(2000, "the price is USD 2.35")]).figures_right == 0


def test_chinese_is_scored_by_the_character():
    assert plain_words("价格是 2.85 美元。") == ("价", "格", "是", "2.85", "美", "元")


def test_a_log_of_any_system_is_read_by_either_clock():
    rows = [
        {"t_wall": 1.5, "audio_s": 1.0, "settled": "The", "tail": "price"},
        {"t_wall": 2.5, "audio_s": 2.0, "settled": "The price", "tail": "", "utterance": 3},
    ]
    lines = [json.dumps(row) for row in rows]
    assert read_log([*lines, ""]) == [shown(1_000, "The", "price"), shown(2_000, "The price", utterance=3)]
    assert [one.at_ms for one in read_log(lines, clock="t_wall")] == [1_500, 2_500]
