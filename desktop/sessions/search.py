"""Finds sessions, lines, translations, chat and buyers by what a person types; free of any thread and of Qt."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, text

from desktop.sessions.search_index import INDEXED, KIND_STEP, query_of, searchable

FoundKind = Literal["session", "caption", "translation", "chat", "buyer"]

AT_MOST = 50
"""Results of each kind; the newest are given."""


@dataclass(frozen=True, slots=True)
class Found:
    """One place in the record. `utterance` is -1 and `buyer_id` empty where it has none.

    `text` is what stands there: the line as it reads now, the chat line, the title, or the buyer's name and company.
    `language` is a translation's. `at_ms` is the time in the session to jump to.
    """

    kind: FoundKind
    session_id: str
    title: str
    started_at: datetime
    at_ms: int
    text: str
    language: str = ""
    utterance: int = -1
    buyer_id: str = ""


_NOW = """
    LEFT JOIN corrections AS fix ON fix.number = (
        SELECT max(number) FROM corrections WHERE session_id = c.session_id AND utterance = c.utterance)"""
"""The last correction of a line: what was taken back is not found, and a line is shown as it reads now."""

_OF_LINE = f"""
    SELECT s.id AS session_id, s.title, s.started_at, c.start_ms AS at_ms, {{text}} AS text,
        {{language}} AS language, c.utterance, '' AS buyer_id
    FROM search JOIN {{table}} AS found ON found.number = search.rowid - :first {{caption}} {_NOW}
    JOIN sessions AS s ON s.id = c.session_id
    WHERE search MATCH :words AND search.rowid BETWEEN :first AND :last AND NOT coalesce(fix.hidden, 0)
    ORDER BY search.rowid DESC LIMIT :most"""
_CAPTION = "JOIN captions AS c ON c.session_id = found.session_id AND c.utterance = found.utterance"
_READS = "coalesce(nullif(fix.text, ''), c.text)"

_OF_BUYER = """
    SELECT s.id AS session_id, s.title, s.started_at, found.at_ms, found.text, '' AS language, -1 AS utterance,
        found.buyer_id
    FROM search JOIN {table} AS found ON found.number = search.rowid - :first
    JOIN sessions AS s ON s.id = found.session_id
    WHERE search MATCH :words AND search.rowid BETWEEN :first AND :last
    ORDER BY search.rowid DESC LIMIT :most"""

_QUERIES: dict[str, tuple[FoundKind, str]] = {
    "captions": (
        "caption",
        _OF_LINE.format(text=_READS, language="''", table="captions", caption=_CAPTION),
    ),
    "corrections": (
        "caption",
        _OF_LINE.format(text=_READS, language="''", table="corrections", caption=_CAPTION),
    ),
    "translations": (
        "translation",
        _OF_LINE.format(text="found.text", language="found.language", table="translations", caption=_CAPTION),
    ),
    "new_translations": (
        "translation",
        _OF_LINE.format(
            text="found.text", language="found.language", table="new_translations", caption=_CAPTION
        ),
    ),
    "chat_lines": ("chat", _OF_BUYER.format(table="chat_lines")),
    "chat_translations": ("chat", _OF_BUYER.format(table="chat_translations")),
}

_SESSIONS = """
    SELECT id AS session_id, title, started_at, 0 AS at_ms, title AS text, '' AS language, -1 AS utterance,
        '' AS buyer_id
    FROM sessions WHERE instr(searchable(title), :part) ORDER BY started_at DESC, id DESC LIMIT :most"""

_BUYERS = """
    SELECT b.session_id, s.title, s.started_at, b.at_ms, trim(b.name || ' · ' || b.company, ' ·') AS text,
        '' AS language, -1 AS utterance, b.id AS buyer_id, max(s.started_at)
    FROM buyers AS b JOIN sessions AS s ON s.id = b.session_id
    WHERE instr(searchable(b.name || ' ' || b.company || ' ' || b.id), :part)
    GROUP BY b.id ORDER BY s.started_at DESC, b.at_ms DESC LIMIT :most"""


def search(connection: Connection, typed: str, most: int = AT_MOST) -> tuple[Found, ...]:
    """What holds every word of `typed`, each as the beginning of a word: sessions and buyers first, newest first.

    `most` results of each kind; the same line is given once. Nothing for a text without letters or figures.
    """
    words, part = query_of(typed), searchable(typed).strip()
    if not words:
        return ()
    found: dict[tuple[str, str, int, str, str], Found] = {}
    with connection.begin():
        for kind, query in (("session", _SESSIONS), ("buyer", _BUYERS)):
            for row in connection.execute(text(query), {"part": part, "most": most}):
                _add(found, kind, row)
        for place, (table, _) in enumerate(INDEXED):
            kind, query = _QUERIES[table]
            first = place * KIND_STEP
            bounds = {"first": first, "last": first + KIND_STEP - 1, "words": words, "most": most}
            for row in connection.execute(text(query), bounds):
                _add(found, kind, row)
    return tuple(found.values())


def _add(found: dict[tuple[str, str, int, str, str], Found], kind: Any, row: "Row[Any]") -> None:
    at = row.at_ms if row.utterance < 0 else row.utterance
    key = (kind, row.session_id, at, row.language, row.buyer_id)
    found.setdefault(
        key,
        Found(
            kind=kind,
            session_id=row.session_id,
            title=row.title,
            started_at=datetime.fromisoformat(row.started_at),
            at_ms=row.at_ms,
            text=row.text,
            language=row.language,
            utterance=row.utterance,
            buyer_id=row.buyer_id,
        ),
    )
