"""`deskcast sessions` and `deskcast export`: what was kept, how to find it, take it out and repair it."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from asr.telling import Sentence
from desktop.cli.terminal import clock, plain
from desktop.errors import ArgumentError
from desktop.paths import app_paths
from desktop.sessions.exports.export import ExportOptions, default_name, export
from desktop.sessions.exports.formats import FORMATS
from desktop.sessions.exports.review_words import WORDS
from desktop.sessions.recovery import repair
from desktop.sessions.store import SessionStore, SessionSummary


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `sessions` and `export`."""
    sessions = commands.add_parser("sessions", help="list, show, search, delete or repair what was kept")
    acts = sessions.add_subparsers(dest="act", required=True, metavar="list|show|search|delete|repair")
    listing = acts.add_parser("list", help="all sessions, newest first; those a crash left open are marked")
    listing.set_defaults(run=_list)
    show = acts.add_parser("show", help="one session's lines and buyers")
    show.set_defaults(run=_show)
    delete = acts.add_parser("delete", help="remove one session for good")
    delete.set_defaults(run=_delete)
    search = acts.add_parser("search", help="find what was said or written in any session, and who came")
    search.add_argument("text", metavar="TEXT", help="beginnings of words, in any language")
    search.set_defaults(run=_search)
    repair = acts.add_parser(
        "repair",
        help="make a damaged record whole from its newest backup and from what can be read; keeps the file",
    )
    repair.set_defaults(run=_repair)
    for act in (show, delete):
        act.add_argument("session", metavar="SESSION", help="id as in the list")
    for act in (listing, show, search):
        act.add_argument(
            "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
        )
    out = commands.add_parser(
        "export",
        help="write a session as subtitles, text, tables, or a review page (html)",
        epilog="example: deskcast export 20261122-090000 --format html --language bilingual --wording zh",
    )
    out.add_argument("session", metavar="SESSION", help="id as in deskcast sessions list")
    out.add_argument("--format", required=True, choices=FORMATS, help="kind of file")
    out.add_argument(
        "--language",
        default="source",
        metavar="xx",
        help="source, bilingual, all, or one language that was translated",
    )
    out.add_argument("--wording", default="en", choices=sorted(WORDS), help="headings of the review page")
    out.add_argument(
        "--output", type=Path, metavar="PATH", help="file or folder; without it, the exports folder"
    )
    out.set_defaults(run=_export)


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


def _search(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        places = store.search(asked.text)
    for found in places:
        if _as_json(asked):
            print(json.dumps(asdict(found), default=datetime.isoformat, ensure_ascii=False))
        else:
            print(f"{found.session_id}  {clock(found.at_ms):>8}  {found.kind:<11} {plain(found.text)}")
    if not places:
        print("Nothing was found.", file=sys.stderr)
    return 0


def _repair(_asked: argparse.Namespace) -> int:
    done = repair(app_paths().database)
    begun = (
        f"the backup {done.backup.name}" if done.backup else "an empty record, since there is no good backup"
    )
    print(
        f"The record is whole again: {done.sessions} session(s), {done.captions} caption(s). It began from {begun}, "
        f"and {done.salvaged} row(s) more were read from the damaged file, which is kept as {done.aside}.",
        file=sys.stderr,
    )
    if done.broken:
        print(f"Some of these could not be read: {', '.join(done.broken)}.", file=sys.stderr)
    return 0


def _delete(asked: argparse.Namespace) -> int:
    with SessionStore.open(app_paths().database) as store:
        store.delete(asked.session)
    print(f"Session {asked.session} is deleted.", file=sys.stderr)
    return 0


def _export(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        transcript = store.load(asked.session)
    options = ExportOptions(asked.format, asked.language, wording=asked.wording)
    path = asked.output or app_paths().exports
    if path.is_dir() or asked.output is None:
        path = path / default_name(transcript, options)
    elif path.exists():
        raise ArgumentError(
            "file-exists",
            Sentence.tr("{path} is there already.", path=path),
            Sentence.tr("Give another name with --output, or move that file."),
        )
    print(export(transcript, options, path))
    return 0


def _as_json(asked: argparse.Namespace) -> bool:
    return asked.json or not sys.stdout.isatty()
