"""The last seconds of sound, addressed by session time."""

import numpy as np

from asr.captions import RATE_HZ, Samples


class Tape:
    """Samples at 16 kHz without holes, the first one at `start_ms`."""

    def __init__(self) -> None:
        self.start_ms = 0
        self._parts: list[Samples] = []

    @property
    def end_ms(self) -> int:
        """Time just after the last sample."""
        return self.start_ms + sum(len(part) for part in self._parts) * 1000 // RATE_HZ

    def append(self, samples: Samples, start_ms: int) -> None:
        """Adds the samples that begin at `start_ms`; a jump in time drops what was there."""
        if abs(self.end_ms - start_ms) > 1:
            self._parts, self.start_ms = [], start_ms
        self._parts.append(samples)

    def since(self, at_ms: int) -> Samples:
        """The samples from `at_ms` on (float32[n])."""
        if not self._parts:
            return np.zeros(0, np.float32)
        first = max(0, at_ms - self.start_ms) * RATE_HZ // 1000
        return np.concatenate(self._parts)[first:]

    def drop_before(self, at_ms: int) -> None:
        """Forgets whole parts that end before `at_ms`."""
        while self._parts:
            length_ms = len(self._parts[0]) * 1000 // RATE_HZ
            if self.start_ms + length_ms > at_ms:
                return
            self.start_ms += length_ms
            del self._parts[0]
