"""Every step of the first run, and the health panel, by keyboard, with names, and with letters that can be read."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.window.first_run.guide import FirstRun
from desktop.window.look import DARK, LIGHT, Colours
from tests.desktop.window.conftest import Desk
from tests.desktop.window.test_keyboard import controls, describe, is_sibling_radio, reached_by_tab

LEAST_CONTRAST = 4.5
STEPS = range(5)


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.1."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("step", STEPS)
def test_the_tab_key_comes_to_every_control_of_a_step(desk: Desk, guide: FirstRun, qtbot: QtBot, step: int):
    desk.window.activateWindow()
    page = desk.window.pages.currentWidget()
    page.turn_to(step)
    wanted = {one for one in controls(page) if not is_sibling_radio(one)}
    assert wanted
    assert {describe(one) for one in wanted - reached_by_tab(page)} == set()


@pytest.mark.parametrize("step", STEPS)
def test_every_control_of_a_step_has_a_name(desk: Desk, guide: FirstRun, step: int):
    page = desk.window.pages.currentWidget()
    page.turn_to(step)
    assert [one for one in controls(page) if len(describe(one).split(" ", 1)[1]) < 2] == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["text", "muted", "good", "late", "lost", "accent"])
def test_letters_of_every_tone_can_be_read_on_every_ground(colours: Colours, tone: str):
    letters = getattr(colours, tone)
    for ground in ("window", "panel", "raised"):
        assert contrast(letters, getattr(colours, ground)) >= LEAST_CONTRAST, (tone, ground)
    if tone in ("late", "lost"):
        assert contrast(letters, getattr(colours, f"{tone}_soft")) >= LEAST_CONTRAST


def pages(desk: Desk) -> list[QWidget]:
    return [desk.window.pages.widget(at) for at in range(desk.window.pages.count())]


def test_no_label_of_any_page_has_a_tone_of_its_own_making(desk: Desk, guide: FirstRun):
    known = {None, "", "muted", "good", "late", "lost", "accent"}
    labels = [one for page in pages(desk) for one in page.findChildren(QLabel)]
    assert len(labels) > 50
    assert {one.property("tone") for one in labels} <= known
    assert QApplication.instance() is not None
