"""The rep's own talk script: a run of show in chapters, each with its key messages and the words that tick them.

A text file has a line `# Chapter` for each chapter and under it one message a line, `price` or `Our story: since 1998,
family business`: its name, then the words by which it is heard. A csv file has the columns chapter, message, words
(separated by `|`). Messages of the usual names (look, material, use, price, MOQ, lead time, terms, certificate,
contact, in English or Chinese) need no words.
"""

import csv
import io
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import ArgumentError, RoomError
from desktop.rooms.clean import clean_name, clean_text
from desktop.rooms.phrases import messages, pattern_of

FILE_BYTES = 1_000_000
LINES = 500
_COLUMNS = {"chapter": "chapter", "环节": "chapter", "章节": "chapter", "message": "message", "要点": "message",
            "话术": "message", "words": "words", "关键词": "words"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say; `key` is one of the usual ones, or its own name; `words` is matched on folded text."""

    key: str
    words: "re.Pattern[str] | None" = None
    """None for a usual message, which is heard by the words of the app."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the show."""

    title: str
    messages: tuple[Message, ...]


def usual_chapter() -> Chapter:
    """The nine key messages, when there is no script."""
    return Chapter("", tuple(Message(key) for key in messages().keys))


def read_script(path: Path) -> tuple[Chapter, ...]:
    """The chapters at `path`, UTF-8, UTF-16 or GB18030; raises ArgumentError for what is no script, RoomError if it
    cannot be read."""
    try:
        raw = path.read_bytes() if path.stat().st_size <= FILE_BYTES else b""
    except OSError as error:
        reason = Sentence.by_system(error)
        raise RoomError(
            "script.file",
            Sentence.tr("The script {file} cannot be read: {reason}.", file=path.name, reason=reason),
            Sentence.tr("Give --script the path of a txt or csv file."),
        ) from error
    text = _decoded(raw, path)
    try:
        rows = _csv_rows(text) if path.suffix.lower() in (".csv", ".tsv") else _text_rows(text)
    except csv.Error as error:
        raise _no_script(path) from error
    if not rows or len(rows) > LINES:
        raise _no_script(path)
    return _chapters(rows)


def _no_script(path: Path) -> ArgumentError:
    return ArgumentError(
        "script.kind",
        Sentence.tr("{file} is no talk script of 1 to {lines} messages.", file=path.name, lines=LINES),
        Sentence.tr(
            "Write `# Chapter` lines with one message a line under each, or a csv with "
            "chapter, message, words."
        ),
    )


def _decoded(raw: bytes, path: Path) -> str:
    tries = ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in tries if b"\x00\x00" not in raw else ():
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _no_script(path)


@dataclass(frozen=True, slots=True)
class _Row:
    chapter: str
    name: str
    words: str


def _text_rows(text: str) -> list[_Row]:
    rows: list[_Row] = []
    chapter = ""
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("#"):
            chapter = clean_name(line.lstrip("# "))
        elif line:
            name, _, words = re.sub(r"^[-*•]\s*", "", line).replace("：", ":").partition(":")
            rows.append(_Row(chapter, clean_name(name), clean_text(re.sub(r"[,，;；]", "|", words))))
    return [row for row in rows if row.name]


def _csv_rows(text: str) -> list[_Row]:
    head = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",\t;", key=head.count))
    columns = [_COLUMNS.get(cell.strip().casefold(), "") for cell in next(reader, [])]
    cells = [dict(zip(columns, row, strict=False)) for row in reader]
    rows = [
        _Row(
            clean_name(one.get("chapter", "")),
            clean_name(one.get("message", "")),
            clean_text(one.get("words", "")),
        )
        for one in cells
    ]
    return [row for row in rows if row.name] if "message" in columns else []


def _chapters(rows: list[_Row]) -> tuple[Chapter, ...]:
    """Rows of one chapter may stand apart in a csv; chapters keep the order of their first row."""
    found: dict[str, dict[str, Message]] = {}
    for row in rows:
        message = _message(row)
        found.setdefault(row.chapter, {}).setdefault(message.key, message)
    return tuple(Chapter(title, tuple(some.values())) for title, some in found.items())


def _message(row: _Row) -> Message:
    usual = _usual().get(row.name.casefold())
    if usual and not row.words:
        return Message(usual)
    return Message(usual or row.name, pattern_of((row.words or row.name).split("|")))


@cache
def _usual() -> dict[str, str]:
    """The usual keys by everything that they are called."""
    book = messages()
    named = [
        (key, (key, key.replace("-", " "), book.label(key, "en"), book.label(key, "zh"))) for key in book.keys
    ]
    return {name.casefold(): key for key, names in named for name in names}
