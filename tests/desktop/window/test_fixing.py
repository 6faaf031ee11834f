"""The rep fixes a line, takes it back, puts it back, mutes and hides: by key, and the session is told."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.commands import ClearOverlay, Correct, HideOverlay, MarkMoment, Mute
from desktop.desk import Correction, Moment, Muted, OverlayHidden
from desktop.errors import Problem
from desktop.window.live.caption_model import LINE_ROLE, Line
from desktop.window.live.notes import notes_of
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import caption, translation

SAID = (
    caption(1, "Our MOQ is 500 pieces.", final=True),
    translation(1, "es", "Nuestro MOQ es de 500 piezas.", final=True),
    caption(2, "The price is $2.58.", final=True),
)


def live(desk: Desk, qtbot: QtBot) -> list[object]:
    """A session with two lines; returns where its commands arrive."""
    desk.backend.events = SAID
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: desk.window.live.captions.model.rowCount() == 2)
    return desk.backend.made[-1].commands


def line(desk: Desk, row: int) -> Line:
    return desk.window.live.captions.model.index(row).data(LINE_ROLE)


def test_f2_opens_the_last_line_and_enter_sends_it_fixed(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    qtbot.keyClick(desk.window, Qt.Key.Key_F2)
    field = desk.window.live.captions.fixing.field
    assert field.text() == "The price is $2.58."
    field.setText(" The price is  $2.85. ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert commands == [Correct(2, "The price is $2.85.")]
    assert not desk.window.live.captions.fixing.open


def test_escape_leaves_the_line_as_it_is(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    qtbot.keyClick(desk.window, Qt.Key.Key_F2)
    qtbot.keyClick(desk.window.live.captions.fixing.field, Qt.Key.Key_Escape)
    assert commands == []
    assert not desk.window.live.captions.fixing.open


def test_a_chosen_line_is_fixed_instead_of_the_last(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    view = desk.window.live.captions.view
    desk.window.activateWindow()
    view.setFocus()
    view.setCurrentIndex(desk.window.live.captions.model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert desk.window.live.captions.fixing.field.text() == "Our MOQ is 500 pieces."


def test_a_fixed_line_shows_the_new_text_and_keeps_what_was_heard(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    desk.window.live.take(Correction(9_000, 2, "The price is $2.85."))
    desk.window.live.take(caption(2, "The price is $2.58.", final=True))
    assert (line(desk, 1).source.text, line(desk, 1).original) == (
        "The price is $2.85.",
        "The price is $2.58.",
    )
    assert notes_of(line(desk, 1)) == ("you fixed this; heard was: The price is $2.58.",)


def test_f4_takes_the_last_line_back_and_then_puts_it_back(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    qtbot.keyClick(desk.window, Qt.Key.Key_F4)
    desk.window.live.take(Correction(9_000, 2, "The price is $2.58.", hidden=True))
    assert notes_of(line(desk, 1)) == ("taken back: buyers no longer see it",)
    qtbot.keyClick(desk.window, Qt.Key.Key_F4)
    desk.window.live.take(Correction(9_500, 2, "The price is $2.58."))
    assert commands == [
        Correct(2, "The price is $2.58.", hidden=True),
        Correct(2, "The price is $2.58."),
    ]
    assert notes_of(line(desk, 1)) == ()


def test_a_warning_of_the_price_guard_stands_under_its_line_and_not_on_top(desk: Desk, qtbot: QtBot):
    desk.backend.events = (*SAID, Problem(8_500, "price-guard", "The sheet says $2.85.", "Say it again."))
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: bool(line(desk, 1) and line(desk, 1).warnings))
    assert notes_of(line(desk, 1)) == ("The sheet says $2.85. (only you)",)
    assert desk.window.notices.texts() == ()


def test_mute_hide_clear_and_mark_have_their_keys(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_F7):
        qtbot.keyClick(desk.window, key)
    desk.window.live.take(Muted(9_000, True))
    desk.window.live.take(OverlayHidden(9_000, True))
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F10):
        qtbot.keyClick(desk.window, key)
    assert [one.text() for one in desk.window.live.top.switches()] == ["Muted", "Hidden"]
    on = [Mute(True), HideOverlay(True), ClearOverlay(), MarkMoment()]
    assert commands == [*on, Mute(False), HideOverlay(False)]


def test_a_mark_has_a_line_of_its_own(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    desk.window.live.take(Moment(61_000, ""))
    assert desk.window.live.captions.model.index(2).data() == "01:01  Marked"
    assert desk.window.live.captions.model.last_said() == line(desk, 1)
