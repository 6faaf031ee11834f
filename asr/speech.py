"""Streaming voice activity: where an utterance starts and where it ends, by Silero's detector (v6).

The detector ships with faster-whisper; it is run through onnxruntime directly because the wrapper there takes whole
files only and zeroes the last 64 samples of what it is given.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np

from asr.captions import RATE_HZ, AudioChunk, Samples
from asr.errors import ModelError
from asr.telling import Sentence

WINDOW = 512
"""Samples the detector looks at in one step."""
WINDOW_MS = WINDOW * 1000 // RATE_HZ
_CONTEXT = 64
_STATE = 128


class Voice(Protocol):
    """A detector of voice that goes through the sound in windows of WINDOW samples."""

    def probability(self, window: Samples) -> float:
        """How likely `window` (float32[512]) holds voice, 0 to 1, given all windows before it."""

    def reset(self) -> None:
        """Forgets the windows before."""


class Silero:
    """Silero v6 with its state and 64 samples of context carried over: same numbers as a run over the whole file."""

    def __init__(self) -> None:
        self._session = _session()
        self.reset()

    def reset(self) -> None:
        """Forgets the windows before."""
        self._h = np.zeros((1, 1, _STATE), np.float32)
        self._c = np.zeros((1, 1, _STATE), np.float32)
        self._context = np.zeros(_CONTEXT, np.float32)

    def probability(self, window: Samples) -> float:
        """See `Voice`."""
        framed = np.concatenate([self._context, window])[None]
        output, self._h, self._c = self._session.run(None, {"input": framed, "h": self._h, "c": self._c})
        self._context = window[-_CONTEXT:].copy()
        return float(output.ravel()[0])


@cache
def _session():  # type: ignore[no-untyped-def]  # onnxruntime has no types
    import onnxruntime

    package = find_spec("faster_whisper")
    assert package is not None
    assert package.origin is not None
    path = Path(package.origin).parent / "assets" / "silero_vad_v6.onnx"
    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = options.intra_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(
            "voice-detector",
            Sentence.tr("The voice detector that comes with Deskcast is missing or damaged."),
            Sentence.tr("Install Deskcast again; its faster-whisper package is incomplete."),
        ) from error


@dataclass(frozen=True, slots=True)
class GateOptions:
    """When voice counts as an utterance (reference/streaming.md, section 1)."""

    start_probability: float = 0.5
    start_windows: int = 2  # of the last three
    end_probability: float = 0.35
    pre_roll_ms: int = 400
    pause_ms: int = 450  # ends an utterance
    split_after_ms: int = 6_000  # from here on a shorter pause is enough
    split_pause_ms: int = 160
    cap_ms: int = 12_000  # nobody is listened to longer than this without a cut


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """One step of the detector: float32[512] from `start_ms`; `voiced` by the end threshold."""

    samples: Samples
    start_ms: int
    probability: float
    voiced: bool

    @property
    def end_ms(self) -> int:
        """Time just after the window."""
        return self.start_ms + WINDOW_MS


@dataclass(frozen=True, slots=True)
class SpeechStart:
    """An utterance begins: the voice at `voice_ms`, the sound to listen to at `sound_ms`, a little before."""

    sound_ms: int
    voice_ms: int


@dataclass(frozen=True, slots=True)
class SpeechEnd:
    """The utterance ended: the last voice was heard up to `voice_ms`."""

    voice_ms: int


@dataclass(frozen=True, slots=True)
class SpeechFull:
    """The utterance reached the cap while the voice goes on; `valley_ms` is where it was weakest of late.

    The listener must call `SpeechGate.cut`.
    """

    valley_ms: int


GateEvent = Window | SpeechStart | SpeechEnd | SpeechFull


class SpeechGate:
    """Stage: audio in; windows, each followed by what it changed, out."""

    def __init__(self, voice: Voice, options: GateOptions = GateOptions()) -> None:
        self._voice = voice
        self._options = options
        self._rest = np.zeros(0, np.float32)
        self._next_ms: int | None = None
        self._restart(0)

    def _restart(self, free_ms: int) -> None:
        self._open_ms: int | None = None  # where the open utterance began
        self._free_ms = free_ms  # sound before this belongs to an earlier utterance
        self._voiced_until_ms = 0
        self._recent: list[Window] = []

    @property
    def open(self) -> bool:
        """Whether an utterance is going on."""
        return self._open_ms is not None

    def feed(self, chunk: AudioChunk) -> Iterator[GateEvent]:
        """Takes the next audio; a jump in its time ends what is open and starts afresh."""
        here = self._next_ms
        if here is None or abs(chunk.start_ms - here - _milliseconds(self._rest)) > 70:
            yield from self.finish()
            self._next_ms = chunk.start_ms
            self._voice.reset()
            self._restart(chunk.start_ms)
        waiting = np.concatenate([self._rest, chunk.samples])
        whole = len(waiting) // WINDOW * WINDOW
        self._rest = waiting[whole:]
        for at in range(0, whole, WINDOW):
            yield from self._step(waiting[at : at + WINDOW])

    def finish(self) -> Iterator[GateEvent]:
        """No more audio follows here: looks at what is left and ends what is open."""
        if len(self._rest) and self._next_ms is not None:
            window = np.pad(self._rest, (0, WINDOW - len(self._rest)))
            self._rest = np.zeros(0, np.float32)
            yield from self._step(window)
        self._rest = np.zeros(0, np.float32)
        yield from self.end()

    def end(self) -> Iterator[GateEvent]:
        """Ends what is open; the sound goes on."""
        if self.open:
            yield self._end()

    def cut(self, at_ms: int) -> None:
        """The open utterance is taken to begin at `at_ms` from now on."""
        self._open_ms = at_ms

    def _step(self, samples: Samples) -> Iterator[GateEvent]:
        assert self._next_ms is not None
        probability = self._voice.probability(samples)
        window = Window(samples, self._next_ms, probability, probability >= self._options.end_probability)
        self._next_ms = window.end_ms
        self._recent = [*self._recent[-62:], window]
        if window.voiced:
            self._voiced_until_ms = window.end_ms
        yield window
        yield from self._open(window) if self._open_ms is None else self._go_on(window, self._open_ms)

    def _open(self, window: Window) -> Iterator[GateEvent]:
        options = self._options
        strong = [w for w in self._recent[-3:] if w.probability >= options.start_probability]
        if len(strong) < options.start_windows or window is not strong[-1]:
            return
        voice_ms = strong[0].start_ms
        self._open_ms = max(voice_ms - options.pre_roll_ms, self._free_ms)
        yield SpeechStart(self._open_ms, max(voice_ms, self._free_ms))

    def _go_on(self, window: Window, open_ms: int) -> Iterator[GateEvent]:
        options = self._options
        length_ms = window.end_ms - open_ms
        pause_ms = options.split_pause_ms if length_ms > options.split_after_ms else options.pause_ms
        if window.end_ms - self._voiced_until_ms >= pause_ms:
            yield self._end()
        elif length_ms >= options.cap_ms:
            yield SpeechFull(self._valley_ms(max(open_ms, window.end_ms - 2_000)))

    def _valley_ms(self, from_ms: int) -> int:
        late = [window for window in self._recent if window.start_ms >= from_ms]
        weakest = min(late, key=lambda window: window.probability)
        return weakest.start_ms + WINDOW_MS // 2

    def _end(self) -> SpeechEnd:
        assert self._next_ms is not None
        ended = SpeechEnd(self._voiced_until_ms)
        self._restart(self._next_ms)
        return ended


def _milliseconds(samples: Samples) -> int:
    return round(len(samples) * 1000 / RATE_HZ)
