"""Which rows the rep's own acts, and what is known of buyers, leave in the record: more of `rows_of`."""

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert

from desktop.desk import Correction, Moment, Muted, OverlayHidden, PricePinned
from desktop.rooms.events import Buyer
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Hint, ScriptProgress
from desktop.sessions.desk_tables import (
    BUYER_PROFILES,
    CHAT_TRANSLATIONS,
    CORRECTIONS,
    HINTS,
    MOMENTS,
    NEW_TRANSLATIONS,
    PRICE_PINS,
    SCRIPT_PROGRESS,
    SWITCHES,
)
from desktop.sessions.rows import Row, Statements, met, rows_of

MUTE = "mute"
OVERLAY_HIDDEN = "overlay-hidden"
"""What a row of `switches` is about."""


@rows_of.register
def _(event: Correction, session_id: str) -> Statements:
    # New translations belong to the text before this one; those of the new text are on their way.
    stale = delete(NEW_TRANSLATIONS).where(
        NEW_TRANSLATIONS.c.session_id == session_id, NEW_TRANSLATIONS.c.utterance == event.utterance
    )
    row = insert(CORRECTIONS).values(
        session_id=session_id,
        at_ms=event.at_ms,
        utterance=event.utterance,
        text=event.text,
        hidden=event.hidden,
    )
    return row, stale


@rows_of.register
def _(event: Moment, session_id: str) -> Statements:
    return (insert(MOMENTS).values(session_id=session_id, at_ms=event.at_ms, text=event.text),)


@rows_of.register
def _(event: PricePinned, session_id: str) -> Statements:
    return (insert(PRICE_PINS).values(session_id=session_id, at_ms=event.at_ms, text=event.text),)


@rows_of.register
def _(event: Muted, session_id: str) -> Statements:
    return (insert(SWITCHES).values(session_id=session_id, at_ms=event.at_ms, what=MUTE, is_on=event.on),)


@rows_of.register
def _(event: OverlayHidden, session_id: str) -> Statements:
    row = insert(SWITCHES).values(
        session_id=session_id, at_ms=event.at_ms, what=OVERLAY_HIDDEN, is_on=event.on
    )
    return (row,)


@rows_of.register
def _(event: ScriptProgress, session_id: str) -> Statements:
    row = insert(SCRIPT_PROGRESS).values(
        session_id=session_id,
        at_ms=event.at_ms,
        spoken=event.spoken,
        open=event.open,
        chapter=event.chapter,
        chapters=event.chapters,
    )
    return (row,)


@rows_of.register
def _(event: Hint, session_id: str) -> Statements:
    row = insert(HINTS).values(
        session_id=session_id,
        at_ms=event.at_ms,
        topic=event.topic,
        text=event.text,
        buyer_id=event.buyer_id or None,
        action=event.action,
    )
    return (_heard_of(event.buyer_id, event.at_ms, session_id), row) if event.buyer_id else (row,)


@rows_of.register
def _(event: ChatTranslated, session_id: str) -> Statements:
    row = insert(CHAT_TRANSLATIONS).values(
        session_id=session_id,
        at_ms=event.at_ms,
        buyer_id=event.buyer_id,
        text=event.text,
        language=event.language,
        translated=event.translated,
        to_language=event.to,
    )
    return _heard_of(event.buyer_id, event.at_ms, session_id), row


@rows_of.register
def _(event: BuyerProfile, session_id: str) -> Statements:
    known = {
        "at_ms": event.at_ms,
        "stage": event.stage,
        "score": event.score,
        "topics": event.topics,
        "contacts": event.contacts,
        "notes": event.notes,
        "do_not_contact": event.do_not_contact,
        "unanswered": event.unanswered,
        "waiting_since_ms": event.waiting_since_ms,
        "quantities": event.quantities,
        "products": event.products,
    }
    row = insert(BUYER_PROFILES).values(session_id=session_id, buyer_id=event.buyer_id, **known)
    newest = row.on_conflict_do_update(index_elements=["session_id", "buyer_id"], set_=known)
    return _heard_of(event.buyer_id, event.at_ms, session_id), newest


def _heard_of(buyer_id: str, at_ms: int, session_id: str) -> Row:
    """A buyer of whom only the id is known so far; the id begins with their platform."""
    return met(Buyer(buyer_id, buyer_id.partition(":")[0], ""), at_ms, session_id)
