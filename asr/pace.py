"""How often an utterance is read, and what is left out when the machine cannot keep up: pure, but for a clock given.

The order in which things go is fixed: readings of open utterances, the wide search, the good model, and last audio
that waits longer than 30 s, which the owner of the mailbox turns into a gap.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

T = TypeVar("T")


class Shed(IntEnum):
    """What is left out; each step leaves out those before it too."""

    NOTHING = 0
    PARTIALS = 1
    BEAM = 2
    MODEL = 3


@dataclass(frozen=True, slots=True)
class PaceOptions:
    """A step is taken with more audio waiting than its `_from_ms`, and taken back below its `_until_ms`."""

    partials_from_ms: int = 1_500
    partials_until_ms: int = 500
    beam_from_ms: int = 5_000
    beam_until_ms: int = 2_500
    model_from_ms: int = 10_000
    model_until_ms: int = 3_000
    longest_tick_ms: int = 3_000
    tick_share: float = 1.2  # of the time a reading takes
    newest_share: float = 0.3  # of the last reading in the moving mean of that time

    def bounds_ms(self, step: Shed) -> tuple[int, int]:
        """Where `step` begins and where it ends."""
        return {
            Shed.PARTIALS: (self.partials_from_ms, self.partials_until_ms),
            Shed.BEAM: (self.beam_from_ms, self.beam_until_ms),
            Shed.MODEL: (self.model_from_ms, self.model_until_ms),
        }[step]


class Pace:
    """`waiting_ms` tells how much audio waits, `clock_s` the time.

    With the defaults nothing ever waits and a reading takes no time: the same decisions on every machine.
    """

    def __init__(
        self,
        least_tick_ms: int,
        waiting_ms: Callable[[], int] = lambda: 0,
        clock_s: Callable[[], float] = lambda: 0.0,
        options: PaceOptions = PaceOptions(),
    ) -> None:
        self.shed = Shed.NOTHING
        self._least_tick_ms = least_tick_ms
        self._waiting_ms = waiting_ms
        self._clock_s = clock_s
        self._options = options
        self._reading_ms = 0.0

    @property
    def tick_ms(self) -> int:
        """How much new speech makes another reading worth its time."""
        wanted = round(self._reading_ms * self._options.tick_share)
        return min(max(self._least_tick_ms, wanted), self._options.longest_tick_ms)

    def look(self) -> Shed:
        """What is to be left out now."""
        waiting_ms = self._waiting_ms()
        shed = Shed.NOTHING
        for step in (Shed.PARTIALS, Shed.BEAM, Shed.MODEL):
            from_ms, until_ms = self._options.bounds_ms(step)
            if waiting_ms > (until_ms if step <= self.shed else from_ms):
                shed = step
        self.shed = shed
        return shed

    def timed(self, reading: Callable[[], T]) -> T:
        """Makes a reading and remembers how long it took."""
        began_s = self._clock_s()
        result = reading()
        took_ms = (self._clock_s() - began_s) * 1000
        share = self._options.newest_share if self._reading_ms else 1.0
        self._reading_ms += share * (took_ms - self._reading_ms)
        return result
