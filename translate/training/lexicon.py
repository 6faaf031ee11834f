"""Words of the phrasebook with their gender and number, read from `lexicon/*.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from translate.training.articles import FRAMES, PLURALS, framed
from translate.training.template import Term


@dataclass(frozen=True, slots=True)
class Word:
    """One row of a lexicon: its cells by column name (`es:pl`, `zh:m`, ...)."""

    cells: Mapping[str, str]

    @property
    def key(self) -> str:
        return self.cells["en"]

    def is_feminine(self, language: str) -> bool:
        return self.cells.get(f"{language}:g", "").startswith("f")

    def write(self, language: str, form: str, bound: Mapping[str, Term]) -> str:
        """The word in `language` and `form` (README of the phrasebook); ValueError for an unknown form."""
        if not form:
            return self.cells[language]
        cell = self.cells.get(f"{language}:{form}")
        if cell:
            return cell
        if language not in FRAMES:
            raise ValueError(f"{self.key}: no form {form!r} in {language}")
        if form.startswith("@"):
            return self._agreeing(language, form, bound)
        if "/" in form:
            return form.split("/")[self.is_feminine(language)]
        return self._with_article(language, form)

    def _with_article(self, language: str, form: str) -> str:
        word = self.cells[f"{language}:pl" if form in PLURALS else language]
        try:
            return framed(language, self.cells.get(f"{language}:g", ""), form).format(word)
        except KeyError as error:
            raise ValueError(f"{self.key}: no form {form!r} in {language}") from error

    def _agreeing(self, language: str, form: str, bound: Mapping[str, Term]) -> str:
        name, _, number = form[1:].partition(":")
        noun = bound[name]
        is_feminine = isinstance(noun, Word) and noun.is_feminine(language)
        ending = {(False, ""): "", (True, ""): ":f", (False, "pl"): ":pl", (True, "pl"): ":fpl"}
        return self.cells[language + ending[is_feminine, number]]


@dataclass(frozen=True, slots=True)
class Company:
    """A buyer's or maker's company name made of two or three parts; the same in every language."""

    parts: tuple[Word, ...]

    @property
    def key(self) -> str:
        return " ".join(part.key for part in self.parts)

    def write(self, language: str, form: str, bound: Mapping[str, Term]) -> str:
        return self.key


def rows(path: Path) -> Iterator[Mapping[str, str]]:
    """The rows of a tab-separated file by column name; `#` lines and empty lines are left out."""
    lines = [
        line for line in path.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    head = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(head, line.split("\t"), strict=False))


def read_words(path: Path) -> tuple[Word, ...]:
    """Every word of one lexicon file, in the order of the file."""
    return tuple(Word(dict(row)) for row in rows(path))
