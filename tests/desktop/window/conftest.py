"""A window in front of a fake app, drawn where nobody sees it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DESKCAST_LANG"] = "en"

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.language import speak
from desktop.window.look import Look
from desktop.window.main_window import MainWindow
from tests.desktop.window.fakes import FakeBackend, crashed, transcript, with_session


@dataclass
class Desk:
    """The window, what drives it, and the fake app behind it."""

    window: MainWindow
    controller: Controller
    backend: FakeBackend


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    speak(qapp)
    Look(qapp)
    return qapp


@pytest.fixture
def backend(tmp_path: Path) -> FakeBackend:
    made = FakeBackend(folder=tmp_path)
    made.transcripts = [transcript(lines=30), with_session(transcript(), crashed())]
    return made


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, backend: FakeBackend) -> Iterator[Desk]:
    """Open, visible, with what was remembered filled in; closed here, since pytest-qt would do so too early."""
    background = Background()
    window = MainWindow(backend.formats())
    controller = Controller(window, backend, background)
    controller.open()
    window.show()
    qtbot.waitUntil(lambda: background.busy == 0)
    yield Desk(window, controller, backend)
    controller.quit()
    qtbot.waitUntil(lambda: not controller.running)
    background.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
