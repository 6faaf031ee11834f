"""Between sessions: the room's sources are heard, buyers who come are announced, and a session takes them along.

The lobby holds its door from one session to the next: a session that needs the same one is lent it as it stands, so
that nobody who comes while it opens is lost. Nothing of it is kept on disk or shown to viewers.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock
from typing import Self

from desktop.door import Door, Duty, OwnDoor, Welcome
from desktop.errors import DeskcastError, Problem
from desktop.intake import Arrived
from desktop.outlet import Outlet, OutletOptions
from desktop.paths import Paths
from desktop.rooms.events import BeenHere, RoomEvent, SourceState
from desktop.rooms.register import Register
from desktop.rooms.sources.webhook import utc_now
from desktop.session_options import SessionOptions
from desktop.watch import Watch


class Lobby:
    """Context manager; entering raises PortError or StoreError. All else may be called from any thread.

    A source of `options` that cannot be opened is told as `ended`, and the others are heard.
    """

    def __init__(self, options: SessionOptions, paths: Paths) -> None:
        self._options = options
        self._paths = paths
        self._lock = Lock()
        self._register = Register()
        self._states: dict[str, SourceState] = {}
        self._flaws: dict[str, Problem] = {}
        self._unheard: list[RoomEvent] = []
        self._watch: Watch | None = None
        self._hear: Callable[[object], None] | None = None
        self._session: Duty | None = None
        self._lent = False
        self._began = utc_now()
        self._duty = Duty(self._take, lambda _event: None, self._now_ms)
        self._shown = OutletOptions(options.overlay_port, options.targets, options.look)
        self._rooms = tuple(name for name in options.rooms if self._opens(name))
        self._door = self._made(self._rooms)

    def _made(self, rooms: Sequence[str]) -> OwnDoor:
        return OwnDoor(rooms, self._shown, self._duty, self._paths)

    def _opens(self, name: str) -> bool:
        try:
            self._made((name,))
        except DeskcastError as error:
            self._states[name] = SourceState(0, name, "ended", error.text)
            return False
        return True

    def __enter__(self) -> Self:
        self._door.__enter__()
        self._door.begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._rest()
        self._door.shut()
        self._door.__exit__()

    @property
    def outlet(self) -> Outlet:
        """The overlay, with nothing on it."""
        return self._door.outlet

    @property
    def is_lent(self) -> bool:
        """Whether a session has the door."""
        return self._lent

    def is_for(self, rooms: Sequence[str], port: int) -> bool:
        """Whether it was made for these sources on this port."""
        return (tuple(rooms), port) == (self._options.rooms, self._options.overlay_port)

    def fits(self, rooms: Sequence[str], port: int) -> bool:
        """Whether a session can have this door: a source that does not open must be said to it."""
        return (tuple(rooms), port) == (self._rooms, self._options.overlay_port)

    def attend(self, options: SessionOptions, hear: Callable[[object], None]) -> None:
        """No session runs: `hear` is told who is here and who comes, judged as `options` say.

        `hear` gets `BuyerSeen`, `ChatLine`, `Alert`, `SourceState` and `Problem` in any thread and may only enqueue.
        Alerts on those who were announced before are silent. Raises ArgumentError or RoomError.
        """
        self._rest()
        watch = Watch(options, self._paths, self._door.network, hear, self._now_ms)
        with self._lock:
            self._session, self._watch, self._hear = None, watch, hear
            for item in self._welcome():
                if isinstance(item, BeenHere | RoomEvent):
                    watch.take(item)
                else:
                    hear(item)

    def lend(self, shown: OutletOptions, duty: Duty) -> Door:
        """This door for a session, until the session leaves it."""
        return _LentDoor(self, self._door, shown, duty)

    def hand_over(self, duty: Duty) -> tuple[Welcome, ...]:
        """From now on `duty` gets what comes; gives what it must know of before."""
        with self._lock:
            self._session = duty
            welcome = self._welcome()
            self._register.forget_lines()
        self._rest()
        return welcome

    def show(self, shown: OutletOptions, duty: Duty) -> None:
        """The overlay is the session's."""
        self._lent = True
        self.outlet.begin(shown, duty.publish, duty.now_ms)

    def take_back(self) -> None:
        """The session takes no more; what comes is kept until somebody attends."""
        with self._lock:
            self._session = None

    def clear(self) -> None:
        """Nothing of the session stays on the overlay, and OBS is let go."""
        self.outlet.begin(self._shown, self._duty.publish, self._duty.now_ms)
        self._lent = False

    def forget(self, buyer_id: str) -> None:
        """The rep erased this buyer."""
        with self._lock:
            self._register.forget(buyer_id)

    def _welcome(self) -> tuple[Welcome, ...]:
        """How the sources are and all who are here, each event once; what nobody announced is news still."""
        unheard, self._unheard = self._unheard, []
        news = {(event.source, event.id) for event in unheard}
        here = [one for one in self._register.here(utc_now()) if (one.source, one.id) not in news]
        now_ms = self._now_ms()
        return (
            *(replace(state, at_ms=now_ms) for state in self._states.values()),
            *(replace(flaw, at_ms=now_ms) for flaw in self._flaws.values()),
            *(BeenHere(replace(event, at_ms=now_ms)) for event in here),
            *(replace(event, at_ms=now_ms) for event in unheard),
        )

    def _rest(self) -> None:
        with self._lock:
            watch, self._watch, self._hear = self._watch, None, None
        if watch is not None:
            watch.close()

    def _take(self, item: Arrived) -> None:
        with self._lock:
            if isinstance(item, RoomEvent):
                self._note(item)
            elif isinstance(item, SourceState):
                self._states[item.source] = item
            if self._session is not None:
                self._session.accept(item)
            elif self._watch is None or self._hear is None:
                self._leave_for_later(item)
            elif isinstance(item, RoomEvent):
                self._watch.take(item)
            else:
                self._hear(item)

    def _note(self, event: RoomEvent) -> None:
        """Lines are the session's while one runs."""
        if self._session is None or event.kind in ("joined", "left"):
            self._register.take(event, utc_now())

    def _leave_for_later(self, item: Arrived) -> None:
        if isinstance(item, RoomEvent):
            self._unheard.append(item)
        elif isinstance(item, Problem):
            self._flaws[item.text] = item

    def _now_ms(self) -> int:
        """Of the session, else since the lobby was made."""
        session = self._session
        return (
            session.now_ms() if session else max(0, round((utc_now() - self._began).total_seconds() * 1000))
        )


class _LentDoor:
    """The lobby's door in the hands of a session."""

    def __init__(self, lobby: Lobby, door: OwnDoor, shown: OutletOptions, duty: Duty) -> None:
        self.outlet, self.network = door.outlet, door.network
        self._lobby = lobby
        self._door = door
        self._shown = shown
        self._duty = duty

    def __enter__(self) -> Self:
        self._lobby.show(self._shown, self._duty)
        return self

    def __exit__(self, *_: object) -> None:
        self._lobby.take_back()
        self._lobby.clear()

    def begin(self) -> tuple[Welcome, ...]:
        """Those who wait, and the sources as they stand."""
        welcome = self._lobby.hand_over(self._duty)
        self.outlet.follow_obs()
        return welcome

    def shut(self) -> None:
        """What comes now is not of this session."""
        self._lobby.take_back()

    def enter(self, text: str) -> None:
        """As if a source had brought them."""
        self._door.enter(text)
