"""Tells the rep that captions went over to the language they speak: a private hint, in the language of their hints."""

from collections.abc import Iterator

from asr.captions import LanguageHeard
from desktop.rooms.countries import language_name
from desktop.rooms.memory import Hint
from desktop.rooms.wording import Wording

_TEXTS: dict[Wording, str] = {
    "en": "You speak {language} now: captions go on in it.",
    "zh": "您改用{language}讲话，字幕已切换为{language}。",
}


class SpokenLanguage:
    """Stage: `LanguageHeard` in, a `Hint` out."""

    def __init__(self, wording: Wording) -> None:
        self._wording: Wording = wording

    def feed(self, item: object) -> Iterator[Hint]:
        """A hint when the captions changed their language."""
        if isinstance(item, LanguageHeard):
            named = language_name(item.language, self._wording)
            yield Hint(item.at_ms, "spoken-language", _TEXTS[self._wording].format(language=named))

    def finish(self) -> Iterator[Hint]:
        """Nothing is held back."""
        return iter(())
