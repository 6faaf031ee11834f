"""Writes a transcript to a file: whole or not at all, and never over another file unless told to."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import ArgumentError, StoreError
from desktop.long_jobs import UNWATCHED, Watch
from desktop.sessions.exports.cleaning import safe_name
from desktop.sessions.exports.docx import docx
from desktop.sessions.exports.formats import FORMATS
from desktop.sessions.exports.html import html
from desktop.sessions.exports.languages import SOURCE, languages_of
from desktop.sessions.exports.review_words import Wording
from desktop.sessions.exports.subtitles import ass, srt, vtt
from desktop.sessions.exports.tables import csv_text, json_text
from desktop.sessions.exports.text import md, txt
from desktop.sessions.exports.xlsx import xlsx
from desktop.sessions.transcript import Transcript

_TEXTS: dict[str, Callable[[Transcript, tuple[str, ...], Watch], str]] = {
    "srt": srt,
    "vtt": vtt,
    "ass": ass,
    "txt": txt,
    "md": md,
    "json": json_text,
    "csv": csv_text,
}
_FILES: dict[str, Callable[[Transcript, tuple[str, ...], Watch], bytes]] = {"docx": docx, "xlsx": xlsx}
_PAGE = "html"

NAME_BYTES = 120
"""The longest file name that is made; most file systems take 255, but paths add up."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`format` is one of FORMATS; `language` as in `languages_of`: `source`, `xx`, `bilingual`, `all`, `source+xx`.

    `overwrite` puts the export in place of a file of that name; else a number is put behind the name. `wording` is the
    language of the review page's own words (`html`).
    """

    format: str
    language: str = SOURCE
    overwrite: bool = False
    wording: Wording = "en"


def default_name(transcript: Transcript, options: ExportOptions) -> str:
    """A file name from day, title and language: safe on every system, at most NAME_BYTES of UTF-8."""
    tail = f".{safe_name(options.language, 24)}.{options.format}"
    start = f"{transcript.session.started_at:%Y-%m-%d} "
    room = NAME_BYTES - len(start.encode()) - len(tail.encode()) - len(" (99)")
    return f"{start}{safe_name(transcript.session.title, room)}{tail}"


def export(transcript: Transcript, options: ExportOptions, path: Path, watch: Watch = UNWATCHED) -> Path:
    """Writes the export to `path`, or under its default name when `path` is a folder; returns where it stands.

    Raises ArgumentError for a format or language there is not, StoreError when the file cannot be written,
    StoppedError when `watch` has enough; nothing is left behind then.
    """
    data = rendered(transcript, options, watch)
    watch.check()
    target = path / default_name(transcript, options) if path.is_dir() else path
    with _told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        return _placed(data, target, options.overwrite)


def write_new(data: bytes, target: Path) -> Path:
    """Writes `data` to `target`, or beside it under a numbered name when that is taken; returns where it stands.

    Raises StoreError when the file cannot be written; then nothing is left behind.
    """
    with _told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        return _placed(data, target, overwrite=False)


def rendered(transcript: Transcript, options: ExportOptions, watch: Watch = UNWATCHED) -> bytes:
    """The export's bytes, text in UTF-8; raises ArgumentError for a format or language there is not."""
    if options.format not in FORMATS:
        raise ArgumentError(
            "format-unknown",
            Sentence.tr("There is no export format {format!r}.", format=options.format),
            Sentence.tr("Choose one of: {formats}.", formats=tuple(FORMATS)),
        )
    languages = languages_of(transcript, options.language)
    if options.format in _FILES:
        return _FILES[options.format](transcript, languages, watch)
    if options.format == _PAGE:
        return html(transcript, languages, options.wording, watch).encode("utf-8", "replace")
    return _TEXTS[options.format](transcript, languages, watch).encode("utf-8", "replace")


def _placed(data: bytes, target: Path, overwrite: bool) -> Path:
    handle, name = tempfile.mkstemp(prefix=".deskcast-", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        return _renamed(part, target, overwrite)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _renamed(part: Path, target: Path, overwrite: bool) -> Path:
    if overwrite:
        return part.replace(target)
    free = _claimed(target)
    try:
        return part.replace(free)
    except BaseException:
        free.unlink(missing_ok=True)
        raise


def _claimed(target: Path) -> Path:
    """A free name, taken at once by an empty file so that no other export can have it."""
    for name in _names(target):
        try:
            os.close(os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return name
    raise AssertionError("names do not end")


def _names(target: Path) -> Iterator[Path]:
    yield target
    for number in count(2):
        yield target.with_name(f"{target.stem} ({number}){target.suffix}")


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            "export-not-written",
            Sentence.tr(
                "{target} cannot be written ({reason}).", target=target, reason=Sentence.by_system(error)
            ),
            Sentence.tr("Choose another folder or name with room on its disk; nothing was left behind."),
        ) from error
