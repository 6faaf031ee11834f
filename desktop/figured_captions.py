"""Captions with their figures in one unambiguous form: "two dollars eighty-five" shows as USD 2.85.

A stage around the stage that makes captions. A figure at the end of an open line waits in the tail, for the next words
may belong to it; what has been shown of a line is never written anew, so that a caption's text still only ever grows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from asr.captions import Caption
from asr.wording import appended
from desktop.rewording import rewritten
from desktop.worker import Stage
from translate.figure_forms import caption_rewritings
from translate.figures import Figure, figures
from translate.terms import Found, Term, replaced

_FOLLOWING_WORDS = 2
"""So many words behind a figure in words show that it has ended: "two dollars | eighty-five cents"."""


@dataclass(slots=True)
class _Told:
    """What of an open line is decided: its first `taken` characters, with what was written in them."""

    utterance: int
    taken: int = 0
    found: list[Found] = field(default_factory=list)


class FiguredCaptions:
    """Stage: what `captions` takes in; what it gives out, with the figures of every Caption written."""

    def __init__(self, captions: Stage) -> None:
        self._captions = captions
        self._told = _Told(-1)

    def feed(self, item: object) -> Iterator[object]:
        """Passes `item` on to the captions."""
        return self._figured(lambda: self._captions.feed(item))

    def finish(self) -> Iterator[object]:
        """Ends the captions."""
        return self._figured(self._captions.finish)

    def _figured(self, step: Callable[[], Iterable[object]]) -> Iterator[object]:
        for event in step():
            yield self._written(event) if isinstance(event, Caption) else event

    def _written(self, caption: Caption) -> Caption:
        told = self._told if self._told.utterance == caption.utterance else _Told(caption.utterance)
        taken = max(told.taken, len(caption.text) if caption.final else decided(caption))
        fresh = [
            Found(Term((), one.text), one.start, one.end, one.text)
            for one in caption_rewritings(caption.text, caption.language)
            if told.taken <= one.start and one.end <= taken
        ]
        self._told = _Told(caption.utterance, taken, [*told.found, *fresh])
        tail = appended(caption.text[taken:].strip(), caption.tail)
        return rewritten(caption, taken, self._told.found, _in_figures(tail, caption.language))


def decided(caption: Caption) -> int:
    """How many characters of an open line no later word can change: those before a figure that may still go on."""
    text = caption.text
    for figure in figures(text, caption.language):
        if _may_go_on(figure, text):
            return _word_start(text, figure.start)
    return len(text)


def _may_go_on(figure: Figure, text: str) -> bool:
    following = text[figure.end :]
    if not following.strip():
        return True
    return figure.is_spoken and len(following.split()) <= _FOLLOWING_WORDS and following.isascii()


def _word_start(text: str, place: int) -> int:
    """The place behind the last blank before `place`; `place` itself in a script without blanks."""
    start = text.rfind(" ", 0, place) + 1
    return len(text[:start].rstrip()) if text[start:place].isascii() else place


def _in_figures(text: str, language: str) -> str:
    found = [
        Found(Term((), one.text), one.start, one.end, one.text) for one in caption_rewritings(text, language)
    ]
    return replaced(text, found)
