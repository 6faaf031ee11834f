"""One sentence shape of the phrasebook: text with slots, parsed once and written many times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

SLOT = re.compile(r"\{([a-z_]+)(#\d)?(?::([^{}]+))?\}")
BEFORE_VOWELS = {
    ("en", " a "): (re.compile(r"(?:8\d{0,2}|11|18)(?!\d)"), " an "),
    ("es", " y "): (re.compile(r"h?[ií](?![aeo])", re.IGNORECASE), " e "),
    ("es", " o "): (re.compile(r"h?[oó]", re.IGNORECASE), " u "),
}
"""Short words that change before a slot: `an 8%`, `Perú e Italia`, `uno u otro`."""
SENTENCE_START = re.compile(r"(?:^|[.?!]\s)[¿¡]*$")


class Term(Protocol):
    """A value that can fill a slot in every language."""

    @property
    def key(self) -> str: ...

    def write(self, language: str, form: str, bound: Mapping[str, Term]) -> str:
        """The value in `language`; `bound` has the other values of the sentence, for agreement."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """Literal text, then the slot after it; `name` is empty at the end of the shape."""

    text: str
    name: str
    form: str
    opens: bool
    """A sentence starts with the slot."""


@dataclass(frozen=True, slots=True)
class Template:
    """A parsed shape in one language; `names` are its slots with their number: `price`, `price#2`."""

    language: str
    parts: tuple[Part, ...]
    names: frozenset[str]

    def write(self, bound: Mapping[str, Term]) -> str:
        """The sentence with every slot filled; KeyError where `bound` lacks one."""
        pieces: list[str] = []
        for part in self.parts:
            if not part.name:
                pieces.append(part.text)
                continue
            value = bound[part.name].write(self.language, part.form, bound)
            pieces.append(before_value(self.language, part.text, value))
            pieces.append(value[0].upper() + value[1:] if part.opens else value)
        return "".join(pieces)


def before_value(language: str, text: str, value: str) -> str:
    """`text` with its last short word in the form that it has before `value`."""
    change = BEFORE_VOWELS.get((language, text[-3:]))
    if change is None or not change[0].match(value):
        return text
    return text[:-3] + change[1]


def parse(language: str, text: str) -> Template:
    """Split `text` at its slots; ValueError where braces are left over."""
    parts: list[Part] = []
    end = 0
    for found in SLOT.finditer(text):
        opens = SENTENCE_START.search(text[: found.start()]) is not None
        name = found[1] + (found[2] or "")
        parts.append(Part(text[end : found.start()], name, found[3] or "", opens))
        end = found.end()
    parts.append(Part(text[end:], "", "", opens=False))
    if any("{" in part.text or "}" in part.text for part in parts):
        raise ValueError(f"a slot that cannot be read in {text!r}")
    names = {part.name for part in parts} | {
        part.form[1:].partition(":")[0] for part in parts if part.form[:1] == "@"
    }
    return Template(language, tuple(parts), frozenset(names - {""}))


def kind_of(name: str) -> str:
    """`price#2` -> `price`."""
    return name.partition("#")[0]
