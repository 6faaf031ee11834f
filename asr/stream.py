"""CaptionStream: the stage that turns audio into captions which settle fast, never flip and never invent.

Every decision is taken on the audio clock, so that audio fed faster than real time gives the same captions. Only
`Pace` knows how much audio waits and how long a reading takes; both are nothing then.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from asr.agreement import AgreementOptions
from asr.captions import RATE_HZ, AudioChunk, Caption, Gap, LanguageHeard, Level, Samples
from asr.gaps import GAP_MS, Loudness
from asr.hypothesis import Hypothesis, SpeechModel
from asr.language_lock import LanguageLock, LockOptions
from asr.level import LevelMeter
from asr.pace import Pace, Shed
from asr.reader import Excerpt, Reader, ReaderOptions
from asr.speech import GateOptions, Silero, SpeechEnd, SpeechFull, SpeechGate, SpeechStart, Voice, Window
from asr.tape import Tape
from asr.utterance import Utterance


@dataclass(frozen=True, slots=True)
class CaptionOptions:
    """How captions are made; thresholds from reference/streaming.md, section 1, tuned on the demo talk."""

    foreseen_pause_ms: int = 200  # the last reading is made after this much silence already
    trim_after_ms: int = 6_000  # a longer window loses settled words at its beginning
    trim_keeps_ms: int = 1_000  # of settled words
    gap_below_db: float = 12.0  # a stretch so far below the speech around it may be cut
    reader: ReaderOptions = field(default_factory=ReaderOptions)
    lock: LockOptions = field(default_factory=LockOptions)
    gate: GateOptions = field(default_factory=GateOptions)
    agreement: AgreementOptions = field(default_factory=AgreementOptions)


_SEAM_MS = 100
"""How far the sound between two words may lie from where the model says, about its mean error."""
_VALLEY_MS = 250

CaptionEvent = Caption | Level | Gap | LanguageHeard


def no_lesser() -> SpeechModel | None:
    """There is no quicker model."""
    return None


class CaptionStream:
    """Stage: `AudioChunk` and `Gap` in; `Caption`, `Level`, `Gap` and `LanguageHeard` out.

    `pace` decides what is read when, `lesser` brings a quicker model for a machine that cannot follow, `voice` is
    the detector of speech, Silero unless a test brings its own.
    """

    def __init__(
        self,
        model: SpeechModel,
        language: str,
        options: CaptionOptions = CaptionOptions(),
        pace: Pace | None = None,
        lesser: Callable[[], SpeechModel | None] = no_lesser,
        voice: Voice | None = None,
    ) -> None:
        self._options = options
        self._lock = LanguageLock(language, options.lock)
        self._pace = pace or Pace(model.tick_ms)
        self._reader = Reader(model, lesser, self._pace, options.reader)
        self._gate_options = _fitting(options.gate, model.longest_window_ms)
        longer = model.longest_window_ms > options.gate.cap_ms
        self._trim_after_ms = model.longest_window_ms // 2 if longer else options.trim_after_ms
        self._gate = SpeechGate(voice or Silero(), self._gate_options)
        self._level = LevelMeter()
        self._tape = Tape()
        self._count = 0
        self._open: Utterance | None = None
        self._foreseen = False  # the last reading was made in the pause that may end the utterance
        self._voice_ms = self._fresh_ms = self._voiced_until_ms = 0

    def feed(self, item: AudioChunk | Gap) -> Iterator[CaptionEvent]:
        """Takes the next audio, or a hole in it, which ends the open utterance."""
        if isinstance(item, Gap):
            yield from self.finish()
            yield item
            return
        chunk = AudioChunk(_clean(item.samples), item.start_ms)
        yield from self._level.feed(chunk, self._open is not None)
        for event in self._gate.feed(chunk):
            yield from self._take(event)

    def finish(self) -> Iterator[CaptionEvent]:
        """No more audio follows here: ends what is open. More may be fed later."""
        for event in self._gate.finish():
            yield from self._take(event)

    def switch(self, language: str) -> Iterator[CaptionEvent]:
        """Ends what is open and goes on in `language`; raises `ModelError`, and goes on as before, if unknown."""
        if language == self._lock.language:
            return
        for event in self._gate.end():
            yield from self._take(event)
        self._reader.switch(language)
        self._lock.set(language)

    def _take(self, event: Window | SpeechStart | SpeechEnd | SpeechFull) -> Iterator[CaptionEvent]:
        match event:
            case Window():
                yield from self._hear(event)
            case SpeechStart():
                self._begin(event.sound_ms, event.voice_ms, ())
            case SpeechEnd():
                yield from self._close(event.voice_ms)
            case SpeechFull():
                yield from self._cut(event.valley_ms)

    def _begin(self, sound_ms: int, voice_ms: int, before: tuple[str, ...]) -> None:
        self._count += 1
        self._open = Utterance(
            self._count, sound_ms, voice_ms, self._lock.language, self._options.agreement, before
        )
        self._foreseen = False
        self._fresh_ms = self._voice_ms = self._tape.end_ms - voice_ms
        self._voiced_until_ms = self._tape.end_ms

    def _hear(self, window: Window) -> Iterator[Caption]:
        self._tape.append(window.samples, window.start_ms)
        keeps_up = self._pace.look() < Shed.PARTIALS
        if self._open is None:
            self._tape.drop_before(window.end_ms - self._gate_options.pre_roll_ms - 200)
            return
        if window.voiced:
            self._voiced_until_ms = window.end_ms
            self._voice_ms += window.end_ms - window.start_ms
            self._fresh_ms += window.end_ms - window.start_ms
        if self._fresh_ms and keeps_up:
            yield from self._look(self._open, window.end_ms - self._voiced_until_ms)

    def _look(self, utterance: Utterance, pause_ms: int) -> Iterator[Caption]:
        """Reads the open utterance if there is enough new speech, or a pause that may be its end."""
        self._foreseen = pause_ms >= self._options.foreseen_pause_ms
        if self._foreseen:
            yield from self._read(utterance, self._reader.last_reading(self._excerpt(utterance)))
        elif self._fresh_ms >= self._pace.tick_ms:
            yield from self._read(utterance, self._reader.open_reading(self._excerpt(utterance)))
            self._trim(utterance)

    def _read(self, utterance: Utterance, hypothesis: Hypothesis) -> Iterator[Caption]:
        self._fresh_ms = 0
        if not hypothesis.words and not self._foreseen:
            return
        caption = utterance.read(hypothesis, self._tape.end_ms, self._foreseen)
        if caption:
            yield caption

    def _excerpt(self, utterance: Utterance, until_ms: int | None = None) -> Excerpt:
        samples = self._tape.since(utterance.sound_ms)
        if until_ms is not None:
            samples = samples[: (until_ms - utterance.sound_ms) * RATE_HZ // 1000]
        voiced_until_ms = min(self._voiced_until_ms, until_ms or self._voiced_until_ms)
        return Excerpt(utterance, samples, self._voice_ms, voiced_until_ms)

    def _trim(self, utterance: Utterance) -> None:
        """A long window goes on from a quiet place behind settled words, so that readings stay cheap."""
        if self._tape.end_ms - utterance.sound_ms < self._trim_after_ms:
            return
        loudness = self._loudness(utterance)
        for seam in utterance.seams(utterance.settled_until_ms - self._options.trim_keeps_ms):
            from_ms = max(
                seam.half_ms, seam.at_ms - 2 * _SEAM_MS
            )  # the pause before a short word is no end of it
            found = loudness.quietest(from_ms, seam.at_ms + GAP_MS // 2)
            if found.below_db >= self._options.gap_below_db:
                utterance.trim(found.at_ms, seam)
                self._voice_ms = min(self._voice_ms, self._tape.end_ms - found.at_ms)
                self._tape.drop_before(found.at_ms)
                return

    def _loudness(self, utterance: Utterance) -> Loudness:
        return Loudness(self._tape.since(utterance.sound_ms), utterance.sound_ms)

    def _close(self, ends_ms: int) -> Iterator[CaptionEvent]:
        utterance = self._open
        assert utterance is not None
        known = self._foreseen and self._fresh_ms == 0
        hypothesis = utterance.rest if known else self._reader.last_reading(self._excerpt(utterance))
        yield from self._finished(utterance, hypothesis, ends_ms)
        self._open = None
        self._tape.drop_before(self._tape.end_ms - self._gate_options.pre_roll_ms - 200)

    def _finished(self, utterance: Utterance, hypothesis: Hypothesis, ends_ms: int) -> Iterator[CaptionEvent]:
        caption = utterance.close(hypothesis, ends_ms)
        self._reader.remember(utterance, ends_ms)
        if caption:
            yield caption
        if self._lock.changes(hypothesis, self._voice_ms):
            self._reader.switch(self._lock.language)
            yield LanguageHeard(ends_ms, self._lock.language)

    def _cut(self, valley_ms: int) -> Iterator[CaptionEvent]:
        """The voice never pauses: ends the line after its settled words, the rest goes into the next one."""
        utterance = self._open
        assert utterance is not None
        half_ms = utterance.sound_ms + (self._tape.end_ms - utterance.sound_ms) // 2
        settled_ms = utterance.settled_until_ms
        if utterance.text and settled_ms >= half_ms:
            at_ms = self._loudness(utterance).quietest(settled_ms - _SEAM_MS, settled_ms + _SEAM_MS).at_ms
            rest = Hypothesis()
        else:
            at_ms = self._loudness(utterance).quietest(valley_ms - _VALLEY_MS, valley_ms + _VALLEY_MS).at_ms
            rest = self._reader.last_reading(self._excerpt(utterance, at_ms))
        yield from self._finished(utterance, rest, at_ms)
        self._gate.cut(at_ms)
        self._begin(at_ms, at_ms, utterance.last_words)
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
