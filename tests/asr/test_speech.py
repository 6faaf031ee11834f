"""Where utterances start and end, and the streaming voice detector against the batch one."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from faster_whisper.vad import get_vad_model

from asr.captions import AudioChunk, Samples
from asr.recording import open_recording
from asr.speech import GateEvent, GateOptions, Silero, SpeechEnd, SpeechFull, SpeechGate, SpeechStart, Window
from tests.asr.fakes import LoudVoice, chunks, sound, word

TALK = Path(__file__).parents[2] / "assets" / "demo" / "talk.flac"


def gated(samples: Samples, size: int = 512) -> list[GateEvent]:
    gate = SpeechGate(LoudVoice())
    events = []
    for chunk in chunks(samples, size=size):
        for event in gate.feed(chunk):
            events.append(event)
            if isinstance(event, SpeechFull):
                gate.cut(event.valley_ms)
    return [e for e in (*events, *gate.finish()) if not isinstance(e, Window)]


def test_the_streaming_detector_equals_the_batch_one() -> None:
    with open_recording(TALK, "fast") as recording:
        samples = np.concatenate([chunk.samples for chunk, _ in zip(recording, range(600), strict=False)])
    samples = samples[: len(samples) // 512 * 512]
    silero = Silero()
    streamed = [silero.probability(window) for window in samples.reshape(-1, 512)]
    # The batch model has no context at its first window, and zeroes the end of what it is given.
    batch = get_vad_model()(np.concatenate([samples, np.zeros(512, np.float32)])).ravel()[:-1]
    assert np.allclose(streamed, batch, atol=1e-5)
    assert max(streamed) > 0.9 > 0.1 > min(streamed)


def test_the_detector_leaves_its_input_as_it_was() -> None:
    window = np.linspace(-1, 1, 512, dtype=np.float32)
    before = window.copy()
    Silero().probability(window)
    assert (window == before).all()


def test_an_utterance_has_a_pre_roll_and_ends_after_a_pause() -> None:
    events = gated(sound([word("hello", 1_024, 2_048)], 4_000))
    assert events == [SpeechStart(sound_ms=624, voice_ms=1_024), SpeechEnd(voice_ms=2_048)]


def test_the_size_of_the_chunks_makes_no_difference() -> None:
    samples = sound([word("hello", 1_024, 2_048), word("again", 3_008, 4_000)], 6_000)
    assert gated(samples, 512) == gated(samples, 160) == gated(samples, 4_001)


def test_a_click_of_one_window_is_no_utterance() -> None:
    assert gated(sound([word("click", 1_024, 1_056)], 3_000)) == []


def test_a_short_pause_does_not_end_a_young_utterance() -> None:
    events = gated(sound([word("one", 500, 1_500), word("two", 1_800, 2_500)], 4_000))
    assert [type(e) for e in events] == [SpeechStart, SpeechEnd]


def test_a_short_pause_splits_an_old_utterance_without_hearing_anything_twice() -> None:
    events = gated(sound([word("one", 512, 7_520), word("two", 7_776, 9_000)], 10_000))
    first_end, second_start = events[1], events[2]
    assert [type(e) for e in events] == [SpeechStart, SpeechEnd, SpeechStart, SpeechEnd]
    assert isinstance(first_end, SpeechEnd)
    assert isinstance(second_start, SpeechStart)
    assert first_end.voice_ms <= second_start.sound_ms <= 7_776


def test_a_voice_without_a_pause_is_cut_at_the_cap() -> None:
    events = gated(sound([word("monologue", 0, 40_000)], 41_000))
    valleys = [e.valley_ms for e in events if isinstance(e, SpeechFull)]
    assert len(valleys) == 3
    assert all(later - earlier <= GateOptions().cap_ms for earlier, later in pairwise(valleys))


def test_the_end_of_the_audio_ends_the_utterance() -> None:
    assert gated(sound([word("hello", 512, 1_500)], 1_500))[-1] == SpeechEnd(voice_ms=1_504)


def test_a_jump_in_time_ends_the_utterance_and_starts_afresh() -> None:
    gate = SpeechGate(LoudVoice())
    said = sound([word("hello", 0, 1_000)], 1_000)
    events = [e for c in chunks(said) for e in gate.feed(c)]
    events += gate.feed(AudioChunk(said, 60_000))
    marks = [e for e in events if not isinstance(e, Window)]
    assert [type(e) for e in marks] == [SpeechStart, SpeechEnd, SpeechStart]
    assert isinstance(marks[2], SpeechStart)
    assert marks[2].sound_ms == 60_000


@pytest.mark.parametrize("samples", [np.zeros(0, np.float32), np.zeros(511, np.float32)])
def test_less_than_one_window_is_no_event(samples: Samples) -> None:
    assert list(SpeechGate(LoudVoice()).feed(AudioChunk(samples, 0))) == []
