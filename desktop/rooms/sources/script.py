"""A scripted room: NDJSON events with an `at_ms` each, played on the audio clock.

A line is a message as in `cloudevents`; without `at_ms` it is played at once. A bad line becomes a Problem that names
it, and the rest goes on.
"""

from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from asr.telling import Sentence
from desktop.errors import Problem, RoomError, problem_from
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.cloudevents import Arrival, parse_event
from desktop.rooms.sources.schema import MESSAGE_BYTES

_LINE_BYTES = MESSAGE_BYTES + 2  # the message and its line end
_BOM = b"\xef\xbb\xbf"


def read_script(path: Path, started: datetime | None = None) -> Iterator[RoomEvent | Problem]:
    """Events and problems in the order of the lines; RoomError if the file cannot be read.

    `started`: aware wall time of the session's zero; an event without a time happens at its `at_ms` after it.
    """
    zero = started or datetime.now(UTC)
    try:
        with path.open("rb") as file:
            yield from _items(file, path.name, zero)
    except OSError as error:
        reason = Sentence.by_system(error)
        raise RoomError(
            "room.file",
            Sentence.tr("The room script {file} cannot be read: {reason}.", file=path.name, reason=reason),
            Sentence.tr("Give --events-in the path of a text file with one JSON event a line."),
        ) from error


def _items(file: BinaryIO, name: str, zero: datetime) -> Iterator[RoomEvent | Problem]:
    number = 0
    while line := file.readline(_LINE_BYTES):
        number += 1
        ended = line.endswith(b"\n")
        if not ended and len(line) == _LINE_BYTES:
            _skip_line(file)
        message = (line.removeprefix(_BOM) if number == 1 else line).strip(b" \t\r\n")
        if message:
            yield _item(message, f"{name}, line {number}", zero)


def _skip_line(file: BinaryIO) -> None:
    while (rest := file.readline(_LINE_BYTES)) and not rest.endswith(b"\n"):
        pass


def _item(message: bytes, where: str, zero: datetime) -> RoomEvent | Problem:
    try:
        return parse_event(message, Arrival(at=zero))
    except RoomError as error:
        return problem_from(
            RoomError(error.code, Sentence.tr("{where}: {error}", where=where, error=error.text), error.hint),
            at_ms=0,
        )


class ScriptedRoom:
    """The whole script, read at once, handed out as the audio clock passes each event's `at_ms`."""

    def __init__(self, path: Path, started: datetime | None = None) -> None:
        """RoomError if the file cannot be read."""
        self._waiting = deque(sorted(read_script(path, started), key=lambda item: item.at_ms))

    def due(self, audio_ms: int) -> list[RoomEvent | Problem]:
        """What is due by `audio_ms` and was not handed out yet, in order."""
        items: list[RoomEvent | Problem] = []
        while self._waiting and self._waiting[0].at_ms <= audio_ms:
            items.append(self._waiting.popleft())
        return items

    @property
    def waiting(self) -> int:
        """How many events lie ahead."""
        return len(self._waiting)
