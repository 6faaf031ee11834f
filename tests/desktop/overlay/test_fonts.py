"""Which scripts have letters here, asked of font files made for the test and of what is not one."""

import struct
from pathlib import Path

import pytest

from desktop.overlay.fonts import SCRIPTS, missing_scripts


def ranges4(*ranges: tuple[int, int]) -> bytes:
    """A table of characters of format 4: segments of 16-bit codes."""
    ends = [last for _, last in ranges] + [0xFFFF]
    starts = [first for first, _ in ranges] + [0xFFFF]
    head = struct.pack(">HHHHHHH", 4, 0, 0, 2 * len(ends), 0, 0, 0)
    return head + struct.pack(f">{len(ends)}HH{len(starts)}H", *ends, 0, *starts)


def ranges12(*ranges: tuple[int, int]) -> bytes:
    """A table of characters of format 12: groups of 32-bit codes."""
    groups = b"".join(struct.pack(">III", first, last, 1) for first, last in ranges)
    return struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(ranges)) + groups


def face(table: bytes, start: int = 0) -> bytes:
    """One face with nothing but its table of characters."""
    cmap = struct.pack(">HHHHI", 0, 1, 3, 1, 12) + table
    at = start + 12 + 32
    tables = struct.pack(">4sIII4sIII", b"OS/2", 0, at, 0, b"cmap", 0, at, len(cmap))
    return b"OTTO" + struct.pack(">HHHH", 2, 0, 0, 0) + tables + cmap


def collection(*tables: bytes) -> bytes:
    head = 12 + 4 * len(tables)
    starts, faces = [], b""
    for table in tables:
        starts.append(head + len(faces))
        faces += face(table, starts[-1])
    return b"ttcf" + struct.pack(f">II{len(tables)}I", 0x10000, len(tables), *starts) + faces


ARABIC, CYRILLIC, HAN = (0x600, 0x6FF), (0x400, 0x4FF), (0x4E00, 0x9FFF)


def missing(folder: Path, *languages: str) -> list[str]:
    return [script.name for script in missing_scripts(languages or None, [folder, folder / "nowhere"])]


def test_without_fonts_every_script_is_missing(tmp_path: Path) -> None:
    assert missing(tmp_path) == [script.name for script in SCRIPTS]


def test_only_what_the_languages_need_is_named(tmp_path: Path) -> None:
    assert missing(tmp_path, "es", "zh-TW", "AR") == ["Chinese", "Arabic"]
    assert missing(tmp_path, "es", "pt", "en") == []


@pytest.mark.parametrize(
    "font",
    [face(ranges4(ARABIC)), face(ranges12(ARABIC)), collection(ranges12((0x61, 0x7A)), ranges4(ARABIC))],
    ids=["format 4", "format 12", "second face of a collection"],
)
def test_a_font_in_a_folder_below_has_what_its_table_says(font: bytes, tmp_path: Path) -> None:
    (tmp_path / "truetype" / "deep").mkdir(parents=True)
    (tmp_path / "truetype" / "deep" / "x.TTF").write_bytes(font)
    assert missing(tmp_path, "ar", "ru") == ["Cyrillic"]


def test_fonts_add_up(tmp_path: Path) -> None:
    for name, letters in (("a.ttf", ARABIC), ("b.otf", CYRILLIC), ("c.ttc", HAN)):
        (tmp_path / name).write_bytes(face(ranges4(letters)))
    assert missing(tmp_path, "ar", "ru", "zh", "hi") == ["Devanagari"]


@pytest.mark.parametrize(
    "content",
    [b"", b"OTTO", b"ttcf" + b"\xff" * 40, b"\x00" * 500, face(ranges12(ARABIC))[:60],
     face(struct.pack(">HHIII", 12, 0, 0, 0, 0xFFFFFFFF)), b"<html>no font</html>"],
)  # fmt: skip
def test_a_file_that_is_no_font_has_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(content)
    assert missing(tmp_path, "ar") == ["Arabic"]
