"""While the rep is live the desktop is asked to stay awake, and is let go after."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import awake
from desktop.errors import Problem
from tests.conftest import REPOSITORY

DESKTOP = """
import json, dbus, dbus.service, dbus.mainloop.glib
from gi.repository import GLib
dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
class Saver(dbus.service.Object):
    @dbus.service.method("org.freedesktop.ScreenSaver", in_signature="ss", out_signature="u")
    def Inhibit(self, name, reason):
        print(json.dumps(["inhibit", str(name)]), flush=True)
        return 7
    @dbus.service.method("org.freedesktop.ScreenSaver", in_signature="u")
    def UnInhibit(self, cookie):
        print(json.dumps(["let go", int(cookie)]), flush=True)
name = dbus.service.BusName("org.freedesktop.ScreenSaver", bus)
saver = Saver(bus, "/org/freedesktop/ScreenSaver")
print(json.dumps(["ready"]), flush=True)
GLib.MainLoop().run()
"""
LIVE = """
from desktop.awake import kept_awake
with kept_awake(print):
    pass
"""


def test_a_desktop_without_a_way_is_said_and_the_session_goes_on(monkeypatch: pytest.MonkeyPatch):
    told: list[Problem] = []
    monkeypatch.setattr(awake.keep, "presenting", lambda on_fail: Asleep())
    with awake.kept_awake(told.append):
        assert [problem.code for problem in told] == ["may-sleep"]


class Asleep:
    """A mode that could not be had."""

    active = False

    def __enter__(self) -> "Asleep":
        return self

    def __exit__(self, *_: object) -> None: ...


@pytest.mark.screen
def test_the_desktop_is_asked_once_and_let_go(tmp_path: Path):
    python = "/usr/bin/python3"
    if not shutil.which("dbus-run-session") or not shutil.which("gdbus"):
        pytest.skip("dbus-run-session is not installed")
    if subprocess.run([python, "-c", "import dbus, gi"], capture_output=True).returncode:
        pytest.skip("python3-dbus or python3-gi is not installed")
    (tmp_path / "saver.py").write_text(DESKTOP)
    (tmp_path / "live.py").write_text(LIVE)
    told = tmp_path / "told.jsonl"
    steps = (
        f"{python} '{tmp_path}/saver.py' > '{told}' & desk=$!; "
        f"until grep -q ready '{told}'; do :; done; '{sys.executable}' '{tmp_path}/live.py'; kill $desk"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", steps],
        env=environment, cwd=REPOSITORY, check=False, timeout=60, capture_output=True, text=True,
    )  # fmt: skip
    heard = [json.loads(line) for line in told.read_text().splitlines()]
    assert [word for word, *_ in heard] == ["ready", "inhibit", "let go"], done.stderr
