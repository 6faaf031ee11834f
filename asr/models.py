"""Speech models on this machine: what is bundled and installed, which one is used, and taking in another.

A model counts as installed only once it lies whole in its folder; see `asr.staging`.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from asr.card import read_card, require_complete
from asr.catalogue import offer
from asr.checksums import bundled_sums, check_sums
from asr.errors import ModelError
from asr.fetching import FetchOptions, fetch
from asr.staging import copied, incoming, staged, unpack
from asr.telling import Sentence

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model that lies on this machine. `languages` is empty where only the model itself knows."""

    name: str
    path: Path
    label: Sentence
    languages: tuple[str, ...]
    short_context: bool
    size_bytes: int
    bundled: bool


def bundled(assets: Path) -> tuple[ModelInfo, ...]:
    """The models that come with the app, in `assets`/models."""
    return tuple(_info(folder, from_app=True) for folder in _model_folders(assets / "models"))


def installed(models: Path) -> tuple[ModelInfo, ...]:
    """The models the user installed or imported into the folder `models`, by name."""
    return tuple(_info(folder, from_app=False) for folder in _model_folders(models))


def available(models: Path, assets: Path) -> tuple[ModelInfo, ...]:
    """Installed models first, then bundled ones."""
    return (*installed(models), *bundled(assets))


def find_model(wanted: str | None, models: Path, assets: Path) -> ModelInfo:
    """The model called `wanted`, or in the folder `wanted`; None takes an installed one, else the bundled demo.

    Its files are checked against their SHA-256 sums the first time and after any change. Raises `ModelError`.
    """
    known = available(models, assets)
    chosen = next((info for info in known if wanted in (None, info.name)), None)
    if chosen is None and wanted and Path(wanted).expanduser().is_dir():
        folder = Path(wanted).expanduser().absolute()
        require_complete(folder)
        return _info(folder, from_app=False)
    if chosen is None:
        raise _unknown(wanted, known)
    check_sums(chosen.path, _sums_of(chosen), cache=models / "checked.json")
    return chosen


def verify(model: ModelInfo) -> None:
    """Reads every file of `model` and compares it with its sum; raises `ModelError` naming the file that differs."""
    require_complete(model.path)
    check_sums(model.path, _sums_of(model), cache=None)


def import_model(source: Path, models: Path) -> ModelInfo:
    """Takes in a CTranslate2 Whisper model from a folder or a zip file; raises `ModelError`."""
    if not source.exists():
        raise ModelError(
            "model-missing",
            Sentence.tr("There is no model at {source}.", source=source),
            Sentence.tr("Name a folder or a zip file."),
        )
    name = _named(source.name if source.is_dir() else source.stem)
    with staged(models, name) as stage:
        (copied if source.is_dir() else unpack)(source, stage)
    return _info(models / name, from_app=False)


def install(name: str, models: Path, options: FetchOptions | None = None) -> ModelInfo:
    """Downloads a model by name (`small`) or repository (`owner/name@revision`), or ends a download that was begun.

    The one call here that uses the network. Raises `ModelError`; then there is no such model, or still the old one.
    """
    wanted = offer(name)
    folder_name = _named(wanted.name)
    with staged(models, folder_name, resumed=True) as stage:
        fetch(wanted, stage, options or FetchOptions())
    return _info(models / folder_name, from_app=False)


def remove(name: str, models: Path) -> None:
    """Deletes an installed model and what a download of it left; raises `ModelError` if there is neither."""
    known = name in [info.name for info in installed(models)]
    if not known and name not in unfinished(models):
        raise _unknown(name, installed(models))
    for folder in (models / name, incoming(models, name)):
        shutil.rmtree(folder, ignore_errors=not folder.exists())


def unfinished(models: Path) -> tuple[str, ...]:
    """Models whose download was begun and not ended; installing them again goes on where it stopped."""
    prefix = incoming(models, "").name
    return tuple(sorted(folder.name.removeprefix(prefix) for folder in models.glob(f"{prefix}*/")))


def _model_folders(parent: Path) -> list[Path]:
    if not parent.is_dir():
        return []
    named = (folder for folder in parent.iterdir() if _NAME.fullmatch(folder.name))
    return sorted(
        folder for folder in named if (folder / "model.bin").is_file() and (folder / "config.json").is_file()
    )


def _info(folder: Path, from_app: bool) -> ModelInfo:
    card = read_card(folder)
    return ModelInfo(
        name=folder.name,
        path=folder,
        label=Sentence.given(card.label or folder.name),
        languages=card.languages,
        short_context=card.short_context,
        size_bytes=sum(file.stat().st_size for file in folder.iterdir() if file.is_file()),
        bundled=from_app,
    )


def _sums_of(model: ModelInfo) -> Path:
    return bundled_sums(model.path) if model.bundled else model.path / "sums.json"


def _named(name: str) -> str:
    if _NAME.fullmatch(name):
        return name
    raise ModelError(
        "model-name",
        Sentence.tr("{name!r} cannot name a model.", name=name),
        Sentence.tr("Use letters, digits, dots, dashes; up to 80 of them."),
    )


def _unknown(wanted: str | None, known: tuple[ModelInfo, ...]) -> ModelError:
    if not known:
        text = Sentence.tr("There is no speech model on this machine.")
    else:
        text = Sentence.tr(
            "There is no speech model called {wanted}; there are {known}.",
            wanted=wanted or "",
            known=tuple(info.name for info in known),
        )
    return ModelError(
        "model-missing",
        text,
        Sentence.tr("See `deskcast models list`, or run `deskcast models install small`."),
    )
