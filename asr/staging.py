"""Where a speech model is brought together, checked and tried before it takes its place in the models folder."""

import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from asr.card import read_card, require_complete
from asr.checksums import write_sums
from asr.errors import ModelError

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
    """A folder to bring a model together in; on success it is complete, tried, summed and takes the name."""
    models.mkdir(parents=True, exist_ok=True, mode=0o700)
    stage = models / f".incoming-{name}"
    if stage.exists() and not resumed:
        shutil.rmtree(stage)
    stage.mkdir(exist_ok=True)
    try:
        yield stage
        _try_out(stage)
    except BaseException:
        if not resumed:
            shutil.rmtree(stage)
        raise
    shutil.rmtree(stage / ".cache", ignore_errors=True)  # what the downloader keeps beside its files
    write_sums(stage, [name for name in FILES if (stage / name).is_file()])
    target = models / name
    if target.exists():
        shutil.rmtree(target)
    stage.rename(target)


def _try_out(folder: Path) -> None:
    from asr.tokens import read_tokens
    from asr.whisper import load_model

    require_complete(folder)
    languages = read_card(folder).languages or read_tokens(folder).languages
    load_model(folder, languages[0])


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
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise ModelError(
            "model-archive",
            f"{archive.name} is not a zip file that can be read.",
            "Download or copy it again.",
        ) from error


def _copied(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, room: int) -> int:
    written = 0
    with packed.open(entry) as source, target.open("wb") as out:
        while block := source.read(1 << 20):
            written += len(block)
            if written > room:
                raise ModelError(
                    "model-archive", "The archive is larger than any model.", "Check where it is from."
                )
            out.write(block)
    return written
