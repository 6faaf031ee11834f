"""Words of the phrasebook with their Spanish gender and number, read from `lexicon/*.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from translate.training.template import Term

MASCULINE = {
    "def": "el {}", "indef": "un {}", "del": "del {}", "al": "al {}", "this": "este {}", "our": "nuestro {}",
    "defpl": "los {}", "delpl": "de los {}", "these": "estos {}", "ours": "nuestros {}",
}  # fmt: skip
FEMININE = {
    "def": "la {}", "indef": "una {}", "del": "de la {}", "al": "a la {}", "this": "esta {}", "our": "nuestra {}",
    "defpl": "las {}", "delpl": "de las {}", "these": "estas {}", "ours": "nuestras {}",
}  # fmt: skip
PLURAL_FORMS = frozenset({"defpl", "delpl", "these", "ours"})


@dataclass(frozen=True, slots=True)
class Word:
    """One row of a lexicon: its cells by column name (`es:pl`, `zh:m`, ...)."""

    cells: Mapping[str, str]

    @property
    def key(self) -> str:
        return self.cells["en"]

    @property
    def feminine(self) -> bool:
        return self.cells.get("es:g") == "f"

    def write(self, language: str, form: str, bound: Mapping[str, Term]) -> str:
        """The word in `language` and `form` (README of the phrasebook); ValueError for an unknown form."""
        if not form:
            return self.cells[language]
        cell = self.cells.get(f"{language}:{form}")
        if cell:
            return cell
        if language == "es":
            return self._spanish(form, bound)
        raise ValueError(f"{self.key}: no form {form!r} in {language}")

    def _spanish(self, form: str, bound: Mapping[str, Term]) -> str:
        if form.startswith("@"):
            return self._agreeing(form, bound)
        if "/" in form:
            return form.split("/")[self.feminine]
        frame = (FEMININE if self.feminine else MASCULINE).get(form)
        if frame is None:
            raise ValueError(f"{self.key}: no form {form!r} in es")
        return frame.format(self.cells["es:pl" if form in PLURAL_FORMS else "es"])

    def _agreeing(self, form: str, bound: Mapping[str, Term]) -> str:
        name, _, number = form[1:].partition(":")
        noun = bound[name]
        feminine = isinstance(noun, Word) and noun.feminine
        column = {(False, ""): "es", (True, ""): "es:f", (False, "pl"): "es:pl", (True, "pl"): "es:fpl"}
        return self.cells[column[feminine, number]]


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
