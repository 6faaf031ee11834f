"""What the overlay shows right now: the last few lines, changed from any thread, read by the network thread."""

import threading
import time
from collections.abc import Callable, Sequence

from asr.captions import Caption
from desktop.overlay.wire import Line, caption_message, state_message
from translate.translations import Translation

_KEPT_LINES = 4
"""A translation may come while later lines are already spoken; older lines have left the screen."""
STATE_LINES = 2


class Board:
    """Lines by utterance, each with the revision of its last change. Holds captions and translations, nothing else."""

    def __init__(self, targets: Sequence[str], clock_s: Callable[[], float] = time.monotonic) -> None:
        self._targets = tuple(targets)
        self._clock_s = clock_s
        self._lock = threading.Lock()
        self._lines: dict[int, Line] = {}
        self._changed: set[int] = set()
        self._revision = 0

    def take(self, event: object) -> bool:
        """Keeps a caption or a translation; false if there is nothing for the overlay in `event`."""
        with self._lock:
            if isinstance(event, Caption):
                return self._take_caption(event)
            return isinstance(event, Translation) and self._take_translation(event)

    def clear(self) -> None:
        """Takes everything off the screen: a new session, or the rep wants it gone."""
        with self._lock:
            self._lines.clear()
            self._changed.clear()

    def changes(self) -> tuple[dict[str, object], ...]:
        """The messages of the lines that changed since the last call, oldest line first."""
        with self._lock:
            changed = sorted(self._changed)
            self._changed.clear()
            return tuple(self._message(self._lines[utterance]) for utterance in changed)

    def state(self) -> dict[str, object]:
        """The message that a page gets first."""
        with self._lock:
            newest = sorted(self._lines)[-STATE_LINES:]
            return state_message([self._message(self._lines[number]) for number in newest], self._targets)

    def _take_caption(self, caption: Caption) -> bool:
        if not caption.text and not caption.tail and caption.utterance not in self._lines:
            return False
        line = self._lines.setdefault(caption.utterance, Line(caption))
        line.caption = caption
        self._note(line)
        while len(self._lines) > _KEPT_LINES:
            oldest = min(self._lines)
            del self._lines[oldest]
            self._changed.discard(oldest)
        return True

    def _take_translation(self, translation: Translation) -> bool:
        line = self._lines.get(translation.utterance)
        if line is None:
            return False
        line.translations[translation.language] = translation
        self._note(line)
        return True

    def _note(self, line: Line) -> None:
        self._revision += 1
        line.revision = self._revision
        line.changed_s = self._clock_s()
        self._changed.add(line.caption.utterance)

    def _message(self, line: Line) -> dict[str, object]:
        age_ms = round((self._clock_s() - line.changed_s) * 1000)
        return caption_message(line, self._targets, max(0, age_ms))
