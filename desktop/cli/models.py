"""`deskcast models` and `deskcast packs`: what this machine can hear and translate, and how to add to it."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from asr import models as speech_models
from asr.catalogue import OFFERED
from asr.fetching import FetchOptions
from asr.fit import Fit, best_fit, kept_fits
from desktop.errors import ArgumentError
from desktop.paths import ASSETS, app_paths
from desktop.settings import load_settings, save_settings
from translate import index, packs
from translate.errors import TranslateError


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `models` and `packs`."""
    _add(commands, "models", "speech models: what is heard", "folder of a CTranslate2 Whisper model", _MODELS)
    _add(commands, "packs", "language packs: what is translated", "an .argosmodel file", _PACKS)


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    about: str,
    importable: str,
    acts: dict[str, object],
) -> None:
    acts_parser = commands.add_parser(name, help=about, description=about).add_subparsers(
        dest="act", required=True, metavar="|".join(acts)
    )
    notes = {
        "list": "what is there",
        "install": "download by name (the only command that uses the network)",
        "import": f"take in {importable}",
        "check": "verify every file",
        "remove": "take one away",
    }
    for act, run in acts.items():
        parser = acts_parser.add_parser(act, help=notes[act])
        if act in ("install", "import", "remove"):
            parser.add_argument("name", metavar="NAME" if act != "import" else "PATH")
        if act == "list":
            parser.add_argument(
                "--json", action="store_true", help="one JSON object a line, as when the output is a pipe"
            )
        if name == "models":
            _add_model_options(parser, act)
        parser.set_defaults(run=run)


def _add_model_options(parser: argparse.ArgumentParser, act: str) -> None:
    if act == "list":
        parser.add_argument("--offered", action="store_true", help="what can be installed by name")
    if act == "install":
        parser.add_argument(
            "--mirror",
            metavar="URL",
            help="a mirror of the hub, kept for the next time; an empty one goes back to the hub itself",
        )


def _print(rows: list[tuple[str, dict[str, object]]], asked: argparse.Namespace, empty: str) -> int:
    as_json = asked.json or not sys.stdout.isatty()
    for line, fields in rows:
        print(json.dumps(fields, default=str, ensure_ascii=False) if as_json else line)
    if not rows:
        print(empty, file=sys.stderr)
    return 0


def _list_models(asked: argparse.Namespace) -> int:
    if asked.offered:
        return _list_offers(asked)
    fits = kept_fits(app_paths().models)
    rows = [
        (
            f"{info.name:<20} {info.size_bytes / 1e6:7.1f} MB  {', '.join(info.languages):<10} {info.label}"
            f"{_pace(best_fit(fits, info.name))}",
            asdict(info),
        )
        for info in speech_models.available(app_paths().models, ASSETS)
    ]
    return _print(rows, asked, "No speech model is installed. Get one with: deskcast models install small")


def _pace(fit: Fit | None) -> str:
    from desktop.doctor import judged

    return f"  [{judged(fit)[0]}]" if fit else ""


def _list_offers(asked: argparse.Namespace) -> int:
    rows = [
        (
            f"{one.name:<18} {one.size_bytes / 1e6:7.0f} MB  {', '.join(one.languages) or 'all languages':<14}"
            f" {one.repository}",
            asdict(one),
        )
        for one in OFFERED
    ]
    return _print(rows, asked, "")


def _install_model(asked: argparse.Namespace) -> int:
    settings = load_settings(app_paths().settings)
    if asked.mirror is not None and asked.mirror != settings.model_mirror:
        settings = settings.model_copy(update={"model_mirror": asked.mirror})
    options = FetchOptions(mirror=settings.model_mirror, tell=_tell_download)
    info = speech_models.install(asked.name, app_paths().models, options)
    save_settings(app_paths().settings, settings)
    print(f"{info.name} is installed in {info.path}.")
    return 0


def _import_model(asked: argparse.Namespace) -> int:
    info = speech_models.import_model(Path(asked.name), app_paths().models)
    print(f"{info.name} is installed in {info.path}.")
    return 0


def _check_models(asked: argparse.Namespace) -> int:
    for info in speech_models.available(app_paths().models, ASSETS):
        speech_models.verify(info)
        print(f"{info.name}: every file is as it should be.")
    return 0


def _remove_model(asked: argparse.Namespace) -> int:
    speech_models.remove(asked.name, app_paths().models)
    print(f"{asked.name} is removed.")
    return 0


def _list_packs(asked: argparse.Namespace) -> int:
    rows = [
        (
            f"{pack.source}→{pack.target}  {pack.size_bytes / 1e6:6.1f} MB  {pack.problem or pack.label}",
            asdict(pack),
        )
        for pack in packs.available(app_paths().packs, ASSETS)
    ]
    return _print(
        rows, asked, "No language pack is installed. Take one in with: deskcast packs import FILE.argosmodel"
    )


def _install_pack(asked: argparse.Namespace) -> int:
    source, target = _pair(asked.name)
    pack = index.install(source, target, app_paths().packs, index.index_options(), _tell_download)
    print(f"{pack.source}→{pack.target} is installed.")
    return 0


def _tell_download(done: int, total: int) -> None:
    if sys.stderr.isatty():
        of_total = f" of {total / 1e6:.1f}" if total else ""
        end = "\n" if done == total else ""
        print(f"\r{done / 1e6:.1f}{of_total} MB", end=end, file=sys.stderr, flush=True)


def _pair(name: str) -> tuple[str, str]:
    """The languages of a pair like en-es, en_es or en→es."""
    source, _, target = name.replace("→", "-").replace("_", "-").partition("-")
    if not target:
        raise ArgumentError(
            "pack-name", f"{name} names no pair.", "Name the pair like en-es; see deskcast packs list."
        )
    return source, target


def _import_pack(asked: argparse.Namespace) -> int:
    pack = packs.import_pack(Path(asked.name), app_paths().packs)
    print(f"{pack.source}→{pack.target} is installed.")
    return 0


def _check_packs(asked: argparse.Namespace) -> int:
    broken = 0
    for pack in packs.available(app_paths().packs, ASSETS):
        try:
            packs.verify(pack, app_paths().packs)
            print(f"{pack.source}→{pack.target}: loads and translates.")
        except TranslateError as error:
            broken += 1
            print(f"{pack.path.name}: {error.text} {error.hint}")
    return 3 if broken else 0


def _remove_pack(asked: argparse.Namespace) -> int:
    source, target = _pair(asked.name)
    packs.remove(source, target, app_paths().packs)
    print(f"{source}→{target} is removed.")
    return 0


_MODELS: dict[str, object] = {
    "list": _list_models,
    "install": _install_model,
    "import": _import_model,
    "check": _check_models,
    "remove": _remove_model,
}
_PACKS: dict[str, object] = {
    "list": _list_packs,
    "install": _install_pack,
    "import": _import_pack,
    "check": _check_packs,
    "remove": _remove_pack,
}
