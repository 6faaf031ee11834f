"""A session of the command line: in the window where there is a display, and told in the terminal."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asr.telling import Sentence
from desktop.cli.terminal import Terminal
from desktop.errors import USER_ERRORS, DeskcastError, Progress
from desktop.event_log import EventLog
from desktop.hub import Hub
from desktop.paths import app_paths
from desktop.session_options import SessionOptions

if TYPE_CHECKING:
    from desktop.doctor import Finding
    from desktop.live_session import LiveSession

DEMO_FORMATS = ("srt", "vtt", "txt", "json", "csv")

Show = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Ended:
    """A session's exit status and its id, which is empty if it never began."""

    status: int
    session_id: str


def has_display() -> bool:
    """Whether a window can be shown; Windows and macOS always can."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def window(options: SessionOptions | None, shows: Sequence[Show]) -> Ended:
    """The window until it is closed; with `options` a session starts at once."""
    if not has_display():
        raise DeskcastError(
            "no-display",
            Sentence.tr("There is no display to open the window on."),
            Sentence.tr("Log in to a desktop, or work in the terminal: deskcast live --input mic --headless"),
        )
    from desktop.window.app import run

    closed = run(options, _findings, shows)
    return Ended(closed.status, closed.session_id)


def _findings() -> "Iterator[Finding]":
    # Brings the speech engine along; the window is up before it is asked for.
    from desktop.doctor import examine

    return examine()


def show(options: SessionOptions, asked: argparse.Namespace) -> Ended:
    """Runs one session, in the window where there is a display, and in the terminal."""
    as_text = asked.text or (sys.stdout.isatty() and not asked.json)
    if not asked.headless and has_display():
        return window(options, [Terminal()] if as_text else ())
    return _headless(options, as_text)


def _headless(options: SessionOptions, as_text: bool) -> Ended:
    from desktop.live_session import LiveSession

    hub = Hub()
    log = EventLog(sys.stdout, lambda: session.audio_ms)
    session = LiveSession(options, app_paths(), hub, [Terminal() if as_text else log.write])
    hub.subscribe(_tell_progress)
    _stop_on_signal(session)
    status = 0
    try:
        with session:
            print(f"Overlay for OBS: {session.overlay.url()}", file=sys.stdout if as_text else sys.stderr)
            print(f"OBS opens before Deskcast? Use this local file: {app_paths().loader}", file=sys.stderr)
            session.run()
    except USER_ERRORS as error:
        if not session.session_id:
            raise
        print(f"deskcast: {error.text} {error.hint}", file=sys.stderr)
        status = 3
    return Ended(status, session.session_id)


def _tell_progress(event: object) -> None:
    if isinstance(event, Progress):
        print(f"… {event.text}" if not event.done else event.text, file=sys.stderr)


def _stop_on_signal(session: "LiveSession") -> None:
    def stop(*_: object) -> None:
        session.stop()

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)


def offer_export(session_id: str) -> None:
    """Says how to take the session out, and prints its id last."""
    print(f"Export it: deskcast export {session_id} --format srt", file=sys.stderr)
    print(session_id)


def export_demo(session_id: str, asked: argparse.Namespace) -> None:
    """Writes the demo's transcripts, names the files, and prints the session's id last."""
    from desktop.sessions.exports.export import ExportOptions, default_name, export
    from desktop.sessions.store import SessionStore

    folder = asked.output or app_paths().exports
    with SessionStore.read(app_paths().database) as store:
        transcript = store.load(session_id)
    for form in DEMO_FORMATS:
        options = ExportOptions(form, "all", overwrite=True)
        path = export(transcript, options, folder / default_name(transcript, options))
        print(f"Exported {path}", file=sys.stdout if asked.text or sys.stdout.isatty() else sys.stderr)
    print(session_id)
