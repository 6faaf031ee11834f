"""Which microphone was heard, from when on."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Makes the table; earlier sessions did not note their microphones."""
    op.create_table(
        "inputs",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("instead_of", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name="fk_inputs_sessions", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name="pk_inputs"),
    )
    op.create_index("ix_inputs_session_id", "inputs", ["session_id"])


def downgrade() -> None:
    """Drops it."""
    op.drop_table("inputs")
