"""The tables of the record: a session, and what was said, translated and seen in it.

Rows of a session go when the session goes; rows about a buyer go when the buyer is erased.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
)

from desktop.sessions.columns import OutsideNumber, OutsideText, Texts, UtcTime, Words

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, OutsideText, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, OutsideNumber, nullable=False)


def _arrival() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _session() -> Column[str]:
    return Column(
        "session_id", OutsideText, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True
    )


def _of_buyer() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["session_id", "buyer_id"], ["buyers.session_id", "buyers.id"], ondelete="CASCADE"
    )


SESSIONS = Table(
    "sessions",
    METADATA,
    Column("id", OutsideText, primary_key=True),
    _text("title"),
    _text("source_language"),
    Column("targets", Texts, nullable=False),
    _text("input"),
    _text("model"),
    Column("started_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
    _text("writer"),
)
"""`writer` is the lock's token of the instance that began the session: held now, or the session was left open."""

CAPTIONS = Table(
    "captions",
    METADATA,
    _arrival(),
    _session(),
    _number("utterance"),
    _number("start_ms"),
    _number("end_ms"),
    _text("text"),
    _text("language"),
    Column("words", Words, nullable=False),
    UniqueConstraint("session_id", "utterance"),
)

TRANSLATIONS = Table(
    "translations",
    METADATA,
    _arrival(),
    _session(),
    _number("utterance"),
    _text("language"),
    _text("text"),
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
    _text("platform"),
    _text("name"),
    _text("company"),
    _text("country"),
    Column("languages", Texts, nullable=False),
    Column("first_seen", UtcTime),
    _number("visits"),
    _number("at_ms"),
    _text("home"),
    _text("origin_country"),
    Column("reasons", Texts, nullable=False),
    Column("present", Boolean, nullable=False),
)

ROOM_EVENTS = Table(
    "room_events",
    METADATA,
    _arrival(),
    _session(),
    _text("source"),
    _text("id"),
    Column("at", UtcTime, nullable=False),
    _number("at_ms"),
    _text("kind"),
    _text("buyer_id"),
    _text("text"),
    _text("phone"),
    _text("email"),
    _text("url"),
    UniqueConstraint("session_id", "source", "id"),
    _of_buyer(),
)

CHAT_LINES = Table(
    "chat_lines",
    METADATA,
    _arrival(),
    _session(),
    _number("at_ms"),
    _text("buyer_id"),
    _text("text"),
    _of_buyer(),
)

ALERTS = Table(
    "alerts",
    METADATA,
    _arrival(),
    _session(),
    _number("at_ms"),
    _text("buyer_id"),
    Column("reasons", Texts, nullable=False),
    _of_buyer(),
)

GAPS = Table(
    "gaps",
    METADATA,
    _arrival(),
    _session(),
    _number("start_ms"),
    _number("end_ms"),
    _text("reason"),
)

PROBLEMS = Table(
    "problems",
    METADATA,
    _arrival(),
    _session(),
    _number("at_ms"),
    _text("code"),
    _text("text"),
    _text("hint"),
)
