"""A talk whose speaker changes the language: the captions follow once that is sure, and only where it is wanted."""

from dataclasses import dataclass, replace

import numpy as np

from asr.captions import Caption, LanguageHeard, Samples
from asr.hypothesis import Hypothesis, Request
from asr.reader import ReaderOptions
from asr.stream import CaptionEvent, CaptionOptions, CaptionStream
from tests.asr.fakes import LoudVoice, ScriptedModel, chunks, sound, spoken, word

LINE = "one two three four five six seven"
SPANISH_FROM_MS = 5_000


@dataclass(slots=True)
class Bilingual(ScriptedModel):
    """Hears Spanish from SPANISH_FROM_MS on, of which an English reading is never sure."""

    speaks: str = "en"
    languages: tuple[str, ...] = ("en", "es", "fr")
    share: float = 0.95

    def hear(self, samples: Samples, request: Request) -> Hypothesis:
        heard = ScriptedModel.hear(self, samples, request)
        truth = "es" if request.start_ms > SPANISH_FROM_MS else "en"
        if self.speaks != truth:
            heard = replace(heard, words=tuple(replace(one, probability=0.2) for one in heard.words))
        known = truth in request.among
        return replace(heard, language=truth, language_probability=self.share) if known else heard

    def speaking(self, language: str) -> "Bilingual":
        return replace(self, speaks=language)


def told(model: ScriptedModel, samples: Samples, *languages: str) -> list[CaptionEvent]:
    options = CaptionOptions(reader=ReaderOptions(languages=languages))
    stream = CaptionStream(model, "en", options, voice=LoudVoice())
    return [event for chunk in chunks(samples) for event in stream.feed(chunk)] + list(stream.finish())


def changes(events: list[CaptionEvent]) -> list[str]:
    return [event.language for event in events if isinstance(event, LanguageHeard)]


def talk() -> tuple[Bilingual, Samples]:
    """A line in English, three in Spanish."""
    words = [one for start_ms in (512, 6_016, 10_016, 14_016) for one in spoken(LINE, start_ms)]
    return Bilingual(words), sound(words, 18_000)


def test_captions_follow_after_two_lines_in_the_other_language() -> None:
    events = told(*talk(), "en", "es")
    finals = [event for event in events if isinstance(event, Caption) and event.final]
    assert changes(events) == ["es"]
    assert [(line.text, line.language) for line in finals] == [(LINE, "en"), (LINE, "es")]
    change = next(event for event in events if isinstance(event, LanguageHeard))
    assert 12_000 < change.at_ms < 14_016


def test_without_a_choice_the_language_is_locked_and_nothing_is_asked() -> None:
    model, samples = talk()
    assert changes(told(model, samples)) == []
    assert {request.among for request in model.requests} == {()}


def test_a_model_of_one_language_is_never_asked() -> None:
    model, samples = talk()
    english = replace(model, languages=("en",), requests=[])
    assert changes(told(english, samples, "en", "es", "zh")) == []
    assert {request.among for request in english.requests} == {()}


def test_only_last_readings_ask_and_only_among_the_languages_wanted() -> None:
    model, samples = talk()
    told(model, samples, "en", "es", "zh")
    asked = {(request.beam_size, request.among) for request in model.requests}
    assert asked == {(1, ()), (5, ("en", "es")), (5, ("es", "en"))}


def test_a_doubtful_model_changes_nothing() -> None:
    model, samples = talk()
    assert changes(told(replace(model, share=0.7), samples, "en", "es")) == []


def test_silence_and_single_words_change_nothing() -> None:
    short = [word("hola", start_ms, start_ms + 400) for start_ms in range(6_016, 20_000, 2_000)]
    assert changes(told(Bilingual(short), sound(short, 22_000), "en", "es")) == []
    assert changes(told(Bilingual(()), np.zeros(160_000, np.float32), "en", "es")) == []


def test_a_choice_of_the_rep_wins_and_is_told_as_no_discovery() -> None:
    model, samples = talk()
    options = CaptionOptions(reader=ReaderOptions(languages=("en", "es")))
    stream = CaptionStream(model, "en", options, voice=LoudVoice())
    events = [event for chunk in chunks(samples[:80_000]) for event in stream.feed(chunk)]
    events += list(stream.switch("es"))
    events += [event for chunk in chunks(samples[80_000:], 5_000) for event in stream.feed(chunk)]
    finals = [event for event in events if isinstance(event, Caption) and event.final]
    assert changes(events) == []
    assert [line.language for line in finals] == ["en", "es", "es", "es"]
