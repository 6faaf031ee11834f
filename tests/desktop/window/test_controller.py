"""What the rep does and what the window does for it, in front of a fake app."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.errors import DeskcastError, Problem
from desktop.window.live.caption_model import LINE_ROLE
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import DemoOptions, alert, buyer, caption, seen, translation


def start(desk: Desk, qtbot: QtBot) -> None:
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: "LIVE" in desk.window.live.top.state())


def test_start_takes_what_was_chosen_and_shows_what_was_heard(desk: Desk, qtbot: QtBot):
    desk.backend.events = (
        caption(1, "The price is $2.85.", final=True),
        translation(1, "es", "El precio es de $2.85.", final=True),
        seen(buyer()),
        alert(buyer()),
    )
    desk.window.ready.title.setText("Spring bottles")
    start(desk, qtbot)
    qtbot.waitUntil(lambda: desk.window.live.room.alert.waiting() == 1)
    assert desk.backend.plans[0].title == "Spring bottles"
    assert desk.backend.plans[0].targets == ("es", "zh")
    assert desk.window.pages.currentWidget() is desk.window.live
    model = desk.window.live.captions.model
    assert model.index(0).data().splitlines() == ["00:04  The price is $2.85.", "es  El precio es de $2.85."]


def test_end_closes_the_session_and_shows_its_transcript(desk: Desk, qtbot: QtBot):
    start(desk, qtbot)
    desk.window.live.end_asked.emit()
    assert "Finishing" in desk.window.live.top.state()
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is desk.window.review)
    assert desk.backend.made[0].closed
    assert not desk.controller.running
    desk.window.review.back.click()
    qtbot.waitUntil(lambda: desk.window.ready.sessions.model.rowCount() == 3)


def test_a_session_that_cannot_open_leaves_the_ready_page_with_a_sentence_and_a_way_out(
    desk: Desk, qtbot: QtBot
):
    desk.backend.refuses = DeskcastError("no-mic", "No microphone was found.", "Plug one in.")
    with qtbot.waitSignal(desk.controller.session_over) as over:
        desk.window.ready.ask_start()
    assert over.args == ["", False]
    assert desk.window.pages.currentWidget() is desk.window.ready
    assert desk.window.notices.texts() == ("No microphone was found.",)
    assert desk.window.notices.isVisible()


def test_a_problem_of_a_running_session_is_shown_and_the_session_goes_on(desk: Desk, qtbot: QtBot):
    desk.backend.events = (Problem(5, "unplugged", "The microphone is gone.", "Plug it in."),)
    start(desk, qtbot)
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ("The microphone is gone.",))
    assert desk.controller.running


def test_ending_while_the_session_still_opens_ends_it(desk: Desk, qtbot: QtBot):
    desk.window.ready.ask_start()
    desk.window.live.end_asked.emit()
    qtbot.waitUntil(lambda: not desk.controller.running)
    assert desk.backend.made[0].closed


def test_only_one_session_runs_at_a_time(desk: Desk, qtbot: QtBot):
    start(desk, qtbot)
    desk.controller.start_options(DemoOptions())
    assert len(desk.backend.made) == 1


def test_the_demo_starts_from_its_button(desk: Desk, qtbot: QtBot):
    desk.window.ready.demo.click()
    qtbot.waitUntil(lambda: "LIVE" in desk.window.live.top.state())
    assert desk.backend.plans[0].title == "Deskcast demo"


def test_closing_while_live_asks_without_stopping_and_a_second_time_means_it(desk: Desk, qtbot: QtBot):
    start(desk, qtbot)
    desk.window.close()
    assert desk.window.isVisible()
    assert desk.controller.running
    assert desk.window.notices.texts() == ("You are live. Close Deskcast and end the session?",)
    desk.window.close()
    qtbot.waitUntil(lambda: not desk.window.isVisible())
    assert desk.backend.made[0].closed


def test_closing_when_nothing_runs_closes_at_once_and_remembers(desk: Desk):
    desk.window.ready.title.setText("Autumn cups")
    desk.window.ready.input.choose_device("Built-in Audio")
    desk.window.resize(740, 600)
    desk.window.close()
    assert not desk.window.isVisible()
    assert desk.backend.kept.title == "Autumn cups"
    assert desk.backend.kept.device == "Built-in Audio"
    assert desk.backend.kept.targets == ("es", "zh")
    assert desk.backend.kept.window.count(".") == 3


def test_what_was_remembered_is_filled_in_again(desk: Desk, qtbot: QtBot):
    desk.window.resize(740, 600)
    desk.window.letters.set(150)
    desk.window.ready.title.setText("Autumn cups")
    desk.window.ready.input.choose_device("Yeti that is not here")
    desk.controller.remember()
    desk.window.resize(700, 560)
    desk.window.letters.plain()
    desk.window.ready.title.setText("")
    desk.controller.open()
    assert (desk.window.width(), desk.window.height()) == (740, 600)
    assert desk.window.letters.percent == 150
    assert desk.window.ready.title.text() == "Autumn cups"
    assert desk.window.ready.plan().device == "Yeti that is not here"


@pytest.mark.parametrize(
    "text", ["", "x", "a.b", "....", "!!.??.##", "AAAA.BBBB.CCCC", "AAAA.BBBB.CCCC.150", "A.B.C.²"]
)
def test_a_window_state_that_makes_no_sense_changes_nothing(desk: Desk, text: str):
    before = desk.window.size()
    desk.window.restore_text(text)
    assert desk.window.size() == before


def test_a_kept_session_is_shown_from_its_first_line(desk: Desk, qtbot: QtBot):
    desk.window.ready.sessions.show_asked.emit("20261121-140000-cd34")
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is desk.window.review)
    view = desk.window.review.record.view
    assert view.model().rowCount() == 30
    assert view.verticalScrollBar().value() == 0
    assert view.model().index(0, 0).data(LINE_ROLE).source.text == "Line 1: the price is $2.85, FOB Ningbo."


def test_an_export_is_written_where_the_dialog_says_and_told(desk: Desk, qtbot: QtBot):
    desk.window.review.export_asked.emit("20261121-140000-cd34", "srt", "es")
    qtbot.waitUntil(lambda: desk.window.findChild(QFileDialog) is not None)
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    target = desk.backend.folder / "talk.srt"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(lambda: desk.backend.exported == [target])
    qtbot.waitUntil(lambda: desk.window.notices.texts() == (f"Written: {target}",))


def test_an_export_that_fails_says_why(desk: Desk, qtbot: QtBot):
    desk.backend.disk_full = True
    desk.controller.records.export("20261121-140000-cd34", "srt", "es", desk.backend.folder / "a.srt")
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ("The disk is full.",))


def test_an_address_is_copied_whole_and_shown_without_its_secret(desk: Desk, qtbot: QtBot):
    start(desk, qtbot)
    column = desk.window.live.desk
    column.tabs.setCurrentWidget(column.addresses)
    copy = next(one for one in column.addresses.copy_buttons() if "Spanish" in one.accessibleName())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "http://127.0.0.1:8951/o/secret/?lang=es"
    assert "secret" not in copy.toolTip()


def test_the_check_list_says_how_many_are_not_ready(desk: Desk):
    assert desk.window.ready.checks.summary() == "1 not ready"


def test_ctrl_return_starts_and_ctrl_e_ends(desk: Desk, qtbot: QtBot):
    desk.window.activateWindow()
    qtbot.keyClick(desk.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "LIVE" in desk.window.live.top.state())
    qtbot.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not desk.controller.running)


def test_a_test_of_the_microphone_moves_the_level_until_it_is_stopped(desk: Desk, qtbot: QtBot):
    choice = desk.window.ready.input
    choice.listen_asked.emit(True)
    qtbot.waitUntil(lambda: choice.lit() > 0)
    choice.listen_asked.emit(False)
    assert choice.lit() == 0


def test_a_test_of_a_microphone_that_is_not_there_says_so(desk: Desk, qtbot: QtBot):
    desk.backend.refuses = DeskcastError("no-mic", "No microphone was found.", "Plug one in.")
    desk.window.ready.input.listen_asked.emit(True)
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ("No microphone was found.",))


def test_a_session_ends_the_test_of_the_microphone(desk: Desk, qtbot: QtBot):
    desk.window.ready.input.listen_asked.emit(True)
    qtbot.waitUntil(lambda: desk.window.ready.input.lit() > 0)
    start(desk, qtbot)
    assert desk.window.ready.input.lit() == 0
