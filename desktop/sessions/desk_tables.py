"""The tables of what the rep did and of what only the rep sees: corrections, marks, hints, what is known of a buyer."""

from sqlalchemy import Boolean, Column, ForeignKey, Table, UniqueConstraint

from desktop.sessions.columns import OutsideText, Points, Texts
from desktop.sessions.schema import METADATA, arrival, by_buyer, number, of_buyer, session, text

CORRECTIONS = Table(
    "corrections",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    number("utterance"),
    text("text"),
    Column("hidden", Boolean, nullable=False),
)
"""All of them, in order; the last one of a line counts. The line itself stays as it was recognised."""

NEW_TRANSLATIONS = Table(
    "new_translations",
    METADATA,
    arrival(),
    session(),
    number("utterance"),
    text("language"),
    text("text"),
    Column("flags", Texts, nullable=False),
    UniqueConstraint("session_id", "utterance", "language"),
)
"""Translations of a line as the rep corrected it, beside those of the original."""

MOMENTS = Table("moments", METADATA, arrival(), session(), number("at_ms"), text("text"))

PRICE_PINS = Table("price_pins", METADATA, arrival(), session(), number("at_ms"), text("text"))

SWITCHES = Table(
    "switches",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    text("what"),
    Column("is_on", Boolean, nullable=False),
)
"""`what` is `mute` or `overlay-hidden`."""

SCRIPT_PROGRESS = Table(
    "script_progress",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    Column("spoken", Texts, nullable=False),
    Column("open", Texts, nullable=False),
    text("chapter"),
    Column("chapters", Texts, nullable=False),
)

HINTS = Table(
    "hints",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    text("topic"),
    text("text"),
    Column("buyer_id", OutsideText),
    text("action"),
    of_buyer(),
    by_buyer(),
)
"""A hint about nobody in particular has no buyer."""

CHAT_TRANSLATIONS = Table(
    "chat_translations",
    METADATA,
    arrival(),
    session(),
    number("at_ms"),
    text("buyer_id"),
    text("text"),
    text("language"),
    text("translated"),
    text("to_language"),
    of_buyer(),
    by_buyer(),
)

BUYER_PROFILES = Table(
    "buyer_profiles",
    METADATA,
    Column(
        "session_id", OutsideText, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True, index=True
    ),
    Column("buyer_id", OutsideText, primary_key=True),
    number("at_ms"),
    text("stage"),
    Column("score", Points, nullable=False),
    Column("topics", Texts, nullable=False),
    Column("contacts", Texts, nullable=False),
    Column("notes", Texts, nullable=False),
    Column("do_not_contact", Boolean, nullable=False),
    number("unanswered"),
    number("waiting_since_ms"),
    Column("quantities", Texts, nullable=False),
    Column("products", Texts, nullable=False),
    of_buyer(),
    by_buyer(),
)
"""The last standing of a buyer in each session."""
