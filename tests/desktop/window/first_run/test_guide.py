"""The first run leads from the language of the app to OBS, can be left at any step, and keeps what was chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.window.background import Background
from desktop.window.first_run.guide import OVERLAY, FirstRun
from tests.desktop.window.conftest import Desk


def press(desk: Desk, text: str) -> None:
    page = desk.window.pages.currentWidget()
    found = [one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    found[0].click()


def test_next_leads_through_five_steps_to_the_ready_page(desk: Desk, guide: FirstRun):
    seen = []
    for _ in range(4):
        seen.append(guide.step())
        press(desk, "Next")
    assert (*seen, guide.step()) == (0, 1, 2, 3, 4)
    press(desk, "Done")
    assert desk.window.pages.currentWidget() is desk.window.ready
    assert desk.backend.kept.welcomed


def test_it_can_be_left_at_any_step_and_keeps_what_was_chosen(desk: Desk, guide: FirstRun, qtbot: QtBot):
    press(desk, "Next")
    qtbot.waitUntil(lambda: guide.sound.microphone.count() == 3)
    guide.sound.microphone.setCurrentIndex(2)
    guide.sound.microphone.activated.emit(2)
    press(desk, "Skip the rest")
    assert desk.backend.kept.device == "Built-in Audio"
    assert desk.window.ready.input.device() == "Built-in Audio"


def test_a_sentence_that_came_back_whole_scores_a_hundred(desk: Desk, guide: FirstRun, qtbot: QtBot):
    press(desk, "Next")
    press(desk, "Read it aloud")
    qtbot.waitUntil(lambda: guide.sound.result() == "100 % of the words came back right")
    assert guide.sound.average() == 100


def test_misheard_words_of_the_trade_are_offered_and_go_to_the_glossary(
    desk: Desk, guide: FirstRun, qtbot: QtBot
):
    desk.backend.welcome.said = (
        "welcome to our factory please ask me anything about the stainless still bottles"
    )
    press(desk, "Next")
    press(desk, "Read it aloud")
    qtbot.waitUntil(lambda: guide.sound.result().startswith("92 %"))
    press(desk, "Add to my terms")
    qtbot.waitUntil(lambda: desk.backend.welcome.terms == ["stainless steel"])


def test_nobody_speaking_is_said_and_is_no_score(desk: Desk, guide: FirstRun, qtbot: QtBot):
    desk.backend.welcome.said = ""
    press(desk, "Next")
    press(desk, "Read it aloud")
    qtbot.waitUntil(lambda: guide.sound.result().startswith("Nobody was heard"))
    assert guide.sound.average() is None


def test_three_seconds_without_even_noise_are_the_wrong_device(desk: Desk, guide: FirstRun, qtbot: QtBot):
    desk.backend.welcome.levels = (-100.0,) * 30
    desk.backend.welcome.said = ""
    press(desk, "Next")
    press(desk, "Read it aloud")
    qtbot.waitUntil(lambda: "No sound at all" in guide.sound.warning())


@pytest.mark.parametrize(("echo", "words"), [(True, "headphones"), (False, "No echo")])
def test_the_loudspeakers_are_tried(desk: Desk, guide: FirstRun, qtbot: QtBot, echo: bool, words: str):
    desk.backend.welcome.echo = echo
    press(desk, "Next")
    press(desk, "Test for echo")
    qtbot.waitUntil(lambda: words in guide.sound._echo_result.text())


def test_a_model_can_be_chosen_and_deskcast_may_choose(desk: Desk, guide: FirstRun, qtbot: QtBot):
    guide._page.turn_to(3)
    qtbot.waitUntil(lambda: len(guide.model.names()) == 4)
    choices = guide.model.findChildren(QRadioButton)
    next(one for one in choices if one.text().startswith("Whisper small")).click()
    assert desk.backend.kept.model == "small"
    next(one for one in choices if one.text().startswith("Let Deskcast")).click()
    assert desk.backend.kept.model is None


def test_the_address_is_there_to_be_copied_and_the_light_turns_green_in_obs(
    desk: Desk, guide: FirstRun, qtbot: QtBot
):
    guide._page.turn_to(OVERLAY)
    qtbot.waitUntil(lambda: guide.overlay._url.text().startswith("http://127.0.0.1"))
    press(desk, "Copy")
    assert QApplication.clipboard().text() == guide.overlay._url.text()
    guide.overlay.show_pages(0, 0, "")
    assert guide.overlay.state() == "○ Waiting for OBS"
    guide.overlay.show_pages(1, 1, "")
    assert guide.overlay.state() == "● Connected: OBS shows the overlay"


def test_it_is_not_opened_over_a_live_session(desk: Desk, qtbot: QtBot, background: Background):
    guide = FirstRun(desk.window, desk.backend, background)
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: desk.window.live.top.live)
    desk.window.welcome_asked.emit()
    assert not guide.is_open()


def test_the_help_opens_it_again(desk: Desk, qtbot: QtBot, background: Background):
    guide = FirstRun(desk.window, desk.backend, background)
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    sheet = desk.window.help_sheet()
    assert sheet is not None
    assert sheet.texts()[0] == "Before you go live"
    next(one for one in sheet.findChildren(QPushButton) if one.text() == "First steps again").click()
    assert guide.is_open()
    guide.leave()


def test_the_language_is_asked_for_and_remembered(desk: Desk, guide: FirstRun):
    asked: list[str] = []
    desk.window.language_asked.connect(asked.append)
    guide.language.findChildren(QRadioButton)[1].click()
    assert asked == ["zh"]
    assert desk.backend.kept.language == "zh"
