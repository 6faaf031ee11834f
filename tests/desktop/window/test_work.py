"""What the rep waits for: shown while it lasts, with a percentage, and stopped without leaving anything."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.long_jobs import TOLD_EVERY
from desktop.window.work import Work
from desktop.window.work_bar import WorkRow
from tests.desktop.window.conftest import Desk

SESSION = "20261121-140000-cd34"


def begin_export(desk: Desk, qtbot: QtBot) -> WorkRow:
    """An export that is held before its first and every later step until `export_paused` is set."""
    desk.backend.export_steps = 2 * TOLD_EVERY
    desk.controller.records.export(SESSION, "srt", "es", desk.backend.folder / "talk.srt")
    (row,) = desk.window.work.rows()
    qtbot.waitUntil(row.isVisible)
    return row


def test_an_export_shows_how_far_it_is_and_goes_when_it_is_done(desk: Desk, qtbot: QtBot):
    row = begin_export(desk, qtbot)
    assert row.text.text() == "Writing talk.srt …"
    qtbot.waitUntil(lambda: row.amount.text() == "0 %")
    amounts: list[tuple[int, int]] = []
    row.told.connect(lambda done, total: amounts.append((done, total)))
    desk.backend.export_paused.set()
    qtbot.waitUntil(lambda: desk.window.work.rows() == ())
    assert amounts == [(TOLD_EVERY, 2 * TOLD_EVERY)]
    assert desk.window.notices.texts() == (f"Written: {desk.backend.folder / 'talk.srt'}",)


def test_a_cancelled_export_goes_without_a_word_and_writes_nothing(desk: Desk, qtbot: QtBot):
    row = begin_export(desk, qtbot)
    qtbot.mouseClick(row.cancel, Qt.MouseButton.LeftButton)
    assert (row.text.text(), row.cancel.isEnabled()) == ("Stopping…", False)
    desk.backend.export_paused.set()
    qtbot.waitUntil(lambda: desk.window.work.rows() == ())
    assert (desk.backend.exported, desk.window.notices.texts()) == ([], ())


def test_what_must_go_on_to_its_end_has_no_button_to_stop_it(desk: Desk, qtbot: QtBot):
    done: list[object] = []
    work = Work(desk.window.work, desk.controller.records._background)
    work.finish("Erasing …", desk.backend.export_paused.wait, done.append, lambda text, _: done.append(text))
    (row,) = desk.window.work.rows()
    qtbot.waitUntil(row.isVisible)
    assert not row.cancel.isVisible()
    desk.backend.export_paused.set()
    qtbot.waitUntil(lambda: done == [True])


def test_going_back_while_a_session_is_read_stays_on_the_start_page(desk: Desk, qtbot: QtBot):
    desk.controller.records.show(SESSION)
    desk.window.review.back_asked.emit()
    qtbot.waitUntil(lambda: desk.window.work.rows() == ())
    assert desk.window.pages.currentWidget() is desk.window.ready
