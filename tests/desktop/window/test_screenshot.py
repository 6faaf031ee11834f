"""The window as it looks on a real X screen, kept as pictures in build/screenshots."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.window.look import DARK, LIGHT, Colours
from tests.conftest import REPOSITORY
from tests.xvfb import screen

PICTURES = REPOSITORY / "build" / "screenshots"
START_S = 60
WIDTH, HEIGHT = 1280, 800


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with screen(WIDTH, HEIGHT) as name:
        yield name


def picture(display: str, home: Path, page: str, look: str, language: str, size: tuple[int, int]) -> QImage:
    """Runs the window in a process of its own and gives what it looked like."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"window-{page}-{look}-{language}-{size[0]}.png"
    path.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "DESKCAST_LOOK": look,
        "DESKCAST_LANG": language,
        "DESKCAST_HOME": str(home),
    }
    command = [sys.executable, "-m", "tests.desktop.window.show", page, str(path)]
    command += ["--width", str(size[0]), "--height", str(size[1])]
    subprocess.run(command, env=environment, cwd=REPOSITORY, check=True, timeout=START_S)
    return QImage(str(path))


def count(image: QImage, colour: str, tolerance: int = 12) -> int:
    """Pixels of about this colour, of every second row and column."""
    wanted = QColor(colour)
    found = 0
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            pixel = image.pixelColor(x, y)
            parts = (
                (pixel.red(), wanted.red()),
                (pixel.green(), wanted.green()),
                (pixel.blue(), wanted.blue()),
            )
            found += all(abs(one - other) <= tolerance for one, other in parts)
    return found


@pytest.mark.screen
@pytest.mark.parametrize(
    ("page", "look", "language", "size"),
    [
        ("ready", "light", "en", (1280, 800)),
        ("ready", "dark", "zh_CN", (1280, 800)),
        ("live", "light", "en", (1280, 800)),
        ("live", "dark", "zh_CN", (1280, 800)),
        ("problem", "light", "en", (720, 800)),
        ("review", "dark", "en", (1280, 800)),
    ],
)
def test_the_window_is_drawn(
    display: str, home: Path, page: str, look: str, language: str, size: tuple[int, int]
) -> None:
    image = picture(display, home, page, look, language, size)
    colours: Colours = DARK if look == "dark" else LIGHT
    assert (image.width(), image.height()) == size
    assert count(image, colours.text) > 300
    assert count(image, colours.panel) > 50_000
    if page in ("live", "problem"):
        assert count(image, colours.lost) > 50
        assert count(image, colours.accent_soft) > 2_000
