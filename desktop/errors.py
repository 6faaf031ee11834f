"""Errors of the user's world as sentences, and the events that show them: one border for the whole app."""

from dataclasses import dataclass

from asr.errors import AsrError
from asr.telling import Sentence
from translate.errors import TranslateError
from translate.telling import Sentence as TranslateSentence

Told = Sentence | TranslateSentence
"""What a user is told, from whichever part it comes."""


class DeskcastError(Exception):
    """`code` is stable for tests and tools, `text` says what happened, `hint` what to do next."""

    def __init__(self, code: str, text: Told, hint: Told) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.hint = hint


class StoreError(DeskcastError):
    """The record cannot be read or written: disk full, read-only, locked, damaged."""


class PortError(DeskcastError):
    """The overlay's port cannot be used."""


class RoomError(DeskcastError):
    """A room source or its file cannot be read."""


class ArgumentError(DeskcastError):
    """The user asked for something that does not exist or does not fit together (exit status 2)."""


UserError = AsrError | TranslateError | DeskcastError
USER_ERRORS = (AsrError, TranslateError, DeskcastError)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the user's world, shown to the rep and kept; the session goes on."""

    at_ms: int
    code: str
    text: Told
    hint: Told


@dataclass(frozen=True, slots=True)
class Progress:
    """What the app is busy with; `done` closes the step. `step`: `model`, `packs`, `record`, `overlay`, `stop`."""

    step: str
    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Health:
    """How the session keeps up: audio taken in but not yet captioned, and what is being left out because of it.

    `shed` is empty, or `partials`, `beam`, `model` or `audio`; each leaves out those before it too.
    """

    at_ms: int
    behind_ms: int
    shed: str

    @property
    def text(self) -> str:
        """The same as words, such as "2.3 s behind, partials paused"."""
        return f"{self.behind_ms / 1000:.1f} s behind{_LEFT_OUT.get(self.shed, '')}"


_LEFT_OUT = {
    "partials": ", partials paused",
    "beam": ", partials paused, final lines read once",
    "model": ", partials paused, smaller model",
    "audio": ", older audio left out",
}


def problem_from(error: UserError, at_ms: int) -> Problem:
    """The event that shows `error` at `at_ms` of the session."""
    return Problem(at_ms, error.code, error.text, error.hint)
