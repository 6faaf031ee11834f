"""When captions go over to another language by themselves: only after repeated, confident evidence. Pure.

Whisper is sure of the wrong language on noise, music and single words, so that one utterance never changes anything
(reference/streaming.md, section 1, "Guards").
"""

from dataclasses import dataclass

from asr.hypothesis import Hypothesis


@dataclass(frozen=True, slots=True)
class LockOptions:
    """What counts as evidence: an utterance with so much voice, heard in the language with so much probability."""

    least_voice_ms: int = 1_500
    least_probability: float = 0.8  # among all languages of the model, not only those that may be spoken
    no_speech_probability: float = 0.6  # above it there may have been no voice at all
    in_a_row: int = 2


class LanguageLock:
    """Remembers what the last finished utterances spoke for; those that prove nothing are passed over."""

    def __init__(self, language: str, options: LockOptions = LockOptions()) -> None:
        self._options = options
        self.set(language)

    def set(self, language: str) -> None:
        """`language` is spoken from now on."""
        self.language = language
        self._other = ""
        self._times = 0

    def changes(self, reading: Hypothesis, voice_ms: int) -> bool:
        """Takes the last reading of an utterance with `voice_ms` of voice; whether `language` is another now."""
        options = self._options
        proves = (
            reading.language != ""
            and voice_ms >= options.least_voice_ms
            and reading.language_probability >= options.least_probability
            and reading.no_speech_probability <= options.no_speech_probability
        )
        if not proves:
            return False
        self._times = self._times + 1 if reading.language == self._other else 1
        self._other = reading.language
        if self._other == self.language or self._times < options.in_a_row:
            return False
        self.set(self._other)
        return True
