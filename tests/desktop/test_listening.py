"""Captions as the rep steers them: muted, and gone on with in another language."""

from collections.abc import Sequence

import pytest

from asr.captions import Caption, Gap, Level, Word
from asr.errors import ModelError
from asr.stream import CaptionStream
from desktop.commands import Mute, SwitchSource
from desktop.listening import Listening
from tests.asr.fakes import LoudVoice, ScriptedModel, chunks, sound, spoken

WORDS = spoken("one two three four five six seven eight nine ten", start_ms=512)


def listening(words: Sequence[Word] = WORDS, languages: tuple[str, ...] = ("en", "es")) -> Listening:
    return Listening(CaptionStream(ScriptedModel(words, languages=languages), "en", voice=LoudVoice()))


def told(stage: Listening, commands: dict[int, Mute | SwitchSource]) -> list[Caption | Gap]:
    """What the stage says to WORDS, each command given before the chunk of that number."""
    events = []
    for number, chunk in enumerate(chunks(sound(WORDS, 5_024))):
        if number in commands:
            events += stage.feed(commands[number])
        events += stage.feed(chunk)
    return [event for event in (*events, *stage.finish()) if not isinstance(event, Level)]


def finals(events: Sequence[Caption | Gap]) -> list[str]:
    return [event.text for event in events if isinstance(event, Caption) and event.final]


def gaps(events: Sequence[Caption | Gap]) -> list[Gap]:
    return [event for event in events if isinstance(event, Gap)]


def test_while_muted_nothing_is_heard_and_one_gap_says_so():
    events = told(listening(), {35: Mute(True), 60: Mute(False)})
    assert gaps(events) == [Gap(1_120, 1_920, "muted")]
    assert " ".join(finals(events)).split() == ["one", "two", "six", "seven", "eight", "nine", "ten"]


def test_muting_ends_the_open_line_at_once():
    events = told(listening(), {35: Mute(True)})
    assert finals(events) == ["one two"]
    assert gaps(events) == [Gap(1_120, 5_024, "muted")]


def test_muting_twice_is_muting_once_and_speaking_up_unasked_is_nothing():
    events = told(listening(), {2: Mute(False), 35: Mute(True), 40: Mute(True), 60: Mute(False)})
    assert gaps(events) == [Gap(1_120, 1_920, "muted")]


def test_a_gap_of_the_microphone_is_told_while_muted_too():
    stage = listening()
    assert list(stage.feed(Mute(True))) == []
    assert list(stage.feed(Gap(0, 2_000, "unplugged"))) == [Gap(0, 2_000, "unplugged")]


def test_another_language_begins_a_line_of_its_own():
    events = told(listening(), {35: SwitchSource("es")})
    lines = [event for event in events if isinstance(event, Caption) and event.final]
    assert [line.language for line in lines] == ["en", "es"]
    assert lines[0].text == "one two"
    assert {event.language for event in events if isinstance(event, Caption) and event.utterance == 2} == {
        "es"
    }


def test_the_same_language_again_changes_nothing():
    assert told(listening(), {35: SwitchSource("en")}) == told(listening(), {})


def test_a_language_the_model_does_not_know_is_refused_and_captions_go_on():
    stage = listening(languages=("en",))
    with pytest.raises(ModelError) as caught:
        list(stage.feed(SwitchSource("fr")))
    assert caught.value.code == "model-language"
    events = told(stage, {})
    assert finals(events) == ["one two three four five six seven eight nine ten"]
    assert {event.language for event in events if isinstance(event, Caption)} == {"en"}
