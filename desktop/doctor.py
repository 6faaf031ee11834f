"""What works on this machine, and one thing to do about each that does not."""

import shutil
import socket
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Literal

import numpy as np

from asr import models as speech_models
from asr.captions import AudioChunk, Samples
from asr.errors import AsrError
from asr.fit import Fit, Watch, best_fit, choose_model, keep_fits, kept_fits, measure_fit
from asr.microphone import list_devices
from asr.recording import open_recording
from asr.telling import NOTHING, Language, Sentence
from asr.whisper import load_model
from asr.wire import InputDevice
from desktop.errors import USER_ERRORS, StoreError, Told
from desktop.paths import ASSETS, app_paths
from desktop.sessions.backups import backups_of
from desktop.sessions.recovery import is_damaged
from desktop.settings import load_settings
from translate import packs
from translate.routes import open_routes

WARN_FREE_BYTES = 500_000_000
STOP_FREE_BYTES = 50_000_000
"""Free space under which the app warns and under which a record is at risk (reference/reliability.md, B3)."""
_MEASURED_MS = 24_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `mend` is empty when there is nothing to do."""

    check: str
    state: Literal["ok", "warn", "fail"]
    text: Told
    mend: Told = NOTHING


def examine() -> Iterator[Finding]:
    """All checks, one after the other; each is independent of the others."""
    for check, look in CHECKS.items():
        try:
            yield look(check)
        except USER_ERRORS as error:
            yield Finding(check, "fail", error.text, error.hint)
        except OSError as error:
            text = Sentence.tr("{reason}.", reason=Sentence.by_system(error))
            yield Finding(check, "fail", text, Sentence.tr("See the log file for details."))


def _sound(check: str) -> Finding:
    try:
        devices = list_devices()
    except AsrError as error:
        return Finding(check, "warn", error.text, error.hint)
    if not devices:
        return Finding(
            check,
            "warn",
            Sentence.tr("No microphone was found."),
            Sentence.tr("Plug one in and run this again; recordings work without one."),
        )
    names = tuple(_named(device) for device in devices)
    one, more = Sentence.tr("1 microphone"), Sentence.tr("{number} microphones", number=len(devices))
    number = one if len(devices) == 1 else more
    return Finding(check, "ok", Sentence.tr("{number}: {names}", number=number, names=names))


def _named(device: InputDevice) -> str:
    return Sentence.tr("{device} (default)", device=device.name) if device.default else device.name


def _model(check: str) -> Finding:
    settings = load_settings(app_paths().settings)
    info = choose_model(settings.model, app_paths().models, ASSETS)
    speech_models.verify(info)
    load_model(info.path, settings.source_language)
    mend = Sentence.tr("Install a real one for your own voice: deskcast models install small")
    text = Sentence.tr("{model} loads ({label})", model=info.name, label=info.label)
    return Finding(check, "ok", text, mend if info.bundled else NOTHING)


def _speed(check: str) -> Finding:
    info = choose_model(load_settings(app_paths().settings).model, app_paths().models, ASSETS)
    fit = best_fit(kept_fits(app_paths().models), info.name)
    if fit is None:
        return Finding(
            check,
            "ok",
            Sentence.tr("how fast {model} is here was not measured yet", model=info.name),
            Sentence.tr("Measure it: deskcast doctor"),
        )
    return Finding(check, "warn" if fit.verdict == "behind" else "ok", *judged(fit))


def judged(fit: Fit) -> tuple[Sentence, Sentence]:
    """What a measurement means for a session, as a sentence, and what to do about it, empty if nothing."""
    delay = Sentence.tr(
        "words show about {delay_s:.1f} s after they are said, {setup}",
        delay_s=fit.delay_ms / 1000,
        setup=fit.setup.label,
    )
    if fit.verdict == "smooth":
        return Sentence.tr("{model} follows your speech: {delay}", model=fit.model, delay=delay), NOTHING
    if fit.verdict == "slow":
        step_s = fit.step_ms / 1000
        told = Sentence.tr(
            "{model} follows in steps of {step_s:.1f} s: {delay}", model=fit.model, step_s=step_s, delay=delay
        )
        return told, NOTHING
    return (
        Sentence.tr("{model} falls behind on this machine: {delay}", model=fit.model, delay=delay),
        Sentence.tr("Take a smaller model: deskcast models list --offered"),
    )


def measure(watch: Watch) -> tuple[Fit, ...]:
    """Measures every model on this machine, bundled ones too, keeps the figures and returns them; takes minutes.

    For the command line and the settings page; may run in any thread. Raises `desktop.errors.USER_ERRORS`.
    """
    known = speech_models.available(app_paths().models, ASSETS)
    for info in known:
        speech_models.verify(info)
    fits = measure_fit(known, _speech(), watch)
    keep_fits(fits, app_paths().models)
    return fits


def _speech() -> Samples:
    """The first 24 s of the demo talk."""
    with open_recording(ASSETS / "demo" / "talk.flac", "fast") as chunks:
        first = takewhile(lambda chunk: chunk.end_ms <= _MEASURED_MS, chunks)
        return np.concatenate([chunk.samples for chunk in first if isinstance(chunk, AudioChunk)])


def _packs(check: str) -> Finding:
    settings = load_settings(app_paths().settings)
    with open_routes(settings.source_language, settings.targets, app_paths().packs, ASSETS):
        pass
    broken = [pack for pack in packs.available(app_paths().packs, ASSETS) if pack.problem]
    if broken:
        return Finding(
            check,
            "warn",
            Sentence.tr("{file}: {what}", file=broken[0].path.name, what=broken[0].problem),
            Sentence.tr("Remove it and import it again."),
        )
    return Finding(
        check,
        "ok",
        Sentence.tr(
            "{source} to {targets} translates",
            source=Language(settings.source_language),
            targets=tuple(map(Language, settings.targets)),
        ),
    )


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
                Sentence.tr(
                    "Port {port} of the overlay is in use, perhaps by a Deskcast that is open.", port=port
                ),
                Sentence.tr(
                    "Close the other program, or choose another port with --overlay-port and give OBS "
                    "the new address."
                ),
            )
    return Finding(check, "ok", Sentence.tr("port {port} is free for the overlay", port=port))


def _disk(check: str) -> Finding:
    folder = app_paths().database.parent
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    free = shutil.disk_usage(folder).free
    text = Sentence.tr("{free_gb:.1f} GB free where the record is kept", free_gb=free / 1e9)
    if free < WARN_FREE_BYTES:
        state: Literal["warn", "fail"] = "fail" if free < STOP_FREE_BYTES else "warn"
        return Finding(check, state, text, Sentence.tr("Free some space before you go live."))
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
            Sentence.tr(
                "The disk of {parent} does not allow a write-ahead log.", parent=app_paths().database.parent
            ),
            Sentence.tr("Set DESKCAST_HOME to a folder on a local disk; network folders do not work."),
        )
    return Finding(
        check,
        "ok",
        Sentence.tr("SQLite {version}, write-ahead log works", version=sqlite3.sqlite_version),
    )


def _record(check: str) -> Finding:
    database = app_paths().database
    if is_damaged(database):
        return Finding(
            check,
            "fail",
            Sentence.tr("The record {database} is damaged.", database=database),
            Sentence.tr("Run: deskcast sessions repair"),
        )
    kept = backups_of(database)
    if not database.exists():
        return Finding(check, "ok", Sentence.tr("nothing is kept yet"))
    if not kept:
        return Finding(check, "ok", Sentence.tr("the record is sound"))
    text = Sentence.tr("the record is sound, newest backup {backup}", backup=kept[0].name)
    return Finding(check, "ok", text)


CHECKS: dict[str, Callable[[str], Finding]] = {
    "sound": _sound,
    "model": _model,
    "speed": _speed,
    "packs": _packs,
    "port": _port,
    "disk": _disk,
    "sqlite": _sqlite,
    "record": _record,
}
