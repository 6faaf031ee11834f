"""A problem report: one text file about this machine and what went wrong on it, without speech, names or tokens.

Nothing is sent anywhere; the rep reads it and passes it on by hand. The log carries facts only; still, of a traceback
only places and kinds of error are taken, and whatever the record or the settings hold is masked wherever it stands.
"""

import getpass
import json
import os
import platform
import re
import socket
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil
from pydantic import BaseModel

from asr.fit import kept_fits
from asr.models import available
from asr.telling import Sentence
from desktop.doctor import Finding
from desktop.errors import USER_ERRORS, StoreError
from desktop.paths import ASSETS, Paths
from desktop.secrets import load_tokens
from desktop.sessions.reader import SessionReader
from desktop.sessions.store import SessionStore
from desktop.settings import Settings, load_settings

_PACKAGES = (
    "deskcast",
    "ctranslate2",
    "faster-whisper",
    "onnxruntime",
    "PySide6-Essentials",
    "sounddevice",
    "av",
    "numpy",
)
_SHOWN_SETTINGS = ("version", "source_language", "targets", "overlay_port", "home_country")
_LOG_BYTES = 200_000
_SHORTEST = 3
"""Letters from which on a name of the record is masked; shorter ones stand in every English word."""
_SENTENCE = 12
"""Letters from which on what was said is masked; a caption that is just `Yes` would mask the report's own words."""
_ENTRY = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ \S+ .*")
_PLACE = re.compile(
    r'\s*File "(?:.*[/\\])?((?:asr|translate|desktop|site-packages)[/\\][^"]+)", line (\d+), in (\S+)'
)
_KIND = re.compile(r"([A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit))(?::|$)")
_MASKED = (
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"), "<mail>"),
    (re.compile(r"\b(?:https?|wss?)://[^\s\"'<>]+"), "<address>"),
    (re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b"), "<address>"),
    (re.compile(r"\b(?=\w*\d)[A-Za-z0-9_-]{20,}\b"), "<token>"),
    (re.compile(r"([/\\](?:home|Users)[/\\])[^/\\\s]+"), r"\1<user>"),
)


def write_report(target: Path, paths: Paths, findings: Iterable[Finding]) -> Path:
    """Writes the report to `target` and returns it; raises StoreError where that cannot be written."""
    text = masked("\n".join(_sections(paths, findings)) + "\n", _private(paths))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            "report-unwritable",
            Sentence.tr(
                "The problem report could not be written to {target}: {reason}.",
                target=target,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr("Choose another folder."),
        ) from error
    return target


def _sections(paths: Paths, findings: Iterable[Finding]) -> Iterator[str]:
    yield f"Deskcast problem report, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    yield "It holds no speech, names or tokens. Read it before you pass it on."
    yield from ("", "# Machine", *_machine())
    yield from ("", "# Checks", *(_checked(finding) for finding in findings))
    yield from ("", "# Models", *_models(paths))
    yield from ("", "# Settings", *_settings(load_settings(paths.settings)))
    yield from ("", "# Record", *_record(paths))
    yield from ("", "# Log", *log_lines(_log(paths.logs)))


def _machine() -> Iterator[str]:
    yield f"{platform.system()} {platform.release()} {platform.machine()}, Python {platform.python_version()}"
    cores, memory = psutil.cpu_count(logical=False), psutil.virtual_memory().total
    yield f"{cores} cores, {psutil.cpu_count()} threads, {memory / 1e9:.1f} GB of memory"
    for name in _PACKAGES:
        with suppress(PackageNotFoundError):
            yield f"{name} {version(name)}"
    desk = {
        name: os.environ[name] for name in ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP") if name in os.environ
    }
    yield f"desktop {json.dumps(desk)}"


def _checked(finding: Finding) -> str:
    """A microphone's name often is its owner's, so only their number is told."""
    text = finding.text.partition(":")[0] if finding.check == "sound" else finding.text
    return f"{finding.state:<5}{finding.check:<9}{text}"


def _models(paths: Paths) -> Iterator[str]:
    with suppress(*USER_ERRORS):
        for info in available(paths.models, ASSETS):
            yield f"{info.name}, {info.size_bytes / 1e6:.0f} MB{', bundled' if info.bundled else ''}"
    for fit in kept_fits(paths.models):
        yield f"{fit.model}, {fit.setup}: reading {fit.reading_ms} ms, last {fit.final_ms} ms, {fit.verdict}"


def _settings(settings: Settings) -> Iterator[str]:
    for name in _SHOWN_SETTINGS:
        yield f"{name} {json.dumps(getattr(settings, name))}"
    changed = _changed(settings)
    yield f"changed: {', '.join(changed) or 'nothing'}"


def _changed(settings: Settings) -> tuple[str, ...]:
    """Settings that the rep chose and whose value is not told, by name."""
    untold = sorted(set(type(settings).model_fields) - set(_SHOWN_SETTINGS))
    plain = Settings()
    return tuple(name for name in untold if getattr(settings, name) != getattr(plain, name))


def _texts(value: object) -> Iterator[str]:
    """Every text in a setting, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from _texts(dict(value))
    elif isinstance(value, Mapping):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, Iterable):
        for one in value:
            yield from _texts(one)


def _record(paths: Paths) -> Iterator[str]:
    if not paths.database.is_file():
        yield "none yet"
        return
    yield f"{paths.database.stat().st_size / 1e6:.1f} MB"
    with suppress(*USER_ERRORS), SessionStore.read(paths.database) as store:
        for one in store.list_sessions()[:20]:
            ended = "crashed" if one.crashed else "whole"
            yield f"session of {one.duration_ms // 1000} s, {one.source_language} to {', '.join(one.targets)}, {ended}"


def _log(folder: Path) -> list[str]:
    """The end of the newest log, and of the one before where the newest is short."""
    text = ""
    for name in ("deskcast.log", "deskcast.log.1"):
        with suppress(OSError):
            text = (folder / name).read_text(encoding="utf-8", errors="replace") + text
        if len(text) > _LOG_BYTES:
            break
    return text[-_LOG_BYTES:].splitlines()


def log_lines(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a log without anything that an error's text or a line of source may quote."""
    for line in lines:
        place, kind = _PLACE.match(line), _KIND.match(line)
        if _ENTRY.fullmatch(line):
            yield line
        elif place:
            yield f"  {place[1]}:{place[2]} {place[3]}"
        elif kind:
            yield f"  {kind[1]}"


def masked(text: str, private: Iterable[str]) -> str:
    """`text` without addresses, tokens, people's folders and every one of the `private` texts."""
    for pattern, instead in _MASKED:
        text = pattern.sub(instead, text)
    for one in sorted({one for one in private if len(one) >= _SHORTEST}, key=len, reverse=True):
        if one in text:
            text = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", "***", text)
    return text


def _private(paths: Paths) -> Iterator[str]:
    """What this machine's user, settings and record hold that is nobody else's business."""
    with suppress(OSError, KeyError):
        yield getpass.getuser()
    yield socket.gethostname()
    settings = load_settings(paths.settings)
    for name in _changed(settings):
        yield from _texts(getattr(settings, name))
    with suppress(StoreError):
        tokens = load_tokens(paths.tokens)
        yield from (tokens.overlay, tokens.room)
    if paths.database.is_file():
        with suppress(*USER_ERRORS), SessionStore.read(paths.database) as store:
            yield from _recorded(store)


def _recorded(store: SessionReader) -> Iterator[str]:
    for buyer in store.list_buyers():
        yield from (buyer.buyer.name, buyer.buyer.company)
    for session in store.list_sessions():
        yield session.title
        kept = store.load(session.id)
        said = (*(line.text for line in kept.lines), *(chat.text for chat in kept.chats))
        yield from (text for text in said if len(text) >= _SENTENCE)
