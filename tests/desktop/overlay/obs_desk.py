"""The app's side of OBS's follower, for tests: where its overlay is, and what it was told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

from desktop.overlay.obs import Obs, ObsPace, ObsSurroundings
from desktop.overlay.obs_sources import Overlay
from desktop.overlay.obs_values import BroadcastChanged, ObsOptions, ObsState
from tests.desktop.overlay.fake_obs import FakeObs

URL = "http://127.0.0.1:8951/o/tokentokentokentoken/"
LOADER = "C:\\Users\\Lin\\Deskcast\\obs-loader.html"
QUICK = ObsPace(retry_s=0.01, loading_s=0.01, page_s=0.01, look_s=0.05)


class Desk:
    """What the app was told, and how many overlay pages live in OBS."""

    def __init__(
        self, options: ObsOptions, now_ms: Callable[[], int] = lambda: 60_000, pace: ObsPace = QUICK
    ) -> None:
        self.told: list[object] = []
        self.pages = 0
        around = ObsSurroundings(Overlay(URL, LOADER), lambda: self.pages, self.told.append, now_ms)
        self.obs = Obs(options, around, pace)

    @asynccontextmanager
    async def following(self) -> AsyncIterator["asyncio.Task[None]"]:
        """It looks for OBS."""
        running = asyncio.create_task(self.obs.run())
        try:
            yield running
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    @property
    def states(self) -> list[str]:
        return [event.state for event in self.told if isinstance(event, ObsState)]

    @property
    def broadcasts(self) -> list[BroadcastChanged]:
        return [event for event in self.told if isinstance(event, BroadcastChanged)]


@asynccontextmanager
async def following(fake: FakeObs, options: ObsOptions | None = None) -> AsyncIterator[Desk]:
    """A fake that runs and an app that follows it, which ends first."""
    await fake.start()
    desk = Desk(replace(options or ObsOptions(), enabled=True, port=fake.port))
    try:
        async with desk.following():
            yield desk
    finally:
        await fake.stop()
