"""The first run, open over the ready page of a fake app."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.window.background import Background
from desktop.window.first_run.guide import FirstRun
from tests.desktop.window.conftest import Desk


@pytest.fixture
def background(qtbot: QtBot):
    made = Background()
    yield made
    qtbot.waitUntil(lambda: made.busy == 0)
    made.close()


@pytest.fixture
def guide(desk: Desk, background: Background, qtbot: QtBot) -> FirstRun:
    made = FirstRun(desk.window, desk.backend, background)
    made.open()
    qtbot.waitUntil(lambda: background.busy == 0)
    return made
