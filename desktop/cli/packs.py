"""`deskcast packs`: what this machine can translate, directly or through English, and how to add to it."""

import argparse
from dataclasses import asdict
from pathlib import Path

from asr.telling import Sentence
from desktop.cli.listing import Row, add_json, print_rows, tell_download
from desktop.errors import ArgumentError
from desktop.paths import ASSETS, app_paths
from translate import index, installing, packs
from translate.errors import TranslateError
from translate.ways import Route, through_english

_EMPTY = "No language pack is installed. Take one in with: deskcast packs import FILE.argosmodel"


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `packs`."""
    about = "language packs: what is translated"
    acts = commands.add_parser("packs", help=about, description=about).add_subparsers(
        dest="act", required=True, metavar="list|install|import|check|remove"
    )
    listing = acts.add_parser("list", help="what is there, and which pairs go through English")
    listing.add_argument("--offered", action="store_true", help="what can be installed (uses the network)")
    add_json(listing)
    listing.set_defaults(run=_list)
    install = acts.add_parser("install", help="download a pair like en-es (uses the network)")
    install.add_argument("pair", metavar="PAIR")
    install.set_defaults(run=_install)
    importing = acts.add_parser("import", help="take in an .argosmodel file")
    importing.add_argument("file", type=Path, metavar="PATH")
    importing.set_defaults(run=_import)
    acts.add_parser("check", help="load every pack and translate with it").set_defaults(run=_check)
    remove = acts.add_parser("remove", help="take a pair away")
    remove.add_argument("pair", metavar="PAIR")
    remove.set_defaults(run=_remove)


def _list(asked: argparse.Namespace) -> int:
    if asked.offered:
        return _list_offers(asked)
    found = packs.available(app_paths().packs, ASSETS)
    rows = [*(_pack_row(pack) for pack in found), *(_pivot_row(way) for way in through_english(found))]
    return print_rows(rows, asked.json, _EMPTY)


def _pack_row(pack: packs.PackInfo) -> Row:
    line = f"{pack.source}→{pack.target}  {pack.size_bytes / 1e6:6.1f} MB  {pack.problem or pack.label}"
    return Row(line, asdict(pack) | {"through": ""})


def _pivot_row(way: Route) -> Row:
    fields: dict[str, object] = {
        "source": way.source,
        "target": way.target,
        "through": way.through,
        "label": way.label,
    }
    return Row(way.label, fields)


def _list_offers(asked: argparse.Namespace) -> int:
    offers = index.offered(index.index_options())
    rows = [Row(f"{one.source}→{one.target}  {one.version}", asdict(one)) for one in offers]
    return print_rows(rows, asked.json, "The index offers no language pack.")


def _install(asked: argparse.Namespace) -> int:
    source, target = _pair(asked.pair)
    pack = index.install(source, target, app_paths().packs, index.index_options(), tell_download)
    print(f"{pack.source}→{pack.target} is installed.")
    return 0


def _import(asked: argparse.Namespace) -> int:
    pack = installing.import_pack(asked.file, app_paths().packs)
    print(f"{pack.source}→{pack.target} is installed.")
    return 0


def _check(asked: argparse.Namespace) -> int:
    broken = 0
    for pack in packs.available(app_paths().packs, ASSETS):
        try:
            installing.verify(pack, app_paths().packs)
            print(f"{pack.source}→{pack.target}: loads and translates.")
        except TranslateError as error:
            broken += 1
            print(f"{pack.path.name}: {error.text} {error.hint}")
    return 3 if broken else 0


def _remove(asked: argparse.Namespace) -> int:
    source, target = _pair(asked.pair)
    installing.remove(source, target, app_paths().packs)
    print(f"{source}→{target} is removed.")
    return 0


def _pair(name: str) -> tuple[str, str]:
    """The languages of a pair like en-es, en_es or en→es."""
    source, _, target = name.replace("→", "-").replace("_", "-").partition("-")
    if not target:
        raise ArgumentError(
            "pack-name",
            Sentence.tr("{name} names no pair.", name=name),
            Sentence.tr("Name the pair like en-es; see deskcast packs list."),
        )
    return source, target
