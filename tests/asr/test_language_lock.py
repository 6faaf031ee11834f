"""When captions go over to another language by themselves, and when they do not."""

import pytest

from asr.hypothesis import Hypothesis
from asr.language_lock import LanguageLock


def reading(language: str, probability: float = 0.95, no_speech: float = 0.0) -> Hypothesis:
    return Hypothesis(language=language, language_probability=probability, no_speech_probability=no_speech)


def languages(*readings: Hypothesis, voice_ms: int = 2_500) -> list[str]:
    """The language after each of `readings`, English before them."""
    lock = LanguageLock("en")
    told: list[str] = []
    for one in readings:
        changed = lock.changes(one, voice_ms)
        assert changed == (lock.language != (told[-1] if told else "en"))
        told.append(lock.language)
    return told


def test_one_utterance_changes_nothing_and_two_in_a_row_do() -> None:
    assert languages(reading("es")) == ["en"]
    assert languages(reading("es"), reading("es"), reading("es")) == ["en", "es", "es"]
    assert languages(reading("es"), reading("en"), reading("es")) == ["en", "en", "en"]
    assert languages(reading("es"), reading("zh"), reading("es")) == ["en", "en", "en"]


def test_it_comes_back_the_same_way() -> None:
    assert languages(reading("es"), reading("es"), reading("en"), reading("en")) == ["en", "es", "es", "en"]


@pytest.mark.parametrize(
    "weak",
    [reading("es", probability=0.79), reading("es", no_speech=0.7), Hypothesis(no_speech_probability=0.1)],
)
def test_doubt_noise_and_nothing_are_no_evidence(weak: Hypothesis) -> None:
    assert languages(*[weak] * 5) == ["en"] * 5
    assert languages(reading("es"), weak, reading("es")) == ["en", "en", "es"]


def test_short_speech_is_no_evidence() -> None:
    assert languages(*[reading("es")] * 5, voice_ms=1_400) == ["en"] * 5


def test_a_choice_of_the_rep_begins_afresh() -> None:
    lock = LanguageLock("en")
    assert not lock.changes(reading("es"), 2_500)
    lock.set("zh")
    assert not lock.changes(reading("es"), 2_500)
    assert lock.language == "zh"
