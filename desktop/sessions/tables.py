"""The tables of the record: a session, and what was said, translated and seen in it; `desk_tables` has the rest.

Rows of a session go when the session goes; rows about a buyer go when the buyer is erased.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Table, UniqueConstraint

from desktop.sessions.columns import OutsideText, Texts, UtcTime, Words
from desktop.sessions.schema import METADATA, arrival, by_buyer, number, of_buyer, session, text

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("id", OutsideText, primary_key=True),
    text("title"),
    text("source_language"),
    Column("targets", Texts, nullable=False),
    text("input"),
    text("model"),
    Column("started_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
    text("writer"),
)
"""`writer` is the lock's token of the instance that began the session: held now, or the session was left open."""

CAPTIONS = Table(
    "captions",
    METADATA,
    arrival(),
    session(),
    number("utterance"),
    number("start_ms"),
    number("end_ms"),
    text("text"),
    text("language"),
    Column("words", Words, nullable=False),
    UniqueConstraint("session_id", "utterance"),
)

TRANSLATIONS = Table(
    "translations",
    METADATA,
    arrival(),
    session(),
    number("utterance"),
    text("language"),
    text("text"),
    Column("flags", Texts, nullable=False),
    UniqueConstraint("session_id", "utterance", "language"),
)

BUYERS = Table(
    "buyers",
    METADATA,
    Column(
        "session_id", OutsideText, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True, index=True
    ),
    Column("id", OutsideText, primary_key=True, index=True),
    text("platform"),
    text("name"),
    text("company"),
    text("country"),
    Column("languages", Texts, nullable=False),
    Column("first_seen", UtcTime),
    number("visits"),
    number("at_ms"),
    text("home"),
    text("origin_country"),
    Column("reasons", Texts, nullable=False),
    Column("present", Boolean, nullable=False),
)

ROOM_EVENTS = Table(
    "room_events",
    METADATA,
    arrival(),
    session(),
    text("source"),
    text("id"),
    Column("at", UtcTime, nullable=False),
    number("at_ms"),
    text("kind"),
    text("buyer_id"),
    text("text"),
    text("phone"),
    text("email"),
    text("url"),
    UniqueConstraint("session_id", "source", "id"),
    of_buyer(),
    by_buyer(),
)

CHAT_LINES = Table(
    "chat_lines",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    text("buyer_id"),
    text("text"),
    of_buyer(),
    by_buyer(),
)

ALERTS = Table(
    "alerts",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    text("buyer_id"),
    Column("reasons", Texts, nullable=False),
    text("priority"),
    number("burst"),
    number("together"),
    Column("countries", Texts, nullable=False),
    of_buyer(),
    by_buyer(),
)
"""`countries` of a group are like `MX 3`; the card of an alert is made of what stands elsewhere and not kept."""

GAPS = Table(
    "gaps",
    METADATA,
    arrival(),
    session(),
    number("start_ms"),
    number("end_ms"),
    text("reason"),
)

INPUTS = Table(
    "inputs",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    text("device"),
    text("instead_of"),
)
"""Which microphone was heard from when on; `instead_of` is empty where it was the one that was wanted."""

PROBLEMS = Table(
    "problems",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    text("code"),
    text("text"),
    text("hint"),
    text("told_text"),
    text("told_hint"),
)
"""`told_text` and `told_hint` are the sentences as JSON, for a window of another language; empty in earlier records."""
