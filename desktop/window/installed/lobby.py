"""The room between sessions as the settings want it: opened, attended, lent to a session, closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from desktop.paths import Paths
from desktop.session_options import SessionOptions
from desktop.window.installed.studio import InstalledStudio

if TYPE_CHECKING:
    from desktop.door import Door, Duty
    from desktop.lobby import Lobby
    from desktop.outlet import OutletOptions


class InstalledLobby:
    """Any thread may call. `wanted` gives what the next session would be made of, None to hear nobody before it."""

    def __init__(
        self, paths: Paths, wanted: Callable[[], SessionOptions | None], studio: InstalledStudio
    ) -> None:
        self._paths = paths
        self._wanted = wanted
        self._studio = studio
        self._lock = Lock()
        self._lobby: Lobby | None = None
        self._stale = False

    def listen(self, hear: Callable[[object], None]) -> bool:
        """Buyers who come are told to `hear` from now on, if no session has them; False where the rep wants that not.

        Raises `desktop.errors.USER_ERRORS`.
        """
        with self._lock:
            if self._lobby is not None and self._lobby.is_lent:
                return True
            options = self._wanted()
            if options is None:
                self._shut()
                return False
            self._opened(options).attend(options, hear)
            return True

    def _opened(self, options: SessionOptions) -> Lobby:
        from desktop.lobby import Lobby

        if self._stale or self._lobby is None or not self._lobby.is_for(options.rooms, options.overlay_port):
            self._shut()
            self._studio.close()
            self._lobby = Lobby(options, self._paths).__enter__()
        self._studio.lend(self._lobby.outlet)
        return self._lobby

    def close(self) -> None:
        """The room is heard no more, and the port is free."""
        with self._lock:
            self._shut()

    def renew(self) -> None:
        """A key has changed, which the sources read when they are opened."""
        self._stale = True

    def _shut(self) -> None:
        lobby, self._lobby, self._stale = self._lobby, None, False
        if lobby is not None:
            self._studio.give_back()
            lobby.__exit__()

    def open_door(self, rooms: Sequence[str], shown: OutletOptions, duty: Duty) -> Door:
        """For a session: the one at which buyers wait if it is the same, else the port is given free."""
        from desktop.door import OwnDoor

        with self._lock:
            if self._lobby is not None and not self._stale and self._lobby.fits(rooms, shown.port):
                return self._lobby.lend(shown, duty)
            self._shut()
        return OwnDoor(rooms, shown, duty, self._paths)

    def forget(self, buyer_id: str) -> None:
        """The rep erased this buyer."""
        with self._lock:
            if self._lobby is not None:
                self._lobby.forget(buyer_id)
