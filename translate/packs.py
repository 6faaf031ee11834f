"""Language packs on this machine: installed in the packs folder, or bundled as zips with the app.

One bad pack is a PackInfo with a `problem`; it never hides the others.
"""

from dataclasses import dataclass
from pathlib import Path

from translate.archive import read_metadata
from translate.errors import PackError
from translate.metadata import Metadata, parse_metadata
from translate.telling import NOTHING, Sentence

HIDDEN = ".deskcast-"
"""Folders being written or taken away begin so; they are no packs."""


@dataclass(frozen=True, slots=True)
class PackInfo:
    """One pack; `path` is its folder, or its zip while `bundled`; `problem` says why it cannot be used."""

    source: str
    target: str
    path: Path
    bundled: bool
    size_bytes: int
    label: str
    problem: Sentence = NOTHING


def available(packs_dir: Path, assets_dir: Path) -> tuple[PackInfo, ...]:
    """Every pack, by pair; of two packs for a pair the installed one stands before the bundled one."""
    return tuple(
        sorted(
            (*installed(packs_dir), *bundled(assets_dir)),
            key=lambda pack: (pack.source, pack.target, bool(pack.problem), pack.bundled, pack.path.name),
        )
    )


def installed(packs_dir: Path) -> tuple[PackInfo, ...]:
    """The packs that lie unpacked in `packs_dir`, sound or not."""
    try:
        folders = sorted(path for path in packs_dir.iterdir() if path.is_dir())
    except OSError:
        return ()
    return tuple(describe_folder(folder) for folder in folders if not folder.name.startswith(HIDDEN))


def bundled(assets_dir: Path) -> tuple[PackInfo, ...]:
    """The packs that came with the app, still zipped."""
    files = sorted((assets_dir / "models" / "packs").glob("*.argosmodel"))
    return tuple(_describe_zip(file) for file in files)


def describe_folder(folder: Path) -> PackInfo:
    """What lies unpacked in `folder`; what is wrong with it, as its `problem`."""
    try:
        found = parse_metadata((folder / "metadata.json").read_bytes())
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        lacking = [name for name in ("model/model.bin",) if not (folder / name).is_file()]
    except PackError as error:
        return _broken(folder, False, Sentence.tr("{file}: {what}", file=folder.name, what=error.text))
    except OSError as error:
        return _broken(
            folder,
            False,
            Sentence.tr(
                "{folder}: no readable metadata.json ({reason}).",
                folder=folder.name,
                reason=Sentence.by_system(error),
            ),
        )
    problem = (
        Sentence.tr(
            "{file} lacks {missing}; remove it and import it again.", file=folder.name, missing=lacking[0]
        )
        if lacking
        else NOTHING
    )
    return _info(found, folder, False, size, problem)


def _describe_zip(file: Path) -> PackInfo:
    try:
        found = parse_metadata(read_metadata(file))
        return _info(found, file, True, file.stat().st_size, NOTHING)
    except PackError as error:
        return _broken(file, True, Sentence.tr("{file}: {what}", file=file.name, what=error.text))
    except OSError as error:
        return _broken(
            file,
            True,
            Sentence.tr("{file}: not readable ({reason}).", file=file.name, reason=Sentence.by_system(error)),
        )


def _info(found: Metadata, path: Path, is_bundled: bool, size: int, problem: Sentence) -> PackInfo:
    label = f"{found.label} (bundled)" if is_bundled else found.label
    return PackInfo(found.source, found.target, path, is_bundled, size, label, problem)


def _broken(path: Path, is_bundled: bool, problem: Sentence) -> PackInfo:
    return PackInfo("?", "?", path, is_bundled, 0, path.name, problem)
