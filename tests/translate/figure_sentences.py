"""Sentences of trade talk with known figures, in eight languages, and translations of them that went wrong.

Shares no code with the reader of figures: numbers, number words and every accepted way to write a figure are made here
from the value, so that the reader cannot agree with itself.
"""

import re
from dataclasses import dataclass
from random import Random

from tests.translate.figure_clauses import CLAUSES
from tests.translate.figure_writing import KINDS, numbers

LANGUAGES = ("en", "es", "zh", "pt", "fr", "de", "ru", "ar")


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure: `right` are all ways to write it, of which `text` was taken."""

    kind: str
    value: str
    text: str
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """`pieces` around `slots`: one more of them than slots."""

    pieces: tuple[str, ...]
    slots: tuple[Slot, ...]

    @property
    def text(self) -> str:
        return "".join(
            piece + (self.slots[at].text if at < len(self.slots) else "")
            for at, piece in enumerate(self.pieces)
        )

    def is_told_by(self, text: str) -> bool:
        """Whether `text` is this sentence with every figure right, in any of its forms."""
        pattern = ""
        for at, piece in enumerate(self.pieces):
            forms = sorted(self.slots[at].right, key=len, reverse=True) if at < len(self.slots) else []
            pattern += re.escape(piece) + (f"(?:{'|'.join(map(re.escape, forms))})" if forms else "")
        return bool(re.fullmatch(pattern, text))


GROUPS = dict.fromkeys(("quantity", "days", "weight", "volume", "count"), "number")
"""Figures that a reader could take for each other when they change places."""
DATED = frozenset(("price", "percent"))
"""What may change places with a date, sign and all."""


@dataclass(frozen=True, slots=True)
class Case:
    """A source, its right translation, and the one to look at; the `harm` done to it, empty for none."""

    source: str
    right: Sentence
    target: str
    harm: str


def case(rng: Random, here: str, there: str) -> Case:
    """A random sentence of one to three clauses; half of the translations have come to harm."""
    source, right = _sentences(rng, here, there)
    harm = rng.choice(("", "", "", "dropped", "changed", "swapped", "invented")) if right.slots else ""
    spoiled = _spoiled(rng, right, there, harm)
    return Case(source.text, right, spoiled, harm if spoiled != right.text else "")


def _sentences(rng: Random, here: str, there: str) -> tuple[Sentence, Sentence]:
    made: dict[str, tuple[list[str], list[Slot]]] = {language: ([""], []) for language in (here, there)}
    for place, clause in enumerate(rng.sample(CLAUSES, rng.randint(1, 3))):
        kinds, texts = clause.kinds, clause.texts
        values = [KINDS[kind].draw(rng) for kind in kinds]
        if len(values) == 2 and kinds[0] == kinds[1]:
            values.sort(key=float)
        for language, (pieces, slots) in made.items():
            comma = {"zh": "，", "ar": "، "}.get(language, ", ") if place else ""
            first, *rest = texts[language].split("{}")
            pieces[-1] += comma + first
            pieces += rest
            slots += [_slot(rng, kind, value, language) for kind, value in zip(kinds, values, strict=True)]
    done = [
        Sentence((*pieces[:-1], pieces[-1] + ("。" if language == "zh" else ".")), tuple(slots))
        for language, (pieces, slots) in made.items()
    ]
    return done[0], done[1]


def _slot(rng: Random, kind: str, value: str, language: str) -> Slot:
    forms = KINDS[kind].forms(value, language)
    return Slot(kind, value, rng.choice(forms), forms)


def _spoiled(rng: Random, right: Sentence, language: str, harm: str) -> str:
    slots = list(right.slots)
    at = rng.randrange(len(slots)) if slots else 0
    if harm == "dropped":
        slots[at] = Slot("", "", "", ())
    elif harm == "changed":
        slots[at] = _changed(rng, slots[at], language)
    elif harm == "swapped" and len(slots) > 1:
        others = [place for place, slot in enumerate(slots) if _may_swap(slots[at].kind, slot.kind)]
        other = rng.choice(others)
        slots[at], slots[other] = slots[other], slots[at]
    text = Sentence(right.pieces, tuple(slots)).text
    if harm == "invented":
        extra = _slot(rng, "quantity", str(rng.randint(101, 999)), language).text
        text += f"（{extra}）" if language == "zh" else f" ({extra})"
    return text


def _may_swap(one: str, other: str) -> bool:
    is_same = GROUPS.get(one, one) == GROUPS.get(other, other)
    return is_same or (one == "date" and other in DATED) or (other == "date" and one in DATED)


def _changed(rng: Random, slot: Slot, language: str) -> Slot:
    """Another value of the same kind, or a price that lost or changed its currency."""
    if slot.kind == "price" and rng.random() < 0.3:
        number = rng.choice(numbers(slot.value, language))
        text = rng.choice((number, f"{number} EUR" if language != "zh" else f"{number}欧元"))
        return Slot("", "", text, ())
    value = slot.value
    while value == slot.value:
        value = KINDS[slot.kind].draw(rng)
    return _slot(rng, slot.kind, value, language)
