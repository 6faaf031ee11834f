"""The translation stage of a session: follows the rep into other languages, and translates corrected lines anew."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.commands import SwitchTargets
from desktop.desk import Correction
from translate.errors import TranslateError
from translate.routes import PackShelf, Routes
from translate.stream import TranslationOptions, TranslationStream
from translate.terms import Glossary
from translate.translations import SourceText, Translation


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The language of a line and those that it was translated into."""

    language: str
    targets: tuple[str, ...]


class Translating:
    """Stage: SourceText, SwitchTargets and Correction in, Translations out.

    Constructing and feeding raise RouteError or PackError where no pack leads on; what was translated before is
    translated still.
    """

    def __init__(
        self,
        shelf: PackShelf,
        source: str,
        targets: Sequence[str],
        glossary: Glossary,
        options: TranslationOptions,
    ) -> None:
        self._shelf = shelf
        self._source = source
        self._targets = tuple(targets)
        self._stream = TranslationStream(shelf.routes(source, self._targets), options, glossary)
        self._spoken: dict[int, _Spoken] = {}
        self._unreached: set[str] = set()

    def feed(self, item: object) -> Iterator[Translation]:
        """What follows from `item`; of other things, nothing."""
        match item:
            case SourceText():
                yield from self._translated(item)
            case SwitchTargets():
                self._turn(self._source, item.languages)
                self._unreached.clear()
            case Correction():
                yield from self._corrected(item)

    def finish(self) -> Iterable[Translation]:
        """Closes what is still open."""
        return self._stream.finish()

    def _translated(self, item: SourceText) -> Iterator[Translation]:
        """The translations of `item`; when it is the first in a language without packs, its error comes after them."""
        problem: TranslateError | None = None
        if item.language != self._source and item.language not in self._unreached:
            try:
                self._turn(item.language, self._targets)
            except TranslateError as error:
                self._unreached.add(item.language)
                problem = error
        self._spoken.setdefault(item.utterance, _Spoken(item.language, self._targets))
        yield from self._stream.feed(item)
        if problem:
            raise problem

    def _corrected(self, correction: Correction) -> Iterator[Translation]:
        """The corrected line in the languages that it has been shown in and in those of now."""
        spoken = self._spoken.get(correction.utterance, _Spoken(self._source, self._targets))
        text = "" if correction.hidden else correction.text
        source = SourceText(correction.utterance, text, spoken.language, True)
        yield from self._stream.correct(source, self._routes_of(spoken))

    def _routes_of(self, spoken: _Spoken) -> Routes | None:
        targets = dict.fromkeys((*spoken.targets, *self._targets))
        try:
            return self._shelf.routes(spoken.language, tuple(targets))
        except TranslateError:
            return None  # told when the line was spoken: it is shown as it is

    def _turn(self, source: str, targets: Sequence[str]) -> None:
        self._stream.turn_to(self._shelf.routes(source, targets))
        self._source, self._targets = source, tuple(targets)
