"""Problems keep the template and the values of their sentences, so that a later reading says them in its language."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None

_COLUMNS = ("told_text", "told_hint")


def upgrade() -> None:
    """Adds the columns; what was kept before stays the English that it is."""
    for name in _COLUMNS:
        op.add_column("problems", sa.Column(name, sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Takes them away."""
    for name in reversed(_COLUMNS):
        op.drop_column("problems", name)
