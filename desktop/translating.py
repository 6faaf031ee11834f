"""The translation stage of a session: follows the rep into other languages, and translates corrected lines anew."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop.commands import SwitchTargets
from desktop.desk import Correction
from translate.errors import TranslateError
from translate.routes import PackShelf
from translate.stream import TranslationOptions, TranslationStream
from translate.terms import Glossary
from translate.translations import SourceText, Translation

Step = Callable[[SourceText], Iterable[Translation]]


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
        self._spoken: dict[int, str] = {}
        self._unreached: set[str] = set()

    def feed(self, item: object) -> Iterator[Translation]:
        """What follows from `item`; of other things, nothing."""
        match item:
            case SourceText():
                self._spoken[item.utterance] = item.language
                yield from self._translated(item, self._stream.feed)
            case SwitchTargets():
                self._turn(self._source, item.languages)
                self._unreached.clear()
            case Correction():
                language = self._spoken.get(item.utterance, self._source)
                text = "" if item.hidden else item.text
                corrected = SourceText(item.utterance, text, language, True)
                yield from self._translated(corrected, self._stream.correct)

    def finish(self) -> Iterable[Translation]:
        """Closes what is still open."""
        return self._stream.finish()

    def _translated(self, item: SourceText, step: Step) -> Iterator[Translation]:
        """The translations of `item`; when it is the first in a language without packs, its error comes after them."""
        problem: TranslateError | None = None
        if item.language != self._source and item.language not in self._unreached:
            try:
                self._turn(item.language, self._targets)
            except TranslateError as error:
                self._unreached.add(item.language)
                problem = error
        yield from step(item)
        if problem:
            raise problem

    def _turn(self, source: str, targets: Sequence[str]) -> None:
        self._stream.turn_to(self._shelf.routes(source, targets))
        self._source, self._targets = source, tuple(targets)
