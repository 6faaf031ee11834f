"""A source that connects out, kept open: pauses, states and problems, on clocks and chance that the test gives."""

import asyncio
from collections.abc import Callable

import aiohttp
import pytest

from desktop.errors import Problem, RoomError
from desktop.network import NetworkThread
from desktop.rooms.events import RoomEvent, SourceState
from desktop.rooms.sources.connecting import Backoff, ConnectedRoom, OverError, RefusedError, Timing, Wire
from desktop.rooms.sources.cursors import NoCursors
from desktop.rooms.sources.inlet import Inlet
from desktop.rooms.sources.platform_events import Said
from tests.desktop.rooms.sources.tape import NOW

Step = Callable[[Wire], None]
LOST = RoomError("room.lost", "the server closed the door.", "It is tried again.")


class Clock:
    """Seconds that pass only while someone sleeps."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.seconds += seconds
        await asyncio.sleep(0)


class Scripted:
    """A source whose every connection does what the test says; after the last the broadcast is over."""

    name = "fake:room"

    def __init__(self, clock: Clock, *steps: Step, backoff: Backoff | None = None) -> None:
        self.backoff = backoff or Backoff()
        self._clock = clock
        self._steps = list(steps)

    async def listen(self, wire: Wire) -> None:
        if not self._steps:
            raise OverError("The show is over.")
        self._steps.pop(0)(wire)


def failing(error: Exception) -> Step:
    def fail(_wire: Wire) -> None:
        raise error

    return fail


def opening(clock: Clock, held_s: float) -> Step:
    def hold(wire: Wire) -> None:
        wire.opened("In.")
        clock.seconds += held_s

    return hold


async def run(clock: Clock, *steps: Step, backoff: Backoff | None = None) -> list[object]:
    told: list[object] = []
    inlet = Inlet(told.append, lambda: 7, lambda: NOW)
    timing = Timing(clock.sleep, lambda: 1.0, lambda: clock.seconds)
    source = Scripted(clock, *steps, backoff=backoff)
    await ConnectedRoom(source, inlet, NetworkThread(), NoCursors(), timing).run()
    return told


def brief(told: list[object]) -> list[str]:
    return [
        f"{item.state}: {item.text}" if isinstance(item, SourceState) else f"! {item.text}"
        for item in told
        if isinstance(item, SourceState | Problem)
    ]


async def test_pauses_double_up_to_the_longest_and_one_problem_is_said() -> None:
    clock = Clock()
    told = await run(clock, *[failing(LOST)] * 6, backoff=Backoff(first_s=1.0, most_s=8.0))
    assert clock.pauses == [1.0, 2.0, 4.0, 8.0, 8.0, 8.0]
    assert brief(told)[:4] == [
        "connecting: Connecting.",
        "! fake:room: the server closed the door.",
        "lost: Trying again in 1 s.",
        "connecting: Connecting.",
    ]
    assert brief(told)[-2:] == ["connecting: Connecting.", "ended: The show is over."]
    assert sum(isinstance(item, Problem) for item in told) == 1


async def test_after_a_connection_that_held_the_pause_is_the_first_again() -> None:
    clock = Clock()
    told = await run(clock, failing(LOST), failing(LOST), opening(clock, 40.0), failing(LOST))
    assert clock.pauses == [1.0, 2.0, 1.0, 2.0]
    assert sum(isinstance(item, Problem) for item in told) == 2


async def test_a_server_that_lets_in_and_throws_out_is_not_hammered() -> None:
    clock = Clock()
    await run(clock, *[opening(clock, 0.1)] * 5)
    assert clock.pauses == [1.0, 2.0, 4.0, 8.0, 16.0]


@pytest.mark.parametrize(("jitter", "pause_s"), [(0.0, 2.0), (0.5, 3.0), (0.999, 3.998)])
def test_a_pause_is_drawn_from_its_upper_half(jitter: float, pause_s: float) -> None:
    assert Backoff().pause_s(2, jitter) == pytest.approx(pause_s)


def test_a_thousand_failures_do_not_overflow() -> None:
    assert Backoff().pause_s(100_000, 1.0) == 60.0


async def test_a_refusal_is_said_and_not_tried_again() -> None:
    clock = Clock()
    told = await run(
        clock, failing(RefusedError("room.refused", "No such channel.", "Check the name.")), failing(LOST)
    )
    assert clock.pauses == []
    assert brief(told) == [
        "connecting: Connecting.",
        "! fake:room: No such channel.",
        "ended: No such channel.",
    ]


async def test_a_fault_of_ours_ends_this_source_only_and_is_said(caplog: pytest.LogCaptureFixture) -> None:
    told = await run(Clock(), failing(LookupError("our bug")))
    assert [item.code for item in told if isinstance(item, Problem)] == ["internal"]
    assert "our bug" in caplog.text


NETWORK = [
    (aiohttp.ClientConnectionError("https://x/?accessToken=s3cr3t"), "The server cannot be reached."),
    (TimeoutError(), "The server did not answer in time."),
    (ConnectionResetError("s3cr3t"), "The server cannot be reached."),
]


@pytest.mark.parametrize(("error", "sentence"), NETWORK, ids=range(len(NETWORK)))
async def test_errors_of_the_network_are_sentences_without_addresses(error: Exception, sentence: str) -> None:
    told = await run(Clock(), failing(error))
    assert f"! fake:room: {sentence}" in brief(told)
    assert "s3cr3t" not in repr(told)


async def test_messages_that_cannot_be_used_are_said_once_a_minute() -> None:
    clock = Clock()

    def bring(wire: Wire) -> None:
        for pause_s in (0.0, 59.0, 2.0):
            clock.seconds += pause_s
            wire.take("fake", "room", Said("1", "commented", "v", "Ana", ""))
        wire.take("fake", "room", Said("2", "commented", "v", "Ana", "hola"))

    told = await run(clock, bring)
    problems = [item.code for item in told if isinstance(item, Problem)]
    assert problems == ["room.text", "room.text", "room.lost"]
    assert [item.text for item in told if isinstance(item, RoomEvent)] == ["hola"]


def test_it_starts_and_stops_from_another_thread_and_nothing_comes_after() -> None:
    entered, left = asyncio.Event(), []

    class Endless:
        name = "endless:"
        backoff = Backoff()

        async def listen(self, wire: Wire) -> None:
            wire.opened("In.")
            try:
                entered.set()
                await asyncio.Event().wait()
            finally:
                left.append("left")

    told: list[object] = []
    with NetworkThread() as network:
        room = ConnectedRoom(Endless(), Inlet(told.append, lambda: 0, lambda: NOW), network, NoCursors())
        room.start()
        network.call(entered.wait())
        room.stop()
        assert left == ["left"]
    room.stop()
    assert brief(told) == ["connecting: Connecting.", "open: In."]
