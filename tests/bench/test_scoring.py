"""The scorer itself: known logs give known numbers."""

from tests.bench.scoring import GoldWord, Shown, aligned, plain_words, score

GOLD = [GoldWord("the", 200), GoldWord("price", 600), GoldWord("is", 800), GoldWord("$2.85", 1500)]


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
