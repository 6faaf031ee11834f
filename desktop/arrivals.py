"""What the room brings to a session, in the order of playing: the script's events and those of the sources."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

from desktop.intake import Arrived
from desktop.rooms.sources.script import ScriptedRoom


class Arrivals:
    """Hands everything to `take`; what sources bring waits for `play` until `flow` is called."""

    def __init__(self, script: Path | None, take: Callable[[Arrived], None]) -> None:
        self._script = ScriptedRoom(script) if script else None
        self._take = take
        self._waiting: SimpleQueue[Arrived] = SimpleQueue()
        self._flowing = False

    def flow(self) -> None:
        """From now on what comes is taken at once: the session runs at real pace."""
        self._flowing = True

    def accept(self, item: Arrived) -> None:
        """Takes what a source brings, in its thread."""
        if self._flowing:
            self._take(item)
        else:
            self._waiting.put(item)

    def play(self, at_ms: int) -> None:
        """Takes what the script has up to `at_ms` of the session, and what waits."""
        for item in self._script.due(at_ms) if self._script else ():
            self._take(item)
        while not self._waiting.empty():
            self._take(self._waiting.get())
