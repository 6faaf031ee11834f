"""Which scripts this machine has letters for: asked of the font files themselves, since a missing one shows as boxes.

OBS's browser takes its fonts from the system like any program; OBS in a Flatpak sees the system's fonts too.
"""

import os
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

_FONT_FILES = (".ttf", ".otf", ".ttc", ".otc")
_FACES_READ = 64
_SEGMENTS_BYTES = 4_000_000
"""More than the largest table of characters there is."""


@dataclass(frozen=True, slots=True)
class Script:
    """A script by its English name; a font has it when it has every letter of `sample`."""

    name: str
    languages: tuple[str, ...]
    """ISO 639-1, of those that Deskcast translates into."""
    sample: str
    font: str
    """A free font that has it."""


SCRIPTS = (
    Script("Chinese", ("zh",), "价单离岸", "Noto Sans CJK SC"),
    Script("Japanese", ("ja",), "のカ価", "Noto Sans CJK JP"),
    Script("Korean", ("ko",), "한글값", "Noto Sans CJK KR"),
    Script("Arabic", ("ar", "fa", "ur"), "سعرپ", "Noto Sans Arabic"),
    Script("Cyrillic", ("ru", "uk", "bg"), "ЖжЯ", "Noto Sans"),
    Script("Devanagari", ("hi", "mr", "ne"), "कनमूल", "Noto Sans Devanagari"),
    Script("Thai", ("th",), "กราคา", "Noto Sans Thai"),
)


def missing_scripts(
    languages: Iterable[str] | None = None, folders: Iterable[Path] | None = None
) -> tuple[Script, ...]:
    """Scripts for which no font is installed, of those that `languages` need, or of all; takes up to a second."""
    wanted = None if languages is None else {language.split("-")[0].lower() for language in languages}
    open_ = [script for script in SCRIPTS if wanted is None or wanted & set(script.languages)]
    for path in _font_files(font_folders() if folders is None else folders):
        if not open_:
            break
        letters = {ord(letter) for script in open_ for letter in script.sample}
        has = _covered(path, letters)
        open_ = [script for script in open_ if not {ord(letter) for letter in script.sample} <= has]
    return tuple(open_)


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts; not all of them need exist."""
    home = Path.home()
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
        return (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", own)
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return (*(Path(part) / "fonts" for part in shared.split(":") if part), own / "fonts", home / ".fonts")


def _font_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for root, _, names in os.walk(folder):
            yield from (Path(root) / name for name in sorted(names) if name.lower().endswith(_FONT_FILES))


def _covered(path: Path, letters: set[int]) -> set[int]:
    """Those of `letters` that the font has; none for a file that is no font."""
    try:
        with path.open("rb") as file:
            return {letter for start in _faces(file) for letter in _in_face(file, start, letters)}
    except (OSError, struct.error, ValueError):
        return set()


def _faces(file: BinaryIO) -> tuple[int, ...]:
    """Where each face of the file begins; the layout is that of the OpenType specification, as are all tables here."""
    head = file.read(12)
    if head[:4] != b"ttcf":
        return (0,)
    count = min(struct.unpack(">I", head[8:12])[0], _FACES_READ)
    return struct.unpack(f">{count}I", file.read(4 * count))


def _in_face(file: BinaryIO, start: int, letters: set[int]) -> set[int]:
    found: set[int] = set()
    table = _cmap_at(file, start)
    if table:
        count = _numbers(file, table + 2, ">H", 2)[0]
        offsets = {_numbers(file, table + 4 + 8 * index + 4, ">I", 4)[0] for index in range(count)}
        for offset in offsets:
            found |= _in_subtable(file, table + offset, letters)
    return found


def _cmap_at(file: BinaryIO, start: int) -> int:
    count = _numbers(file, start + 4, ">H", 2)[0]
    for index in range(count):
        tag, _, offset, _ = _numbers(file, start + 12 + 16 * index, ">4sIII", 16)
        if tag == b"cmap":
            return int(offset)
    return 0


def _in_subtable(file: BinaryIO, at: int, letters: set[int]) -> set[int]:
    form = _numbers(file, at, ">H", 2)[0]
    if form == 4:
        doubled = _numbers(file, at + 6, ">H", 2)[0]
        segments = _numbers(file, at + 14, f">{doubled + 1}H", 2 * doubled + 2)
        ends, starts = segments[: doubled // 2], segments[doubled // 2 + 1 :]
        return _within(zip(starts, ends, strict=False), letters)
    if form == 12:
        count = _numbers(file, at + 12, ">I", 4)[0]
        groups = _numbers(file, at + 16, f">{3 * count}I", 12 * count)
        return _within(zip(groups[::3], groups[1::3], strict=True), letters)
    return set()


def _within(ranges: Iterable[tuple[int, int]], letters: set[int]) -> set[int]:
    known = tuple(ranges)
    return {letter for letter in letters if any(first <= letter <= last for first, last in known)}


def _numbers(file: BinaryIO, at: int, layout: str, size: int) -> tuple[Any, ...]:
    if size > _SEGMENTS_BYTES:
        raise ValueError("no font has so large a table")
    file.seek(at)
    return struct.unpack(layout, file.read(size))
