"""Reads the record back into values: the list of sessions, and all of one."""

from typing import Any

from sqlalchemy import Connection, Row, Select, Table, func, select

from asr.captions import Gap, InputChanged
from asr.telling import Sentence
from desktop.errors import ArgumentError, Problem
from desktop.rooms.events import Alert, Buyer, BuyerSeen, ChatLine, CountryCount, RoomEvent
from desktop.sessions import desk_reading
from desktop.sessions.buyer_reading import seen
from desktop.sessions.line_reading import lines
from desktop.sessions.tables import (
    ALERTS,
    BUYERS,
    CAPTIONS,
    CHAT_LINES,
    GAPS,
    INPUTS,
    PROBLEMS,
    ROOM_EVENTS,
    SESSIONS,
)
from desktop.sessions.transcript import BuyerVisit, SessionSummary, Transcript

_MOMENTS = (
    CAPTIONS.c.end_ms,
    GAPS.c.end_ms,
    ROOM_EVENTS.c.at_ms,
    CHAT_LINES.c.at_ms,
    ALERTS.c.at_ms,
)


def sessions(connection: Connection, holder: str) -> tuple[SessionSummary, ...]:
    """All sessions, newest first; `holder` is the token of the instance that holds the lock now, or nothing."""
    query = _summaries().order_by(SESSIONS.c.started_at.desc(), SESSIONS.c.id.desc())
    with connection.begin():
        return tuple(_summary(row, holder) for row in connection.execute(query))


def transcript(connection: Connection, session_id: str, holder: str) -> Transcript:
    """All that was kept of `session_id`, of one moment; raises ArgumentError when there is no such session."""
    with connection.begin():
        row = connection.execute(_summaries().where(SESSIONS.c.id == session_id)).one_or_none()
        if row is None:
            raise unknown_session(session_id)
        summary = _summary(row, holder)
        met = _buyers(connection, session_id)
        people = {known.buyer.id: known.buyer for known in met}
        corrections = desk_reading.corrections(connection, session_id)
        spoken = lines(connection, summary, corrections)
        return Transcript(
            session=summary,
            lines=spoken.shown,
            buyers=met,
            events=_events(connection, session_id, people),
            chats=_chats(connection, session_id, people),
            alerts=_alerts(connection, session_id, people),
            gaps=_gaps(connection, session_id),
            inputs=_inputs(connection, session_id),
            problems=_problems(connection, session_id),
            hidden=spoken.hidden,
            corrections=corrections,
            moments=desk_reading.moments(connection, session_id),
            price_pins=desk_reading.price_pins(connection, session_id),
            mutes=desk_reading.mutes(connection, session_id),
            overlay_hidden=desk_reading.overlay_hidden(connection, session_id),
            script=desk_reading.script(connection, session_id),
            hints=desk_reading.hints(connection, session_id),
            profiles=desk_reading.profiles(connection, session_id),
            chat_translations=desk_reading.chat_translations(connection, session_id),
        )


def visits(connection: Connection, buyer_id: str, holder: str) -> tuple[BuyerVisit, ...]:
    """All that was kept of one buyer, newest session first; none for one who is not in the record."""
    met_in = select(BUYERS.c.session_id).where(BUYERS.c.id == buyer_id).correlate(None)
    query = _summaries().where(SESSIONS.c.id.in_(met_in))
    with connection.begin():
        rows = connection.execute(query.order_by(SESSIONS.c.started_at.desc(), SESSIONS.c.id.desc())).all()
        return tuple(_visit(connection, _summary(row, holder), buyer_id) for row in rows)


def _visit(connection: Connection, session: SessionSummary, buyer_id: str) -> BuyerVisit:
    met = next(known for known in _buyers(connection, session.id) if known.buyer.id == buyer_id)
    people = {buyer_id: met.buyer}
    standing = desk_reading.profiles(connection, session.id)
    translated = desk_reading.chat_translations(connection, session.id)
    hints = desk_reading.hints(connection, session.id)
    return BuyerVisit(
        session=session,
        seen=met,
        profile=next((known for known in standing if known.buyer_id == buyer_id), None),
        events=_events(connection, session.id, people),
        chats=_chats(connection, session.id, people),
        chat_translations=tuple(known for known in translated if known.buyer_id == buyer_id),
        alerts=_alerts(connection, session.id, people),
        hints=tuple(known for known in hints if known.buyer_id == buyer_id),
    )


def unknown_session(session_id: str) -> ArgumentError:
    """What is said of an id that is not in the record."""
    return ArgumentError(
        "session-unknown",
        Sentence.tr("There is no session {session_id!r}.", session_id=session_id),
        Sentence.tr("deskcast sessions list shows the sessions that were kept."),
    )


def _summaries() -> "Select[Any]":
    moments = [
        select(func.coalesce(func.max(moment), 0)).where(moment.table.c.session_id == SESSIONS.c.id)
        for moment in _MOMENTS
    ]
    return select(
        SESSIONS,
        func.max(*[moment.scalar_subquery() for moment in moments]).label("last_ms"),
        _count(CAPTIONS).label("captions"),
        _count(BUYERS).label("buyers"),
    )


def _count(table: Table) -> Any:
    return (
        select(func.count()).select_from(table).where(table.c.session_id == SESSIONS.c.id).scalar_subquery()
    )


def _summary(row: "Row[Any]", holder: str) -> SessionSummary:
    length_ms = 0 if row.ended_at is None else round((row.ended_at - row.started_at).total_seconds() * 1000)
    return SessionSummary(
        id=row.id,
        title=row.title,
        source_language=row.source_language,
        targets=row.targets,
        input=row.input,
        model=row.model,
        started_at=row.started_at,
        ended_at=row.ended_at,
        duration_ms=max(length_ms, row.last_ms),
        captions=row.captions,
        buyers=row.buyers,
        crashed=row.ended_at is None and row.writer != holder,
    )


def _of(table: Table, session_id: str, *order: Any) -> "Select[Any]":
    return select(table).where(table.c.session_id == session_id).order_by(*order)


def _buyers(connection: Connection, session_id: str) -> tuple[BuyerSeen, ...]:
    return tuple(map(seen, connection.execute(_of(BUYERS, session_id, BUYERS.c.at_ms, BUYERS.c.id))))


def _events(connection: Connection, session_id: str, people: dict[str, Buyer]) -> tuple[RoomEvent, ...]:
    rows = connection.execute(_of(ROOM_EVENTS, session_id, ROOM_EVENTS.c.at_ms, ROOM_EVENTS.c.number))
    return tuple(
        RoomEvent(
            id=row.id,
            source=row.source,
            at=row.at,
            kind=row.kind,
            buyer=people[row.buyer_id],
            text=row.text,
            at_ms=row.at_ms,
            phone=row.phone,
            email=row.email,
            url=row.url,
        )
        for row in rows
        if row.buyer_id in people
    )


def _chats(connection: Connection, session_id: str, people: dict[str, Buyer]) -> tuple[ChatLine, ...]:
    rows = connection.execute(_of(CHAT_LINES, session_id, CHAT_LINES.c.at_ms, CHAT_LINES.c.number))
    return tuple(
        ChatLine(row.at_ms, people[row.buyer_id], row.text) for row in rows if row.buyer_id in people
    )


def _alerts(connection: Connection, session_id: str, people: dict[str, Buyer]) -> tuple[Alert, ...]:
    rows = connection.execute(_of(ALERTS, session_id, ALERTS.c.at_ms, ALERTS.c.number))
    return tuple(
        Alert(
            row.at_ms,
            row.reasons,
            people[row.buyer_id],
            row.priority,
            burst=row.burst,
            together=row.together,
            countries=tuple(_country_count(text) for text in row.countries),
        )
        for row in rows
        if row.buyer_id in people
    )


def _country_count(text: str) -> CountryCount:
    country, _, count = text.rpartition(" ")
    return CountryCount(country, int(count))


def _gaps(connection: Connection, session_id: str) -> tuple[Gap, ...]:
    rows = connection.execute(_of(GAPS, session_id, GAPS.c.start_ms, GAPS.c.number))
    found: list[Gap] = []
    for row in rows:
        # A long loss is written down second by second while it lasts.
        joins = found and (found[-1].end_ms, found[-1].reason) == (row.start_ms, row.reason)
        start_ms = found.pop().start_ms if joins else row.start_ms
        found.append(Gap(start_ms, row.end_ms, row.reason))
    return tuple(found)


def _inputs(connection: Connection, session_id: str) -> tuple[InputChanged, ...]:
    rows = connection.execute(_of(INPUTS, session_id, INPUTS.c.at_ms, INPUTS.c.number))
    return tuple(InputChanged(row.at_ms, row.device, row.instead_of) for row in rows)


def _problems(connection: Connection, session_id: str) -> tuple[Problem, ...]:
    rows = connection.execute(_of(PROBLEMS, session_id, PROBLEMS.c.at_ms, PROBLEMS.c.number))
    return tuple(
        Problem(row.at_ms, row.code, _told(row.text, row.told_text), _told(row.hint, row.told_hint))
        for row in rows
    )


def _told(english: str, told: str) -> Sentence:
    """The sentence as it was made; the English alone in an earlier record or where the rest cannot be read."""
    try:
        return Sentence.from_json(told) if told else Sentence.given(english)
    except (ValueError, LookupError, TypeError, AttributeError):
        return Sentence.given(english)
