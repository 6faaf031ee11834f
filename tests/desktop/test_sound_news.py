"""What is told of the input: silence once, a microphone that was changed by nobody, one that cannot be had."""

import numpy as np

from asr.captions import AudioChunk, Gap, InputChanged, InputRefused
from asr.errors import DeviceError
from asr.ring import Item
from asr.telling import Sentence
from desktop.errors import Problem
from desktop.sound_news import sound_of

CHUNK = AudioChunk(np.zeros(1_600, np.float32), 0)


def told(*items: Item) -> list[object]:
    news: list[object] = []
    sound = list(sound_of(items, news.append))
    assert sound == [item for item in items if isinstance(item, AudioChunk | Gap)]
    return news


def test_a_spell_of_silence_is_told_once_and_again_after_sound() -> None:
    gap, later = Gap(100, 1_100, "unplugged"), Gap(1_100, 2_100, "unplugged")
    codes = [event.code for event in told(CHUNK, gap, later, CHUNK, gap) if isinstance(event, Problem)]
    assert codes == ["unplugged", "unplugged"]


def test_the_microphone_in_use_is_passed_on_without_a_problem() -> None:
    assert told(InputChanged(0, "Yeti"), CHUNK) == [InputChanged(0, "Yeti")]


def test_a_microphone_that_took_the_place_of_another_is_a_problem_that_names_both() -> None:
    change, problem = told(CHUNK, InputChanged(100, "Webcam\u202e", "Yeti"))
    assert change == InputChanged(100, "Webcam\u202e", "Yeti")
    assert isinstance(problem, Problem)
    assert (problem.at_ms, problem.code) == (100, "microphone-moved")
    assert problem.text == "Your sound comes from Webcam now, not from Yeti: the computer changed it."
    assert "choose Yeti again" in problem.hint


def test_a_microphone_that_cannot_be_had_is_a_problem() -> None:
    error = DeviceError("no-such-microphone", Sentence.tr("No."), Sentence.tr("Choose another."))
    assert told(InputRefused(100, error), CHUNK) == [
        Problem(100, "no-such-microphone", error.text, error.hint)
    ]
