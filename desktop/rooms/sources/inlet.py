"""Where room sources put what they bring, and how they tell of themselves: plain values and callables."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desktop.errors import Problem
from desktop.rooms.events import RoomEvent, SourceState


@dataclass(frozen=True, slots=True)
class Inlet:
    """Where events, states and problems go, in the thread of the source, and what they are marked with.

    `clock` gives the session's time in ms, `now` the wall clock.
    """

    accept: Callable[[RoomEvent | Problem | SourceState], None]
    clock: Callable[[], int]
    now: Callable[[], datetime]


class Room(Protocol):
    """A source at work: a thread, or a task of the network thread."""

    def start(self) -> None:
        """Begins to bring events."""

    def stop(self) -> None:
        """Ends it; what had arrived was handed over."""
