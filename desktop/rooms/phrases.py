"""Which subjects a sentence touches, by the words and phrases of a csv file: any language at once, pure after reading.

The file has the columns key, language, label, words: phrases separated by `|`, a `*` at the end stands for any ending.
Case and accents do not count. Phrases in alphabets with blanks between words begin and end with a word; those in
Chinese, Arabic and the like are found anywhere.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.paths import ASSETS

FOLDER = ASSETS / "room"
_WORDED = re.compile(r"[a-z\u0400-\u04ff0-9]")


@dataclass(frozen=True, slots=True)
class Subject:
    """One key with what it is called and what speaks of it."""

    key: str
    labels: tuple[tuple[str, str], ...]
    """Language and name."""
    phrases: re.Pattern[str]


class PhraseBook:
    """The subjects of a file, in its order."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._subjects = tuple(subjects)
        self._labels = {one.key: dict(one.labels) for one in self._subjects}

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in the file's order."""
        return tuple(one.key for one in self._subjects)

    def keys_in(self, text: str) -> tuple[str, ...]:
        """The keys that `text` touches, in the file's order."""
        plain = folded(text)
        return tuple(one.key for one in self._subjects if one.phrases.search(plain))

    def label(self, key: str, language: str) -> str:
        """What `key` is called in `language`; the key itself when the file does not know it."""
        return self._labels.get(key, {}).get(language) or key


def folded(text: str) -> str:
    """`text` without case, accents and vowel marks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def pattern_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """One expression, over `folded` text, for phrases as they stand in a file; without any it finds nothing."""
    plain = [folded(phrase.strip()) for phrase in phrases if phrase.strip(" *")]
    worded = "|".join(_part(phrase) for phrase in plain if _WORDED.match(phrase))
    anywhere = [_part(phrase) for phrase in plain if not _WORDED.match(phrase)]
    parts = [rf"\b(?:{worded})"] * bool(worded) + anywhere  # the common start makes it ten times faster
    return re.compile("|".join(parts) or r"(?!)")


def _part(phrase: str) -> str:
    stem = phrase.rstrip("*")
    body = r"[\s\-]+".join(re.escape(word) for word in stem.split())
    return rf"{body}(?!\w)" if _WORDED.match(stem[-1]) and stem == phrase else body


def read_phrases(path: Path) -> PhraseBook:
    """The book at `path`, a file of our own: a row that is short raises KeyError, as a fault of ours."""
    rows: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["key"], []).append(row)
    return PhraseBook(_subject(key, some) for key, some in rows.items())


def _subject(key: str, rows: list[dict[str, str]]) -> Subject:
    labels = tuple((row["language"], row["label"]) for row in rows if row["label"])
    return Subject(key, labels, pattern_of(part for row in rows for part in row["words"].split("|")))


@cache
def topics() -> PhraseBook:
    """What buyers ask about."""
    return read_phrases(FOLDER / "topics.csv")


@cache
def messages() -> PhraseBook:
    """The key messages of a sales talk."""
    return read_phrases(FOLDER / "messages.csv")
