"""Standby with the real app: a signed message over HTTP raises the alert, Start takes the buyer into the record."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.paths import ASSETS, app_paths
from desktop.sessions.store import SessionStore
from desktop.settings import Settings
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.installation import Installation
from desktop.window.main_window import MainWindow
from tests.desktop.test_lobby import keyring, send
from tests.desktop.window.test_real_session import START_MS, free_port, model

__all__ = ["keyring", "model"]


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, model: str) -> Iterator[tuple[MainWindow, Controller, int]]:
    """The window on the ready page, with the room heard."""
    app, port = Installation(app_paths(), tuple), free_port()
    app.remember(Settings(model=model, overlay_port=port, rooms_between=True, obs_enabled=False))
    background = Background()
    window = MainWindow(app.formats())
    controller = Controller(window, app, background)
    controller.open()
    window.show()
    window.ready.input.choose_file(str(ASSETS / "demo" / "talk.flac"))
    qtbot.waitUntil(window.ready.waiting.isVisible, timeout=START_MS)
    yield window, controller, port
    controller.quit()
    qtbot.waitUntil(lambda: not controller.running, timeout=START_MS)
    background.close()
    app.lobby.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.mark.models
def test_who_came_before_start_is_in_the_session_once(desk: tuple[MainWindow, Controller, int], qtbot: QtBot):
    window, controller, port = desk
    assert send(port, 1, "Diego") == 202
    qtbot.waitUntil(lambda: window.ready.waiting.card.waiting() == 1, timeout=START_MS)
    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: window.live.room.buyers.rowCount() == 1, timeout=START_MS)
    assert window.live.room.alert.waiting() == 1
    assert send(port, 2, "Ana") == 202
    qtbot.waitUntil(lambda: window.live.room.alert.waiting() == 2, timeout=START_MS)
    over: list[str] = []
    controller.session_over.connect(lambda session_id, _: over.append(session_id))
    controller.stop()
    qtbot.waitUntil(lambda: bool(over), timeout=START_MS)
    with SessionStore.read(app_paths().database) as store:
        kept = store.load(over[0])
    assert [(one.buyer.name, one.kind) for one in kept.events] == [("Diego", "joined"), ("Ana", "joined")]
    assert [(one.buyer.name, one.priority) for one in kept.alerts] == [("Diego", "silent"), ("Ana", "normal")]
    qtbot.waitUntil(lambda: window.ready.waiting.buyers.rowCount() == 2, timeout=START_MS)
