"""Private hints: the newest in view, what one key does about it, nothing that moves."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.commands import ShowProduct, SwitchTargets
from desktop.rooms.memory import Hint
from desktop.window.live.hint_bar import HintBar

PACE = Hint(1_000, "pace", "You speak 210 words a minute.")
SPANISH = Hint(2_000, "language", "4 of 6 read Spanish: switch the second line?", action="es")
STEP = Hint(3_000, "price-break", "Diego asks for 450. 50 more cost less.", "demo:Diego", "KX-420")


@pytest.fixture
def bar(dressed: QApplication, qtbot: QtBot) -> HintBar:
    made = HintBar()
    qtbot.addWidget(made)
    made.begin(("zh", "es"))
    return made


def test_the_newest_is_in_view_and_those_before_come_back(bar: HintBar):
    for hint in (PACE, SPANISH, STEP):
        bar.take(hint)
    seen = []
    while bar.newest:
        seen.append(bar.newest)
        bar.put_away()
    assert seen == [STEP, SPANISH, PACE]
    bar.put_away()


def test_a_newer_hint_of_the_same_subject_replaces_the_older(bar: HintBar):
    again = Hint(9_000, "pace", "You speak 220 words a minute.")
    for hint in (PACE, SPANISH, again):
        bar.take(hint)
    bar.put_away()
    assert bar.newest == SPANISH


def test_one_key_switches_the_second_line_and_keeps_the_other_languages(bar: HintBar):
    asked: list[object] = []
    bar.asked.connect(asked.append)
    for hint in (STEP, SPANISH):
        bar.take(hint)
    bar.act()
    bar.act()
    bar.act()
    assert asked == [SwitchTargets(("es", "zh")), ShowProduct("KX-420")]


def test_a_hint_without_an_action_offers_none(bar: HintBar):
    asked: list[object] = []
    bar.asked.connect(asked.append)
    bar.take(PACE)
    bar.act()
    assert (asked, bar.newest) == ([], PACE)


@pytest.mark.parametrize("text", ["<b>bold</b>" * 500, "x" * 10_000, "\u202e\n\n"])
def test_hostile_hints_keep_the_place(bar: HintBar, text: str):
    before = bar.height()
    bar.take(Hint(1, "asked-often", text))
    bar.grab()
    assert bar.height() == before
