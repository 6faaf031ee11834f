"""A voice detector that hears loudness and a recogniser that reads a script: for tests that feed lists."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from asr.captions import RATE_HZ, AudioChunk, Samples, Word
from asr.errors import ModelError
from asr.hypothesis import Hypothesis, Remark, Request


class LoudVoice:
    """Says that every window louder than 0.1 is voice."""

    def probability(self, window: Samples) -> float:
        return 0.95 if float(np.abs(window).max()) > 0.1 else 0.02

    def reset(self) -> None:
        """Has no state."""


@dataclass(slots=True)
class ScriptedModel:
    """Hears the words of a script whose sound lies in the window but for 40 ms, after as many as are settled.

    `unsure` replaces the last word heard by another on every other reading, as a real model does.
    """

    script: Sequence[Word]
    longest_window_ms: int = 12_000
    tick_ms: int = 300
    unsure: bool = False
    languages: tuple[str, ...] = ("en",)
    remarks: tuple[Remark, ...] = ()
    requests: list[Request] = field(default_factory=list)
    windows_ms: list[int] = field(default_factory=list)

    def hear(self, samples: Samples, request: Request) -> Hypothesis:
        self.requests.append(request)
        end_ms = request.start_ms + len(samples) * 1000 // RATE_HZ
        self.windows_ms.append(end_ms - request.start_ms)
        heard = [w for w in self.script if w.start_ms >= request.start_ms - 40 and w.end_ms <= end_ms + 40]
        known = len(request.settled.split())
        words = heard[known:]
        lead = (
            heard[known - 1].text.removeprefix(request.settled.split()[-1]) if 0 < known <= len(heard) else ""
        )
        if self.unsure and words and len(self.requests) % 2 and not self._over(words[-1], end_ms):
            words[-1] = Word(words[-1].start_ms, words[-1].end_ms, "perhaps", 0.5)
        return Hypothesis(tuple(words), lead)

    def speaking(self, language: str) -> "ScriptedModel":
        if language not in self.languages:
            raise ModelError("model-language", f"It does not know {language}.", "Choose another.")
        return self

    def _over(self, word: Word, end_ms: int) -> bool:
        return end_ms - word.end_ms > 150


def word(text: str, start_ms: int, end_ms: int, probability: float = 0.8) -> Word:
    return Word(start_ms, end_ms, text, probability)


def spoken(text: str, start_ms: int = 0, word_ms: int = 300, probability: float = 0.8) -> tuple[Word, ...]:
    """The words of `text`, one after the other without a pause."""
    starts = range(start_ms, start_ms + word_ms * len(text.split()), word_ms)
    return tuple(word(t, s, s + word_ms, probability) for t, s in zip(text.split(), starts, strict=True))


def sound(words: Sequence[Word], length_ms: int) -> Samples:
    """A loud tone while the words are said, silence elsewhere."""
    samples = np.zeros(length_ms * RATE_HZ // 1000, np.float32)
    for said in words:
        first, end = said.start_ms * RATE_HZ // 1000, said.end_ms * RATE_HZ // 1000
        samples[first:end] = 0.5 * np.sin(np.arange(len(samples[first:end])) * 0.2)
    return samples


def chunks(samples: Samples, start_ms: int = 0, size: int = 512) -> list[AudioChunk]:
    """The samples as a microphone gives them."""
    starts = range(0, len(samples), size)
    return [AudioChunk(samples[at : at + size], start_ms + at * 1000 // RATE_HZ) for at in starts]
