"""Captions with the glossary's spoken forms written as they should be read: "K X four twenty" shows as KX-420.

A stage around the stage that makes captions. Settled words that may be the beginning of a spoken form wait in the
tail until the next words decide, so that a caption's text still only ever grows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from asr.captions import Caption, Word
from asr.telling import Sentence
from asr.wording import appended, joined
from desktop.errors import Problem
from desktop.worker import Stage
from translate.glossary import read_glossary
from translate.terms import Flaw, Found, Glossary, Reworded, TermFinder, replaced

_MOST_TOLD = 5


class RewordedCaptions:
    """Stage: what `captions` takes in; what it gives out, with every Caption reworded."""

    def __init__(self, captions: Stage, glossary: Glossary) -> None:
        self._captions = captions
        self._finder = TermFinder(glossary)
        self._told: Caption | None = None

    def feed(self, item: object) -> Iterator[object]:
        """Passes `item` on to the captions."""
        return self._reworded(lambda: self._captions.feed(item))

    def finish(self) -> Iterator[object]:
        """Ends the captions."""
        return self._reworded(self._captions.finish)

    def _reworded(self, step: Callable[[], Iterable[object]]) -> Iterator[object]:
        for event in step():
            shown = reworded(event, self._finder) if isinstance(event, Caption) else event
            if isinstance(shown, Caption):
                if self._told and _looks_like(shown, self._told):
                    continue
                self._told = shown
            yield shown


def reworded(caption: Caption, finder: TermFinder) -> Caption:
    """`caption` with its spoken forms written; while it is open, what is not decided yet moves into its tail."""
    found = finder.reworded(caption.text, whole=caption.final)
    ends = _ends(caption)
    taken = _between_words(found, ends)
    if taken < found.taken:
        found = finder.reworded(caption.text[:taken], whole=True)
    tail = appended(caption.text[taken:].strip(), caption.tail)
    return rewritten(caption, taken, found.found, finder.reworded(tail, whole=True).text)


def rewritten(caption: Caption, taken: int, found: Sequence[Found], tail: str) -> Caption:
    """The first `taken` characters of `caption` with what was found in them written, each as one word; `tail` behind.

    No word may be cut by `taken`.
    """
    ends = _ends(caption)
    words = _merged(caption.words[: sum(end <= taken for end in ends)], ends, found)
    text = joined(word.text for word in words) if ends else replaced(caption.text[:taken], found).rstrip()
    return replace(caption, text=text, tail=tail, words=words)


def open_glossary(path: Path | None) -> Glossary:
    """The glossary in `path`, or an empty one; raises GlossaryError."""
    return read_glossary(path) if path else Glossary()


def told_flaws(flaws: Iterable[Flaw]) -> list[Problem]:
    """The first few flaws of a glossary as problems to show."""
    hint = Sentence.tr("Correct the line and start again; the other lines are used.")
    return [Problem(0, "glossary-row", flaw.text, hint) for flaw in list(flaws)[:_MOST_TOLD]]


def _looks_like(one: Caption, other: Caption) -> bool:
    return (one.utterance, one.text, one.tail, one.final) == (
        other.utterance,
        other.text,
        other.tail,
        other.final,
    )


def _ends(caption: Caption) -> list[int]:
    """Where each settled word ends in the text; nothing if the words do not make up the text."""
    if joined(word.text for word in caption.words) != caption.text:
        return []
    ends, text = [], ""
    for word in caption.words:
        text = appended(text, word.text)
        ends.append(len(text))
    return ends


def _between_words(found: Reworded, ends: list[int]) -> int:
    """The last place up to `found.taken` where neither a word nor a term is cut."""
    if not ends or found.taken >= ends[-1]:
        return found.taken
    taken = max([end for end in ends if end <= found.taken], default=0)
    for one in reversed(found.found):
        if one.start < taken < one.end or one.start >= taken:
            taken = max([end for end in ends if end <= min(one.start, taken)], default=0)
    return taken


def _merged(words: tuple[Word, ...], ends: list[int], found: Iterable[Found]) -> tuple[Word, ...]:
    """The words with those behind each reworded term as one word."""
    merged: list[Word] = []
    left = list(found)
    at = 0
    while at < len(words):
        start = ends[at] - len(words[at].text)
        inside = [one for one in left if start <= one.start < ends[at]]
        last = at
        while inside and ends[last] < inside[-1].end:
            last += 1
            inside = [one for one in left if start <= one.start < ends[last]]
        merged.append(_one_word(words[at : last + 1], start, inside))
        at = last + 1
    return tuple(merged)


def _one_word(words: tuple[Word, ...], start: int, found: list[Found]) -> Word:
    text = joined(word.text for word in words)
    shifted = [replace(one, start=one.start - start, end=one.end - start) for one in found]
    probability = min(word.probability for word in words)
    return Word(words[0].start_ms, words[-1].end_ms, replaced(text, shifted), probability)
