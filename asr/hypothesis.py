"""What a speech model is asked and what it answers: the border between the engine and any recogniser."""

from dataclasses import dataclass
from typing import Protocol

from asr.captions import Samples, Word
from asr.telling import Sentence


@dataclass(frozen=True, slots=True)
class Request:
    """What the model is to know beside the sound.

    `start_ms`: time of the first sample; `settled`: words of this sound that are already decided, the reading
    goes on after them; `prompt`: text said before, and names to expect; `beam_size`: 1 is greedy; `among`: the answer
    says which of these languages is spoken, unless empty.
    """

    start_ms: int
    settled: str = ""
    prompt: str = ""
    beam_size: int = 1
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One reading of a window of sound, from where the settled words end.

    `lead` are the sentence marks that close the last settled word. Words carry the
    lowest probability of their tokens. `mean_log_probability` is the natural logarithm, a token's mean.
    `cut_off` says that the model had not come to an end when it was stopped, the sign of a loop. `language` is the most
    probable of those asked about, empty if none was; `language_probability` is its share of all the model knows.
    """

    words: tuple[Word, ...] = ()
    lead: str = ""
    no_speech_probability: float = 0.0
    mean_log_probability: float = 0.0
    cut_off: bool = False
    language: str = ""
    language_probability: float = 0.0


@dataclass(frozen=True, slots=True)
class Remark:
    """What a user should know of a loaded model: a stable code, a sentence and a way out."""

    code: str
    text: Sentence
    hint: Sentence


class SpeechModel(Protocol):
    """A recogniser that reads a window of sound."""

    @property
    def longest_window_ms(self) -> int:
        """The longest stretch of sound that one reading takes well."""

    @property
    def tick_ms(self) -> int:
        """How much new speech makes another reading worth its cost."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of all the languages it knows."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What the model cannot do."""

    def hear(self, samples: Samples, request: Request) -> Hypothesis:
        """Reads `samples` (float32[n], 16 kHz mono); deterministic."""

    def speaking(self, language: str) -> "SpeechModel":
        """The same model for another language; raises `ModelError` where it does not know it."""
