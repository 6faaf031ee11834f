"""The check list shows the newest round only, however slowly an older one comes back."""

from pytestqt.qtbot import QtBot

from desktop.window.backend import Check
from desktop.window.ready.checks import CheckList


def test_what_an_older_round_brings_is_left_out(dressed, qtbot: QtBot):
    checks = CheckList()
    qtbot.addWidget(checks)
    older, newer = checks.begin(), checks.begin()
    for number in (older, newer):
        checks.add(Check("disk", "ok", "Enough room."), number)
        checks.add(Check("overlay", "fail", "The port is taken.", "Close the other program."), number)
    checks.end(older)
    assert checks.summary() == "Checking…"
    checks.end(newer)
    assert checks.summary() == "1 not ready"
