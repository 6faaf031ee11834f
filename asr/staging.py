"""Where a speech model is brought together, checked and tried before it takes its place in the models folder."""

import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path

from asr.card import read_card, require_complete
from asr.checksums import write_sums
from asr.errors import ModelError
from asr.telling import Sentence

FILES = (
    "config.json",
    "model.bin",
    "tokenizer.json",
    "vocabulary.json",
    "vocabulary.txt",
    "preprocessor_config.json",
    "card.json",
    "README.md",
    "LICENSE",
)
"""All that is taken from a folder, an archive or a repository; nothing that could run."""
_MOST_BYTES = 8_000_000_000


@contextmanager
def staged(models: Path, name: str, resumed: bool = False) -> Iterator[Path]:
    """A folder to bring a model together in; on success it is complete, tried, summed and takes the name.

    `resumed` keeps what was brought when bringing it fails, for the next time; what turns out to be no model goes.
    """
    stage = _begun(models, name, afresh=not resumed)
    try:
        yield stage
    except BaseException:
        if not resumed:
            shutil.rmtree(stage)
        raise
    try:
        _try_out(stage)
        write_sums(stage, [name for name in FILES if (stage / name).is_file()])
    except BaseException:
        shutil.rmtree(stage)
        raise
    _take_place(stage, models / name)


def incoming(models: Path, name: str) -> Path:
    """Where the model `name` is brought together."""
    return models / f".incoming-{name}"


def _begun(models: Path, name: str, afresh: bool) -> Path:
    stage = incoming(models, name)
    try:
        models.mkdir(parents=True, exist_ok=True, mode=0o700)
        if stage.exists() and afresh:
            shutil.rmtree(stage)
        stage.mkdir(exist_ok=True)
    except OSError as error:
        raise ModelError(
            "model-folder",
            Sentence.tr(
                "Models cannot be kept in {models}: {reason}.",
                models=models,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr("Make the folder writable, or set DESKCAST_HOME to a folder of your own."),
        ) from error
    return stage


def _try_out(folder: Path) -> None:
    from asr.tokens import read_tokens
    from asr.whisper import load_model

    require_complete(folder)
    languages = read_card(folder).languages or read_tokens(folder).languages
    load_model(folder, languages[0])


def _take_place(stage: Path, target: Path) -> None:
    """Two renames, so that at any moment there is a whole model under the name, or none and a whole one beside it."""
    for leftover in stage.glob("*.part"):
        leftover.unlink()
    old = target.with_name(f".outgoing-{target.name}")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    stage.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def copied(source: Path, stage: Path) -> None:
    """Copies the known files of the folder `source` into `stage`; raises `ModelError`."""
    for name in FILES:
        try:
            if (source / name).is_file():
                shutil.copyfile(source / name, stage / name)
        except OSError as error:
            raise _full(error) or ModelError(
                "model-unreadable",
                Sentence.tr(
                    "{path} cannot be read: {reason}.", path=source / name, reason=Sentence.by_system(error)
                ),
                Sentence.tr("Check the disk that it lies on and who may read it."),
            ) from error


def unpack(archive: Path, stage: Path) -> None:
    """Writes the known files of a zip into `stage`, whatever folder they lie in, never more than they may be."""
    room = _MOST_BYTES
    try:
        with zipfile.ZipFile(archive) as packed:
            for entry in packed.infolist():
                name = Path(entry.filename).name
                if name not in FILES or entry.is_dir():
                    continue
                room -= _copied(packed, entry, stage / name, room)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise _full(error) or ModelError(
            "model-archive",
            Sentence.tr("{file} is not a zip file that can be read.", file=archive.name),
            Sentence.tr("Download or copy it again."),
        ) from error


def _full(error: Exception) -> ModelError | None:
    if not isinstance(error, OSError) or error.errno not in (ENOSPC, EDQUOT, EFBIG):
        return None
    return ModelError(
        "disk-full",
        Sentence.tr("The disk has no room for this model."),
        Sentence.tr("Free some space and import it again."),
    )


def _copied(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, room: int) -> int:
    written = 0
    with packed.open(entry) as source, target.open("wb") as out:
        while block := source.read(1 << 20):
            written += len(block)
            if written > room:
                raise ModelError(
                    "model-archive",
                    Sentence.tr("The archive is larger than any model."),
                    Sentence.tr("Check where it is from."),
                )
            out.write(block)
    return written
