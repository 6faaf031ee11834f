"""Room events as lines: what another program writes to our standard input, or appends to a file.

A line is a message as in `cloudevents`, or a list of them. It happens when it arrives; a bad one becomes a Problem
that names it, and the rest goes on.
"""

import os
import select
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import Problem, RoomError, problem_from
from desktop.rooms.sources.cloudevents import Arrival, parse_events
from desktop.rooms.sources.inlet import Inlet
from desktop.rooms.sources.schema import MESSAGE_BYTES

_LOOK_EVERY_S = 0.2
_PATIENCE_S = 2.0
_READ_BYTES = 65_536
_BOM = b"\xef\xbb\xbf"

Read = Callable[[threading.Event], bytes]
"""Waits for more bytes; nothing at the end or when the event is set."""


class LineRoom:
    """Reads one source in a thread of its own from `start` to `stop` or its end."""

    def __init__(self, name: str, read: Read, inlet: Inlet) -> None:
        self._lines = Lines(name, inlet)
        self._read = read
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"room {name}", daemon=True)

    def start(self) -> None:
        """Begins to read."""
        self._thread.start()

    def stop(self) -> None:
        """What was written is taken in, then the thread ends; one that the system holds in a read is left behind."""
        self._stopping.set()
        self.join(_PATIENCE_S)

    def join(self, timeout_s: float) -> None:
        """Waits for the end of the source."""
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _run(self) -> None:
        while data := self._read(self._stopping):
            self._lines.take(data)
        self._lines.end()


class Lines:
    """Bytes in any pieces to events: the part without a thread."""

    def __init__(self, name: str, inlet: Inlet) -> None:
        self._name = name
        self._inlet = inlet
        self._rest = b""
        self._number = 0
        self._too_long = False

    def take(self, data: bytes) -> None:
        """Hands on the lines that `data` completes."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        for line in whole:
            self._line(line)
        if len(self._rest) > MESSAGE_BYTES + 2:
            self._too_long, self._rest = True, b""

    def end(self) -> None:
        """A last line needs no line break; half of one is not worth a word."""
        message = self._rest.strip()
        self._rest = b""
        if message and not self._too_long:
            self._hand_on(message, _silent)

    def _line(self, line: bytes) -> None:
        self._number += 1
        message = (line.removeprefix(_BOM) if self._number == 1 else line).strip()
        where = Sentence.tr("{name}, line {number}", name=self._name, number=self._number)
        if self._too_long:
            self._too_long = False
            error = RoomError(
                "room.size",
                Sentence.tr("It has more than {message_bytes} bytes.", message_bytes=MESSAGE_BYTES),
                Sentence.tr("The event was left out."),
            )
            self._inlet.accept(_problem(error, where, self._inlet.clock()))
        elif message:
            self._hand_on(
                message, lambda error: self._inlet.accept(_problem(error, where, self._inlet.clock()))
            )

    def _hand_on(self, message: bytes, refuse: Callable[[RoomError], None]) -> None:
        try:
            events = parse_events(message, Arrival(self._inlet.now(), self._inlet.clock()))
        except RoomError as error:
            return refuse(error)
        for event in events:
            self._inlet.accept(event)


def _silent(_error: RoomError) -> None:
    """For the half line at the end."""


def _problem(error: RoomError, where: Sentence, at_ms: int) -> Problem:
    return problem_from(
        RoomError(error.code, Sentence.tr("{where}: {error}", where=where, error=error.text), error.hint),
        at_ms,
    )


def file_room(path: Path, inlet: Inlet) -> LineRoom:
    """A file from its start, then what is appended; RoomError if it cannot be read."""
    return LineRoom(path.name, FollowedFile(path).read, inlet)


def standard_input_room(inlet: Inlet) -> LineRoom:
    """What another program writes to us; RoomError where there is no standard input."""
    return LineRoom(Sentence.tr("standard input"), Descriptor(_standard_input()).read, inlet)


def _standard_input() -> int:
    try:
        return sys.stdin.fileno()
    except (AttributeError, OSError, ValueError) as error:
        raise RoomError(
            "room.stdin",
            Sentence.tr("There is no standard input to read room events from."),
            Sentence.tr(
                "Start Deskcast from a terminal or a program that writes to it, or use --room file:PATH."
            ),
        ) from error


class Descriptor:
    """Standard input, read so that the session can end while nobody writes."""

    def __init__(self, number: int) -> None:
        self._number = number

    def read(self, stopping: threading.Event) -> bytes:
        """The next bytes; nothing at the end or when `stopping` is set and no more lie ready."""
        while not self._is_ready():
            if stopping.is_set():
                return b""
        try:
            return os.read(self._number, _READ_BYTES)
        except OSError:
            return b""

    def _is_ready(self) -> bool:
        """Windows cannot wait for a pipe: there the reading itself waits, in a thread that nobody waits for."""
        if sys.platform == "win32":
            return True
        return bool(select.select([self._number], [], [], _LOOK_EVERY_S)[0])


class FollowedFile:
    """A file from its start, then what is appended; a file that shrinks or is replaced is read from its start."""

    def __init__(self, path: Path) -> None:
        """RoomError if it cannot be read."""
        self._path = path
        self._place = 0
        self._identity = 0
        try:
            self._next()
        except OSError as error:
            reason = Sentence.by_system(error)
            raise RoomError(
                "room.file",
                Sentence.tr("The room file {file} cannot be read: {reason}.", file=path.name, reason=reason),
                Sentence.tr(
                    "Give --room file:PATH a text file with one JSON event a line; an empty one will do."
                ),
            ) from error
        self._place = 0

    def read(self, stopping: threading.Event) -> bytes:
        """The next bytes; nothing when `stopping` is set and the file was read to its end."""
        while True:
            last_look = stopping.is_set()
            try:
                data = self._next()
            except OSError:
                data = b""  # being replaced; it is there again at the next look
            if data or last_look:
                return data
            stopping.wait(_LOOK_EVERY_S)

    def _next(self) -> bytes:
        with self._path.open("rb") as file:
            state = os.fstat(file.fileno())
            if state.st_size < self._place or (self._identity and state.st_ino != self._identity):
                self._place = 0
            self._identity = state.st_ino
            file.seek(self._place)
            data = file.read(_READ_BYTES)
            self._place += len(data)
            return data
