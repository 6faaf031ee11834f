"""What comes into speech recognition and what goes out of it: plain frozen values, no behaviour.

All times are integer milliseconds since the session began, on the audio clock.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from asr.errors import DeviceError

RATE_HZ = 16_000
"""The one sample rate inside the app; inputs of 8 to 96 kHz are resampled to it."""

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class AudioChunk:
    """`samples`: float32[n], mono, 16 kHz, nominally within [-1, 1]; `start_ms`: time of the first sample."""

    samples: Samples
    start_ms: int

    @property
    def end_ms(self) -> int:
        """Time just after the last sample."""
        return self.start_ms + round(len(self.samples) * 1000 / RATE_HZ)


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word; `text` carries its punctuation and no surrounding blanks; `probability` in 0..1."""

    start_ms: int
    end_ms: int
    text: str
    probability: float


@dataclass(frozen=True, slots=True)
class Caption:
    """State of one utterance: `text` is settled and only ever grows, `tail` may change, `final` means no tail.

    `utterance` counts from 1 within a session. `words` are the settled words behind `text`.
    """

    utterance: int
    start_ms: int
    end_ms: int
    text: str
    tail: str
    language: str
    final: bool
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Audio that was not listened to.

    `reason` is one of `stall`, `unplugged`, `switched`, `overload`, `suspended`, `muted`.
    """

    start_ms: int
    end_ms: int
    reason: str


@dataclass(frozen=True, slots=True)
class InputChanged:
    """From `at_ms` on the sound comes from the microphone `device`; also told of the first one.

    `instead_of` names the one that was wanted where the sound system took `device` by itself; empty where all is as
    the user wants it.
    """

    at_ms: int
    device: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class InputRefused:
    """The microphone that was asked for at `at_ms` cannot be used, and the one before is heard on."""

    at_ms: int
    error: DeviceError


@dataclass(frozen=True, slots=True)
class LanguageHeard:
    """The voice goes on in `language` (ISO 639-1), as captions do from `at_ms` on; nobody asked for it."""

    at_ms: int
    language: str


@dataclass(frozen=True, slots=True)
class Level:
    """Loudness of the last 100 ms or so, in dBFS (0 is full scale, silence is floored at -100)."""

    at_ms: int
    rms_dbfs: float
    peak_dbfs: float
    speech: bool
