"""Packs put in place and taken away: unpacked, checked and tried before they count, all or nothing."""

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from translate.archive import unpack
from translate.argos import check_pack
from translate.errors import PackError
from translate.packs import HIDDEN, PackInfo, describe_folder, installed
from translate.telling import Language, Sentence

_UNPACKED = HIDDEN + "bundled"


def folder_of(pack: PackInfo, packs_dir: Path) -> Path:
    """Where `pack` lies unpacked; a bundled one is unpacked first. Raises PackError."""
    if not pack.bundled:
        return pack.path
    _require_listed(pack.path)
    with _disk_errors("pack-unpack"):
        folder = packs_dir / _UNPACKED / f"{pack.source}_{pack.target}-{_content_of(pack.path)}"
        if not folder.exists():
            with _staging(packs_dir) as stage:
                top = unpack(pack.path, stage)
                folder.parent.mkdir(exist_ok=True)
                _move(top, folder)
    return folder


def import_pack(file: Path, packs_dir: Path) -> PackInfo:
    """Takes in an .argosmodel file, replacing an installed pack of the same pair; raises PackError.

    Nothing counts before it is unpacked, checked and has translated a probe in a process of its own.
    """
    with _disk_errors("pack-import"), _staging(packs_dir) as stage:
        top = unpack(file, stage)
        check(top)
        info = describe_folder(top)
        folder = packs_dir / f"{info.source}_{info.target}-{_content_of(file)}"
        _move(top, folder)
        for older in _of_pair(info.source, info.target, packs_dir):
            if older.path != folder:
                _move(older.path, stage / f"old-{older.path.name}")
    return replace(info, path=folder)


def remove(source: str, target: str, packs_dir: Path) -> None:
    """Takes the installed pack of a pair away; raises PackError if there is none."""
    found = _of_pair(source, target, packs_dir)
    if not found:
        raise PackError(
            "pack-absent",
            Sentence.tr(
                "No installed pack translates {source} to {target}; what came with Deskcast stays.",
                source=Language(source),
                target=Language(target),
            ),
            Sentence.tr("See deskcast packs list."),
        )
    with _disk_errors("pack-remove"), _staging(packs_dir) as stage:
        for pack in found:
            _move(pack.path, stage / pack.path.name)


def verify(pack: PackInfo, packs_dir: Path) -> None:
    """Loads `pack` and translates a probe with it, in a process of its own; raises PackError."""
    if pack.problem:
        raise PackError("pack-damaged", pack.problem, Sentence.tr("Remove it and import it again."))
    check(folder_of(pack, packs_dir))


def check(folder: Path) -> None:
    """`argos.check_pack` in a process of its own: a bad model may abort the process that loads it."""
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as child:
            problem = child.submit(_problem, folder).result()
    except BrokenProcessPool:
        problem = (
            "pack-damaged",
            Sentence.tr("The language pack ends the program that loads it."),
            Sentence.tr("Get the pack again."),
        )
    if problem:
        raise PackError(*problem)


def _problem(folder: Path) -> tuple[str, Sentence, Sentence] | None:
    try:
        check_pack(folder)
    except PackError as error:
        return error.code, error.text, error.hint
    return None


def _of_pair(source: str, target: str, packs_dir: Path) -> list[PackInfo]:
    return [pack for pack in installed(packs_dir) if (pack.source, pack.target) == (source, target)]


def _content_of(file: Path) -> str:
    """A short name of what `file` holds: another version of a pack never meets the folder of this one."""
    return _sum_of(file)[:16]


def _sum_of(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _require_listed(file: Path) -> None:
    """Raises PackError if the manifest of the bundled models has another sum for `file`."""
    try:
        listed = json.loads((file.parent.parent / "manifest.json").read_text(encoding="utf-8"))["files"]
        wanted = listed.get(f"packs/{file.name}")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return
    if wanted is not None and wanted != _sum_of(file):
        raise PackError(
            "pack-changed",
            Sentence.tr("{file} is not the file that came with Deskcast.", file=file.name),
            Sentence.tr("Get Deskcast's files again, or import the pack from where you have it."),
        )


@contextmanager
def _staging(packs_dir: Path) -> Iterator[Path]:
    """A folder beside the packs that is gone afterwards, with whatever is still in it."""
    packs_dir.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=f"{HIDDEN}stage-", dir=packs_dir))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move(old: Path, new: Path) -> None:
    """Renames a folder; where another process has made `new` meanwhile, that one stays."""
    try:
        os.rename(old, new)  # noqa: PTH104
    except OSError:
        if not new.is_dir():
            raise


@contextmanager
def _disk_errors(code: str) -> Iterator[None]:
    try:
        yield
    except zipfile.BadZipFile as error:
        raise PackError(
            code,
            Sentence.tr("The language pack is damaged: {reason}.", reason=str(error)),
            Sentence.tr("Get the pack again."),
        ) from error
    except OSError as error:
        text = Sentence.tr(
            "The language pack could not be read or written: {reason}.", reason=Sentence.by_system(error)
        )
        raise PackError(
            code, text, Sentence.tr("Check the file, the free space and the rights of the packs folder.")
        ) from error
