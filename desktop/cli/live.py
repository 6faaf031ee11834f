"""`deskcast`, `deskcast live`, `deskcast demo`: a session in the window or in the terminal."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.cli.terminal import Terminal
from desktop.doctor import examine
from desktop.errors import USER_ERRORS, DeskcastError, Progress
from desktop.event_log import EventLog
from desktop.hub import Hub
from desktop.live_session import LiveSession, SessionOptions
from desktop.paths import ASSETS, app_paths
from desktop.sessions.exports.export import ExportOptions, default_name, export
from desktop.sessions.store import SessionStore
from desktop.settings import Settings, load_settings

DEMO = ASSETS / "demo"
DEMO_FORMATS = ("srt", "vtt", "txt", "json", "csv")


Show = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class Ended:
    """A session's exit status and its id, which is empty if it never began."""

    status: int
    session_id: str


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `live` and `demo`."""
    settings = load_settings(app_paths().settings)
    _add_live(commands, settings)
    _add_demo(commands)
    for name in ("live", "demo"):
        _add_showing(commands.choices[name], settings)


def _add_live(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", settings: Settings) -> None:
    live = commands.add_parser(
        "live",
        help="caption and translate a microphone or a recording",
        description="Captions the microphone or a recording, translates it, and keeps the record.",
        epilog="example: deskcast live --input mic --to es,zh --title 'Spring bottles'",
    )
    live.add_argument("--input", required=True, metavar="mic|FILE", help="mic, or any audio or video file")
    live.add_argument(
        "--device", metavar="NAME", help="microphone by (part of) its name; see deskcast doctor"
    )
    live.add_argument(
        "--from", dest="source", default=settings.source_language, metavar="en", help="spoken language"
    )
    live.add_argument(
        "--to", default="", metavar="es,zh", help="languages to translate into, separated by commas"
    )
    live.add_argument(
        "--model", default=settings.model, metavar="NAME|DIR", help="speech model; see deskcast models list"
    )
    _add_files(live)
    live.add_argument("--title", default="", metavar="TEXT", help="name of the session in the record")
    live.set_defaults(run=_live)


def _add_files(live: argparse.ArgumentParser) -> None:
    live.add_argument(
        "--glossary",
        type=Path,
        metavar="FILE",
        help="names and terms, CSV or tabs: spoken,written,es,zh,keep",
    )
    live.add_argument(
        "--products",
        type=Path,
        metavar="FILE",
        help="product list, CSV or tabs: a wrong price, MOQ or lead time is told to you at once, to nobody else",
    )
    live.add_argument(
        "--room",
        dest="rooms",
        action="append",
        default=[],
        metavar="SOURCE",
        help="buyers from stdin or file:PATH (a file that grows), one JSON event a line; may be given again",
    )
    live.add_argument(
        "--events-in", type=Path, metavar="FILE.ndjson", help="a scripted room, one event a line"
    )
    live.add_argument(
        "--events-out",
        type=Path,
        metavar="FILE.jsonl",
        help="everything that happens, one JSON object a line",
    )


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser(
        "demo",
        help="see everything work on a recorded talk",
        description="Runs the whole app on the bundled talk with a scripted room, then exports the transcript.",
    )
    demo.add_argument("--output", type=Path, metavar="DIR", help="folder for the exported transcripts")
    demo.set_defaults(run=_demo)


def _add_showing(command: argparse.ArgumentParser, settings: Settings) -> None:
    command.add_argument("--headless", action="store_true", help="no window, also where there is a display")
    command.add_argument(
        "--pace",
        choices=("fast", "realtime"),
        default="realtime",
        help="fast: as fast as the machine goes, same result",
    )
    command.add_argument(
        "--overlay-port", type=int, default=settings.overlay_port, metavar="N", help="port of the overlay"
    )
    form = command.add_mutually_exclusive_group()
    form.add_argument(
        "--json", action="store_true", help="JSON lines on standard output, as when it is a pipe"
    )
    form.add_argument("--text", action="store_true", help="lines for a person, also into a pipe")


def open_window() -> int:
    """The window, waiting to go live."""
    return _window(None, ()).status


def has_display() -> bool:
    """Whether a window can be shown; Windows and macOS always can."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _window(options: SessionOptions | None, shows: Sequence[Show]) -> Ended:
    if not has_display():
        raise DeskcastError(
            "no-display",
            "There is no display to open the window on.",
            "Log in to a desktop, or work in the terminal: deskcast live --input mic --headless",
        )
    from desktop.window.app import run

    closed = run(options, examine, shows)
    return Ended(closed.status, closed.session_id)


def _live(asked: argparse.Namespace) -> int:
    options = SessionOptions(
        input=asked.input,
        device=asked.device,
        source_language=asked.source,
        targets=tuple(dict.fromkeys(code.strip() for code in asked.to.split(",") if code.strip())),
        model=asked.model,
        glossary=asked.glossary,
        products=asked.products,
        rooms=tuple(asked.rooms),
        events_in=asked.events_in,
        events_out=asked.events_out,
        pace=asked.pace,
        title=asked.title,
        overlay_port=asked.overlay_port,
        home_country=load_settings(app_paths().settings).home_country,
    )
    ended = _run(options, asked)
    if ended.session_id:
        print(f"Export it: deskcast export {ended.session_id} --format srt", file=sys.stderr)
        print(ended.session_id)
    return ended.status


def _demo(asked: argparse.Namespace) -> int:
    options = SessionOptions(
        input=str(DEMO / "talk.flac"),
        targets=("es", "zh"),
        glossary=DEMO / "glossary.csv",
        products=DEMO / "products.csv",
        events_in=DEMO / "room.ndjson",
        pace=asked.pace,
        title="Deskcast demo",
        overlay_port=asked.overlay_port,
    )
    ended = _run(options, asked)
    if ended.session_id:
        _export_demo(ended.session_id, asked)
        print(ended.session_id)
    return ended.status


def _run(options: SessionOptions, asked: argparse.Namespace) -> Ended:
    """Runs one session, in the window where there is a display, and in the terminal."""
    as_text = asked.text or (sys.stdout.isatty() and not asked.json)
    if not asked.headless and has_display():
        return _window(options, [Terminal()] if as_text else ())
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


def _stop_on_signal(session: LiveSession) -> None:
    def stop(*_: object) -> None:
        session.stop()

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)


def _export_demo(session_id: str, asked: argparse.Namespace) -> None:
    folder = asked.output or app_paths().exports
    with SessionStore.read(app_paths().database) as store:
        transcript = store.load(session_id)
    for form in DEMO_FORMATS:
        options = ExportOptions(form, "all", overwrite=True)
        path = export(transcript, options, folder / default_name(transcript, options))
        print(f"Exported {path}", file=sys.stdout if asked.text or sys.stdout.isatty() else sys.stderr)
