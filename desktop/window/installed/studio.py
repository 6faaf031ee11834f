"""The overlay and OBS for the settings page: those of the session while one runs, else an outlet of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from threading import Lock
from typing import TYPE_CHECKING

from desktop.paths import Paths
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.outlet import Outlet
    from desktop.overlay.fonts import Script
    from desktop.overlay.look import Look
    from desktop.overlay.obs_values import ObsState


class InstalledStudio:
    """Any thread may call; `lend` and `give_back` are called by whoever runs a session."""

    def __init__(self, paths: Paths, settings: Callable[[], Settings]) -> None:
        self._paths = paths
        self._settings = settings
        self._lock = Lock()
        self._stack: ExitStack | None = None
        self._own: Outlet | None = None
        self._lent: Outlet | None = None
        self._follows = False

    def lend(self, outlet: Outlet) -> None:
        """A session runs and this is its outlet."""
        with self._lock:
            self._lent = outlet

    def give_back(self) -> None:
        """The session is over."""
        with self._lock:
            self._lent = None

    def open(self) -> None:
        """Starts an outlet; harmless when there is one."""
        with self._lock:
            if self._own is None and self._lent is None:
                self._start()

    def _start(self) -> None:
        from desktop.network import NetworkThread
        from desktop.outlet import Outlet, OutletOptions, overlay_look

        settings = self._settings()
        options = OutletOptions(settings.overlay_port, settings.targets, overlay_look(settings))
        with ExitStack() as stack:
            network = stack.enter_context(NetworkThread())
            outlet = Outlet(options, self._paths, network, lambda _event: None, _now_ms)
            self._own = stack.enter_context(outlet)
            self._stack = stack.pop_all()

    def close(self) -> None:
        """Gives the port free, so that a session can have it."""
        with self._lock:
            stack, self._stack, self._own, self._follows = self._stack, None, None, False
        if stack is not None:
            stack.close()

    def _outlet(self) -> Outlet | None:
        with self._lock:
            return self._lent or self._own

    def url(self, lang: str, theme: str, layers: tuple[str, ...]) -> str:
        """Empty while nothing is open."""
        outlet = self._outlet()
        return outlet.overlay.url(lang or None, theme or None, layers) if outlet else ""

    def clients(self) -> int:
        """Pages that are open."""
        outlet = self._outlet()
        return outlet.overlay.clients if outlet else 0

    def clients_in_obs(self) -> int:
        """Of those, what OBS shows."""
        outlet = self._outlet()
        return outlet.overlay.clients_in_obs if outlet else 0

    def show(self, look: Look) -> None:
        """On every page."""
        outlet = self._outlet()
        if outlet is not None:
            outlet.overlay.show(look)

    def sample(self) -> None:
        """A test caption."""
        outlet = self._outlet()
        if outlet is not None:
            outlet.overlay.show_sample()

    def sample_welcome(self) -> None:
        """A test greeting."""
        outlet = self._outlet()
        if outlet is not None:
            outlet.overlay.show_sample_welcome()

    def obs_state(self) -> ObsState | None:
        """None before it was asked for."""
        outlet = self._outlet()
        return outlet.obs_state if outlet and (self._follows or self._lent) else None

    def connect_obs(self) -> None:
        """With the settings of this moment."""
        from desktop.outlet import obs_options
        from desktop.secrets import Passwords

        self.open()
        outlet = self._outlet()
        if outlet is not None:
            self._follows = True
            outlet.connect_obs(obs_options(self._settings(), Passwords(self._paths.passwords)))

    def missing_scripts(self, languages: tuple[str, ...]) -> tuple[Script, ...]:
        """As the font files say."""
        from desktop.overlay.fonts import missing_scripts

        return missing_scripts(languages)


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
