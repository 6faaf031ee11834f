"""Buyers' lines in the rep's language: private to the rep, the original always beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from asr.telling import Sentence
from desktop.rooms.events import BuyerSeen, ChatLine
from desktop.rooms.memory import ChatTranslated, Hint
from translate.chinese import Writing, as_it_is
from translate.detection import language_of, warm_up
from translate.errors import RouteError
from translate.routes import PackShelf
from translate.stream import TranslationOptions, TranslationStream
from translate.terms import Glossary, turned
from translate.translations import SourceText

MOST_LETTERS = 600
"""A longer line is translated as far as this, so that no line holds up those behind it."""


@dataclass(frozen=True, slots=True)
class InboundOptions:
    """What the rep reads; without a `rep_language` it is Chinese where a pack leads there, else English."""

    rep_language: str = ""
    chinese: Writing = as_it_is
    glossary: Glossary = field(default_factory=Glossary)
    written_in: str = ""  # the language of the glossary's written forms


class Inbound:
    """Stage: ChatLine in, ChatTranslated out; nothing for a line in the rep's language or in none.

    The first line in a language that no pack leads from gives a Hint. Feeding raises PackError for a bad pack.
    """

    def __init__(self, shelf: PackShelf, options: InboundOptions) -> None:
        self._shelf = shelf
        self._glossary, self._written_in = options.glossary, options.written_in
        self._to = options.rep_language or ("zh" if shelf.sources_to("zh") else "en")
        self._known = {self._to, *shelf.sources_to(self._to)}
        self._options = TranslationOptions(chinese=options.chinese)
        self._streams: dict[str, TranslationStream] = {}
        self._unreached: set[str] = set()
        self._lines = 0
        self._is_warm = False

    def feed(self, item: object) -> Iterator[ChatTranslated | Hint]:
        """The translation of a line; of other things, nothing."""
        match item:
            case BuyerSeen() if not self._is_warm:
                warm_up()  # whoever comes in may soon write
                self._is_warm = True
            case ChatLine():
                yield from self._answer(item)

    def finish(self) -> tuple[ChatTranslated, ...]:
        """Frees the packs."""
        self._shelf.close()
        return ()

    def _answer(self, line: ChatLine) -> Iterator[ChatTranslated | Hint]:
        language = language_of(line.text, self._known)
        if language in ("", self._to) or language in self._unreached:
            return
        try:
            stream = self._stream(language)
        except RouteError as error:
            self._unreached.add(language)
            text = Sentence.tr("{text} {hint}", text=error.text, hint=error.hint)
            yield Hint(line.at_ms, "pack", text, line.buyer.id)
            return
        yield from self._translated(line, language, stream)

    def _translated(
        self, line: ChatLine, language: str, stream: TranslationStream
    ) -> Iterator[ChatTranslated]:
        self._lines += 1
        source = SourceText(self._lines, line.text[:MOST_LETTERS], language, True)
        for translation in stream.feed(source):
            if "untranslated" in translation.flags:
                continue
            text = translation.text + ("…" if len(line.text) > MOST_LETTERS else "")
            yield ChatTranslated(line.at_ms, line.buyer.id, line.text, language, text, self._to)

    def _stream(self, language: str) -> TranslationStream:
        if language not in self._streams:
            routes = self._shelf.routes(language, (self._to,))
            terms = turned(self._glossary, self._written_in, language)
            self._streams[language] = TranslationStream(routes, self._options, terms)
        return self._streams[language]
