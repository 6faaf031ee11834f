"""Which rows an event leaves in the record: pure, an event in, statements out; `desk_rows` has the rep's own acts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import singledispatch

from sqlalchemy import bindparam, delete, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.sql.expression import Executable

from asr.captions import Caption, Gap, InputChanged
from desktop.errors import Problem
from desktop.rooms.events import Alert, Buyer, BuyerSeen, ChatLine, RoomEvent
from desktop.sessions.desk_tables import NEW_TRANSLATIONS
from desktop.sessions.tables import (
    ALERTS,
    BUYERS,
    CAPTIONS,
    CHAT_LINES,
    GAPS,
    INPUTS,
    PROBLEMS,
    ROOM_EVENTS,
    TRANSLATIONS,
)
from translate.translations import Translation


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a statement that many share: those of a crowd are written in one go."""

    statement: Executable
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Written:
    """A statement, and its rows where it has any."""

    statement: Executable
    rows: Sequence[Mapping[str, object]] = ()


Statements = tuple[Executable | Row, ...]


def in_one_go(statements: Iterable[Executable | Row]) -> Iterator[Written]:
    """The same statements with the rows of each together, as far as nothing else stands between them."""
    rows: dict[Executable, list[Mapping[str, object]]] = {}
    for one in statements:
        if isinstance(one, Row):
            rows.setdefault(one.statement, []).append(one.values)
            continue
        yield from (Written(statement, found) for statement, found in rows.items())
        rows.clear()
        yield Written(one)
    yield from (Written(statement, found) for statement, found in rows.items())


_BUYER_FIELDS = tuple(field.name for field in fields(Buyer))
_MET = insert(BUYERS).on_conflict_do_nothing()
_SEEN_KEPT = ("session_id", "id", "at_ms")
_SEEN = insert(BUYERS)
_SEEN = _SEEN.on_conflict_do_update(
    index_elements=["session_id", "id"],
    set_={column.name: _SEEN.excluded[column.name] for column in BUYERS.c if column.name not in _SEEN_KEPT},
)
_ENTERED = insert(ROOM_EVENTS).on_conflict_do_nothing()

_NEW_TRANSLATION = text("""
    INSERT INTO new_translations (session_id, utterance, language, text, flags)
    SELECT :session_id, :utterance, :language, :text, :flags
    WHERE EXISTS (SELECT 1 FROM corrections WHERE session_id = :session_id AND utterance = :utterance)
    ON CONFLICT (session_id, utterance, language) DO UPDATE SET text = excluded.text, flags = excluded.flags
""").bindparams(
    *(bindparam(column.name, type_=column.type) for column in NEW_TRANSLATIONS.c if column.name != "number")
)
"""As text, since every translation asks for it: made of SQLAlchemy's parts it took most of a commit's time."""


@singledispatch
def rows_of(event: object, session_id: str) -> Statements:
    """The statements that keep `event`; none for what is not kept (partials, levels, progress)."""
    return ()


@rows_of.register
def _(event: Caption, session_id: str) -> Statements:
    # A line that came to nothing ends with a final caption without text: nothing was said.
    if not event.final or not event.text:
        return ()
    row = insert(CAPTIONS).values(
        session_id=session_id,
        utterance=event.utterance,
        start_ms=event.start_ms,
        end_ms=event.end_ms,
        text=event.text,
        language=event.language,
        words=event.words,
    )
    return (row.on_conflict_do_nothing(),)


@rows_of.register
def _(event: Translation, session_id: str) -> Statements:
    if not event.final:
        return ()
    row = insert(TRANSLATIONS).values(
        session_id=session_id,
        utterance=event.utterance,
        language=event.language,
        text=event.text,
        flags=event.flags,
    )
    return row.on_conflict_do_nothing(), _of_corrected_line(event, session_id)


def _of_corrected_line(event: Translation, session_id: str) -> Executable:
    """Keeps a translation as the new one where the rep has corrected the line: the first one stays as it was."""
    return _NEW_TRANSLATION.bindparams(
        session_id=session_id,
        utterance=event.utterance,
        language=event.language,
        text=event.text,
        flags=event.flags,
    )


@rows_of.register
def _(event: BuyerSeen, session_id: str) -> Statements:
    known = {
        "session_id": session_id,
        "at_ms": event.at_ms,
        **_fields(event.buyer),
        "home": event.origin.home,
        "origin_country": event.origin.country,
        "reasons": event.origin.reasons,
        "present": event.present,
    }
    return (Row(_SEEN, known),)


@rows_of.register
def _(event: RoomEvent, session_id: str) -> Statements:
    row: dict[str, object] = {
        "session_id": session_id,
        "source": event.source,
        "id": event.id,
        "at": event.at,
        "at_ms": event.at_ms,
        "kind": event.kind,
        "buyer_id": event.buyer.id,
        "text": event.text,
        "phone": event.phone,
        "email": event.email,
        "url": event.url,
    }
    return met(event.buyer, event.at_ms, session_id), Row(_ENTERED, row)


@rows_of.register
def _(event: ChatLine, session_id: str) -> Statements:
    row = insert(CHAT_LINES).values(
        session_id=session_id, at_ms=event.at_ms, buyer_id=event.buyer.id, text=event.text
    )
    return met(event.buyer, event.at_ms, session_id), row


@rows_of.register
def _(event: Alert, session_id: str) -> Statements:
    row = insert(ALERTS).values(
        session_id=session_id,
        at_ms=event.at_ms,
        buyer_id=event.buyer.id,
        reasons=event.reasons,
        priority=event.priority,
        burst=event.burst,
        together=event.together,
        countries=tuple(f"{one.country} {one.count}" for one in event.countries),
    )
    known = met(event.buyer, event.at_ms, session_id)
    if not event.burst:
        return known, row
    smaller = delete(ALERTS).where(ALERTS.c.session_id == session_id, ALERTS.c.burst == event.burst)
    return known, smaller, row


@rows_of.register
def _(event: Gap, session_id: str) -> Statements:
    return (insert(GAPS).values(session_id=session_id, **asdict(event)),)


@rows_of.register
def _(event: InputChanged, session_id: str) -> Statements:
    return (insert(INPUTS).values(session_id=session_id, **asdict(event)),)


@rows_of.register
def _(event: Problem, session_id: str) -> Statements:
    told = {"told_text": event.text.to_json(), "told_hint": event.hint.to_json()}
    return (insert(PROBLEMS).values(session_id=session_id, **asdict(event), **told),)


def met(buyer: Buyer, at_ms: int, session_id: str) -> Row:
    """A buyer of whom no BuyerSeen came yet, so that what they wrote has someone to belong to."""
    row = {
        "session_id": session_id,
        **_fields(buyer),
        "at_ms": at_ms,
        "home": "unknown",
        "origin_country": "",
        "reasons": (),
        "present": False,
    }
    return Row(_MET, row)


def _fields(buyer: Buyer) -> dict[str, object]:
    return {name: getattr(buyer, name) for name in _BUYER_FIELDS}
