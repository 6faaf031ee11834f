"""The light in the top bar, and the panel that it opens."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from asr.captions import Gap
from desktop.errors import Health
from desktop.window.health.model import Finding
from desktop.window.health.panel import HealthLight
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import level

DELAY = Finding("delay", "good", "keeps", "0.7")


@pytest.mark.parametrize(
    ("findings", "text"),
    [
        ((DELAY, Finding("overlay", "good", "in-obs")), "● 0.7 s behind · OBS ok"),
        ((DELAY, Finding("overlay", "note", "off")), "● 0.7 s behind · OBS off"),
        ((Finding("microphone", "late", "silent", "12"), DELAY), "▲ Silence · 0.7 s behind"),
        ((Finding("microphone", "lost", "unplugged", "Yeti"), DELAY), "■ Microphone gone · 0.7 s behind"),
        ((Finding("delay", "late", "behind", "5.0"),), "▲ 5.0 s behind"),
    ],
)
def test_the_light_says_the_worst_in_a_few_words(dressed, findings: tuple[Finding, ...], text: str):
    light = HealthLight()
    light.show_findings(findings, "Ctrl+L")
    assert light.text() == text
    assert "Ctrl+L" in light.toolTip()


def live(desk: Desk, qtbot: QtBot, *events: object) -> None:
    desk.backend.events = events
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: desk.window.live.top.live)


def test_a_key_opens_the_panel_and_escape_closes_it_before_anything_else(desk: Desk, qtbot: QtBot):
    live(desk, qtbot, level(-20), Health(1_000, 5_200, "partials"))
    qtbot.waitUntil(lambda: desk.window.live.top.health.text().startswith("▲"))
    qtbot.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    panel = desk.window.live.health
    assert panel.isVisible()
    assert any("5.2 s behind" in text for text in panel.texts())
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_fault_turns_the_light_red_and_sounds_once(desk: Desk, qtbot: QtBot):
    sounded: list[bool] = []
    desk.controller.health.lost.connect(lambda: sounded.append(True))
    live(desk, qtbot, Gap(0, 1_000, "unplugged"))
    qtbot.waitUntil(lambda: desk.window.live.top.health.light == "lost")
    desk.controller.health.look()
    assert sounded == [True]


def test_the_panel_names_model_and_processor(desk: Desk, qtbot: QtBot):
    live(desk, qtbot, level(-20))
    qtbot.waitUntil(lambda: any("CPU × 2, int8" in text for text in desk.window.live.health.texts()))


def test_the_panel_goes_with_its_session(desk: Desk, qtbot: QtBot):
    live(desk, qtbot, level(-20))
    qtbot.waitUntil(lambda: desk.window.live.top.health.isVisible())
    desk.window.do("health")
    desk.controller.stop()
    qtbot.waitUntil(lambda: not desk.controller.running)
    assert not desk.window.live.health.isVisible()
