"""First record: sessions, captions, translations, buyers, room events, chat, alerts, gaps, problems."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Makes all tables."""
    _sessions()
    _speech()
    _buyers()
    _room()
    _faults()


def downgrade() -> None:
    """Drops all tables, those that point at others first."""
    for table in (
        "problems", "gaps", "alerts", "chat_lines", "room_events", "buyers", "translations", "captions", "sessions",
    ):  # fmt: skip
        op.drop_table(table)


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _table(name: str, *parts: "sa.Column[str] | sa.Column[int] | sa.Constraint") -> None:
    op.create_table(
        name,
        sa.Column("number", sa.Integer(), nullable=False),
        _text("session_id"),
        *parts,
        _belongs(name),
        sa.PrimaryKeyConstraint("number", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_session_id", name, ["session_id"])


def _belongs(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["session_id"], ["sessions.id"], name=f"fk_{name}_sessions", ondelete="CASCADE"
    )


def _of_buyer(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["session_id", "buyer_id"],
        ["buyers.session_id", "buyers.id"],
        name=f"fk_{name}_buyers",
        ondelete="CASCADE",
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        _text("id"),
        _text("title"),
        _text("source_language"),
        _text("targets"),
        _text("input"),
        _text("model"),
        _text("started_at"),
        sa.Column("ended_at", sa.Text()),
        _text("writer"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )


def _speech() -> None:
    _table(
        "captions",
        _number("utterance"),
        _number("start_ms"),
        _number("end_ms"),
        _text("text"),
        _text("language"),
        _text("words"),
        sa.UniqueConstraint("session_id", "utterance", name="uq_captions_session_id_utterance"),
    )
    _table(
        "translations",
        _number("utterance"),
        _text("language"),
        _text("text"),
        _text("flags"),
        sa.UniqueConstraint(
            "session_id", "utterance", "language", name="uq_translations_session_id_utterance_language"
        ),
    )


def _buyers() -> None:
    op.create_table(
        "buyers",
        _text("session_id"),
        _text("id"),
        *[_text(name) for name in ("platform", "name", "company", "country", "languages")],
        sa.Column("first_seen", sa.Text()),
        _number("visits"),
        _number("at_ms"),
        *[_text(name) for name in ("home", "origin_country", "reasons")],
        sa.Column("present", sa.Boolean(), nullable=False),
        _belongs("buyers"),
        sa.PrimaryKeyConstraint("session_id", "id", name="pk_buyers"),
    )
    op.create_index("ix_buyers_session_id", "buyers", ["session_id"])
    op.create_index("ix_buyers_id", "buyers", ["id"])


def _room() -> None:
    _table(
        "room_events",
        _text("source"),
        _text("id"),
        _text("at"),
        _number("at_ms"),
        *[_text(name) for name in ("kind", "buyer_id", "text", "phone", "email", "url")],
        sa.UniqueConstraint("session_id", "source", "id", name="uq_room_events_session_id_source_id"),
        _of_buyer("room_events"),
    )
    _table("chat_lines", _number("at_ms"), _text("buyer_id"), _text("text"), _of_buyer("chat_lines"))
    _table("alerts", _number("at_ms"), _text("buyer_id"), _text("reasons"), _of_buyer("alerts"))


def _faults() -> None:
    _table("gaps", _number("start_ms"), _number("end_ms"), _text("reason"))
    _table("problems", _number("at_ms"), _text("code"), _text("text"), _text("hint"))
