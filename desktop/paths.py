"""Where the app keeps its files: one folder when DESKCAST_HOME is set, else the system's own places."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_ID = "org.deskcast.Deskcast"
"""Name of the entry in a Linux menu; the desktop knows the app's window and its keys by it."""
ASSETS = Path(__file__).resolve().parent.parent / "assets"
"""What ships with the app: demo, bundled models, overlay page."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders and files of one installation; nothing is made until it is needed."""

    settings: Path
    database: Path
    models: Path
    packs: Path
    logs: Path
    exports: Path

    @property
    def tokens(self) -> Path:
        """Tokens of the local addresses, readable by the user only."""
        return self.settings.with_name("tokens.json")

    @property
    def passwords(self) -> Path:
        """Passwords on a machine without a keyring, readable by the user only."""
        return self.settings.with_name("passwords.json")

    @property
    def cursors(self) -> Path:
        """Where room sources go on reading after a restart."""
        return self.database.with_name("room-cursors.json")

    @property
    def outbox(self) -> Path:
        """Webhook messages that wait for their receiver, and those that it never took."""
        return self.database.with_name("outbox")

    @property
    def overlay_css(self) -> Path:
        """The user's own look of the overlay; need not exist."""
        return self.settings.with_name("overlay.css")

    @property
    def loader(self) -> Path:
        """The local page for OBS that waits until the overlay's server is up."""
        return self.settings.with_name("obs-loader.html")

    @property
    def lock(self) -> Path:
        """Held by the one running instance that writes."""
        return self.database.with_suffix(".lock")


def app_paths() -> Paths:
    """Paths under `DESKCAST_HOME`, or the platform's folders for configuration, data, cache, logs, documents."""
    home = os.environ.get("DESKCAST_HOME")
    if home:
        root = Path(home).expanduser().absolute()
        return _paths(root, root, root, root / "logs", root / "exports")
    dirs = platformdirs.PlatformDirs("Deskcast", appauthor=False)
    return _paths(
        Path(dirs.user_config_dir),
        Path(dirs.user_data_dir),
        Path(dirs.user_cache_dir),
        Path(dirs.user_log_dir),
        Path(dirs.user_documents_dir) / "Deskcast",
    )


def _paths(config: Path, data: Path, cache: Path, logs: Path, exports: Path) -> Paths:
    return Paths(
        settings=config / "settings.json",
        database=data / "deskcast.db",
        models=cache / "models",
        packs=cache / "packs",
        logs=logs,
        exports=exports,
    )
