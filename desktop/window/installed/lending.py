"""A session whose overlay the settings page may use while it runs."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from desktop.door import OpenDoor
from desktop.hub import Hub
from desktop.keeper import Tell
from desktop.live_session import LiveSession
from desktop.loaded_models import LoadedModels
from desktop.paths import Paths
from desktop.session_options import SessionOptions
from desktop.window.installed.studio import InstalledStudio


class LendingSession(LiveSession):
    """Lends its outlet to `studio` from its opening to its end."""

    def __init__(
        self,
        options: SessionOptions,
        paths: Paths,
        hub: Hub,
        shows: Sequence[Tell],
        models: LoadedModels,
        studio: InstalledStudio,
        open_door: OpenDoor | None = None,
    ) -> None:
        super().__init__(options, paths, hub, shows, models, open_door)
        self._studio = studio

    def __enter__(self) -> Self:
        entered = super().__enter__()
        self._studio.lend(self.outlet)
        return entered

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._studio.give_back()
        super().__exit__(kind, error, trace)
