"""The scores are those of their definitions, and of sacrebleu where its figures were taken down."""

import pytest

from tests.bench.quality import Pair, bleu, chrf, tokens
from tests.bench.simultaneous import Emitted, Sentence, cut_into, erased, lag_ms, stream_laal_ms

TALK = [
    Pair(
        "Hola a todos y bienvenidos a nuestro programa.",
        "Hola a todos y bienvenidos a nuestro programa en vivo.",
    ),
    Pair("Cuesta 2.85 USD por pieza.", "Cuesta 2,85 USD por pieza."),
]


def test_marks_are_words_but_not_inside_a_number() -> None:
    assert tokens("It is $2.85, FOB.", "en") == ["It", "is", "$", "2.85", ",", "FOB", "."]
    assert tokens("每件2.85美元。", "zh") == ["每", "件", "2.85", "美", "元", "。"]


def test_bleu_and_chrf_are_those_of_sacrebleu() -> None:
    assert bleu(TALK, "es") == pytest.approx(67.223, abs=0.01)
    assert chrf(TALK) == pytest.approx(84.75, abs=0.01)


def test_an_equal_text_scores_100_and_an_empty_one_0() -> None:
    same = [Pair("Cuesta 2,85 USD por pieza.", "Cuesta 2,85 USD por pieza.")]
    assert (bleu(same, "es"), chrf(same)) == (pytest.approx(100), pytest.approx(100))
    assert (bleu([Pair("", "uno")], "es"), chrf([Pair("", "uno")])) == (0, 0)


def emitted(*words: tuple[str, int]) -> list[Emitted]:
    return [Emitted(word, at_ms) for word, at_ms in words]


SENTENCE = Sentence(1_000, 4_000, ("a", "b", "c"))


def test_words_that_come_a_second_behind_the_speaker_lag_by_a_second() -> None:
    assert lag_ms(SENTENCE, emitted(("a", 2_000), ("b", 3_000), ("c", 4_000))) == 1_000


def test_of_the_words_after_the_end_only_the_first_counts() -> None:
    assert lag_ms(SENTENCE, emitted(("a", 5_000), ("b", 5_000), ("c", 9_000))) == 4_000


def test_the_output_of_a_stream_goes_to_the_sentences_it_translates() -> None:
    other = Sentence(4_000, 5_000, ("d", "e"))
    output = emitted(("a", 2_000), ("x", 3_000), ("c", 3_500), ("d", 5_000), ("e", 5_500))
    assert [len(part) for part in cut_into([SENTENCE, other], output)] == [3, 2]
    assert stream_laal_ms([SENTENCE, other], output) == pytest.approx((833.33 + 1_000) / 2, abs=0.1)


def test_what_is_taken_back_counts_from_its_first_change() -> None:
    assert erased([("a", "b"), ("a", "c", "d"), ("a", "c", "d"), ("a",)]) == 1 + 2
