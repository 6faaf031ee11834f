"""The program around the window: the language changes at once, the first run greets, the tray is optional."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.window.language import speak
from desktop.window.program import Program
from tests.desktop.window.fakes import FakeBackend


@pytest.fixture
def program(dressed: QApplication, qtbot: QtBot, backend: FakeBackend) -> Iterator[Program]:
    backend.kept = backend.kept.model_copy(update={"welcomed": True})
    made = Program(backend, dressed)
    made.open()
    qtbot.waitUntil(lambda: made._background.busy == 0)
    yield made
    made.quit()
    qtbot.waitUntil(lambda: not made.controller.running)
    made.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(made.window, QEvent.Type.DeferredDelete)
    made.setParent(None)
    speak(dressed)


def test_the_window_changes_its_language_at_once_and_keeps_what_was_chosen(program: Program, qtbot: QtBot):
    program.window.ready.title.setText("Bottles, Mexico")
    before = program.window
    program.change_language("zh")
    qtbot.waitUntil(lambda: program._background.busy == 0)
    assert program.window is not before
    assert program.window.ready.start.text() == "开始"
    assert program.window.ready.title.text() == "Bottles, Mexico"
    program.change_language("en")
    qtbot.waitUntil(lambda: program._background.busy == 0)
    assert program.window.ready.start.text() == "Start"


def test_a_language_chosen_in_the_settings_leaves_the_rep_there(program: Program, qtbot: QtBot):
    program.controller.open_settings("languages")
    program.change_language("zh")
    qtbot.waitUntil(lambda: program._background.busy == 0)
    assert program.window.pages.currentWidget() is program.window.settings
    program.change_language("en")
    qtbot.waitUntil(lambda: program._background.busy == 0)


def test_during_a_session_the_language_waits_for_its_end(program: Program, qtbot: QtBot):
    program.window.ready.ask_start()
    qtbot.waitUntil(lambda: program.window.live.top.live)
    before = program.window
    program.change_language("zh")
    assert program.window is before
    assert "when this session is over" in program.window.notices.texts()[-1]
    program.controller.stop()
    qtbot.waitUntil(lambda: program.window is not before)
    assert program.window.ready.start.text() == "开始"


def test_who_is_new_is_greeted_and_who_is_not_is_not(program: Program):
    assert not program.first_run.is_open()
    program.open()
    assert not program.first_run.is_open()


def test_a_first_start_opens_the_first_run(program: Program, backend: FakeBackend):
    backend.kept = backend.kept.model_copy(update={"welcomed": False})
    program.open()
    assert program.first_run.is_open()
    program.first_run.leave()


def test_the_model_is_loaded_behind_the_window_and_again_after_a_session(
    program: Program, qtbot: QtBot, backend: FakeBackend
):
    qtbot.waitUntil(lambda: backend.standby.warmed == 1)
    program.window.ready.ask_start()
    qtbot.waitUntil(lambda: program.window.live.top.live)
    program.controller.stop()
    qtbot.waitUntil(lambda: backend.standby.warmed == 2)


def test_without_a_tray_closing_the_window_closes_it(program: Program, qtbot: QtBot):
    assert not program.tray.is_there
    program.window.close()
    assert not program.window.isVisible()


def test_with_a_tray_closing_the_window_puts_it_away_and_the_icon_brings_it_back(
    program: Program, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(type(program.tray), "is_there", property(lambda _: True))
    program.window.close()
    assert not program.window.isVisible()
    program.tray.window_asked.emit()
    assert program.window.isVisible()
