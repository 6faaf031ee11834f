"""`deskcast models`: what this machine can hear, and how to add to it."""

import argparse
from dataclasses import asdict
from pathlib import Path

from asr import models as speech_models
from asr.catalogue import OFFERED
from asr.fetching import FetchOptions
from asr.fit import Fit, best_fit, kept_fits
from desktop.cli.listing import Row, add_json, print_rows, tell_download
from desktop.paths import ASSETS, app_paths
from desktop.settings import load_settings, save_settings


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `models`."""
    about = "speech models: what is heard"
    acts = commands.add_parser("models", help=about, description=about).add_subparsers(
        dest="act", required=True, metavar="|".join(_ACTS)
    )
    notes = {
        "list": "what is there",
        "install": "download by name (the only command that uses the network)",
        "import": "take in a folder of a CTranslate2 Whisper model",
        "check": "verify every file",
        "remove": "take one away",
    }
    for act, run in _ACTS.items():
        parser = acts.add_parser(act, help=notes[act])
        if act in ("install", "import", "remove"):
            parser.add_argument("name", metavar="NAME" if act != "import" else "PATH")
        _add_model_options(parser, act)
        parser.set_defaults(run=run)


def _add_model_options(parser: argparse.ArgumentParser, act: str) -> None:
    if act == "list":
        add_json(parser)
        parser.add_argument("--offered", action="store_true", help="what can be installed by name")
    if act == "install":
        parser.add_argument(
            "--mirror",
            metavar="URL",
            help="a mirror of the hub, kept for the next time; an empty one goes back to the hub itself",
        )


def _list_models(asked: argparse.Namespace) -> int:
    if asked.offered:
        return _list_offers(asked)
    fits = kept_fits(app_paths().models)
    rows = [
        Row(
            f"{info.name:<20} {info.size_bytes / 1e6:7.1f} MB  {', '.join(info.languages):<10} {info.label}"
            f"{_pace(best_fit(fits, info.name))}",
            asdict(info),
        )
        for info in speech_models.available(app_paths().models, ASSETS)
    ]
    return print_rows(
        rows, asked.json, "No speech model is installed. Get one with: deskcast models install small"
    )


def _pace(fit: Fit | None) -> str:
    from desktop.doctor import judged

    return f"  [{judged(fit)[0]}]" if fit else ""


def _list_offers(asked: argparse.Namespace) -> int:
    rows = [
        Row(
            f"{one.name:<18} {one.size_bytes / 1e6:7.0f} MB  {', '.join(one.languages) or 'all languages':<14}"
            f" {one.repository}",
            asdict(one),
        )
        for one in OFFERED
    ]
    return print_rows(rows, asked.json, "")


def _install_model(asked: argparse.Namespace) -> int:
    settings = load_settings(app_paths().settings)
    if asked.mirror is not None and asked.mirror != settings.model_mirror:
        settings = settings.model_copy(update={"model_mirror": asked.mirror})
    options = FetchOptions(mirror=settings.model_mirror, tell=tell_download)
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


_ACTS: dict[str, object] = {
    "list": _list_models,
    "install": _install_model,
    "import": _import_model,
    "check": _check_models,
    "remove": _remove_model,
}
