"""Reads back the rep's own acts and what is known of buyers."""

from typing import Any, cast

from sqlalchemy import Connection, Row, Select, Table, select

from desktop.desk import Correction, Moment, Muted, OverlayHidden, PricePinned
from desktop.rooms.memory import BuyerProfile, BuyerStage, ChatTranslated, Hint, ScriptProgress
from desktop.sessions.desk_rows import MUTE, OVERLAY_HIDDEN
from desktop.sessions.desk_tables import (
    BUYER_PROFILES,
    CHAT_TRANSLATIONS,
    CORRECTIONS,
    HINTS,
    MOMENTS,
    PRICE_PINS,
    SCRIPT_PROGRESS,
    SWITCHES,
)


def corrections(connection: Connection, session_id: str) -> tuple[Correction, ...]:
    """All of them, in the order in which they were made."""
    rows = connection.execute(_of(CORRECTIONS, session_id).order_by(CORRECTIONS.c.number))
    return tuple(Correction(row.at_ms, row.utterance, row.text, row.hidden) for row in rows)


def moments(connection: Connection, session_id: str) -> tuple[Moment, ...]:
    """Marks by time."""
    return tuple(Moment(row.at_ms, row.text) for row in connection.execute(_by_time(MOMENTS, session_id)))


def price_pins(connection: Connection, session_id: str) -> tuple[PricePinned, ...]:
    """Prices that were shown, by time."""
    rows = connection.execute(_by_time(PRICE_PINS, session_id))
    return tuple(PricePinned(row.at_ms, row.text) for row in rows)


def mutes(connection: Connection, session_id: str) -> tuple[Muted, ...]:
    """When captions paused and went on."""
    return tuple(Muted(row.at_ms, row.is_on) for row in _switches(connection, session_id, MUTE))


def overlay_hidden(connection: Connection, session_id: str) -> tuple[OverlayHidden, ...]:
    """When the overlay was hidden and shown."""
    rows = _switches(connection, session_id, OVERLAY_HIDDEN)
    return tuple(OverlayHidden(row.at_ms, row.is_on) for row in rows)


def script(connection: Connection, session_id: str) -> tuple[ScriptProgress, ...]:
    """Each step of the talk script."""
    rows = connection.execute(_by_time(SCRIPT_PROGRESS, session_id))
    return tuple(ScriptProgress(row.at_ms, row.spoken, row.open, row.chapter, row.chapters) for row in rows)


def hints(connection: Connection, session_id: str) -> tuple[Hint, ...]:
    """Hints by time."""
    rows = connection.execute(_by_time(HINTS, session_id))
    return tuple(Hint(row.at_ms, row.topic, row.text, row.buyer_id or "", row.action) for row in rows)


def chat_translations(connection: Connection, session_id: str) -> tuple[ChatTranslated, ...]:
    """Buyers' lines in the rep's language, by time."""
    rows = connection.execute(_by_time(CHAT_TRANSLATIONS, session_id))
    return tuple(
        ChatTranslated(row.at_ms, row.buyer_id, row.text, row.language, row.translated, row.to_language)
        for row in rows
    )


def profiles(connection: Connection, session_id: str) -> tuple[BuyerProfile, ...]:
    """The last standing of each buyer."""
    order = (BUYER_PROFILES.c.at_ms, BUYER_PROFILES.c.buyer_id)
    return tuple(profile(row) for row in connection.execute(_of(BUYER_PROFILES, session_id).order_by(*order)))


def profile(row: "Row[Any]") -> BuyerProfile:
    """One row of `buyer_profiles`."""
    return BuyerProfile(
        at_ms=row.at_ms,
        buyer_id=row.buyer_id,
        stage=cast(BuyerStage, row.stage),
        score=row.score,
        topics=row.topics,
        contacts=row.contacts,
        notes=row.notes,
        do_not_contact=row.do_not_contact,
        unanswered=row.unanswered,
        waiting_since_ms=row.waiting_since_ms,
        quantities=row.quantities,
        products=row.products,
    )


def _of(table: Table, session_id: str) -> "Select[Any]":
    return select(table).where(table.c.session_id == session_id)


def _by_time(table: Table, session_id: str) -> "Select[Any]":
    return _of(table, session_id).order_by(table.c.at_ms, table.c.number)


def _switches(connection: Connection, session_id: str, what: str) -> "list[Row[Any]]":
    query = _by_time(SWITCHES, session_id).where(SWITCHES.c.what == what)
    return list(connection.execute(query))
