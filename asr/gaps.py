"""Where running speech can be cut with the least harm: short stretches of low energy. Pure."""

from dataclasses import dataclass

import numpy as np

from asr.captions import RATE_HZ, Samples

FRAME_MS = 10
GAP_MS = 80
"""The length of a gap that counts (reference/streaming.md, section 1); a stop consonant is shorter."""


@dataclass(frozen=True, slots=True)
class Quietest:
    """The quietest GAP_MS of a stretch: their middle, and how far they lie below the speech around them."""

    at_ms: int
    below_db: float


class Loudness:
    """How loud `samples` (float32[n] from `start_ms`) are, every FRAME_MS over GAP_MS."""

    def __init__(self, samples: Samples, start_ms: int) -> None:
        frame, width = FRAME_MS * RATE_HZ // 1000, GAP_MS // FRAME_MS
        whole = samples[: len(samples) // frame * frame].reshape(-1, frame).astype(np.float64)
        power = whole.var(axis=1) + 1e-12  # without a constant offset
        self._start_ms = start_ms
        self._means = (
            np.convolve(power, np.full(width, 1 / width), mode="valid") if len(power) >= width else None
        )
        self._loud = float(np.mean(np.sort(power)[len(power) // 2 :])) if len(power) else 0.0

    def quietest(self, from_ms: int, until_ms: int) -> Quietest:
        """The quietest place within `from_ms`..`until_ms`; below the louder half of all the samples.

        Where there is less than GAP_MS of sound it is the middle.
        """
        if self._means is None:
            return Quietest((from_ms + until_ms) // 2, 0.0)
        last = len(self._means) - 1
        first = min(max(0, (from_ms - self._start_ms) // FRAME_MS), last)
        end = max(first, min((until_ms - self._start_ms - GAP_MS) // FRAME_MS, last)) + 1
        at = first + int(np.argmin(self._means[first:end]))
        below_db = 10 * float(np.log10(self._loud / self._means[at]))
        return Quietest(self._start_ms + at * FRAME_MS + GAP_MS // 2, round(below_db, 1))
