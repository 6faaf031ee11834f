"""A second start of Deskcast brings the first window forward and says so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.window.only_one import OnlyOne
from tests.conftest import REPOSITORY

START_S = 120
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from desktop.window.only_one import OnlyOne
print(OnlyOne(Path(sys.argv[1])).hold())
"""


def test_the_second_one_is_told_and_the_first_is_asked_to_come_forward(dressed, qtbot: QtBot, tmp_path: Path):
    first = OnlyOne(tmp_path)
    assert first.hold()
    with qtbot.waitSignal(first.asked, timeout=START_S * 1000):
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND, str(tmp_path)], stdout=subprocess.PIPE, cwd=REPOSITORY
        )
    out, _ = second.communicate(timeout=START_S)
    assert out.decode().strip() == "False"
    first.close()


def test_another_home_has_a_window_of_its_own(dressed, tmp_path: Path):
    one, other = OnlyOne(tmp_path / "a"), OnlyOne(tmp_path / "b")
    assert (one.hold(), other.hold()) == (True, True)
    one.close()
    other.close()


def test_when_the_first_is_closed_the_next_is_the_first(dressed, tmp_path: Path):
    first, next_one = OnlyOne(tmp_path), OnlyOne(tmp_path)
    assert first.hold()
    first.close()
    assert next_one.hold()
    next_one.close()


def test_deskcast_without_a_display_says_so_and_exits_3(home: Path):
    clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    if sys.platform != "linux":
        pytest.skip("other systems always have a display")
    done = subprocess.run(
        [sys.executable, "-m", "desktop"],
        env=clean,
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=START_S,
    )
    assert done.returncode == 3
    assert "There is no display" in done.stderr
