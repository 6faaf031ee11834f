"""The window as a program: signals end it properly, and it says what became of the session."""

import os
import signal

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.window.app import SignalDoor
from desktop.window.outcome import Closed, Outcome


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_leaves_by_the_proper_way_once(qtbot: QtBot, name: str):
    left: list[str] = []
    parent = QObject()
    before = signal.getsignal(getattr(signal, name))
    door = SignalDoor(lambda: left.append(name), parent)
    os.kill(os.getpid(), getattr(signal, name))
    qtbot.waitUntil(lambda: left == [name])
    assert signal.getsignal(getattr(signal, name)) == signal.SIG_DFL
    door.close()
    assert signal.getsignal(getattr(signal, name)) == before


def test_only_the_session_that_was_asked_for_decides_the_exit_status():
    outcome = Outcome()
    outcome.note("20261122-090000", True)
    outcome.note("20261122-100000", False)
    assert outcome.closed == Closed(0, "20261122-090000")


def test_a_session_that_never_began_is_a_failure_without_an_id():
    outcome = Outcome()
    outcome.note("", False)
    assert outcome.closed == Closed(3, "")
