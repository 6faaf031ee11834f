"""Where in the sound each token of a reading lies and how likely it is, by the model's cross-attention."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

POSITION_MS = 20
"""Sound behind one encoder position; two mel frames of 10 ms."""


@dataclass(frozen=True, slots=True)
class Timed:
    """`starts_ms`: where each token starts, and after the last one where the reading ends; a probability each."""

    starts_ms: tuple[int, ...]
    probabilities: tuple[float, ...]


class WordTimes:
    """Aligns text tokens with the sound; a loaded CTranslate2 Whisper without alignment heads spreads them evenly."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.aligns = True

    def timed(
        self, encoded: Any, head: Sequence[int], text: Sequence[int], content_frames: int, mean: float
    ) -> Timed:
        """The tokens `text` (one or more) read from `encoded`; `mean` stands in for a probability that is unknown."""
        content = content_frames // 2
        even = tuple(POSITION_MS * content * at // len(text) for at in range(len(text) + 1))
        if self.aligns:
            try:
                aligned = self._aligned(encoded, head, text, content_frames)
            except RuntimeError:  # the model has no alignment heads
                self.aligns = False
            else:
                return aligned if _plausible(aligned.starts_ms) else Timed(even, aligned.probabilities)
        return Timed(even, (mean,) * len(text))

    def _aligned(self, encoded: Any, head: Sequence[int], text: Sequence[int], content_frames: int) -> Timed:
        aligned = self._model.align(encoded, list(head), [list(text)], content_frames)[0]
        starts, seen = [0] * (len(text) + 1), -1
        for token, position in aligned.alignments:
            if token > seen:
                starts[token], seen = position * POSITION_MS, token
        return Timed(tuple(starts), tuple(aligned.text_token_probs))


def _plausible(starts_ms: Sequence[int]) -> bool:
    """Whether the path moves: poor alignment heads put most of the tokens into one position."""
    still = sum(later == earlier for earlier, later in pairwise(starts_ms))
    return len(starts_ms) < 6 or still * 10 < len(starts_ms) * 7
