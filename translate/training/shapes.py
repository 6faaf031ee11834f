"""Reads the phrasebook's files: sentence shapes, their clauses, chat lines, words, and the talk that is kept back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from translate.training.figures import GENERATORS
from translate.training.lexicon import Word, read_words, rows
from translate.training.template import Template, kind_of, parse
from translate.training.writing import WRITINGS

FOLDER = Path(__file__).parents[2] / "assets" / "phrasebook"
TALK = FOLDER.parent / "demo" / "talk.txt"
DRILLS = Path(__file__).with_name("drills.tsv")
LANGUAGES = tuple(WRITINGS)
COMMA = {"zh": "，"}
MARK = re.compile(r"_|(?<!\d)\W|\W(?!\d)")
AND = re.compile(r"^(?:and|y|e) ")


@dataclass(frozen=True, slots=True)
class Shape:
    """One row: its templates by language and its slots in a fixed order."""

    id: str
    templates: Mapping[str, Template]
    names: tuple[str, ...]

    @property
    def heavy(self) -> bool:
        """Whether two or more slots are figures."""
        return sum(kind_of(name) in GENERATORS for name in self.names) >= 2


@dataclass(frozen=True, slots=True)
class Book:
    """The whole phrasebook in memory."""

    talk: tuple[Shape, ...]
    heavy: tuple[Shape, ...]
    figures: tuple[Shape, ...]
    drills: tuple[Shape, ...]
    """Nothing but figures of the kinds that held-out sentences lose; see docs/models-translation.md."""
    fragments: tuple[Shape, ...]
    chat: Mapping[str, tuple[Shape, ...]]
    asked: Mapping[str, tuple[Shape, ...]]
    """The rows of `chat` with the first wording only of what is the same in English, to translate English chat."""
    words: Mapping[str, tuple[Word, ...]]
    kept_back: frozenset[str]

    def between(self, source: str, target: str) -> Book:
        """The shapes that both languages have; chat lines as they are."""
        return replace(
            self,
            talk=_between(source, target, self.talk),
            heavy=_between(source, target, self.heavy),
            figures=_between(source, target, self.figures),
            drills=_between(source, target, self.drills),
            fragments=_between(source, target, self.fragments),
        )


def _between(source: str, target: str, shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    return tuple(one for one in shapes if {source, target} <= one.templates.keys())


def plain(text: str) -> str:
    """Case folded, without marks and spaces but with decimal points: equal for two forms of the same sentence."""
    return MARK.sub("", text.casefold())


def shape(row_id: str, texts: Mapping[str, str]) -> Shape:
    """Parse one row; ValueError where the languages do not have the same slots."""
    templates = {language: parse(language, text) for language, text in texts.items()}
    slots = {template.names for template in templates.values()}
    if len(slots) != 1:
        raise ValueError(f"{row_id}: the languages have different slots")
    return Shape(row_id, templates, tuple(sorted(slots.pop())))


def read_shapes(path: Path) -> Iterator[Shape]:
    """The shapes of one file, whichever languages it has."""
    for row in rows(path):
        yield shape(row["id"], {language: row[language] for language in LANGUAGES if row.get(language)})


def clauses(path: Path) -> Iterator[Shape]:
    """First and last clauses of the rows that have one comma in English, in the languages that have it too with the
    same slots on each side.

    A leading "and" goes: Chinese does not have it.
    """
    for row in rows(path):
        halves = {
            one: row[one].rstrip(".?!。？！").split(COMMA.get(one, ", ")) for one in LANGUAGES if row.get(one)
        }
        if len(halves["en"]) != 2:
            continue
        for side, name in enumerate((f"{row['id']}.first", f"{row['id']}.last")):
            texts = {one: AND.sub("", half[side]) for one, half in halves.items() if len(half) == 2}
            like_english = {one: text for one, text in texts.items() if same_slots(text, one, texts["en"])}
            if len(like_english) > 1:
                yield shape(name, like_english)


def same_slots(text: str, language: str, english: str) -> bool:
    """Whether `text` names the slots that the English names."""
    return parse(language, text).names == parse("en", english).names


def english_text(one: Shape) -> str:
    """The English with its slots by name; equal for rows that say the same in English."""
    return plain(" ".join(f"{part.text} {part.name} {part.form}" for part in one.templates["en"].parts))


def first_wordings(chat: tuple[Shape, ...], talk: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """The chat rows whose English no earlier row and no sentence of the talk has."""
    said = {english_text(one) for one in talk}
    firsts = {english_text(one): one for one in reversed(chat)}
    return tuple(one for text, one in firsts.items() if text not in said)


@lru_cache(maxsize=1)
def book() -> Book:
    """Read every file of the phrasebook; ValueError names the row that is wrong."""
    files = sorted((FOLDER / "shapes").glob("*.tsv"))
    talk = tuple(one for path in files if path.stem != "figures" for one in read_shapes(path))
    chat = {path.stem: tuple(read_shapes(path)) for path in sorted((FOLDER / "chat").glob("*.tsv"))}
    lines = TALK.read_text("utf-8").splitlines() if TALK.exists() else []
    return Book(
        talk=talk,
        heavy=tuple(one for one in talk if one.heavy),
        figures=tuple(read_shapes(FOLDER / "shapes" / "figures.tsv")),
        drills=tuple(read_shapes(DRILLS)),
        fragments=tuple(one for path in files if path.stem != "figures" for one in clauses(path)),
        chat=chat,
        asked={language: first_wordings(chat[language], talk) for language in chat},
        words={path.stem: read_words(path) for path in sorted((FOLDER / "lexicon").glob("*.tsv"))},
        kept_back=frozenset(plain(line) for line in lines if line.strip()),
    )
