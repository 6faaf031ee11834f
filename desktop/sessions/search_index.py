"""The full-text index of the record, held up to date by triggers: what is kept is found, what is erased is not.

It is contentless (no second copy of a text) and knows texts as `searchable` folds them. A row's number in the index
tells its table: `kind * KIND_STEP + number`.
"""

import sqlite3
import unicodedata

KIND_STEP = 1 << 40

INDEXED = (
    ("captions", "text"),
    ("translations", "text"),
    ("chat_lines", "text"),
    ("chat_translations", "translated"),
    ("corrections", "text"),
    ("new_translations", "text"),
)
"""Tables and their column that is searched; the place in this list is the kind."""

_TABLE = "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2')"


def statements() -> tuple[str, ...]:
    """The SQL that makes index and triggers in a record whose tables are there."""
    made = [_TABLE]
    for kind, (table, column) in enumerate(INDEXED):
        place = f"{kind * KIND_STEP} +"
        made += [
            f"CREATE TRIGGER {table}_found AFTER INSERT ON {table} BEGIN INSERT INTO search(rowid, words) "
            f"VALUES ({place} new.number, searchable(new.{column})); END",
            f"CREATE TRIGGER {table}_lost AFTER DELETE ON {table} BEGIN INSERT INTO search(search, rowid, words) "
            f"VALUES ('delete', {place} old.number, searchable(old.{column})); END",
            f"CREATE TRIGGER {table}_found_again AFTER UPDATE ON {table} BEGIN "
            f"INSERT INTO search(search, rowid, words) VALUES ('delete', {place} old.number, "
            f"searchable(old.{column})); INSERT INTO search(rowid, words) "
            f"VALUES ({place} new.number, searchable(new.{column})); END",
        ]
    return tuple(made)


def teach(driver: sqlite3.Connection) -> None:
    """Gives a connection the function that the triggers call."""
    driver.create_function("searchable", 1, searchable, deterministic=True)


_ACCENTS = 200
"""Combining classes from here on are accents of alphabets; those below change a letter, as in kana."""


def searchable(text: str | None) -> str:
    """`text` in one form for all ways of writing it, with a blank around each character of scripts without blanks."""
    whole = (text or "").replace("\x00", " ")
    if whole.isascii():
        return whole.lower()
    parted = unicodedata.normalize("NFKD", whole.casefold())
    bare = "".join(mark for mark in parted if unicodedata.combining(mark) < _ACCENTS)
    folded = unicodedata.normalize("NFC", bare).casefold()
    return "".join(f" {character} " if _stands_alone(character) else character for character in folded)


def _stands_alone(character: str) -> bool:
    """Thai, Lao, Burmese, Khmer, kana, Chinese; the ranges are Unicode's blocks."""
    code = ord(character)
    return (
        0x0E00 <= code <= 0x0EFF
        or 0x1000 <= code <= 0x109F
        or 0x1780 <= code <= 0x17FF
        or 0x3040 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x3FFFF
    )


def query_of(text: str) -> str:
    """The index's query for what a person typed: every word must be there, each may go on; empty if there is none."""
    words = [folded for word in text.split() if _has_letters(folded := searchable(word))]
    return " ".join('"{}"*'.format(word.replace('"', " ").strip()) for word in words)


def _has_letters(word: str) -> bool:
    return any(character.isalnum() for character in word)
