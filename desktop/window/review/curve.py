"""The room over time as numbers to draw: viewers each second, and the seconds of promises, questions and marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from desktop.sessions.review import Review
    from desktop.sessions.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Curve:
    """`viewers` holds one number a second; the rest are seconds, `gaps` pairs of them."""

    viewers: NDArray[np.int32]
    promises: tuple[int, ...] = ()
    questions: tuple[int, ...] = ()
    moments: tuple[int, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()

    @property
    def length_s(self) -> int:
        """Seconds from the first to the last."""
        return max(len(self.viewers) - 1, 1)

    @property
    def peak(self) -> int:
        """The most at one time."""
        return int(self.viewers.max(initial=0))

    def at(self, second: int) -> int:
        """How many were there in that second."""
        inside = 0 <= second < len(self.viewers)
        return int(self.viewers[second]) if inside else 0

    def columns(self, count: int) -> NDArray[np.int32]:
        """The most viewers in each of `count` equal parts of the time."""
        firsts = np.linspace(0, len(self.viewers), count, endpoint=False).astype(np.intp)
        return np.asarray(np.maximum.reduceat(self.viewers, firsts), dtype=np.int32)


NO_CURVE = Curve(np.zeros(1, dtype=np.int32))


def curve_of(transcript: Transcript, review: Review) -> Curve:
    """The curve of a session, at least one second long."""
    ends_ms = [beat.end_ms for beat in review.beats] + [transcript.session.duration_ms]
    length_s = max([max(ends_ms) // 1000, *(step.at_s for step in review.steps[-1:])]) + 1
    viewers = np.zeros(length_s, dtype=np.int32)
    for step in review.steps:
        viewers[step.at_s :] = step.viewers
    return Curve(
        viewers=viewers,
        promises=tuple(promise.at_ms // 1000 for promise in review.promises),
        questions=tuple(asked.at_ms // 1000 for visitor in review.visitors for asked in visitor.asked),
        moments=tuple(moment.at_ms // 1000 for moment in transcript.moments),
        gaps=tuple((gap.start_ms // 1000, gap.end_ms // 1000 + 1) for gap in transcript.gaps),
    )
