"""What this machine keeps ready between sessions: the speech model, and a look at the disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from desktop.paths import ASSETS, Paths
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.loaded_models import LoadedModels


class InstalledStandby:
    """Any thread may call; the parts that take a while to import are imported by `warm`."""

    def __init__(self, paths: Paths, settings: Callable[[], Settings]) -> None:
        self._paths = paths
        self._settings = settings
        self._lock = Lock()
        self._models: LoadedModels | None = None

    @property
    def models(self) -> LoadedModels:
        """Where sessions take their speech model from."""
        from desktop.loaded_models import LoadedModels

        with self._lock:
            if self._models is None:
                self._models = LoadedModels()
            return self._models

    def warm(self) -> None:
        """Imports what a session is made of, then loads its speech model; raises `ModelError`."""
        import desktop.live_session  # noqa: F401
        from asr.fit import choose_model

        settings = self._settings()
        found = choose_model(settings.model, self._paths.models, ASSETS)
        self.models.take(found, settings.source_language, self._paths.models)

    def free_bytes(self) -> int:
        """0 where the disk does not answer."""
        folder = self._paths.database.parent
        try:
            return shutil.disk_usage(folder if folder.exists() else folder.parent).free
        except OSError:
            return 0
