"""How loud it is, every 100 ms."""

from collections.abc import Iterator

import numpy as np

from asr.captions import RATE_HZ, AudioChunk, Level, Samples

_STEP = RATE_HZ // 10
_FLOOR_DBFS = -100.0


class LevelMeter:
    """Gathers audio and tells its loudness about ten times a second."""

    def __init__(self) -> None:
        self._samples = np.zeros(0, np.float32)

    def feed(self, chunk: AudioChunk, speech: bool) -> Iterator[Level]:
        """Takes the next audio and whether somebody speaks in it."""
        self._samples = np.concatenate([self._samples, chunk.samples])
        if len(self._samples) >= _STEP:
            heard, self._samples = self._samples, np.zeros(0, np.float32)
            yield level(heard, chunk.end_ms, speech)


def level(samples: Samples, at_ms: int, speech: bool) -> Level:
    """Loudness of `samples`, which end at `at_ms`; a full-scale square wave has 0 dBFS."""
    wide = samples.astype(np.float64)
    return Level(at_ms, _dbfs(float(np.sqrt(np.mean(wide**2)))), _dbfs(float(np.max(np.abs(wide)))), speech)


def _dbfs(amplitude: float) -> float:
    return round(max(_FLOOR_DBFS, 20 * float(np.log10(max(amplitude, 1e-5)))), 1)
