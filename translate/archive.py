"""The zip of a language pack, unpacked as the hostile file it may be: names, types, sizes and counts are checked first.

Never argostranslate's own installer, which overwrites other packs and has no limits (reference: reliability.md,
sections 3 D9/D10 and 5).
"""

import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from translate.errors import PackError
from translate.metadata import MOST_BYTES as MOST_METADATA_BYTES
from translate.telling import Sentence

MOST_BYTES = 2_000_000_000
MOST_FILES = 500
MOST_RATIO = 100
"""Unpacked bytes for each byte of the zip; real packs lie between 1 and 2."""
MOST_NAME = 200
_RATIO_FROM_BYTES = 1_000_000
_BLOCK_BYTES = 1 << 20
_SPLITTERS = frozenset(("stanza", "spacy", "minisbd"))
"""Folders of sentence splitters, some of them pickles: never unpacked, the app splits sentences itself."""
_BINARIES = frozenset(("model/model.bin", "sentencepiece.model", "bpe.model"))
_TEXTS = frozenset((".json", ".txt", ".md", ".vocab", ".yml", ".yaml"))
_PLAIN_NAMES = frozenset(("license", "notice", "readme"))
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def unpack(file: Path, folder: Path) -> Path:
    """Unpacks `file` below the empty `folder`; gives the one top folder of the pack. Raises PackError, OSError.

    On an error files may be left in `folder`, never outside it.
    """
    with _open(file) as archive:
        entries = _wanted(archive)
        most_bytes = min(MOST_BYTES, max(_RATIO_FROM_BYTES, MOST_RATIO * file.stat().st_size))
        left = most_bytes
        for entry in entries:
            left -= _write(archive, entry, folder / entry.filename, left)
        return folder / PurePosixPath(entries[0].filename).parts[0]


def read_metadata(file: Path) -> bytes:
    """metadata.json out of the zip `file`, not unpacking anything; raises PackError, OSError."""
    with _open(file) as archive:
        names = [
            info for info in archive.infolist() if re.fullmatch(r"[^/\\]+/metadata\.json", info.filename)
        ]
        if len(names) != 1:
            raise _refused(Sentence.tr("has no single metadata.json"))
        with _reading(archive, names[0]) as stream:
            return stream.read(MOST_METADATA_BYTES + 1)


def _open(file: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise _refused(Sentence.tr("is not a whole zip file")) from None


@contextmanager
def _reading(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    try:
        with archive.open(entry) as stream:
            yield stream
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError):
        raise _refused(Sentence.tr("holds {filename!r} in a damaged form", filename=entry.filename)) from None


def _wanted(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files to write, every entry's name and kind checked, wanted or not."""
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise _refused(
            Sentence.tr(
                "holds {entries} files, more than {most_files}", entries=len(entries), most_files=MOST_FILES
            )
        )
    seen: set[str] = set()
    for entry in entries:
        _check_name(entry.orig_filename)
        _check_kind(entry)
        name = unicodedata.normalize("NFC", entry.filename.rstrip("/")).casefold()
        if name in seen:
            raise _refused(Sentence.tr("holds {filename!r} twice", filename=entry.filename))
        seen.add(name)
    files = [entry for entry in entries if not entry.is_dir()]
    if len({PurePosixPath(entry.filename).parts[0] for entry in entries}) != 1 or not files:
        raise _refused(Sentence.tr("has not exactly one top folder"))
    wanted = [entry for entry in files if _is_wanted(PurePosixPath(entry.filename))]
    if not any(entry.filename.endswith("/metadata.json") for entry in wanted):
        raise _refused(Sentence.tr("has no metadata.json"))
    return wanted


def _check_name(name: str) -> None:
    parts = name.rstrip("/").split("/")
    if len(name) > MOST_NAME or len(parts) > 8:
        raise _refused(Sentence.tr("holds a name that is too long"))
    if not name.isprintable() or re.search(r'[\\:*?"<>|]', name):
        raise _refused(
            Sentence.tr("holds the name {name!r}, which some systems read in another way", name=name)
        )
    for part in parts:
        if part in ("", ".", "..") or part != part.strip() or part.endswith(".") or _DEVICES.fullmatch(part):
            raise _refused(
                Sentence.tr("holds the name {name!r}, which does not stay in its folder", name=name)
            )


def _check_kind(entry: zipfile.ZipInfo) -> None:
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise _refused(
            Sentence.tr("holds {filename!r}, which is a link or a device", filename=entry.filename)
        )
    if entry.flag_bits & 0x1:
        raise _refused(Sentence.tr("holds {filename!r} locked with a password", filename=entry.filename))


def _is_wanted(path: PurePosixPath) -> bool:
    """False for what is left out; raises for a file of a kind that no pack needs."""
    if len(path.parts) < 2:
        raise _refused(Sentence.tr("has not exactly one top folder"))
    inside = PurePosixPath(*path.parts[1:])
    if inside.parts[0].casefold() in _SPLITTERS:
        return False
    is_text = inside.suffix.lower() in _TEXTS or inside.name.casefold() in _PLAIN_NAMES
    if not is_text and str(inside) not in _BINARIES:
        raise _refused(
            Sentence.tr("holds {inside!r}, a kind of file that no language pack needs", inside=str(inside))
        )
    return True


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, most_bytes: int) -> int:
    """Writes one file, counting what really comes, not what the header says; gives the bytes written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with _reading(archive, entry) as stream, path.open("xb") as target:
        while block := stream.read(_BLOCK_BYTES):
            written += len(block)
            if written > most_bytes:
                raise _refused(Sentence.tr("unpacks to far more than a language pack is"))
            target.write(block)
    return written


def _refused(what: Sentence) -> PackError:
    return PackError(
        "pack-refused",
        Sentence.tr("The file {what}, so it was not taken in.", what=what),
        Sentence.tr("Take an .argosmodel file from a source you trust, and get it again if it was cut off."),
    )
