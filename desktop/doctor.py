"""What works on this machine, and one thing to do about each that does not."""

import shutil
import socket
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from asr import models as speech_models
from asr.errors import AsrError
from asr.microphone import list_devices
from asr.whisper import load_model
from desktop.errors import USER_ERRORS, StoreError
from desktop.paths import ASSETS, app_paths
from desktop.settings import load_settings
from translate import packs
from translate.routes import open_routes

WARN_FREE_BYTES = 500_000_000
STOP_FREE_BYTES = 50_000_000
"""Free space under which the app warns and under which a record is at risk (reference/reliability.md, B3)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `mend` is empty when there is nothing to do."""

    check: str
    state: Literal["ok", "warn", "fail"]
    text: str
    mend: str = ""


def examine() -> Iterator[Finding]:
    """All checks, one after the other; each is independent of the others."""
    for check, look in CHECKS.items():
        try:
            yield look(check)
        except USER_ERRORS as error:
            yield Finding(check, "fail", error.text, error.hint)
        except OSError as error:
            yield Finding(check, "fail", f"{error.strerror or error}.", "See the log file for details.")


def _sound(check: str) -> Finding:
    try:
        devices = list_devices()
    except AsrError as error:
        return Finding(check, "warn", error.text, error.hint)
    if not devices:
        return Finding(
            check,
            "warn",
            "No microphone was found.",
            "Plug one in and run this again; recordings work without one.",
        )
    names = ", ".join(f"{device.name}{' (default)' if device.default else ''}" for device in devices)
    return Finding(check, "ok", f"{len(devices)} microphone(s): {names}")


def _model(check: str) -> Finding:
    settings = load_settings(app_paths().settings)
    info = speech_models.find_model(settings.model, app_paths().models, ASSETS)
    speech_models.verify(info)
    load_model(info.path, settings.source_language)
    mend = "Install a real one for your own voice: deskcast models install small" if info.bundled else ""
    return Finding(check, "ok", f"{info.name} loads ({info.label})", mend)


def _packs(check: str) -> Finding:
    settings = load_settings(app_paths().settings)
    with open_routes(settings.source_language, settings.targets, app_paths().packs, ASSETS):
        pass
    broken = [pack for pack in packs.available(app_paths().packs, ASSETS) if pack.problem]
    if broken:
        return Finding(
            check, "warn", f"{broken[0].path.name}: {broken[0].problem}", "Remove it and import it again."
        )
    return Finding(check, "ok", f"{settings.source_language} to {', '.join(settings.targets)} translates")


def _port(check: str) -> Finding:
    port = load_settings(app_paths().settings).overlay_port
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return Finding(
                check,
                "fail",
                f"Port {port} of the overlay is in use, perhaps by a Deskcast that is open.",
                "Close the other program, or choose another port with --overlay-port and give OBS the new address.",
            )
    return Finding(check, "ok", f"port {port} is free for the overlay")


def _disk(check: str) -> Finding:
    folder = app_paths().database.parent
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    free = shutil.disk_usage(folder).free
    text = f"{free / 1e9:.1f} GB free where the record is kept"
    if free < WARN_FREE_BYTES:
        state: Literal["warn", "fail"] = "fail" if free < STOP_FREE_BYTES else "warn"
        return Finding(check, state, text, "Free some space before you go live.")
    return Finding(check, "ok", text)


def _sqlite(check: str) -> Finding:
    with tempfile.TemporaryDirectory(dir=app_paths().database.parent) as folder:
        connection = sqlite3.connect(Path(folder) / "probe.db")
        try:
            mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        finally:
            connection.close()
    if mode != "wal":
        raise StoreError(
            "no-wal",
            f"The disk of {app_paths().database.parent} does not allow a write-ahead log.",
            "Set DESKCAST_HOME to a folder on a local disk; network folders do not work.",
        )
    return Finding(check, "ok", f"SQLite {sqlite3.sqlite_version}, write-ahead log works")


CHECKS: dict[str, Callable[[str], Finding]] = {
    "sound": _sound,
    "model": _model,
    "packs": _packs,
    "port": _port,
    "disk": _disk,
    "sqlite": _sqlite,
}
