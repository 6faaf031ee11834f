"""What is not believed of a reading."""

import pytest

from asr.guards import Evidence, before_loop, compression_ratio, judged
from asr.hypothesis import Hypothesis
from tests.asr.fakes import spoken

CLEAR = Evidence(voice_ms=3_000, settled_until_ms=0)


def verdict(
    text: str, evidence: Evidence = CLEAR, probability: float = 0.8, word_ms: int = 300
) -> tuple[str, str]:
    judgement = judged(Hypothesis(spoken(text, word_ms=word_ms, probability=probability)), evidence)
    return " ".join(w.text for w in judgement.hypothesis.words), judgement.reason


@pytest.mark.parametrize(
    ("text", "evidence", "probability", "kept", "reason"),
    [
        ("the price is $2.85", CLEAR, 0.8, "the price is $2.85", ""),
        ("thank you very much", CLEAR, 0.8, "thank you very much", ""),
        ("Thank you for watching!", Evidence(400, 0), 0.8, "", "stock phrase"),
        ("Thank you.", CLEAR, 0.5, "", "stock phrase"),
        ("谢谢观看", Evidence(400, 0), 0.8, "", "stock phrase"),
        ("hello", Evidence(100, 0), 0.8, "", "no voice"),
        ("the price is low", CLEAR, 0.2, "", "improbable"),
        ("no no no", CLEAR, 0.8, "no no no", ""),
        ("yes no no no no no no", CLEAR, 0.8, "yes no", "loop"),
        ("we sell tea and we sell tea and we sell tea and", CLEAR, 0.8, "we sell tea and", "loop"),
        ("it costs $4000000000000 now", CLEAR, 0.8, "it costs", "loop"),
        ("we go hahahahahahahahaha", CLEAR, 0.8, "we go", "loop"),
        ("ten million is 10000000 pieces", CLEAR, 0.8, "ten million is 10000000 pieces", ""),
        ("the price is low", CLEAR, 0.4, "", "improbable"),
        ("", CLEAR, 0.8, "", ""),
    ],
)
def test_readings_are_judged(
    text: str, evidence: Evidence, probability: float, kept: str, reason: str
) -> None:
    assert verdict(text, evidence, probability) == (kept, reason)


def test_what_follows_settled_words_is_judged_more_gently() -> None:
    begun = Evidence(voice_ms=500, settled_until_ms=0, begun=True)
    assert verdict("need?", begun, 0.3) == ("need?", "")
    assert verdict("thank you", begun, 0.5) == ("thank you", "")
    assert verdict("need?", begun, 0.1) == ("", "improbable")


def test_the_end_of_a_line_is_believed_however_doubtful_where_there_is_voice_for_it() -> None:
    said = Evidence(voice_ms=3_000, settled_until_ms=0, begun=True, rest_voice_ms=600)
    silent = Evidence(voice_ms=3_000, settled_until_ms=0, begun=True, rest_voice_ms=100)
    fresh = Evidence(voice_ms=3_000, settled_until_ms=0, rest_voice_ms=3_000)
    assert verdict("$3.35.", said, 0.02) == ("$3.35.", "")
    assert verdict("$3.35.", silent, 0.02) == ("", "improbable")
    assert verdict("$3.35.", fresh, 0.02) == ("", "improbable")


def test_words_that_nobody_could_say_in_the_time_are_dropped() -> None:
    text = "one two three four five six seven eight nine ten"
    assert verdict(text, Evidence(400, 0), word_ms=20) == ("", "too fast")
    assert verdict(text, Evidence(1_500, 0), word_ms=20) == (text, "")


def test_silence_by_the_models_own_word_needs_low_probability_too() -> None:
    sure = Hypothesis(spoken("hello there"), no_speech_probability=0.9, mean_log_probability=-0.3)
    unsure = Hypothesis(spoken("hello there"), no_speech_probability=0.9, mean_log_probability=-1.3)
    assert judged(sure, CLEAR).reason == ""
    assert judged(unsure, CLEAR).reason == "no speech"


def test_words_behind_the_settled_ones_are_dropped_with_what_leads_to_them() -> None:
    hypothesis = Hypothesis(spoken("old words new words"), lead=",")
    judgement = judged(hypothesis, Evidence(3_000, settled_until_ms=1_000))
    assert [w.text for w in judgement.hypothesis.words] == ["new", "words"]
    assert (judgement.hypothesis.lead, judgement.reason) == ("", "behind")


def test_a_loop_keeps_its_first_turn_and_what_came_before() -> None:
    words = spoken("now a b c a b c a b c a b c")
    assert [w.text for w in before_loop(words)] == ["now", "a", "b", "c"]


def test_repetition_compresses() -> None:
    assert (
        compression_ratio("the price " * 20) > 2.4 > compression_ratio("The yellow folding chair is $14.25.")
    )
    assert compression_ratio("") == 0.0


def test_words_before_a_cut_are_not_said_again_behind_it() -> None:
    cut = Evidence(voice_ms=3_000, settled_until_ms=0, before=("price", "is", "low"))
    assert verdict("is low and fair", cut)[0] == "is low and fair"  # "low" begins too late to be the same
    assert verdict("low and fair", cut)[0] == "and fair"
    assert verdict("Is low and fair", cut, word_ms=150)[0] == "and fair"
    assert verdict("price and fair", cut)[0] == "price and fair"
    begun = Evidence(voice_ms=3_000, settled_until_ms=0, begun=True, before=("low",))
    assert verdict("low and fair", begun)[0] == "low and fair"


def test_words_that_all_come_at_once_are_dropped() -> None:
    assert verdict("one two three", word_ms=40) == ("", "at once")
    assert verdict("one two", word_ms=40) == ("one two", "")
