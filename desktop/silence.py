"""A microphone that gives no sound is said once, not with every second that is lost."""

from collections.abc import Callable

from asr.captions import AudioChunk, Gap
from asr.telling import Sentence
from desktop.errors import Problem

LOST = {
    "unplugged": (
        Sentence.tr("The microphone is gone."),
        Sentence.tr("Plug it in again; the session goes on by itself."),
    ),
    "stall": (
        Sentence.tr("The microphone sends no sound."),
        Sentence.tr("Look at its cable and switch; the session goes on by itself."),
    ),
}


class Silence:
    """Tells a Problem when a spell without sound begins."""

    def __init__(self, publish: Callable[[object], None]) -> None:
        self._publish = publish
        self._lost = ""

    def look_at(self, item: AudioChunk | Gap) -> None:
        """Takes what the input gave next."""
        reason = item.reason if isinstance(item, Gap) else ""
        if reason != self._lost and reason in LOST:
            self._publish(Problem(item.start_ms, reason, *LOST[reason]))
        self._lost = reason
