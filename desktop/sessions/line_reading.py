"""Reads back what was said: each line with its translations, as the rep corrected it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from desktop.desk import Correction
from desktop.sessions.desk_tables import NEW_TRANSLATIONS
from desktop.sessions.tables import CAPTIONS, TRANSLATIONS
from desktop.sessions.transcript import Line, LineTranslation, SessionSummary

OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Lines:
    """Those that count, and those that were taken back; both by time."""

    shown: tuple[Line, ...]
    hidden: tuple[Line, ...]


def lines(connection: Connection, session: SessionSummary, corrections: Iterable[Correction]) -> Lines:
    """The lines of `session` as `corrections` (in order) left them."""
    last = {correction.utterance: correction for correction in corrections}
    fresh = _translations(connection, NEW_TRANSLATIONS, session) if last else {}
    shown: list[Line] = []
    hidden: list[Line] = []
    for line in _recognised(connection, session):
        correction = last.get(line.utterance)
        if correction is None:
            shown.append(line)
        elif correction.hidden:
            hidden.append(line)
        else:
            shown.append(_corrected(line, correction, fresh.get(line.utterance, [])))
    return Lines(tuple(shown), tuple(hidden))


def _corrected(line: Line, correction: Correction, fresh: list[LineTranslation]) -> Line:
    """An empty text gives the line back as it was recognised."""
    if correction.text in ("", line.text):
        return line
    new = {known.language: known for known in fresh}
    kept = tuple(
        new.pop(known.language) if known.language in new else replace(known, flags=(*known.flags, OUTDATED))
        for known in line.translations
    )
    return replace(line, text=correction.text, original=line.text, translations=(*kept, *new.values()))


def _recognised(connection: Connection, session: SessionSummary) -> Iterable[Line]:
    known = _translations(connection, TRANSLATIONS, session)
    for row in connection.execute(_of(CAPTIONS, session.id, CAPTIONS.c.start_ms, CAPTIONS.c.utterance)):
        yield _line(row, known.get(row.utterance, []))


def _line(row: "Row[Any]", translations: list[LineTranslation]) -> Line:
    return Line(
        row.utterance, row.start_ms, row.end_ms, row.text, row.language, row.words, tuple(translations)
    )


def _translations(
    connection: Connection, table: Table, session: SessionSummary
) -> dict[int, list[LineTranslation]]:
    by_utterance: dict[int, list[LineTranslation]] = {}
    rank = {language: place for place, language in enumerate(session.targets)}
    for row in connection.execute(_of(table, session.id, table.c.number)):
        translation = LineTranslation(row.language, row.text, row.flags)
        by_utterance.setdefault(row.utterance, []).append(translation)
    for known in by_utterance.values():
        known.sort(key=lambda translation: rank.get(translation.language, len(rank)))
    return by_utterance


def _of(table: Table, session_id: str, *order: Any) -> "Select[Any]":
    return select(table).where(table.c.session_id == session_id).order_by(*order)
