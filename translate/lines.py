"""One utterance in one language: which words of its translation are settled, which are shown, which wait.

A model that hears half a sentence makes up the other half, a new one each time. So only words that two outputs in a
row agree on are shown, and only those that three in a row agree on, away from the end, settle. They are forced from
then on. A closed sentence is never translated again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from translate.chinese import Writing, as_it_is, grown, writing
from translate.decoding import Decoded, Draft, agreed, word_starts
from translate.errors import PackError
from translate.figures import mismatch
from translate.placing import TermKeeper
from translate.sentences import has_words
from translate.translations import Translation

_WITHOUT_BLANKS = frozenset(("zh", "zt", "zh-TW", "zh-Hant", "zh-Hans", "yue", "ja", "th", "lo", "km", "my"))

_SIMPLIFIED = writing("simplified")


@dataclass(frozen=True, slots=True)
class Patience:
    """What of an open output is held back (reference: streaming.md section 6, policy 4; docs/measurements.md)."""

    masked_words: int = 5  # last words of an output that never settle
    unseen_words: int = 1  # last words of an output that are not even shown
    agreeing: int = 3  # outputs in a row that must agree before a word settles
    forgotten_pieces: int = 3  # last pieces of the output before, not pulled towards


@dataclass(slots=True)
class Line:
    """One utterance in one language, so far; without a translator the source is shown as it is."""

    target: str
    language: str
    patience: Patience
    translator: TermKeeper | None
    flags: dict[str, None] = field(default_factory=dict)
    written: Writing = as_it_is  # the script of Chinese
    problem: PackError | None = None  # of the last decode
    _done: str = ""  # closed sentences
    _settled: tuple[str, ...] = ()  # pieces of the open sentence that are shown for good
    _settled_text: str = ""
    _outputs: tuple[tuple[str, ...], ...] = ()  # the last outputs of the open sentence, newest last
    _seen: tuple[str, ...] = ()  # pieces that are shown
    _tail: str = ""
    _told: Translation | None = None  # the last event

    def event(self, number: int, final: bool) -> Translation | None:
        """The line as it is now; nothing if that was told before, or if there is no text yet."""
        text = self._join(self._done, self._settled_text)
        told = self._told.text if self._told else ""
        event = Translation(
            number,
            self.target,
            grown(told, text, self.written),
            self.written(self._tail),
            final,
            tuple(self.flags),
        )
        if event == self._told or not (text or self._tail or self._told):
            return None
        self._told = event
        return event

    def close(self, sentence: str) -> None:
        """Translates a whole sentence for good, going on from what is settled of it."""
        sentence = self._read(sentence)
        decoded = self._decode(Draft(sentence, self._settled))
        text = decoded.text
        self.flags |= dict.fromkeys(decoded.flags)
        if not text.startswith(self._settled_text):
            text = self._settled_text
            self.flags["cut"] = None
        if self.translator and "untranslated" not in decoded.flags:
            finished = self.translator.finished(sentence, text, len(self._settled_text))
            text = finished.text
            self.flags |= dict.fromkeys(finished.flags)
        if self.translator:
            self.translator.begin()
        self._done = self._join(self._done, text)
        self._settled, self._settled_text, self._outputs, self._seen, self._tail = (), "", (), (), ""

    def grow(self, rest: str) -> None:
        """Translates the open sentence so far; shows and settles what the last outputs agree on."""
        rest = self._read(rest)
        decoded = self._decode(Draft(rest, self._settled, self._previous(), closed=False))
        if self.translator is None and rest.startswith(self._settled_text):
            self._settled_text = rest
        if decoded.pieces:
            self._outputs = (*self._outputs, decoded.pieces)[-self.patience.agreeing :]
        if self.translator and decoded.pieces:
            self._settle(decoded.pieces, self.translator, rest)

    def _previous(self) -> tuple[str, ...]:
        """What the next output is pulled towards."""
        last = self._outputs[-1] if self._outputs else ()
        return last[: max(len(last) - self.patience.forgotten_pieces, len(self._settled))]

    def _settle(self, pieces: tuple[str, ...], translator: TermKeeper, source: str) -> None:
        certain = min(
            self._standing(self.patience.agreeing), _before_last(pieces, self.patience.masked_words)
        )
        visible = min(self._standing(2), _before_last(pieces, self.patience.unseen_words))
        self._look(pieces, certain, visible)
        text, seen = translator.text(pieces[:certain]), translator.text(self._seen)
        sound = self._sound(translator.reworded(source), seen)
        goes_on = certain > len(self._settled) and text.startswith(self._settled_text)
        if goes_on and len(text) <= sound:
            self._settled, self._settled_text = pieces[:certain], text
        ahead = seen[len(self._settled_text) : sound].strip()
        self._tail = ahead if seen.startswith(self._settled_text) else ""

    def _sound(self, source: str, text: str) -> int:
        """How far `text` goes before a figure that `source` has not: nothing from there on is shown yet."""
        differences = mismatch(source, self.language, text, self.target)
        invented = [one.figure.start for one in differences if one.what == "invented"]
        return min(invented, default=len(text))

    def _look(self, pieces: tuple[str, ...], certain: int, visible: int) -> None:
        """What was seen is taken back for something else only, not because one output was another way."""
        seen = pieces[:visible]
        shrinks = self._seen[:visible] == seen and self._seen[:certain] == pieces[:certain]
        self._seen = self._seen if shrinks else seen

    def _standing(self, outputs: int) -> int:
        """How many pieces the last `outputs` have in common, cut between words."""
        if len(self._outputs) < outputs:
            return 0
        newest = self._outputs[-1]
        same = min(agreed(other, newest) for other in self._outputs[-outputs:])
        return max(place for place in (0, *word_starts(newest), len(newest)) if place <= same)

    def _read(self, source: str) -> str:
        """What the pack is given: packs know Chinese in simplified letters."""
        return _SIMPLIFIED(source) if self.translator and self.language == "zh" else source

    def _decode(self, draft: Draft) -> Decoded:
        if self.translator is None or not has_words(draft.text):
            return Decoded((), draft.text)
        try:
            return self.translator.translate(draft)
        except PackError as error:
            self.problem = error
            return Decoded((), draft.text, ("untranslated",))

    def _join(self, before: str, after: str) -> str:
        """Two sentences of this language behind each other."""
        if not before or not after:
            return before or after
        no_blank = self.target in _WITHOUT_BLANKS and not (before[-1].isascii() and after[0].isascii())
        return before + ("" if no_blank else " ") + after


def _before_last(pieces: Sequence[str], words: int) -> int:
    """The place before the last `words` of an output; its beginning if it has no more than these."""
    starts = [*word_starts(pieces), len(pieces)]
    return starts[max(0, len(starts) - 1 - words)]
