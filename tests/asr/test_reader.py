"""What the model is asked beside the sound, and which model is asked."""

from dataclasses import replace

import numpy as np
import pytest

from asr.agreement import AgreementOptions
from asr.errors import ModelError
from asr.hypothesis import Hypothesis, SpeechModel
from asr.pace import Pace
from asr.reader import Excerpt, Reader, ReaderOptions
from asr.utterance import Utterance
from tests.asr.fakes import ScriptedModel, spoken

FAR_BEHIND_MS = 12_000


def excerpt(voice_ms: int = 0) -> Excerpt:
    utterance = Utterance(1, voice_ms, voice_ms, "en", AgreementOptions())
    return Excerpt(utterance, np.zeros(16_000, np.float32), 1_000, voice_ms + 1_000)


def closed(text: str, last_probability: float = 0.8) -> Utterance:
    utterance = Utterance(1, 0, 0, "en", AgreementOptions())
    *first, last = spoken(text)
    utterance.close(Hypothesis((*first, replace(last, probability=last_probability))), 60_000)
    return utterance


def reader(model: SpeechModel, lesser: SpeechModel | None = None, waiting_ms: int = 0) -> Reader:
    return Reader(model, lambda: lesser, Pace(300, lambda: waiting_ms), ReaderOptions(terms=("KX-420",)))


def test_names_come_first_and_what_was_said_lately_after_them() -> None:
    model = ScriptedModel(())
    asking = reader(model)
    asking.open_reading(excerpt())
    asking.remember(closed("good morning"), until_ms=2_000)
    asking.open_reading(excerpt(voice_ms=4_900))
    asking.open_reading(excerpt(voice_ms=5_100))  # more than 3 s later it is forgotten
    assert [request.prompt for request in model.requests] == ["KX-420", "KX-420 good morning", "KX-420"]


def test_only_the_end_of_what_was_said_is_told() -> None:
    model = ScriptedModel(())
    asking = reader(model)
    asking.remember(closed("a" * 500), until_ms=0)
    asking.open_reading(excerpt())
    assert model.requests[0].prompt == f"KX-420 {'a' * 200}"


def test_a_doubtful_end_is_not_told_on() -> None:
    model = ScriptedModel(())
    asking = reader(model)
    asking.remember(closed("it charges in December.", last_probability=0.02), until_ms=0)
    asking.open_reading(excerpt())
    assert model.requests[0].prompt == "KX-420 it charges in"


def test_a_quicker_model_is_looked_for_once() -> None:
    asked = []

    def none() -> None:
        asked.append(1)

    model = ScriptedModel(())
    asking = Reader(model, none, Pace(300, lambda: FAR_BEHIND_MS), ReaderOptions())
    for _ in range(3):
        asking.last_reading(excerpt())
    assert len(asked) == 1
    assert len(model.requests) == 3


def test_another_language_forgets_what_was_said_in_the_one_before() -> None:
    model = ScriptedModel(spoken("hola"), languages=("en", "es"))
    asking = reader(model)
    asking.remember(closed("good morning"), until_ms=0)
    asking.switch("es")
    asking.open_reading(excerpt())
    assert model.requests[0].prompt == "KX-420"


def test_a_quicker_model_that_does_not_know_the_language_is_left_out() -> None:
    good, quick = ScriptedModel((), languages=("en", "es")), ScriptedModel(())
    asking = reader(good, quick, FAR_BEHIND_MS)
    asking.last_reading(excerpt())
    asking.switch("es")
    asking.last_reading(excerpt())
    assert (len(quick.requests), len(good.requests)) == (1, 1)


def test_a_language_the_model_does_not_know_is_an_error() -> None:
    with pytest.raises(ModelError, match="fr"):
        reader(ScriptedModel(())).switch("fr")
