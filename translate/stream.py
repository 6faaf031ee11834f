"""TranslationStream: what is translated when, into which languages, and until when it may change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from translate.chinese import Writing, as_it_is
from translate.decoding import is_cjk
from translate.lines import Line, Patience
from translate.placing import TermKeeper
from translate.routes import OpenRoute, Routes
from translate.sentences import Split, plain_text, split, word_count
from translate.terms import Glossary, TermFinder
from translate.translations import SourceText, Translation


@dataclass(frozen=True, slots=True)
class TranslationOptions:
    """When to translate and what to hold back; `docs/measurements.md` says what each choice costs."""

    new_words: float = 1.0  # an open sentence is translated again when it has grown by so many words
    patience: Patience = field(default_factory=Patience)
    pivot_patience: Patience = field(default_factory=lambda: Patience(masked_words=8))  # through English
    chinese: Writing = as_it_is  # the script of what is translated into Chinese


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
        if item.utterance not in self._open:
            self._open[item.utterance] = self._begin(item.language, self._routes)
        utterance = self._open[item.utterance]
        parts = utterance.take(plain_text(item.text), item.final)
        utterance.tail = "" if item.final else plain_text(item.tail).strip()
        if item.final:
            self._forget(item.utterance)
        elif not parts.closed and not utterance.has_grown():
            return
        yield from utterance.translate(item.utterance, parts, item.final)

    def turn_to(self, routes: Routes) -> None:
        """Takes other languages from the next utterance on; open ones go on as they began."""
        self._routes = routes

    def correct(self, item: SourceText, routes: Routes | None = None) -> Iterator[Translation]:
        """The corrected line in every language of `routes`, else the stream's, in place of what was said before."""
        self._forget(item.utterance)
        utterance = self._begin(item.language, routes or self._routes)
        parts = utterance.take(plain_text(item.text), whole=True)
        yield from utterance.translate(item.utterance, parts, True)

    def finish(self) -> Iterator[Translation]:
        """Closes the utterances that never got their final text."""
        for number, utterance in list(self._open.items()):
            rest = utterance.rest
            self._forget(number)
            yield from utterance.translate(number, Split((rest,) if rest else (), "", 0), True)

    def _begin(self, language: str, routes: Routes) -> "_Utterance":
        lines = [self._line(route, language, routes.source) for route in routes.routes]
        return _Utterance(lines, max(self._options.new_words, routes.least_words))

    def _line(self, route: OpenRoute, language: str, read: str) -> Line:
        """The line of `language` on a route whose packs read the language `read`."""
        options = self._options
        patience = options.pivot_patience if route.through else options.patience
        line = Line(route.target, language, patience, None)
        if route.target == "zh":
            line.written = options.chinese
        if language == read and route.translator:
            line.translator = TermKeeper(route.translator, self._finder, language, route.target)
        elif language != route.target:
            line.flags["untranslated"] = None
        return line

    def _forget(self, number: int) -> None:
        self._open.pop(number, None)
        self._closed.add(number)


@dataclass(slots=True)
class _Utterance:
    """One utterance that is still open: how much of its source is closed, and its line in each language."""

    lines: list[Line]
    new_words: float
    taken: int = 0
    rest: str = ""  # settled, not closed
    tail: str = ""  # heard, not settled
    translated_words: float = 0.0

    def take(self, text: str, whole: bool) -> Split:
        """The sentences that `text` closes beyond those closed before, and its open rest."""
        parts = split(text[self.taken :], whole=whole)
        self.taken += parts.taken
        self.rest = parts.rest
        return parts

    def heard(self) -> str:
        """The open sentence with what is not settled of it."""
        blank = "" if self.rest and is_cjk(self.rest[-1]) else " "
        whole = f"{self.rest}{blank}{self.tail}".strip() if self.tail else self.rest
        return next(iter(split(whole, whole=False).closed), whole)

    def has_grown(self) -> bool:
        """Whether the open sentence is longer by enough words than when it was last translated."""
        return word_count(self.heard()) - self.translated_words >= self.new_words

    def translate(self, number: int, parts: Split, final: bool) -> Iterator[Translation]:
        """Brings every line up to date; nothing for a line that stays as it was, or without any text."""
        heard = "" if final else self.heard()
        self.translated_words = word_count(heard)
        for line in self.lines:
            for sentence in parts.closed:
                line.close(sentence)
            if heard:
                line.grow(heard, parts.rest)
            event = line.event(number, final)
            if event:
                yield event
        problems = [line.problem for line in self.lines if line.problem]
        for line in self.lines:
            line.problem = None
        if problems:
            raise problems[0]
