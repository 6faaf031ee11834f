"""Which files of a folder name a buyer: exports are the user's own, so erasing a buyer tells of them."""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.sessions.transcript import BuyerVisit

_LARGEST_BYTES = 100_000_000
_SHORTEST = 4
"""Names of three letters stand in too many words to mean anybody."""


def files_naming(visits: Iterable[BuyerVisit], folder: Path) -> tuple[Path, ...]:
    """Files under `folder` that hold the buyer's id, name, or a contact they left; also inside docx and xlsx."""
    marks = {text.encode() for text in _marks(visits) if len(text) >= _SHORTEST}
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    return tuple(path for path in files if any(mark in part for part in _parts(path) for mark in marks))


def _marks(visits: Iterable[BuyerVisit]) -> Iterator[str]:
    for visit in visits:
        yield from (visit.seen.buyer.id, visit.seen.buyer.name)
        yield from visit.profile.contacts if visit.profile else ()
        for event in visit.events:
            yield from (event.phone, event.email)


def _parts(path: Path) -> Iterator[bytes]:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            return
        if not zipfile.is_zipfile(path):
            yield path.read_bytes()
            return
        with zipfile.ZipFile(path) as whole:
            for member in whole.infolist():
                if member.file_size <= _LARGEST_BYTES:
                    yield whole.read(member)
    except (OSError, zipfile.BadZipFile):
        return
