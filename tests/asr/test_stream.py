"""CaptionStream as a whole, on lists: what settles, what may change, and what is left out under pressure."""

import tracemalloc
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from asr.captions import AudioChunk, Caption, Gap, Level, Samples, Word
from asr.hypothesis import Hypothesis, Request
from asr.pace import Pace
from asr.reader import ReaderOptions
from asr.stream import CaptionOptions, CaptionStream
from tests.asr.fakes import LoudVoice, ScriptedModel, chunks, sound, spoken, word


def captions(model: ScriptedModel, items: Sequence[AudioChunk | Gap], waiting_ms: int = 0) -> list[Caption]:
    pace = Pace(model.tick_ms, lambda: waiting_ms)
    stream = CaptionStream(model, "en", pace=pace, voice=LoudVoice())
    events = [event for item in items for event in stream.feed(item)]
    return [event for event in (*events, *stream.finish()) if isinstance(event, Caption)]


def said(words: Sequence[Word], length_ms: int | None = None) -> Samples:
    return sound(words, length_ms or words[-1].end_ms + 1_000)


@st.composite
def talks(draw: st.DrawFn) -> list[Word]:
    words, at = [], 500
    for _ in range(draw(st.integers(1, 25))):
        at += draw(st.sampled_from([0, 0, 0, 100, 300, 700, 2_000]))
        length = draw(st.integers(120, 900))
        words.append(
            word(draw(st.sampled_from(["price", "is", "low,", "$2.85", "30%", "now."])), at, at + length)
        )
        at += length
    return words


@settings(max_examples=40, deadline=None)
@given(talks(), st.booleans(), st.sampled_from([0, 400, 2_000]), st.sampled_from([160, 512, 1_600]))
def test_settled_text_only_grows_and_final_means_no_tail(
    words: list[Word], unsure: bool, waiting_ms: int, size: int
) -> None:
    told = captions(ScriptedModel(words, unsure=unsure), chunks(said(words), size=size), waiting_ms)
    for before, after in pairwise(told):
        assert after.utterance >= before.utterance
        if after.utterance == before.utterance:
            assert not before.final
            assert after.text.startswith(before.text)
            assert (after.text, after.tail, after.final) != (before.text, before.tail, before.final)
    for caption in told:
        assert not (caption.final and caption.tail)
        assert "".join(w.text for w in caption.words) == caption.text.replace(" ", "")
        assert all(w.start_ms <= w.end_ms for w in caption.words)
        assert all(a.end_ms <= b.start_ms for a, b in pairwise(caption.words))
    utterances = {caption.utterance for caption in told}
    assert {c.utterance for c in told if c.final} == utterances


def test_a_sentence_grows_word_by_word_and_ends_whole() -> None:
    words = spoken("Hello everyone, the price is $2.85 today.", start_ms=512)
    told = captions(ScriptedModel(words), chunks(said(words)))
    assert told[-1].text == "Hello everyone, the price is $2.85 today."
    assert told[-1].final
    assert [c.final for c in told[:-1]] == [False] * (len(told) - 1)
    assert any(c.text == "Hello everyone" for c in told)  # the comma waits for the next word
    assert [w.text for w in told[-1].words] == [w.text for w in words]


def test_a_line_does_not_end_before_its_last_word_because_that_is_doubtful() -> None:
    words = [*spoken("our best price is", 512), word("$2.35.", 1_712, 2_512, probability=0.02)]
    told = captions(ScriptedModel(words), chunks(said(words)))
    assert (told[-1].text, told[-1].final) == ("our best price is $2.35.", True)


def test_words_are_shown_long_before_they_settle() -> None:
    words = spoken("one two three four five six", start_ms=512)
    first = captions(ScriptedModel(words), chunks(said(words)))[0]
    assert (first.text, first.tail) == ("", "one")
    assert first.end_ms <= 1_300


def test_two_utterances_have_numbers_of_their_own() -> None:
    words = [*spoken("good morning", 512), *spoken("how are you", 3_008)]
    finals = [c for c in captions(ScriptedModel(words), chunks(said(words))) if c.final]
    assert [(c.utterance, c.text) for c in finals] == [(1, "good morning"), (2, "how are you")]
    assert [c.start_ms for c in finals] == [512, 3_008]


def test_a_speaker_who_never_pauses_loses_and_repeats_no_word() -> None:
    words = spoken(" ".join(f"w{n}" for n in range(140)), start_ms=0)
    model = ScriptedModel(words)
    finals = [c for c in captions(model, chunks(said(words))) if c.final]
    assert " ".join(c.text for c in finals).split() == [w.text for w in words]
    assert max(model.windows_ms) <= 12_100
    assert len(finals) >= 4


def test_a_long_line_is_read_from_a_quiet_place_behind_settled_words() -> None:
    words = [word(f"w{n}", 500 + 400 * n, 800 + 400 * n) for n in range(26)]  # 100 ms between two words
    model = ScriptedModel(words)
    stream = CaptionStream(model, "en", CaptionOptions(trim_after_ms=6_000), voice=LoudVoice())
    told = [e for c in chunks(said(words)) for e in stream.feed(c) if isinstance(e, Caption)]
    assert told[-1].text == " ".join(w.text for w in words)
    assert {caption.utterance for caption in told} == {1}
    assert max(model.windows_ms) < 7_000
    begins = {request.start_ms for request in model.requests}
    assert len(begins) > 2
    assert all(any(w.end_ms < begin < w.end_ms + 100 for w in words) for begin in sorted(begins)[1:])
    later = next(request for request in model.requests if request.start_ms == max(begins))
    assert later.prompt.startswith("w0 w1")
    assert later.settled.split()[0] not in later.prompt.split()


def test_a_short_word_behind_a_pause_is_left_behind_whole_or_not_at_all() -> None:
    """The pause before it lies nearer to its end than words are long otherwise."""
    spans = [
        (500 + 800 * n, 620 + 800 * n) for n in range(12)
    ]  # 120 ms, then 560 ms without a pause after it
    words = [
        word(f"{name}{n}", start_ms, end_ms)
        for n, (start_ms, middle_ms) in enumerate(spans)
        for name, start_ms, end_ms in (("a", start_ms, middle_ms), ("long", middle_ms, middle_ms + 560))
    ]
    options = CaptionOptions(trim_after_ms=3_000)
    model = ScriptedModel(words)
    stream = CaptionStream(model, "en", options, voice=LoudVoice())
    told = [e for c in chunks(said(words)) for e in stream.feed(c) if isinstance(e, Caption)]
    assert told[-1].text == " ".join(w.text for w in words)
    assert len({request.start_ms for request in model.requests}) > 2


def test_running_speech_without_a_quiet_place_is_read_from_its_beginning() -> None:
    words = spoken(" ".join(f"w{n}" for n in range(35)), start_ms=512)
    model = ScriptedModel(words)
    captions(model, chunks(said(words)))
    assert {request.start_ms for request in model.requests} == {model.requests[0].start_ms}


def test_far_behind_the_quicker_model_reads() -> None:
    words = spoken("one two three four five six", start_ms=512)
    good, quick = ScriptedModel(words), ScriptedModel(words)
    pace = Pace(300, lambda: 12_000)
    stream = CaptionStream(good, "en", pace=pace, lesser=lambda: quick, voice=LoudVoice())
    told = [e for c in chunks(said(words)) for e in stream.feed(c) if isinstance(e, Caption)]
    assert [(caption.text, caption.final) for caption in told] == [("one two three four five six", True)]
    assert good.requests == []
    assert [request.beam_size for request in quick.requests] == [1]


def test_far_behind_without_a_quicker_model_the_good_one_reads() -> None:
    words = spoken("one two three", start_ms=512)
    model = ScriptedModel(words)
    assert captions(model, chunks(said(words)), waiting_ms=12_000)[-1].text == "one two three"
    assert [request.beam_size for request in model.requests] == [1]


def test_slow_readings_are_made_less_often() -> None:
    words = spoken("one two three four five six seven eight nine ten", start_ms=512)
    times = iter(range(1_000))
    slow = ScriptedModel(words)
    stream = CaptionStream(slow, "en", pace=Pace(300, clock_s=lambda: next(times) * 0.75), voice=LoudVoice())
    for chunk in chunks(said(words)):
        list(stream.feed(chunk))
    model = ScriptedModel(words)
    captions(model, chunks(said(words)))
    assert len(slow.requests) * 2 < len(model.requests)


def test_the_last_reading_begins_in_the_pause_before_it_is_long_enough() -> None:
    words = spoken("one two three", start_ms=512)
    model = ScriptedModel(words)
    told = captions(model, chunks(said(words)))
    assert [request.beam_size for request in model.requests].count(5) == 1
    assert 1_412 + 200 <= told[-2].end_ms <= 1_412 + 264  # all is shown once the pause is foreseen
    assert told[-2].tail.endswith("three")


def test_a_gap_ends_the_utterance_and_passes_through() -> None:
    words = spoken("the price is", start_ms=512)
    gap = Gap(1_600, 5_000, "unplugged")
    later = spoken("low today", start_ms=5_408)
    samples = said([*words, *later], 8_000)
    items: list[AudioChunk | Gap] = [
        *chunks(samples[: 1_600 * 16]),
        gap,
        *chunks(samples[5_000 * 16 :], 5_000),
    ]
    stream = CaptionStream(ScriptedModel([*words, *later]), "en", voice=LoudVoice())
    events = [event for item in items for event in stream.feed(item) if not isinstance(event, Level)]
    at = events.index(gap)
    assert isinstance(events[at - 1], Caption)
    assert events[at - 1].final  # type: ignore[union-attr]
    finals = [e.text for e in events if isinstance(e, Caption) and e.final]
    assert finals == ["the price is", "low today"]


def test_silence_asks_the_model_nothing() -> None:
    model = ScriptedModel(())
    assert captions(model, chunks(np.zeros(160_000, np.float32))) == []
    assert model.requests == []


def test_a_model_that_hears_nothing_in_noise_tells_nothing() -> None:
    noise = sound([word("noise", 500, 4_000)], 6_000)
    assert captions(ScriptedModel(()), chunks(noise)) == []


def test_with_audio_waiting_open_utterances_are_not_read_but_finals_are() -> None:
    words = spoken("one two three four five six", start_ms=512)
    hurried = captions(ScriptedModel(words), chunks(said(words)), waiting_ms=5_000)
    assert [(c.text, c.final) for c in hurried if c.final] == [("one two three four five six", True)]
    calm = captions(ScriptedModel(words), chunks(said(words)))
    assert len(calm) > len(hurried)


def test_no_samples_at_all_are_nothing() -> None:
    empty = AudioChunk(np.zeros(0, np.float32), 0)
    words = spoken("hello there", start_ms=512)
    assert captions(ScriptedModel(words), [empty, *chunks(said(words)), AudioChunk(empty.samples, 2_112)])[
        -1
    ].text


class Deaf(ScriptedModel):
    """Hears nothing and remembers nothing."""

    def hear(self, samples: Samples, request: Request) -> Hypothesis:
        return Hypothesis()


def test_nothing_is_left_behind_in_memory() -> None:
    """`tests.bench` feeds three hours; here the peak of later minutes is that of the first two."""
    second = sound(spoken("price is", start_ms=100), 1_000)
    stream = CaptionStream(Deaf(()), "en", voice=LoudVoice())
    held = []
    tracemalloc.start()
    try:
        for at_s in range(1, 301):
            for _ in stream.feed(AudioChunk(second, at_s * 1_000)):
                pass
            if at_s % 60 == 0:
                held.append(tracemalloc.get_traced_memory()[1])
                tracemalloc.reset_peak()
    finally:
        tracemalloc.stop()
    assert max(held[2:]) <= max(held[:2]) + 20_000


def test_numbers_that_are_none_are_heard_as_silence() -> None:
    words = spoken("hello there", start_ms=512)
    samples = said(words)
    samples[100:200] = np.nan
    samples[300] = np.inf
    assert captions(ScriptedModel(words), chunks(samples))[-1].text == "hello there"


def test_the_model_is_told_what_is_settled_and_what_was_said() -> None:
    words = [*spoken("good morning everyone here today", 512), *spoken("how are you", 4_000)]
    model = ScriptedModel(words)
    options = CaptionOptions(reader=ReaderOptions(terms=("KX-420",)))
    stream = CaptionStream(model, "en", options, voice=LoudVoice())
    for chunk in chunks(said(words)):
        list(stream.feed(chunk))
    assert model.requests[0].prompt == "KX-420"
    assert "good" in {request.settled for request in model.requests if request.start_ms < 1_000}
    assert model.requests[-1].prompt == "KX-420 good morning everyone here today"


def test_the_level_is_told_ten_times_a_second_with_speech_marked() -> None:
    words = spoken("one two three four", start_ms=1_024)
    stream = CaptionStream(ScriptedModel(words), "en", voice=LoudVoice())
    levels = [e for c in chunks(said(words, 4_096)) for e in stream.feed(c) if isinstance(e, Level)]
    assert len(levels) == 32  # every four chunks of 32 ms
    assert levels[0] == Level(at_ms=128, rms_dbfs=-100.0, peak_dbfs=-100.0, speech=False)
    loud = next(level for level in levels if level.speech)
    assert -7.0 < loud.peak_dbfs < -5.9


def test_the_same_audio_gives_the_same_captions() -> None:
    words = spoken("one two three four five six seven", start_ms=512)
    first = captions(ScriptedModel(words, unsure=True), chunks(said(words)))
    assert first == captions(ScriptedModel(words, unsure=True), chunks(said(words)))
