"""Corrections, marks, hints, script, what is known of buyers, chat in the rep's language; and the full-text index."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

_STEP = 1 << 40
_INDEXED = (
    ("captions", "text"),
    ("translations", "text"),
    ("chat_lines", "text"),
    ("chat_translations", "translated"),
    ("corrections", "text"),
    ("new_translations", "text"),
)
_OF_BUYERS = ("room_events", "chat_lines", "alerts")


def upgrade() -> None:
    """Makes the new tables, finds rows by buyer, and puts what was said and written so far into the index."""
    _speech()
    _desk()
    _buyers()
    _alerts()
    for table in _OF_BUYERS:
        op.create_index(f"ix_{table}_buyer_id_session_id", table, ["buyer_id", "session_id"])
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2')"
    )
    for kind, (table, column) in enumerate(_INDEXED):
        _index(kind, table, column)


def downgrade() -> None:
    """Drops what this revision made."""
    for table, _ in _INDEXED:
        for trigger in ("found", "lost", "found_again"):
            op.execute(f"DROP TRIGGER {table}_{trigger}")
    op.execute("DROP TABLE search")
    for column in ("countries", "together", "burst", "priority"):
        op.drop_column("alerts", column)
    for table in _OF_BUYERS:
        op.drop_index(f"ix_{table}_buyer_id_session_id", table)
    for table in (
        "buyer_profiles", "chat_translations", "hints", "script_progress", "switches", "price_pins", "moments",
        "new_translations", "corrections",
    ):  # fmt: skip
        op.drop_table(table)


def _index(kind: int, table: str, column: str) -> None:
    """The triggers that keep the index, and what is there already; `searchable` is the connection's function."""
    place = f"{kind * _STEP} +"
    add = "INSERT INTO search(rowid, words)"
    take = "INSERT INTO search(search, rowid, words)"
    new = f"{add} VALUES ({place} new.number, searchable(new.{column}));"
    old = f"{take} VALUES ('delete', {place} old.number, searchable(old.{column}));"
    op.execute(f"CREATE TRIGGER {table}_found AFTER INSERT ON {table} BEGIN {new} END")
    op.execute(f"CREATE TRIGGER {table}_lost AFTER DELETE ON {table} BEGIN {old} END")
    op.execute(f"CREATE TRIGGER {table}_found_again AFTER UPDATE ON {table} BEGIN {old} {new} END")
    op.execute(f"{add} SELECT {place} number, searchable({column}) FROM {table}")


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _flag(name: str) -> "sa.Column[bool]":
    return sa.Column(name, sa.Boolean(), nullable=False)


def _table(name: str, *parts: "sa.Column[str] | sa.Column[int] | sa.Column[bool] | sa.Constraint") -> None:
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


def _speech() -> None:
    _table("corrections", _number("at_ms"), _number("utterance"), _text("text"), _flag("hidden"))
    _table(
        "new_translations",
        _number("utterance"),
        _text("language"),
        _text("text"),
        _text("flags"),
        sa.UniqueConstraint(
            "session_id",
            "utterance",
            "language",
            name="uq_new_translations_session_id_utterance_language",
        ),
    )


def _desk() -> None:
    _table("moments", _number("at_ms"), _text("text"))
    _table("price_pins", _number("at_ms"), _text("text"))
    _table("switches", _number("at_ms"), _text("what"), _flag("is_on"))
    _table(
        "script_progress",
        _number("at_ms"),
        *[_text(name) for name in ("spoken", "open", "chapter", "chapters")],
    )


def _buyers() -> None:
    _table(
        "hints",
        _number("at_ms"),
        _text("topic"),
        _text("text"),
        sa.Column("buyer_id", sa.Text()),
        _text("action"),
        _of_buyer("hints"),
    )
    _table(
        "chat_translations",
        _number("at_ms"),
        *[_text(name) for name in ("buyer_id", "text", "language", "translated", "to_language")],
        _of_buyer("chat_translations"),
    )
    op.create_table(
        "buyer_profiles",
        _text("session_id"),
        _text("buyer_id"),
        _number("at_ms"),
        *[_text(name) for name in ("stage", "score", "topics", "contacts", "notes")],
        _flag("do_not_contact"),
        _number("unanswered"),
        _number("waiting_since_ms"),
        _text("quantities"),
        _text("products"),
        _belongs("buyer_profiles"),
        _of_buyer("buyer_profiles"),
        sa.PrimaryKeyConstraint("session_id", "buyer_id", name="pk_buyer_profiles"),
    )
    op.create_index("ix_buyer_profiles_session_id", "buyer_profiles", ["session_id"])
    for table in ("hints", "chat_translations", "buyer_profiles"):
        op.create_index(f"ix_{table}_buyer_id_session_id", table, ["buyer_id", "session_id"])


def _alerts() -> None:
    """What the app of that time did not know reads as one buyer's alert of the usual kind."""
    for name, usual in (("priority", "normal"), ("countries", "[]")):
        op.add_column("alerts", sa.Column(name, sa.Text(), nullable=False, server_default=usual))
    for name, usual in (("burst", "0"), ("together", "1")):
        op.add_column("alerts", sa.Column(name, sa.BigInteger(), nullable=False, server_default=usual))
