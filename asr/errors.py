"""Problems of the user's world that speech recognition meets, each a sentence with a way out."""

from asr.telling import Sentence


class AsrError(Exception):
    """`code` is stable for tests and tools, `text` says what happened, `hint` what to do next."""

    def __init__(self, code: str, text: Sentence, hint: Sentence) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.hint = hint


class DeviceError(AsrError):
    """No microphone, one that went away, one that cannot be opened, or no sound system."""


class RecordingError(AsrError):
    """A file that is missing, empty, not audio, or damaged."""


class ModelError(AsrError):
    """A speech model that is missing a file, is damaged, or lacks what was asked of it."""
