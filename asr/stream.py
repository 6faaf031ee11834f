"""CaptionStream: the stage that turns audio into captions which settle fast, never flip and never invent.

Every decision is taken on the audio clock, so that audio fed faster than real time gives the same captions. Only
`pressure` knows how much audio waits; it is 0 then.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from asr.agreement import AgreementOptions
from asr.captions import RATE_HZ, AudioChunk, Caption, Gap, Level, Samples
from asr.guards import Evidence, GuardOptions, judged
from asr.hypothesis import Hypothesis, Request, SpeechModel
from asr.level import LevelMeter
from asr.speech import GateOptions, Silero, SpeechEnd, SpeechFull, SpeechGate, SpeechStart, Voice, Window
from asr.tape import Tape
from asr.utterance import Utterance


@dataclass(frozen=True, slots=True)
class CaptionOptions:
    """How captions are made; thresholds from reference/streaming.md, section 1."""

    terms: tuple[str, ...] = ()  # names to expect: products, customers
    final_beam: int = 5
    foreseen_pause_ms: int = 200  # the last reading is made after this much silence already
    partials_until_ms: int = 1_500  # with more audio waiting than this, open utterances are not read
    beam_until_ms: int = 5_000  # with more than this, last readings are greedy
    longest_tick_ms: int = 3_000
    prompt_within_ms: int = 3_000  # a longer pause forgets what was said before
    prompt_characters: int = 200
    gate: GateOptions = field(default_factory=GateOptions)
    agreement: AgreementOptions = field(default_factory=AgreementOptions)
    guards: GuardOptions = field(default_factory=GuardOptions)


CaptionEvent = Caption | Level | Gap


class CaptionStream:
    """Stage: `AudioChunk` and `Gap` in; `Caption`, `Level` and `Gap` out.

    `pressure` gives the milliseconds of audio that wait to be fed. `voice` is the detector of speech, Silero
    unless a test brings its own.
    """

    def __init__(
        self,
        model: SpeechModel,
        language: str,
        options: CaptionOptions = CaptionOptions(),
        pressure: Callable[[], int] = lambda: 0,
        voice: Voice | None = None,
    ) -> None:
        self._model = model
        self._language = language
        self._options = options
        self._pressure = pressure
        self._gate_options = _fitting(options.gate, model.longest_window_ms)
        self._gate = SpeechGate(voice or Silero(), self._gate_options)
        self._level = LevelMeter()
        self._tape = Tape()
        self._count = 0
        self._open: Utterance | None = None
        self._said = ""
        self._said_until_ms = 0
        self._tick_ms = model.tick_ms
        self._foreseen = False  # the last reading was made in the pause that may end the utterance
        self._voice_ms = self._fresh_ms = self._voiced_until_ms = 0

    def feed(self, item: AudioChunk | Gap) -> Iterator[CaptionEvent]:
        """Takes the next audio, or a hole in it, which ends the open utterance."""
        if isinstance(item, Gap):
            yield from self._end_of_sound()
            yield item
            return
        chunk = AudioChunk(_clean(item.samples), item.start_ms)
        yield from self._level.feed(chunk, self._open is not None)
        for event in self._gate.feed(chunk):
            yield from self._take(event)

    def finish(self) -> Iterator[CaptionEvent]:
        """No more audio will come: ends what is open."""
        yield from self._end_of_sound()

    def _end_of_sound(self) -> Iterator[CaptionEvent]:
        for event in self._gate.finish():
            yield from self._take(event)

    def _take(self, event: Window | SpeechStart | SpeechEnd | SpeechFull) -> Iterator[Caption]:
        match event:
            case Window():
                yield from self._hear(event)
            case SpeechStart():
                self._begin(event.sound_ms, event.voice_ms)
            case SpeechEnd():
                yield from self._close(event.voice_ms)
            case SpeechFull():
                yield from self._cut(event.valley_ms)

    def _begin(self, sound_ms: int, voice_ms: int) -> None:
        self._count += 1
        self._open = Utterance(self._count, sound_ms, voice_ms, self._language, self._options.agreement)
        self._foreseen = False
        self._fresh_ms = self._voice_ms = self._tape.end_ms - voice_ms
        self._voiced_until_ms = self._tape.end_ms

    def _hear(self, window: Window) -> Iterator[Caption]:
        self._tape.append(window.samples, window.start_ms)
        if self._open is None:
            self._tape.drop_before(window.end_ms - self._gate_options.pre_roll_ms - 200)
            return
        if window.voiced:
            self._voiced_until_ms = window.end_ms
            self._voice_ms += window.end_ms - window.start_ms
            self._fresh_ms += window.end_ms - window.start_ms
        if self._fresh_ms and self._pressure() <= self._options.partials_until_ms:
            yield from self._look(self._open, window.end_ms - self._voiced_until_ms)

    def _look(self, utterance: Utterance, pause_ms: int) -> Iterator[Caption]:
        """Reads the open utterance if there is enough new speech, or a pause that may be its end."""
        self._foreseen = pause_ms >= self._options.foreseen_pause_ms
        if self._foreseen:
            yield from self._read(utterance, self._beam())
        elif self._fresh_ms >= self._tick_ms:
            yield from self._read(utterance, beam_size=1)

    def _beam(self) -> int:
        return self._options.final_beam if self._pressure() <= self._options.beam_until_ms else 1

    def _read(self, utterance: Utterance, beam_size: int) -> Iterator[Caption]:
        hypothesis = self._heard(utterance, self._tape.end_ms, beam_size)
        self._fresh_ms = 0
        self._tick_ms = min(
            max(self._model.tick_ms, self._pressure() * 6 // 5), self._options.longest_tick_ms
        )
        if not hypothesis.words and not self._foreseen:
            return
        caption = utterance.read(hypothesis, self._tape.end_ms)
        if caption:
            yield caption

    def _heard(self, utterance: Utterance, until_ms: int, beam_size: int) -> Hypothesis:
        samples = self._tape.since(utterance.sound_ms)[: (until_ms - utterance.sound_ms) * RATE_HZ // 1000]
        request = Request(utterance.sound_ms, utterance.text, self._prompt(utterance), beam_size)
        evidence = Evidence(self._voice_ms, utterance.settled_until_ms, begun=bool(utterance.text))
        return judged(self._model.hear(samples, request), evidence, self._options.guards).hypothesis

    def _prompt(self, utterance: Utterance) -> str:
        recent = utterance.voice_ms - self._said_until_ms <= self._options.prompt_within_ms
        said = self._said[-self._options.prompt_characters :] if recent else ""
        return " ".join(part for part in (", ".join(self._options.terms), said) if part)

    def _close(self, ends_ms: int) -> Iterator[Caption]:
        utterance = self._open
        assert utterance is not None
        known = self._foreseen and self._fresh_ms == 0
        hypothesis = utterance.rest if known else self._heard(utterance, self._tape.end_ms, self._beam())
        yield from self._finished(utterance, hypothesis, ends_ms)
        self._open = None
        self._tape.drop_before(self._tape.end_ms - self._gate_options.pre_roll_ms - 200)

    def _finished(self, utterance: Utterance, hypothesis: Hypothesis, ends_ms: int) -> Iterator[Caption]:
        caption = utterance.close(hypothesis, ends_ms)
        self._said, self._said_until_ms = utterance.text, ends_ms
        if caption:
            yield caption

    def _cut(self, valley_ms: int) -> Iterator[Caption]:
        """The voice never pauses: ends the line after its settled words, the rest goes into the next one."""
        utterance = self._open
        assert utterance is not None
        half_ms = utterance.sound_ms + (self._tape.end_ms - utterance.sound_ms) // 2
        settled_ms = utterance.settled_until_ms
        if utterance.text and settled_ms >= half_ms:
            at_ms, rest = settled_ms, Hypothesis()
        else:
            at_ms, rest = valley_ms, self._heard(utterance, valley_ms, self._beam())
        yield from self._finished(utterance, rest, at_ms)
        self._gate.cut(at_ms)
        self._begin(at_ms, at_ms)
        self._tape.drop_before(at_ms)


def _fitting(gate: GateOptions, longest_ms: int) -> GateOptions:
    """The gate's options with longer utterances where the model takes them well."""
    if longest_ms <= gate.cap_ms:
        return gate
    return replace(gate, cap_ms=longest_ms, split_after_ms=longest_ms // 2)


def _clean(samples: Samples) -> Samples:
    """The samples with what is no number replaced by silence, within full scale."""
    if np.isfinite(samples).all():
        return np.clip(samples, -1.0, 1.0)
    return np.clip(np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0), -1.0, 1.0)
