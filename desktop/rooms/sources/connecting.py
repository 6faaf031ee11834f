"""A source that connects out: kept open, opened again with growing pauses, its errors told as sentences.

A platform's source only knows one connection (`listen`); what happens between two of them is here, on a clock and a
`sleep` that the tests give. At-least-once: an event may come twice after a break, and RoomStream counts it once.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import aiohttp

from asr.telling import Sentence
from desktop.errors import RoomError, Told, problem_from
from desktop.network import NetworkThread
from desktop.rooms.events import RoomEvent, SourceState
from desktop.rooms.sources.cloudevents import Arrival
from desktop.rooms.sources.cursors import Cursors
from desktop.rooms.sources.inlet import Inlet
from desktop.rooms.sources.losses import LOST, as_sentence
from desktop.rooms.sources.platform_events import Said, room_event

log = logging.getLogger(__name__)

_STOP_S = 5.0
_CONNECT_S = 20.0
_COMPLAIN_EVERY_S = 60.0
FRAME_BYTES = 1024 * 1024
"""The largest WebSocket message that is taken; chat bridges send pictures within theirs."""


class RefusedError(RoomError):
    """The platform says no (wrong key, no such room, quota used up): asking again would not help."""


class OverError(Exception):
    """The broadcast has ended; `text` says so."""

    def __init__(self, text: Sentence) -> None:
        super().__init__(text)
        self.text = text


@dataclass(frozen=True, slots=True)
class Backoff:
    """Pauses between attempts: doubling from `first_s` to `most_s`, each drawn from its upper half."""

    first_s: float = 1.0
    most_s: float = 60.0
    steady_s: float = 30.0
    """A connection that held this long was a good one: the next pause is the first again."""

    def pause_s(self, attempt: int, jitter: float) -> float:
        """Before the `attempt`th try in a row (0 is the first); `jitter` is drawn from [0, 1)."""
        longest_s = min(self.most_s, self.first_s * 2.0 ** min(attempt, 30))
        return longest_s * (0.5 + jitter / 2)


@dataclass(frozen=True, slots=True)
class Timing:
    """Clocks and chance, real ones unless a test gives its own."""

    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    jitter: Callable[[], float] = random.random
    seconds: Callable[[], float] = time.monotonic


@dataclass(frozen=True, slots=True)
class Wire:
    """What a source is given for one connection."""

    http: aiohttp.ClientSession
    bring: Callable[[RoomEvent], None]
    leave_out: Callable[[RoomError], None]
    """For one message that cannot be used; said at most once a minute."""
    opened: Callable[[Sentence], None]
    """Called once the platform has let us in, with what was found."""
    now: Callable[[], datetime]
    clock: Callable[[], int]
    sleep: Callable[[float], Awaitable[None]]
    cursors: Cursors

    def arrival(self) -> Arrival:
        """The time of what comes in now."""
        return Arrival(self.now(), self.clock())

    def take(self, platform: str, room: str, said: Said) -> None:
        """Brings what a viewer of `platform` said, or leaves it out where it cannot be shown."""
        try:
            event = room_event(platform, room, said, self.arrival())
        except RoomError as error:
            self.leave_out(error)
            return
        self.bring(event)


_OUR_FAULT = RoomError(
    "internal",
    Sentence.tr("It stopped because of a fault in Deskcast."),
    Sentence.tr("The other sources go on; the log file holds the details."),
)


class Source(Protocol):
    """One platform and room."""

    name: str
    """As the rep named it, without secrets."""
    backoff: Backoff

    async def listen(self, wire: Wire) -> None:
        """One connection until it ends; RefusedError, OverError, RoomError or an error of aiohttp say why."""


def open_http() -> aiohttp.ClientSession:
    """A session with limits on connecting; proxies of the system are used."""
    timeout = aiohttp.ClientTimeout(
        total=None, connect=_CONNECT_S, sock_connect=_CONNECT_S, sock_read=_CONNECT_S
    )
    return aiohttp.ClientSession(timeout=timeout, trust_env=True)


class ConnectedRoom:
    """A source at work in the network thread, from `start` to `stop`, to a refusal or to the end of the broadcast."""

    def __init__(
        self,
        source: Source,
        inlet: Inlet,
        network: NetworkThread,
        cursors: Cursors,
        timing: Timing | None = None,
    ) -> None:
        self._source = source
        self._inlet = inlet
        self._network = network
        self._cursors = cursors
        self._timing = timing or Timing()
        self._stop: Callable[[], object] = lambda: None
        self._attempt = 0
        self._opened_s: float | None = None
        self._complained_s: float | None = None

    def start(self) -> None:
        """Begins to connect; returns at once."""
        self._stop = self._network.submit(self.run()).cancel

    def stop(self) -> None:
        """Ends the connection and waits until nothing more is handed over."""
        self._stop()
        with suppress(RuntimeError, TimeoutError):  # the network thread is gone: so is the connection
            self._network.call(asyncio.sleep(0), _STOP_S)

    async def run(self) -> None:
        """Connects, and connects again, until the platform refuses or the broadcast is over."""
        timing = self._timing
        async with open_http() as http:
            while await self._once(http):
                pause_s = self._source.backoff.pause_s(self._attempt, timing.jitter())
                self._attempt += 1
                self._tell(
                    "lost", Sentence.tr("Trying again in {seconds} s.", seconds=max(1, round(pause_s)))
                )
                await timing.sleep(pause_s)

    async def _once(self, http: aiohttp.ClientSession) -> bool:
        """One connection; whether another should follow."""
        self._opened_s = None
        self._tell("connecting", Sentence.tr("Connecting."))
        try:
            await self._source.listen(self._wire(http))
        except Exception as error:
            return self._goes_on(error)
        return self._goes_on(
            RoomError(
                "room.lost",
                Sentence.tr("The server closed the connection."),
                Sentence.tr("It is opened again."),
            )
        )

    def _goes_on(self, error: Exception) -> bool:
        if isinstance(error, OverError):
            self._tell("ended", error.text)
            return False
        if isinstance(error, LOST) and not isinstance(error, RefusedError):
            self._take_loss(as_sentence(error))
            return True
        if not isinstance(error, RefusedError):
            log.error("the room source %s stopped on an error of ours", self._source.name, exc_info=error)
        refusal = error if isinstance(error, RefusedError) else _OUR_FAULT
        self._complain(refusal)
        self._tell("ended", refusal.text)
        return False

    def _take_loss(self, error: RoomError) -> None:
        held_s = self._timing.seconds() - self._opened_s if self._opened_s is not None else 0.0
        if self._opened_s is not None and held_s >= self._source.backoff.steady_s:
            self._attempt = 0
        if self._attempt == 0:
            self._complain(error)

    def _wire(self, http: aiohttp.ClientSession) -> Wire:
        def opened(found: Sentence) -> None:
            self._opened_s = self._timing.seconds()
            self._tell("open", found)

        def leave_out(error: RoomError) -> None:
            due = (
                self._complained_s is None or self._timing.seconds() - self._complained_s >= _COMPLAIN_EVERY_S
            )
            if due:
                self._complained_s = self._timing.seconds()
                self._complain(error)

        inlet = self._inlet
        return Wire(
            http, inlet.accept, leave_out, opened, inlet.now, inlet.clock, self._timing.sleep, self._cursors
        )

    def _complain(self, error: RoomError) -> None:
        named = RoomError(
            error.code,
            Sentence.tr("{source}: {error}", source=self._source.name, error=error.text),
            error.hint,
        )
        self._inlet.accept(problem_from(named, self._inlet.clock()))

    def _tell(self, state: str, text: Told) -> None:
        self._inlet.accept(SourceState(self._inlet.clock(), self._source.name, state, text))  # type: ignore[arg-type]
