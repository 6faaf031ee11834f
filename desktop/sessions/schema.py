"""What all tables of the record share: their names' pattern, and the columns that most of them have."""

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData

from desktop.sessions.columns import OutsideNumber, OutsideText

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def text(name: str) -> Column[str]:
    """Text of any origin; never NULL."""
    return Column(name, OutsideText, nullable=False)


def number(name: str) -> Column[int]:
    """An integer of any origin; never NULL."""
    return Column(name, OutsideNumber, nullable=False)


def arrival() -> Column[int]:
    """The row's own number, in order of arrival."""
    return Column("number", Integer, primary_key=True)


def session() -> Column[str]:
    """The session that the row goes with."""
    return Column(
        "session_id", OutsideText, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True
    )


def of_buyer() -> ForeignKeyConstraint:
    """The buyer that the row goes with."""
    return ForeignKeyConstraint(
        ["session_id", "buyer_id"], ["buyers.session_id", "buyers.id"], ondelete="CASCADE"
    )


def by_buyer() -> Index:
    """Finds the rows of one buyer, also when that buyer is erased."""
    return Index(None, "buyer_id", "session_id")
