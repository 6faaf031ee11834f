"""Makes the sentences of the speech corpus: shapes with filled slots, spliced halves, and strings of figures and names.

`python -m asr.training.text` prints a sample.
"""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from asr.training import phrasebook, spoken, values
from asr.training.values import Said

DEMO_TALK = phrasebook.ROOT / "assets" / "demo" / "talk.txt"
HELD_OUT_BUCKETS = 40
"""One sentence in so many, by the hash of its words, is kept for evaluation."""
_SLOT = re.compile(r"\{([a-z_]+)(?:#\d+)?(?::([a-z]+))?(?:@[^}]*)?\}")
_EDGES = re.compile(r"^([\"'(]*)(.*?)([,.;:!?\"')]*)$", re.S)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The units of a sentence in order: written stretch and what is said. `kind` is "shape" or "string"."""

    units: tuple[Said, ...]
    kind: str

    @property
    def written(self) -> str:
        return " ".join(unit.written for unit in self.units)

    @property
    def spoken(self) -> str:
        return " ".join(unit.spoken for unit in self.units)


def normalised(text: str) -> str:
    """Casefolded words without punctuation, for comparing sentences."""
    return " ".join(re.findall(r"[\w$%]+", text.casefold()))


def is_held_out(written: str) -> bool:
    """Whether the sentence is kept for evaluation and never trained on."""
    return zlib.crc32(normalised(written).encode()) % HELD_OUT_BUCKETS == 0


class Writer:
    """Makes random sentences from one seed; `blocked` are normalised sentences that it never writes."""

    def __init__(self, book: phrasebook.Phrasebook, seed: int, blocked: frozenset[str]) -> None:
        self._book = book
        self._rng = Random(seed)
        self._blocked = blocked
        common = (phrasebook.HERE / "words.txt").read_text(encoding="utf-8").split()
        shape_words = re.findall(r"[a-z']{2,}", " ".join(_SLOT.sub(" ", s) for s in book.shapes).lower())
        self._words = sorted(set(common) | set(shape_words))

    def training(self) -> Iterator[Sentence]:
        """Endless sentences outside the held-out bucket."""
        return (s for s in self._sentences() if not is_held_out(s.written))

    def held_out(self) -> Iterator[Sentence]:
        """Endless sentences of the held-out bucket; fixed short phrases without any slot can be among them."""
        return (s for s in self._sentences() if is_held_out(s.written))

    def _sentences(self) -> Iterator[Sentence]:
        while True:
            way = self._rng.random()
            made = self._shape() if way < 0.54 else self._spliced() if way < 0.66 else self._string()
            if normalised(made.written) not in self._blocked and made.units:
                yield made

    def _shape(self) -> Sentence:
        return Sentence(tuple(self._filled(self._rng.choice(self._book.shapes))), "shape")

    def _spliced(self) -> Sentence:
        first, second = (self._filled(self._rng.choice(self._book.shapes)) for _ in range(2))
        head = first[: self._rng.randint(1, len(first))]
        tail = second[min(len(second) - 1, self._rng.randint(1, len(second))) :]
        return Sentence((*head, *tail), "shape")

    def _filled(self, shape: str) -> list[Said]:
        units: list[Said] = []
        for token in re.findall(r"(?:\{[^}]*\}|[^\s{])+", shape):
            units += self._token(token)
        first = units[0]
        return [Said(first.written[0].upper() + first.written[1:], first.spoken), *units[1:]]

    def _token(self, token: str) -> list[Said]:
        match = _SLOT.search(token)
        if not match:
            return [_plain(token, self._rng)]
        before, after = token[: match.start()], token[match.end() :]
        units = self._value(match[1], match[2] or "")
        if "{" in after:
            rest = self._token(after)
            joined = Said(units[-1].written + rest[0].written, f"{units[-1].spoken} {rest[0].spoken}")
            units, after = [*units[:-1], joined, *rest[1:]], ""
        units[0] = Said(before + units[0].written, (before + " " + units[0].spoken).strip(" -\"'("))
        units[-1] = Said(units[-1].written + after, units[-1].spoken + _heard(after))
        return units

    def _value(self, kind: str, form: str) -> list[Said]:
        maker = values.MAKERS.get(kind)
        entries = self._book.lexicon.get(kind)
        if form == "num" and maker:
            number = maker(self._rng)
            return [Said(number.written.split()[0], number.spoken.rpartition(" ")[0])]
        if kind == "company" and "company_first" in self._book.lexicon and self._rng.random() < 0.7:
            return [*self._value("company_first", ""), *self._value("company_last", "")]
        if entries is None or (kind == "person" and self._rng.random() < 0.3):
            return _spread((maker or values.person)(self._rng))
        entry = self._rng.choice(entries)
        written = entry.forms.get(form, entry.forms[""])
        if entry.said and form not in entry.forms:
            return _spread(Said(written, self._rng.choice(entry.said)))
        if form == "indef":
            written = ("an " if written[0].lower() in "aeiou" else "a ") + written
        return [_plain(word, self._rng) for word in written.split()]

    def _string(self) -> Sentence:
        way = self._rng.random()
        parts = [self._string_part(way) for _ in range(self._rng.choice((1, 2, 3, 3, 4, 5)))]
        if way >= 0.3:
            parts = [*(_with_comma(part) for part in parts[:-1]), parts[-1]]
        return Sentence(tuple(unit for part in parts for unit in part), "string")

    def _string_part(self, way: float) -> list[Said]:
        if way < 0.3:
            return [Said(word, word) for word in self._rng.choices(self._words, k=self._rng.randint(1, 3))]
        figures = (
            "n",
            "n",
            "full_price",
            "full_price",
            "model",
            "percent",
            "size",
            "weight",
            "date",
            "small",
            "company",
            "time",
        )
        if way < 0.8:
            return self._value(self._rng.choice(figures), "")
        kinds = list(self._book.lexicon) or ["person"]
        return self._value(
            self._rng.choice([*kinds, "person", "company", "model"]), self._rng.choice(("", "pl"))
        )


def _spread(said: Said) -> list[Said]:
    """Splits into single words where written and spoken go word by word."""
    written, words = said.written.split(), said.spoken.split()
    same = len(written) == len(words) and not any(c.isdigit() for c in said.written)
    return [Said(a, b) for a, b in zip(written, words, strict=True)] if same else [said]


def _with_comma(units: list[Said]) -> list[Said]:
    return [*units[:-1], Said(units[-1].written + ",", units[-1].spoken + ",")]


def _plain(token: str, rng: Random) -> Said:
    match = _EDGES.match(token)
    core, after = (match[2], match[3]) if match else (token, "")
    return Said(token, (spoken.word(core, rng) if core else "") + _heard(after))


def _heard(after: str) -> str:
    """The pause that a voice makes for the punctuation that follows a word."""
    return next((mark for mark in ".?!,;:" if mark in after), "")


def demo_sentences(path: Path = DEMO_TALK) -> frozenset[str]:
    """The normalised lines and sentences of the demo talk, which no training text may contain."""
    if not path.exists():
        return frozenset()
    text = re.sub(r"^[A-Z]\w*:\s*", "", path.read_text(encoding="utf-8"), flags=re.M)
    parts = text.splitlines() + re.split(r"(?<=[.?!])\s+", text)
    return frozenset(filter(None, map(normalised, parts)))


def writer(seed: int) -> Writer:
    """The writer of the project's corpus, with the demo talk blocked."""
    return Writer(phrasebook.load(), seed, demo_sentences())


def main(show: Callable[[str], None] = print) -> None:
    sentences = writer(1).training()
    for _ in range(60):
        made = next(sentences)
        show(f"{made.kind}\t{made.written}\t{made.spoken}")


if __name__ == "__main__":
    main()
