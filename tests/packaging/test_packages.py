"""What the packages are made of: icons that the systems read, a menu entry, helper processes, and every asset."""

import configparser
import re
import runpy
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from setuptools import find_namespace_packages

from desktop.window.guide_reader import GUIDE
from tests.conftest import REPOSITORY

PACKAGING = REPOSITORY / "packaging"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the icons, drawn in a process of its own, for Qt allows one application a process."""
    folder = tmp_path_factory.mktemp("icons")
    script = (
        "import sys; from pathlib import Path; from icons import write_icons;"
        f"write_icons(Path({str(REPOSITORY / 'assets/icons/deskcast.svg')!r}), Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", script, str(folder)], check=True, cwd=PACKAGING, timeout=60)
    return folder


def test_the_linux_icon_is_a_picture_of_256_pixels_that_is_not_empty(icons: Path) -> None:
    content = (icons / "deskcast.png").read_bytes()
    assert content.startswith(PNG)
    assert struct.unpack(">II", content[16:24]) == (256, 256)
    assert len(content) > 1_000


def test_the_windows_icon_lists_pictures_that_lie_where_it_says(icons: Path) -> None:
    content = (icons / "deskcast.ico").read_bytes()
    _, kind, count = struct.unpack("<HHH", content[:6])
    rows = [struct.unpack("<BBBBHHII", content[6 + 16 * row : 22 + 16 * row]) for row in range(count)]
    assert (kind, [row[0] or 256 for row in rows]) == (1, [16, 24, 32, 48, 64, 256])
    assert all(content[row[7] :].startswith(PNG) for row in rows)
    assert rows[-1][7] + rows[-1][6] == len(content)


def test_the_apple_icon_is_as_long_as_it_says(icons: Path) -> None:
    content, at, kinds = (icons / "deskcast.icns").read_bytes(), 8, []
    assert (content[:4], struct.unpack(">I", content[4:8])[0]) == (b"icns", len(content))
    while at < len(content):
        assert content[at + 8 :].startswith(PNG)
        kinds.append(content[at : at + 4])
        at += struct.unpack(">I", content[at + 4 : at + 8])[0]
    assert (at, kinds) == (len(content), [b"ic07", b"ic08", b"ic09", b"ic10"])


def test_the_menu_entry_has_what_a_desktop_needs() -> None:
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / "deskcast.desktop", encoding="utf-8")
    fields = entry["Desktop Entry"]
    assert (fields["Type"], fields["Exec"], fields["Icon"]) == ("Application", "deskcast", "deskcast")
    assert fields["Comment[zh_CN]"]
    assert all(value.endswith(";") for name, value in fields.items() if name in ("Categories", "Keywords"))


def helper_processes() -> set[str]:
    """The modules that the app starts as `python -m`."""
    sources = [file for name in ("asr", "translate", "desktop") for file in (REPOSITORY / name).rglob("*.py")]
    started = re.compile(r'"-m",\s*"([a-z_.]+)"')
    return {name for file in sources for name in started.findall(file.read_text(encoding="utf-8"))}


def test_every_helper_process_can_be_started_by_the_packaged_app() -> None:
    own = runpy.run_path(str(PACKAGING / "deskcast.py"))["OWN"]
    assert helper_processes() >= {"asr.capture", "asr.download", "asr.trial"}
    assert all(name.startswith(own) for name in helper_processes())


def test_the_start_file_is_python_for_helpers_and_deskcast_for_people() -> None:
    start = [sys.executable, str(PACKAGING / "deskcast.py")]
    environment = {"PYTHONPATH": str(REPOSITORY), "PATH": ""}
    helper = subprocess.run(
        [*start, "-m", "asr.trial", "gpu"],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
        timeout=60,
    )
    person = subprocess.run(
        [*start, "--help"], capture_output=True, text=True, env=environment, check=True, timeout=60
    )
    assert helper.stdout.startswith("[")
    assert person.stdout.startswith("usage: deskcast")


def test_what_is_installed_has_every_asset_but_the_training_texts() -> None:
    folders = {
        ".".join(path.relative_to(REPOSITORY).parts)
        for path in (REPOSITORY / "assets").rglob("*")
        if path.is_dir() and any(child.is_file() for child in path.iterdir())
    }
    found = find_namespace_packages(str(REPOSITORY), include=["assets*"], exclude=["assets.phrasebook*"])
    assert folders - set(found) == {folder for folder in folders if folder.startswith("assets.phrasebook")}


def test_what_is_installed_has_the_guide_where_the_window_looks_for_it() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    found = find_namespace_packages(str(REPOSITORY), **project["tool"]["setuptools"]["packages"]["find"])
    guide = ".".join(GUIDE.relative_to(REPOSITORY).parts)
    assert {f"{guide}.en", f"{guide}.zh", f"{guide}.images"} <= set(found)
