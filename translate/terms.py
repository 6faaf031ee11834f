"""The glossary: spoken forms, the written form, the term of each target language, and where they stand in a text. Pure.

Matching is on whole words, longest form first. A text that grows by words is reworded as far as no later word can
change the choice; what may still be the beginning of a spoken form is held back, so reworded text only ever grows.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from translate.decoding import is_cjk
from translate.matching import Token, core_of, open_signs, signs, tokens_of
from translate.telling import Sentence

MOST_TERMS = 10_000
MOST_LETTERS = 200
_SHORT = 4
"""A written form of fewer letters and no digit (IT, CE) is only known in its own case: "it" is another word."""
_KEPT = re.compile(
    r"(?P<address>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<link>(?:https?://|www\.)[A-Za-z0-9./?&=#%_~:+@-]*[A-Za-z0-9/])"
    r"|(?P<code>(?<![A-Za-z0-9])(?!(?:US|USD|EUR|GBP|CNY|RMB)-?\d)[A-Z]{1,6}-?\d{2,}[A-Z0-9-]*(?![A-Za-z0-9]))"
)


@dataclass(frozen=True, slots=True)
class TargetTerm:
    """What a term is called in one language."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the glossary; a `keep` term is written the same in every language, letter by letter."""

    spoken: tuple[str, ...]
    written: str
    targets: tuple[TargetTerm, ...] = ()
    keep: bool = False

    def target(self, language: str) -> str:
        """The term in `language`; empty where the glossary leaves it to the translation."""
        if self.keep:
            return self.written
        return next((target.text for target in self.targets if target.language == language), "")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A row that was not understood, and why, as a sentence; `line` counts from 1."""

    line: int
    text: Sentence


@dataclass(frozen=True, slots=True)
class Glossary:
    """The rows that are good, and the flaws of those that are not."""

    terms: tuple[Term, ...] = ()
    flaws: tuple[Flaw, ...] = ()

    def names(self, most_letters: int = 200) -> tuple[str, ...]:
        """Written forms for a speech model to expect, kept names first, of at most `most_letters` together."""
        names, letters = [], 0
        for term in sorted(self.terms, key=lambda term: not term.keep):
            letters += len(term.written) + 2
            if letters > most_letters:
                break
            names.append(term.written)
        return tuple(dict.fromkeys(names))


def turned(glossary: Glossary, written_in: str, language: str) -> Glossary:
    """The terms of `glossary`, whose written forms are `written_in` one language, as they are met in `language`.

    A term without a form in that language is left out.
    """
    if language == written_in:
        return glossary
    terms = [
        Term((), text, (*one.targets, TargetTerm(written_in, one.written)), one.keep)
        for one in glossary.terms
        if (text := one.target(language))
    ]
    return Glossary(tuple(terms))


@dataclass(frozen=True, slots=True)
class Found:
    """A term at `start`..`end` of a text, and what stands there once it is reworded."""

    term: Term
    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """`text` is the written form of the first `taken` characters; `found` are the terms in them, in order."""

    text: str
    taken: int
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A place of the source whose `target` must stand in the translation, letter by letter if `exact`."""

    start: int
    end: int
    source: str
    target: str
    exact: bool


@dataclass(frozen=True, slots=True)
class _Form:
    """One form of a term as it compares: `signs` are its words with the marks between them."""

    signs: tuple[str, ...]
    term: Term
    is_written: bool


class TermFinder:
    """Finds the terms of a glossary in texts; made once, used for every text."""

    def __init__(self, glossary: Glossary) -> None:
        self._forms: dict[tuple[str, ...], list[_Form]] = {}
        self._lengths: dict[str, set[int]] = {}  # of the forms that begin with a word
        self._beginnings: set[tuple[str, ...]] = set()  # what may go on as a longer form
        for form in chain.from_iterable(_forms(term) for term in glossary.terms):
            self._forms.setdefault(form.signs, []).append(form)
            self._lengths.setdefault(core_of(form.signs[0]), set()).add(len(form.signs))
            self._beginnings.update(form.signs[:length] for length in range(1, len(form.signs)))
        self._longest = max((len(form) for form in self._forms), default=0)
        for forms in self._forms.values():
            forms.sort(key=lambda form: form.is_written)

    def reworded(self, text: str, whole: bool) -> Reworded:
        """`text` with spoken forms written; unless it is `whole`, what later words may change is not taken."""
        found, taken = self._found(text, whole)
        return Reworded(replaced(text[:taken], found).rstrip(), taken, found)

    def wanted(self, text: str, language: str) -> list[Wanted]:
        """What a translation of `text` into `language` must hold: terms, addresses, links, part numbers; in order."""
        found, _ = self._found(text, whole=True)
        terms = [
            Wanted(one.start, one.end, one.written, one.term.target(language), one.term.keep)
            for one in found
            if one.term.target(language)
        ]
        spans = [(one.start, one.end) for one in found]
        kept = [
            Wanted(*match.span(), match.group(), match.group(), True)
            for match in _KEPT.finditer(text)
            if not any(start < match.end() and match.start() < end for start, end in spans)
        ]
        return sorted((*terms, *kept), key=lambda one: one.start)

    def _found(self, text: str, whole: bool) -> tuple[tuple[Found, ...], int]:
        """The terms in order, and how many characters are decided."""
        tokens = tokens_of(text)
        found: list[Found] = []
        at = 0
        while at < len(tokens):
            near_end = not whole and len(tokens) - at < self._longest
            if near_end and open_signs(tokens[at:]) in self._beginnings:
                return tuple(found), tokens[at].start - len(tokens[at].before)
            form = self._at(text, tokens, at)
            if form:
                last = tokens[at + len(form.signs) - 1]
                found.append(_found_at(text, form, tokens[at].start, last.end))
            at += len(form.signs) if form else 1
        return tuple(found), len(text)

    def _at(self, text: str, tokens: list[Token], at: int) -> _Form | None:
        for length in sorted(self._lengths.get(tokens[at].core, ()), reverse=True):
            part = tokens[at : at + length]
            for form in self._forms.get(signs(part), ()):
                if _in_its_case(form, text[part[0].start : part[-1].end]):
                    return form
        return None


def _forms(term: Term) -> Iterator[_Form]:
    for text in (*term.spoken, term.written):
        compared = signs(tokens_of(text))
        if compared:
            yield _Form(compared, term, text == term.written)


def _in_its_case(form: _Form, text: str) -> bool:
    written = form.term.written
    is_short = len(written) < _SHORT and not any(letter.isdigit() for letter in written)
    return not (form.is_written and is_short) or text == written


def _found_at(text: str, form: _Form, start: int, end: int) -> Found:
    said, written = text[start:end], form.term.written
    if form.is_written and (not form.term.keep or text.startswith(written, start)):
        return Found(form.term, start, end, said)
    begins_sentence = said[0].isupper() and said[1:2].islower() and written[0].islower()
    if begins_sentence and not form.term.keep:
        written = written[0].upper() + written[1:]
    return Found(form.term, start, end, written)


def replaced(text: str, found: Iterable[Found]) -> str:
    """`text` with every term written; a blank keeps two Latin words apart where Han letters stood between."""
    done, at = "", 0
    for one in found:
        done = _beside(_beside(done, text[at : one.start]), one.written)
        at = one.end
    return _beside(done, text[at:])


def _beside(before: str, after: str) -> str:
    touching = before[-1:].isalnum() and after[:1].isalnum()
    return before + (" " if touching and not is_cjk(before[-1]) and not is_cjk(after[0]) else "") + after
