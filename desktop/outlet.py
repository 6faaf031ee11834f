"""What goes out to viewers: the overlay's server, OBS, and YouTube's captions, on one network thread.

A session has one; between sessions the window may open one of its own, so that OBS can be set up and looks be tried.
"""

import concurrent.futures
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Self

from aiohttp import web

from desktop.network import NetworkThread
from desktop.overlay.look import Look
from desktop.overlay.obs import Obs, ObsSurroundings
from desktop.overlay.obs_sources import Overlay
from desktop.overlay.obs_values import ObsOptions, ObsState
from desktop.overlay.server import OverlayOptions, OverlayServer
from desktop.overlay.youtube import Clocks, YouTubeCaptions
from desktop.paths import Paths
from desktop.secrets import Passwords, load_tokens, save_private
from desktop.settings import Settings

OBS_KEPT_AS = "obs"
YOUTUBE_KEPT_AS = "youtube-captions"
"""Names in `desktop.secrets.Passwords`; YouTube's address holds a key."""


@dataclass(frozen=True, slots=True)
class OutletOptions:
    """What goes out, and where."""

    port: int
    targets: tuple[str, ...] = ()
    look: Look = field(default_factory=Look)
    obs: ObsOptions = field(default_factory=ObsOptions)


class Outlet:
    """Context manager on a network thread that runs; entering raises PortError or StoreError.

    All else may be called from any thread.
    """

    def __init__(
        self,
        options: OutletOptions,
        paths: Paths,
        network: NetworkThread,
        publish: Callable[[object], None],
        now_ms: Callable[[], int],
        routes: Iterable[web.RouteDef] = (),
    ) -> None:
        self._options = options
        self._paths = paths
        self._network = network
        self._publish = publish
        self._now_ms = now_ms
        shown = OverlayOptions(
            port=options.port,
            token=load_tokens(paths.tokens).overlay,
            targets=options.targets,
            look=options.look,
            user_css=paths.overlay_css,
        )
        self.overlay = OverlayServer(shown, routes)
        self._obs = self._new_obs(options.obs)
        self._youtube = self._new_youtube(options.obs)
        self._following: list[concurrent.futures.Future[None]] = []

    def __enter__(self) -> Self:
        self._network.call(self.overlay.start())
        try:
            save_private(self._paths.loader, self.overlay.loader_page())
        except BaseException:
            self._network.call(self.overlay.stop())
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._unfollow()
        self._network.call(self.overlay.stop())

    def begin(
        self, options: OutletOptions, publish: Callable[[object], None], now_ms: Callable[[], int]
    ) -> None:
        """Somebody else goes on with it, on the same port: nothing of before stays on screen, OBS is let go."""
        self._unfollow()
        self._publish, self._now_ms = publish, now_ms
        self._obs = self._new_obs(options.obs)
        self._youtube = self._new_youtube(options.obs)
        self.overlay.begin(options.targets)
        self.overlay.show(options.look)

    def publish(self, event: object) -> None:
        """Shows what is public in `event`, wherever it is shown."""
        self.overlay.publish(event)
        self._obs.take(event)
        if self._youtube is not None:
            self._youtube.take(event)

    @property
    def obs_state(self) -> ObsState:
        """How OBS stands."""
        return self._obs.state

    def connect_obs(self, options: ObsOptions) -> None:
        """Follows OBS with other settings, or tries again after it turned Deskcast away."""
        self._unfollow()
        self._obs = self._new_obs(options)
        self._youtube = self._new_youtube(options)
        self.follow_obs()

    def follow_obs(self) -> None:
        """Looks for OBS from now on: once whoever must hear of it listens."""
        runs: list[Coroutine[Any, Any, None]] = [self._obs.run()]
        if self._youtube is not None:
            runs.append(self._youtube.run())
        self._following = [self._network.submit(run) for run in runs]

    def _unfollow(self) -> None:
        for future in self._following:
            future.cancel()
        self._following = []

    def _new_obs(self, options: ObsOptions) -> Obs:
        overlay = Overlay(self.overlay.url(), str(self._paths.loader))
        around = ObsSurroundings(overlay, lambda: self.overlay.clients_in_obs, self._publish, self._now_ms)
        return Obs(options, around)

    def _new_youtube(self, options: ObsOptions) -> YouTubeCaptions | None:
        if not options.youtube_url:
            return None
        clocks = Clocks(_utc_now, self._now_ms)
        return YouTubeCaptions(options.youtube_url, options.captions_language, self._publish, clocks)


def overlay_look(settings: Settings) -> Look:
    """The look that the rep chose."""
    return Look(
        theme=settings.overlay_theme,
        rep=settings.rep_name,
        company=settings.company,
        note=settings.overlay_note,
        welcome=settings.overlay_welcome,
        welcome_names=settings.overlay_welcome_names,
    )


def obs_options(settings: Settings, passwords: Passwords) -> ObsOptions:
    """How the rep wants OBS to be used; asks the keyring, which may take a moment."""
    return ObsOptions(
        enabled=settings.obs_enabled,
        host=settings.obs_host,
        port=settings.obs_port,
        password=passwords.load(OBS_KEPT_AS) if settings.obs_enabled else "",
        create_source=settings.obs_create_source,
        text_source=settings.obs_text_source,
        stream_captions=settings.obs_stream_captions,
        captions_language=settings.obs_captions_language,
        youtube_url=passwords.load(YOUTUBE_KEPT_AS) if settings.youtube_captions else "",
    )


def _utc_now() -> datetime:
    return datetime.now(UTC)
