"""Where buyers come in and what viewers see goes out: the network thread, the outlet and the room's sources, as one."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Protocol, Self

from desktop.intake import Arrived, Intake
from desktop.network import NetworkThread
from desktop.outlet import Outlet, OutletOptions
from desktop.paths import Paths
from desktop.rooms.events import BeenHere
from desktop.rooms.sources.inlet import Inlet
from desktop.rooms.sources.webhook import utc_now

Welcome = BeenHere | Arrived
"""What a session that begins is told first."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Who takes what the room brings and hears of OBS, and whose clock marks it: a session, or the lobby."""

    accept: Callable[[Arrived], None]
    publish: Callable[[object], None]
    now_ms: Callable[[], int]


class Door(Protocol):
    """Context manager; entering raises PortError or StoreError. Leaving closes what was opened for it alone."""

    outlet: Outlet
    network: NetworkThread

    def __enter__(self) -> Self:
        """The overlay and the room's web address are there."""

    def __exit__(self, *_: object) -> None:
        """Whoever goes on has nothing of this session on screen."""

    def begin(self) -> tuple[Welcome, ...]:
        """The sources bring what comes from now on; gives who was there before, and sources that are not well."""

    def shut(self) -> None:
        """Nothing more is brought; what had arrived was handed over."""

    def enter(self, text: str) -> None:
        """Buyers whom the rep typed or pasted."""


OpenDoor = Callable[[Sequence[str], OutletOptions, Duty], Door]
"""The door for these room sources; raises ArgumentError or RoomError for a source that cannot be opened."""


class OwnDoor:
    """A door that nobody held before; made before anything listens."""

    def __init__(self, rooms: Sequence[str], shown: OutletOptions, duty: Duty, paths: Paths) -> None:
        self.network = NetworkThread()
        self._intake = Intake(rooms, paths, self.network, Inlet(duty.accept, duty.now_ms, utc_now))
        self.outlet = Outlet(shown, paths, self.network, duty.publish, duty.now_ms, self._intake.routes())
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.enter_context(self.network)
            stack.enter_context(self.outlet)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def begin(self) -> tuple[Welcome, ...]:
        """Nobody was there before."""
        self._intake.start()
        self.outlet.follow_obs()
        return ()

    def shut(self) -> None:
        """The sources end."""
        self._intake.stop()

    def enter(self, text: str) -> None:
        """As if a source had brought them."""
        self._intake.enter(text)
