"""`deskcast`, `deskcast live`, `deskcast demo`: what can be asked of a session.

The parts that take a while to import are imported when a session is asked for.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from desktop.paths import app_paths
from desktop.session_options import SessionOptions, demo_options
from desktop.settings import Settings, load_settings


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
        "--lock-language",
        action="store_true",
        help="stay with --from; left out, captions follow a speaker who goes over to a language of --to",
    )
    live.add_argument(
        "--chinese",
        choices=("simplified", "traditional"),
        default=settings.chinese,
        help="letters of Chinese captions and translations",
    )
    live.add_argument(
        "--rep-language",
        default=settings.rep_language,
        metavar="zh",
        help="buyers' lines are translated into it for you; left out: Chinese if a pack leads there, else English",
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
        "--script",
        type=Path,
        metavar="FILE",
        help="talk script: `# Chapter` lines with key messages under them, or a CSV with chapter,message,words",
    )
    live.add_argument(
        "--room",
        dest="rooms",
        action="append",
        default=[],
        metavar="SOURCE",
        help="where buyers come from: stdin, file:PATH, tmc:, ssn:SESSION, youtube:VIDEO, twitch:CHANNEL, restream:; "
        "may be given again (docs/room-events.md)",
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
    from desktop.cli.showing import window

    return window(None, ()).status


def _live(asked: argparse.Namespace) -> int:
    from desktop.outlet import obs_options, overlay_look
    from desktop.receiving import room_choices
    from desktop.secrets import Passwords

    settings = load_settings(app_paths().settings)
    options = SessionOptions(
        input=asked.input,
        device=asked.device,
        source_language=asked.source,
        targets=tuple(dict.fromkeys(code.strip() for code in asked.to.split(",") if code.strip())),
        follow_language=settings.follow_language and not asked.lock_language,
        model=asked.model,
        glossary=asked.glossary,
        products=asked.products,
        script=asked.script,
        rooms=tuple(asked.rooms) or settings.rooms,
        events_in=asked.events_in,
        events_out=asked.events_out,
        pace=asked.pace,
        title=asked.title,
        overlay_port=asked.overlay_port,
        look=overlay_look(settings),
        obs=obs_options(settings, Passwords(app_paths().passwords)),
        home_country=settings.home_country,
        room=room_choices(settings),
        webhook_out=settings.webhook_out,
        webhook_out_inside=settings.webhook_out_inside,
        chinese=asked.chinese,
        rep_language=asked.rep_language,
    )
    from desktop.cli.showing import offer_export, show

    ended = show(options, asked)
    if ended.session_id:
        offer_export(ended.session_id)
    return ended.status


def _demo(asked: argparse.Namespace) -> int:
    from desktop.cli.showing import export_demo, show

    ended = show(replace(demo_options(asked.overlay_port), pace=asked.pace), asked)
    if ended.session_id:
        export_demo(ended.session_id, asked)
    return ended.status
