"""TranslationStream: what is translated when, and what of a translation may still change.

A growing sentence is translated again each time it has grown by a few words, close to the output before. Only words on
which two outputs agree are shown: a model that hears half a sentence makes up the other half, a new one each time. All
of them but the last few settle, and are forced from then on. A closed sentence is never translated again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from translate.decoding import Decoded, Draft, agreed, word_starts
from translate.errors import PackError
from translate.figures import mismatch
from translate.placing import TermKeeper, with_terms
from translate.routes import OpenRoute, Routes
from translate.sentences import Split, has_words, plain_text, split, word_count
from translate.terms import Glossary, TermFinder
from translate.translations import SourceText, Translation

_WITHOUT_BLANKS = frozenset(("zh", "zt", "zh-TW", "zh-Hant", "zh-Hans", "yue", "ja", "th", "lo", "km", "my"))


@dataclass(frozen=True, slots=True)
class TranslationOptions:
    """When to translate and what to hold back (reference: streaming.md section 6, policies 2 to 6)."""

    new_words: float = 2.0  # an open sentence is translated again when it has grown by so many words
    masked_words: int = 4  # last words of an open output: at most shown as tail, never settled
    pivot_masked_words: int = 5  # the same where the way goes through English
    forgotten_pieces: int = 3  # last pieces of the output before, not pulled towards


def merge(pending: Sequence[object]) -> Sequence[object]:
    """What waits for translation, an open text replaced by the newer text of its utterance; order is kept.

    A final text is never dropped, and neither is anything that is not a SourceText.
    """
    newest: dict[int, int] = {}
    for at, item in enumerate(pending):
        if isinstance(item, SourceText):
            newest[item.utterance] = at
    return [
        item
        for at, item in enumerate(pending)
        if not isinstance(item, SourceText) or item.final or newest[item.utterance] == at
    ]


class TranslationStream:
    """The stage: settled text of utterances in, translations into every language of `routes` out."""

    def __init__(
        self, routes: Routes, options: TranslationOptions | None = None, glossary: Glossary | None = None
    ) -> None:
        self._routes = routes
        self._options = options or TranslationOptions()
        self._finder = TermFinder(glossary or Glossary())
        self._open: dict[int, _Utterance] = {}
        self._closed: set[int] = set()

    def feed(self, item: SourceText) -> Iterator[Translation]:
        """One translation a language, or none while the text has hardly grown. A closed utterance gives nothing.

        Raises PackError when a pack fails, after the other languages have had their turn; the line of the failing one
        then shows its source, flagged `untranslated`.
        """
        if item.utterance in self._closed:
            return
        text = plain_text(item.text)
        if item.utterance not in self._open:
            self._open[item.utterance] = self._begin(item)
        utterance = self._open[item.utterance]
        parts = utterance.take(text, item.final)
        if item.final:
            self._forget(item.utterance)
        elif not parts.closed and not utterance.has_grown(self._options.new_words):
            return
        yield from utterance.translate(item.utterance, parts, item.final)

    def finish(self) -> Iterator[Translation]:
        """Closes the utterances that never got their final text."""
        for number, utterance in list(self._open.items()):
            rest = utterance.rest
            self._forget(number)
            yield from utterance.translate(number, Split((rest,) if rest else (), "", 0), True)

    def _begin(self, item: SourceText) -> "_Utterance":
        lines = [self._line(route, item.language) for route in self._routes.routes]
        return _Utterance(lines, self._options.forgotten_pieces)

    def _line(self, route: OpenRoute, language: str) -> "_Line":
        masked = self._options.pivot_masked_words if route.through else self._options.masked_words
        if language == self._routes.source and route.translator:
            keeper = TermKeeper(route.translator, self._finder, language, route.target)
            return _Line(route.target, language, masked, keeper)
        flags = {} if language == route.target else {"untranslated": None}
        return _Line(route.target, language, masked, None, flags=dict(flags))

    def _forget(self, number: int) -> None:
        self._open.pop(number, None)
        self._closed.add(number)


@dataclass(slots=True)
class _Utterance:
    """One utterance that is still open: how much of its source is closed, and its line in each language."""

    lines: list["_Line"]
    forgotten_pieces: int
    taken: int = 0
    rest: str = ""
    translated_words: float = 0.0

    def take(self, text: str, final: bool) -> Split:
        """The sentences that `text` closes beyond those closed before, and its open rest."""
        parts = split(text[self.taken :], whole=final)
        self.taken += parts.taken
        self.rest = parts.rest
        return parts

    def has_grown(self, words: float) -> bool:
        """Whether the open rest is by `words` longer than when it was last translated."""
        return word_count(self.rest) - self.translated_words >= words

    def translate(self, number: int, parts: Split, final: bool) -> Iterator[Translation]:
        """Brings every line up to date; nothing for a line that stays as it was, or without any text."""
        self.translated_words = word_count(parts.rest)
        for line in self.lines:
            for sentence in parts.closed:
                line.close(sentence)
            if parts.rest:
                line.grow(parts.rest, self.forgotten_pieces)
            event = Translation(number, line.target, line.shown(), line.tail, final, tuple(line.flags))
            if event != line.said and (event.text or event.tail or line.said):
                line.said = event
                yield event
        problems = [line.problem for line in self.lines if line.problem]
        for line in self.lines:
            line.problem = None
        if problems:
            raise problems[0]


@dataclass(slots=True)
class _Line:
    """One utterance in one language, so far; without a translator the source is shown as it is."""

    target: str
    language: str
    masked_words: int
    translator: TermKeeper | None
    done: str = ""  # closed sentences
    settled: tuple[str, ...] = ()  # pieces of the open sentence that are shown for good
    settled_text: str = ""
    output: tuple[str, ...] = ()  # the last output of the open sentence
    previous: tuple[str, ...] = ()  # what the next output is pulled towards
    tail: str = ""
    flags: dict[str, None] = field(default_factory=dict)
    said: Translation | None = None  # the last event
    problem: PackError | None = None  # of the last decode

    def shown(self) -> str:
        """What is settled of the whole utterance."""
        return self._join(self.done, self.settled_text)

    def close(self, sentence: str) -> None:
        """Translates a whole sentence for good, going on from what is settled of it."""
        decoded = self._decode(Draft(sentence, self.settled))
        text = decoded.text
        self.flags |= dict.fromkeys(decoded.flags)
        if not text.startswith(self.settled_text):
            text = self.settled_text
            self.flags["cut"] = None
        if self.translator:
            text = self._checked(self.translator, sentence, text)
        self.done = self._join(self.done, text)
        self.settled, self.settled_text, self.output, self.previous, self.tail = (), "", (), (), ""

    def _checked(self, translator: TermKeeper, sentence: str, text: str) -> str:
        """`text` with the terms that it lacks behind it; flagged where it lacks any, or figures differ."""
        lost = translator.lost(sentence, text)
        if lost and "untranslated" not in self.flags:
            text = with_terms(text, lost)
            self.flags["term"] = None
        if mismatch(translator.reworded(sentence), self.language, text, self.target):
            self.flags["figure"] = None
        translator.begin()
        return text

    def grow(self, rest: str, forgotten_pieces: int) -> None:
        """Translates the open sentence so far; settles what this output and the last one agree on."""
        decoded = self._decode(Draft(rest, self.settled, self.previous, closed=False))
        if self.translator is None and rest.startswith(self.settled_text):
            self.settled_text = rest
        elif self.translator and decoded.pieces:
            self._settle(decoded, self.translator)
        self.output = decoded.pieces
        self.previous = decoded.pieces[: max(len(decoded.pieces) - forgotten_pieces, len(self.settled))]

    def _settle(self, decoded: Decoded, translator: TermKeeper) -> None:
        """What two outputs agree on is shown; all of it but the last words of the output is settled."""
        starts = word_starts(decoded.pieces)
        same = agreed(self.output, decoded.pieces)
        within = max(place for place in (0, *starts, len(decoded.pieces)) if place <= same)
        unmasked = starts[-self.masked_words] if len(starts) > self.masked_words else 0
        certain = max(place for place in (0, *starts) if place <= min(within, unmasked))
        text, shown = translator.text(decoded.pieces[:certain]), translator.text(decoded.pieces[:within])
        if certain > len(self.settled) and text.startswith(self.settled_text):
            self.settled, self.settled_text = decoded.pieces[:certain], text
        self.tail = shown[len(self.settled_text) :].strip() if shown.startswith(self.settled_text) else ""

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
