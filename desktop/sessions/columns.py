"""Column types of the record: outside text that SQLite can always take, UTC times, and lists as JSON text."""

import json
from datetime import UTC, datetime

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

from asr.captions import Word
from desktop.rooms.memory import Point

LARGEST = 2**63 - 1
"""SQLite's largest integer; a larger one raises OverflowError outside of its own errors."""


def storable(text: str) -> str:
    """`text` without lone surrogates, which UTF-8 and so SQLite cannot hold; pairs become their character."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class OutsideText(TypeDecorator[str]):
    """Text of any origin."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Makes `value` storable."""
        return None if value is None else storable(value)


class OutsideNumber(TypeDecorator[int]):
    """An integer of any origin, held within what SQLite can store."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        """Limits `value` to 64 bits."""
        return None if value is None else max(-LARGEST, min(LARGEST, int(value)))


class UtcTime(TypeDecorator[datetime]):
    """An aware time, kept as ISO 8601 in UTC so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Writes `value`; a time without a zone would be a guess and raises ValueError."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time in the record needs its zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Reads what `process_bind_param` wrote."""
        return None if value is None else datetime.fromisoformat(value)


class Texts(TypeDecorator[tuple[str, ...]]):
    """A few texts in order, as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Writes a JSON list."""
        return None if value is None else json.dumps([storable(text) for text in value], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Reads a JSON list."""
        return None if value is None else tuple(json.loads(value))


class Words(TypeDecorator[tuple[Word, ...]]):
    """Words with their times, as a JSON list of `[start_ms, end_ms, text, probability]`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Word, ...] | None, dialect: Dialect) -> str | None:
        """Writes a JSON list of lists."""
        if value is None:
            return None
        rows = [[word.start_ms, word.end_ms, storable(word.text), float(word.probability)] for word in value]
        return json.dumps(rows, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Word, ...] | None:
        """Reads a JSON list of lists."""
        return None if value is None else tuple(Word(*row) for row in json.loads(value))


class Points(TypeDecorator[tuple[Point, ...]]):
    """The parts of a score, as a JSON list of `[points, reason]`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Point, ...] | None, dialect: Dialect) -> str | None:
        """Writes a JSON list of lists."""
        if value is None:
            return None
        return json.dumps([[point.points, storable(point.reason)] for point in value], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Point, ...] | None:
        """Reads a JSON list of lists."""
        return None if value is None else tuple(Point(*row) for row in json.loads(value))
