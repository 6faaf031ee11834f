"""The window in front of the real app: a recording is captioned, translated, ended, shown and exported by the rep."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from asr.errors import AsrError
from asr.models import find_model
from desktop.paths import ASSETS, app_paths
from desktop.settings import Settings
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.installation import Installation
from desktop.window.main_window import MainWindow
from tests.conftest import SHARED

TALK = ASSETS / "demo" / "talk.flac"
START_MS = 60_000
"""Loading the models and hearing the first line on a slow machine."""


@pytest.fixture
def model(home: Path) -> str:
    try:
        return str(find_model(None, app_paths().models, ASSETS).path)
    except AsrError:
        start = SHARED / "models" / "asr-start"
        if not start.is_dir():
            pytest.skip("neither a bundled speech model nor ../shared/models is there")
        return str(start)


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, model: str) -> Iterator[tuple[MainWindow, Controller]]:
    app = Installation(app_paths(), tuple)
    app.remember(Settings(model=model, overlay_port=free_port(), title="Bottles"))
    background = Background()
    window = MainWindow(app.formats())
    controller = Controller(window, app, background)
    controller.open()
    window.show()
    qtbot.waitUntil(lambda: background.busy == 0, timeout=START_MS)
    yield window, controller
    controller.quit()
    qtbot.waitUntil(lambda: not controller.running, timeout=START_MS)
    background.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.models
def test_a_recording_goes_in_and_a_bilingual_transcript_comes_out(
    desk: tuple[MainWindow, Controller], qtbot: QtBot, tmp_path: Path
):
    window, controller = desk
    window.ready.input.choose_file(str(TALK))
    targets = window.ready.languages.targets()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    captions = window.live.captions.model
    qtbot.waitUntil(lambda: bool(finished(window)), timeout=START_MS)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.review, timeout=START_MS)
    kept = window.review.record.model
    assert kept.rowCount() >= 1
    assert kept.index(0).data() == captions.index(0).data()
    assert len(kept.index(0).data().splitlines()) == 1 + len(targets)
    qtbot.waitUntil(lambda: window.ready.sessions.model.rowCount() == 1)
    session = window.ready.sessions.model.index(0).data(0x101)
    assert session.title == "Bottles"
    controller.records.export(session.id, "srt", "source", tmp_path / "talk.srt")
    qtbot.waitUntil(lambda: any("Written" in text for text in window.notices.texts()), timeout=START_MS)
    first_line = kept.index(0).data().splitlines()[0].split("  ", 1)[1]
    assert first_line.split()[0] in (tmp_path / "talk.srt").read_text(encoding="utf-8")


def finished(window: MainWindow) -> list[object]:
    """Lines that are closed and translated into every target."""
    model = window.live.captions.model
    lines = [model.index(row).data(0x101) for row in range(model.rowCount())]
    return [line for line in lines if line.final and all(said.text for said in line.translations)]
