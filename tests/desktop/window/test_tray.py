"""An alert reaches the notifications of a desktop that has them, and a desktop without a tray is no fault."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.window.icons import app_icon
from desktop.window.tray import Tray
from tests.conftest import REPOSITORY
from tests.desktop.window.fakes import alert, buyer

ALERT_S = 60
SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.window.icons import app_icon
from desktop.window.tray import Tray
from tests.desktop.window.fakes import alert, buyer
app = QApplication(["deskcast"])
notifier = Tray(app_icon())
QTimer.singleShot(200, lambda: notifier.tell(alert(buyer("<b>Diego</b>"))))
QTimer.singleShot(1500, app.quit)
app.exec()
"""


def test_without_a_tray_an_alert_only_sounds(dressed, qtbot: QtBot):
    Tray(app_icon()).tell(alert(buyer()))


@pytest.mark.screen
def test_an_alert_is_a_message_of_the_desktop_with_the_name_as_it_is(shared: Path, tmp_path: Path):
    python = "/usr/bin/python3"
    needed = [
        shutil.which("Xvfb"),
        shutil.which("xvfb-run"),
        shutil.which("dbus-run-session"),
        shutil.which("gdbus"),
    ]
    if not all(needed) or subprocess.run([python, "-c", "import dbus, gi"], capture_output=True).returncode:
        pytest.skip("Xvfb, dbus-run-session, python3-dbus or python3-gi is not installed")
    script = tmp_path / "tell.py"
    script.write_text(SCRIPT)
    told = tmp_path / "told.jsonl"
    steps = (
        f"{python} '{shared}/recipes/fakedesk.py' > '{told}' & desk=$!; "
        "until gdbus call --session --dest org.freedesktop.DBus --object-path / "
        "--method org.freedesktop.DBus.GetNameOwner org.kde.StatusNotifierWatcher >/dev/null 2>&1; do :; done; "
        f"'{sys.executable}' '{script}'; kill $desk"
    )
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(REPOSITORY),
        "DESKCAST_LANG": "en",
    }
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", steps]
    subprocess.run(
        command, env=environment, cwd=REPOSITORY, check=False, timeout=ALERT_S, capture_output=True
    )
    messages = [json.loads(line)["notify"] for line in told.read_text().splitlines() if "notify" in line]
    assert [(title, body) for _, title, body in messages] == [
        ("An overseas buyer is here", "&lt;b&gt;Diego&lt;/b&gt; · Comercial Herrera · Mexico")
    ]
