"""`deskcast sessions`, `deskcast export`, `deskcast buyers`: what was kept, and how to take it out."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from desktop.cli.terminal import clock, plain
from desktop.errors import ArgumentError
from desktop.paths import app_paths
from desktop.sessions.exports.export import FORMATS, ExportOptions, default_name, export
from desktop.sessions.store import SessionStore, SessionSummary


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `sessions` and `export`."""
    sessions = commands.add_parser("sessions", help="list, show or delete what was kept")
    acts = sessions.add_subparsers(dest="act", required=True, metavar="list|show|delete")
    listing = acts.add_parser("list", help="all sessions, newest first; those a crash left open are marked")
    listing.set_defaults(run=_list)
    show = acts.add_parser("show", help="one session's lines and buyers")
    show.set_defaults(run=_show)
    delete = acts.add_parser("delete", help="remove one session for good")
    delete.set_defaults(run=_delete)
    for act in (show, delete):
        act.add_argument("session", metavar="SESSION", help="id as in the list")
    for act in (listing, show):
        act.add_argument(
            "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
        )
    _add_buyers(commands)
    out = commands.add_parser(
        "export",
        help="write a session as subtitles, text or a table",
        epilog="example: deskcast export 20261122-090000-ab12 --format srt --language bilingual",
    )
    out.add_argument("session", metavar="SESSION", help="id as in deskcast sessions list")
    out.add_argument("--format", required=True, choices=FORMATS, help="kind of file")
    out.add_argument(
        "--language",
        default="source",
        metavar="xx",
        help="source, bilingual, all, or one language that was translated",
    )
    out.add_argument(
        "--output", type=Path, metavar="PATH", help="file or folder; without it, the exports folder"
    )
    out.set_defaults(run=_export)


def _add_buyers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    acts = commands.add_parser("buyers", help="list the buyers that were met, or erase one").add_subparsers(
        dest="act", required=True, metavar="list|erase"
    )
    listing = acts.add_parser("list", help="everyone who was in a room")
    listing.add_argument(
        "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
    )
    listing.set_defaults(run=_list_buyers)
    erase = acts.add_parser("erase", help="remove a buyer and all they wrote, without a trace in the record")
    erase.add_argument("buyer", metavar="ID", help="id as in the list")
    erase.set_defaults(run=_erase_buyer)


def _list_buyers(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        buyers = store.list_buyers()
    for known in buyers:
        if _as_json(asked):
            print(json.dumps(asdict(known), default=datetime.isoformat, ensure_ascii=False))
        else:
            buyer = known.buyer
            print(
                f"{plain(buyer.id):<24} {buyer.country or '??'}  {plain(buyer.name)}, {plain(buyer.company)}".rstrip(
                    ", "
                )
            )
    if not buyers:
        print("Nobody has been met yet.", file=sys.stderr)
    return 0


def _erase_buyer(asked: argparse.Namespace) -> int:
    with SessionStore.open(app_paths().database) as store:
        erased = store.erase_buyer(asked.buyer)
    print(
        f"Erased from {erased.sessions} session(s), {erased.backups} backup(s) and {erased.damaged} damaged file(s).",
        file=sys.stderr,
    )
    return 0


def _list(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        sessions = store.list_sessions()
    if _as_json(asked):
        for session in sessions:
            print(json.dumps(asdict(session), default=datetime.isoformat, ensure_ascii=False))
        return 0
    for session in sessions:
        print(_line(session))
    if not sessions:
        print("Nothing has been kept yet. Start with: deskcast demo", file=sys.stderr)
    return 0


def _line(session: SessionSummary) -> str:
    state = "left open by a crash" if session.crashed else "live now" if session.ended_at is None else ""
    counts = f"{session.captions} captions, {session.buyers} buyers"
    return (
        f"{session.id}  {session.started_at:%Y-%m-%d %H:%M}  {counts:<26} {session.title}  {state}".rstrip()
    )


def _show(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        transcript = store.load(asked.session)
    if _as_json(asked):
        print(json.dumps(asdict(transcript), default=datetime.isoformat, ensure_ascii=False))
        return 0
    for line in transcript.lines:
        print(f"{clock(line.start_ms)}  {plain(line.text)}")
        for translation in line.translations:
            print(f"       {translation.language}  {plain(translation.text)}")
    return 0


def _delete(asked: argparse.Namespace) -> int:
    with SessionStore.open(app_paths().database) as store:
        store.delete(asked.session)
    print(f"Session {asked.session} is deleted.", file=sys.stderr)
    return 0


def _export(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        transcript = store.load(asked.session)
    options = ExportOptions(asked.format, asked.language)
    path = asked.output or app_paths().exports
    if path.is_dir() or asked.output is None:
        path = path / default_name(transcript, options)
    elif path.exists():
        raise ArgumentError(
            "file-exists", f"{path} is there already.", "Give another name with --output, or move that file."
        )
    print(export(transcript, options, path))
    return 0


def _as_json(asked: argparse.Namespace) -> bool:
    return asked.json or not sys.stdout.isatty()
