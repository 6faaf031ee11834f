"""Problems of the user's world that translation meets, each a sentence with a way out."""

from translate.telling import Sentence


class TranslateError(Exception):
    """`code` is stable for tests and tools, `text` says what happened, `hint` what to do next."""

    def __init__(self, code: str, text: Sentence, hint: Sentence) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.hint = hint


class PackError(TranslateError):
    """A language pack that is damaged, hostile, or made for something else."""


class RouteError(TranslateError):
    """No installed pack, nor a pair of packs through English, leads to the language asked for."""
