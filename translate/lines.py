"""One utterance in one language: which words of its translation are settled, which are shown, which wait.

A model that hears half a sentence makes up the other half, a new one each time. So only words that two outputs in a
row agree on are shown, and only those that four agree on, made from words that no longer change and away from the
end, settle. They are forced from then on, so what settles too early spoils the rest: it is done late. A closed
sentence is never translated again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from translate.chinese import Writing, as_it_is, grown, writing
from translate.decoding import Decoded, Draft, agreed, is_cjk, word_starts
from translate.errors import PackError
from translate.figures import mismatch
from translate.placing import TermKeeper
from translate.sentences import has_words
from translate.translations import Translation

_WITHOUT_BLANKS = frozenset(("zh", "zt", "zh-TW", "zh-Hant", "zh-Hans", "yue", "ja", "th", "lo", "km", "my"))

_SIMPLIFIED = writing("simplified")
_REMEMBERED = 12
"""So many outputs of an open sentence are kept; those of words that settle come among them."""


@dataclass(frozen=True, slots=True)
class Patience:
    """What of an open output is held back (reference: streaming.md section 6, policy 4; docs/measurements.md)."""

    masked_words: int = 7  # last words of an output that never settle
    unseen_words: int = 1  # last words of an output that are not even shown
    agreeing: int = 4  # outputs in a row that must agree before a word settles, made from settled words
    replacing: int = 3  # outputs in a row that must agree before seen words give way to others
    forgotten_pieces: int = 3  # last pieces of the output before, not pulled towards


@dataclass(frozen=True, slots=True)
class _Output:
    """`pieces` that a pack made of `source`."""

    source: str
    pieces: tuple[str, ...]


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
    _outputs: tuple[_Output, ...] = ()  # the last outputs of the open sentence, newest last
    _seen: tuple[str, ...] = ()  # pieces that are shown
    _tail: str = ""
    _told: Translation | None = None  # the last event

    def event(self, number: int, final: bool) -> Translation | None:
        """The line as it is now; nothing if that was told before, or if there is no text yet.

        A line that came to nothing takes back what was seen of it and is not `final`: there is nothing to keep.
        """
        text = self._join(self._done, self._settled_text)
        told = self._told.text if self._told else ""
        event = Translation(
            number,
            self.target,
            grown(told, text, self.written),
            "" if final else self.written(self._tail),
            final and bool(text),
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

    def grow(self, heard: str, firm: str) -> None:
        """Translates the open sentence as `heard` so far, of which `firm` cannot change any more.

        Shows what the last two outputs agree on; settles what all those agree on that were made from firm words.
        """
        heard, firm = self._read(heard), self._read(firm)
        decoded = self._decode(Draft(heard, self._settled, self._previous(), closed=False))
        if self.translator is None and firm.startswith(self._settled_text):
            self._settled_text, self._tail = firm, heard[len(firm) :].strip()
        if self.translator and decoded.pieces:
            self._outputs = (*self._outputs, _Output(heard, decoded.pieces))[-_REMEMBERED:]
            self._settle(decoded.pieces, self.translator, firm)

    def _previous(self) -> tuple[str, ...]:
        """What the next output is pulled towards."""
        last = self._outputs[-1].pieces if self._outputs else ()
        return last[: max(len(last) - self.patience.forgotten_pieces, len(self._settled))]

    def _settle(self, pieces: tuple[str, ...], translator: TermKeeper, firm: str) -> None:
        grounded = [one for one in self._outputs[:-1] if _goes_on(one.source, firm)]
        enough = [*grounded[1 - self.patience.agreeing :], self._outputs[-1]]
        certain = min(
            _standing(enough, self.patience.agreeing), _before_last(pieces, self.patience.masked_words)
        )
        visible = min(_standing(self._outputs[-2:], 2), _before_last(pieces, self.patience.unseen_words))
        self._look(pieces, certain, visible)
        text, seen = translator.text(pieces[:certain]), translator.text(self._seen)
        sound = self._sound(translator.reworded(firm), seen)
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
        """What was seen is taken back once enough outputs agree on something else, not for one that is another way."""
        seen = pieces[:visible]
        same = agreed(self._seen, seen)
        enough = self.patience.replacing
        is_other = same < min(len(self._seen), visible) and _standing(self._outputs[-enough:], enough) > same
        goes_on = same == len(self._seen) < len(seen)
        if goes_on or is_other or self._seen[:certain] != pieces[:certain]:
            self._seen = seen

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


def _goes_on(source: str, firm: str) -> bool:
    """Whether all words of `source` have settled as they were."""
    following = firm[len(source) : len(source) + 1]
    return firm.startswith(source) and (not following.isalnum() or is_cjk(following))


def _standing(outputs: Sequence[_Output], enough: int) -> int:
    """How many pieces at least `enough` outputs have in common, the newest last, cut between words."""
    if len(outputs) < enough:
        return 0
    newest = outputs[-1].pieces
    same = min(agreed(other.pieces, newest) for other in outputs)
    return max(place for place in (0, *word_starts(newest), len(newest)) if place <= same)


def _before_last(pieces: Sequence[str], words: int) -> int:
    """The place before the last `words` of an output; its beginning if it has no more than these."""
    starts = [*word_starts(pieces), len(pieces)]
    return starts[max(0, len(starts) - 1 - words)]
