"""The last few captions with their translations, corrected or taken back by the rep: what may be on screen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from asr.captions import Caption
from desktop.desk import Correction
from translate.translations import Translation

KEPT_LINES = 4
"""A translation may come while later lines are already spoken; older lines have left the screen."""
STATE_LINES = 2


@dataclass(slots=True)
class Line:
    """One utterance as the overlay shows it: the caption and its translations so far."""

    caption: Caption
    translations: dict[str, Translation] = field(default_factory=dict)
    corrected: str = ""
    """What the rep wrote instead; empty for what was heard."""
    gone: bool = False
    """Taken back by the rep."""
    revision: int = 0
    changed_s: float = 0.0


class Lines:
    """Lines by utterance, each with the revision of its last change."""

    def __init__(self, clock_s: Callable[[], float]) -> None:
        self._clock_s = clock_s
        self._lines: dict[int, Line] = {}
        self._changed: set[int] = set()
        self._revision = 0
        self._passed = 0

    def caption(self, caption: Caption) -> bool:
        """Takes a caption; false when nothing on screen changes."""
        known = self._lines.get(caption.utterance)
        if known is None and (caption.utterance <= self._passed or not (caption.text or caption.tail)):
            return False
        line = self._lines.setdefault(caption.utterance, Line(caption))
        line.caption = caption
        self._note(line)
        while len(self._lines) > KEPT_LINES:
            oldest = min(self._lines)
            self._passed = max(self._passed, oldest)
            del self._lines[oldest]
            self._changed.discard(oldest)
        return not line.gone

    def translation(self, translation: Translation) -> bool:
        """Takes a translation of a line that is still held."""
        line = self._lines.get(translation.utterance)
        if line is None:
            return False
        line.translations[translation.language] = translation
        self._note(line)
        return not line.gone

    def correct(self, correction: Correction) -> bool:
        """Shows the rep's words, without translations of what they replaced, or takes the line off."""
        line = self._lines.get(correction.utterance)
        if line is None:
            return False
        line.gone = correction.hidden
        if not correction.hidden:
            line.corrected = correction.text
            line.translations.clear()
        self._note(line)
        return True

    def drop(self, upto: int = 0) -> None:
        """Takes all lines off for good, and any that begins by utterance `upto`."""
        self._passed = max(self._passed, upto, *self._lines, 0)
        self._lines.clear()
        self._changed.clear()

    def reset(self) -> None:
        """A new session counts its utterances from 1 again."""
        self.drop()
        self._passed = 0

    def take_changed(self) -> list[Line]:
        """The lines that changed since the last call, oldest first."""
        changed = [self._lines[number] for number in sorted(self._changed)]
        self._changed.clear()
        return changed

    def newest(self) -> list[Line]:
        """The lines that a page shows that comes now, oldest first."""
        shown = [number for number in sorted(self._lines) if not self._lines[number].gone]
        return [self._lines[number] for number in shown[-STATE_LINES:]]

    def age_ms(self, line: Line) -> int:
        """How long ago `line` changed."""
        return max(0, round((self._clock_s() - line.changed_s) * 1000))

    def _note(self, line: Line) -> None:
        self._revision += 1
        line.revision = self._revision
        line.changed_s = self._clock_s()
        self._changed.add(line.caption.utterance)
