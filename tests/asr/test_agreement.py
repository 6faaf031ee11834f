"""Which words settle, and when."""

from asr.agreement import Agreement, AgreementOptions
from asr.hypothesis import Hypothesis
from tests.asr.fakes import spoken, word


def agreeing(stable_ms: int = 0) -> Agreement:
    return Agreement(AgreementOptions(stable_ms=stable_ms))


def read(agreement: Agreement, text: str, heard_until_ms: int, probability: float = 0.8) -> list[str]:
    settled = agreement.read(Hypothesis(spoken(text, probability=probability)), heard_until_ms)
    return [w.text for w in settled.words]


def test_nothing_settles_on_the_first_reading_of_unsure_words() -> None:
    assert read(agreeing(), "the price is", 5_000) == []


def test_words_settle_once_two_readings_agree() -> None:
    agreement = agreeing()
    read(agreement, "the price was", 900)
    assert read(agreement, "the price is low", 1_400) == ["the", "price"]


def test_case_and_punctuation_do_not_break_agreement() -> None:
    agreement = agreeing()
    read(agreement, "hello everyone, welcome", 900)
    assert read(agreement, "Hello everyone welcome to", 1_250) == ["Hello", "everyone"]


def test_a_word_near_the_edge_of_the_sound_waits() -> None:
    agreement = agreeing()
    read(agreement, "the price is low", 1_400)
    assert read(agreement, "the price is low", 1_499) == ["the", "price"]  # "is" ends at 900


def test_the_last_word_waits_longer_than_others() -> None:
    agreement = agreeing()
    read(agreement, "the price", 1_599)
    assert read(agreement, "the price", 1_599) == ["the"]
    agreement = agreeing()
    read(agreement, "the price", 1_600)
    assert read(agreement, "the price", 1_600) == ["the", "price"]


def test_a_figure_at_the_end_never_settles_before_something_follows_it() -> None:
    agreement = agreeing()
    read(agreement, "only $2", 5_000)
    assert read(agreement, "only $2", 5_000) == ["only"]


def test_a_confident_word_settles_on_one_reading_when_another_follows() -> None:
    assert read(agreeing(), "hello and welcome", 1_200, probability=0.95) == ["hello", "and"]


def test_trailing_punctuation_settles_with_the_next_word() -> None:
    agreement = agreeing()
    agreement.read(Hypothesis(spoken("so, now")), 900)
    settled = agreement.read(Hypothesis(spoken("so, now")), 900)
    assert [w.text for w in settled.words] == ["so"]
    assert settled.rest.lead == ","
    later = agreement.read(Hypothesis((word("now", 300, 600), word("then", 600, 900)), lead=","), 1_300)
    assert (later.lead, [w.text for w in later.words]) == (",", ["now"])


def test_single_characters_agree_one_by_one() -> None:
    agreement = agreeing()
    agreement.read(Hypothesis(spoken("价 格 是 多")), 1_500)
    settled = agreement.read(Hypothesis(spoken("价 格 是 两 块")), 1_800)
    assert [w.text for w in settled.words] == ["价", "格", "是"]


def test_the_end_of_the_utterance_settles_all() -> None:
    settled = agreeing().finish(Hypothesis(spoken("the price is $2.85."), lead=","))
    assert [w.text for w in settled.words] == ["the", "price", "is", "$2.85."]
    assert settled.lead == ","
    assert settled.rest == Hypothesis()


def test_open_words_that_two_readings_agree_on_are_firm() -> None:
    agreement = agreeing()
    assert agreement.read(Hypothesis(spoken("the price was")), 900).firm == 0
    second = agreement.read(Hypothesis(spoken("the price is low")), 1_000)
    assert ([w.text for w in second.words], second.firm) == (["the"], 1)
    third = agreement.read(Hypothesis((word("price", 300, 600), word("is", 600, 900))), 1_100)
    assert (third.words, third.firm) == ((), 2)


def test_readings_that_agree_too_soon_after_one_another_settle_nothing() -> None:
    agreement = agreeing(stable_ms=300)
    told = [
        read(agreement, "the price is low now", heard_until_ms) for heard_until_ms in (1_500, 1_700, 1_799)
    ]
    assert told == [[], [], []]
    assert read(agreement, "the price is low now", 1_800) == ["the", "price", "is", "low"]


def test_a_word_that_changes_begins_anew() -> None:
    agreement = agreeing(stable_ms=300)
    read(agreement, "the price is low now", 1_500)
    read(agreement, "the prize is low now", 1_650)
    assert read(agreement, "the price is low now", 1_800) == ["the"]
