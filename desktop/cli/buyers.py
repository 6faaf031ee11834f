"""`deskcast buyers`: who was met, found by a text, everything of one as a file, and erased without a trace."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from desktop.cli.terminal import plain
from desktop.paths import app_paths
from desktop.rooms.outbox import Outbox
from desktop.sessions.erasure import Erasure
from desktop.sessions.exports.buyer import buyer_json
from desktop.sessions.exports.cleaning import safe_name
from desktop.sessions.exports.export import write_new
from desktop.sessions.mentions import files_naming
from desktop.sessions.store import SessionStore
from desktop.sessions.transcript import KnownBuyer


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `buyers`."""
    buyers = commands.add_parser(
        "buyers", help="list or search the buyers that were met; export or erase one"
    )
    acts = buyers.add_subparsers(dest="act", required=True, metavar="list|search|export|erase")
    listing = acts.add_parser("list", help="everyone who was in a room")
    listing.set_defaults(run=_list)
    search = acts.add_parser("search", help="by name, company, country, stage, topic, contact or note")
    search.add_argument("text", metavar="TEXT")
    search.set_defaults(run=_search)
    for act in (listing, search):
        act.add_argument(
            "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
        )
    export = acts.add_parser("export", help="everything that was kept of one buyer, as JSON")
    export.add_argument("buyer", metavar="ID", help="id as in the list")
    export.add_argument("--output", type=Path, metavar="PATH", help="file; without it, in the exports folder")
    export.set_defaults(run=_export)
    erase = acts.add_parser(
        "erase", help="remove a buyer and all they wrote: from the record, its index, its log and its backups"
    )
    erase.add_argument("buyer", metavar="ID", help="id as in the list")
    erase.set_defaults(run=_erase)


def _list(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        buyers = store.list_buyers()
    _show(buyers, asked)
    if not buyers:
        print("Nobody has been met yet.", file=sys.stderr)
    return 0


def _search(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        buyers = store.search_buyers(asked.text)
    _show(buyers, asked)
    if not buyers:
        print("Nobody was found.", file=sys.stderr)
    return 0


def _show(buyers: Sequence[KnownBuyer], asked: argparse.Namespace) -> None:
    as_json = asked.json or not sys.stdout.isatty()
    for known in buyers:
        print(
            json.dumps(asdict(known), default=datetime.isoformat, ensure_ascii=False)
            if as_json
            else _line(known)
        )


def _line(known: KnownBuyer) -> str:
    buyer = known.buyer
    who = ", ".join(filter(None, (plain(buyer.name), plain(buyer.company))))
    stage = known.profile.stage if known.profile else ""
    wish = "do not contact" if known.profile and known.profile.do_not_contact else ""
    return f"{plain(buyer.id):<24} {buyer.country or '??'}  {who}  {stage}  {wish}".rstrip()


def _export(asked: argparse.Namespace) -> int:
    with SessionStore.read(app_paths().database) as store:
        visits = store.visits(asked.buyer)
    target = asked.output or app_paths().exports / f"buyer {safe_name(asked.buyer, 60)}.json"
    print(write_new(buyer_json(asked.buyer, visits), target))
    return 0


def _erase(asked: argparse.Namespace) -> int:
    paths = app_paths()
    with SessionStore.read(paths.database) as reader:
        naming = files_naming(reader.visits(asked.buyer), paths.exports)
    with SessionStore.open(paths.database) as store:
        print(_receipt(store.erase_buyer(asked.buyer)), file=sys.stderr)
    Outbox(paths.outbox).erase(asked.buyer)
    for path in naming:
        print(f"An exported file still names them: {path}", file=sys.stderr)
    return 0


def _receipt(erased: Erasure) -> str:
    copies = f", {erased.backups} backup(s)" if erased.backups else ""
    damaged = f", {erased.damaged} damaged record(s) that lay aside" if erased.damaged else ""
    return f"Erased from {erased.sessions} session(s){copies}{damaged}. Files exported elsewhere are yours to delete."
