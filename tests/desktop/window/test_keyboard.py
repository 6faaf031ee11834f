"""Everything can be done by keyboard, and everything has a name for those who do not see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.window.flow.view import FlowView
from desktop.window.notice_bar import Notice
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import alert, caption, chat, seen
from tests.desktop.window.fakes import buyer as a_buyer

SETTINGS = tuple(
    f"settings:{name}"
    for name in (
        "microphone",
        "languages",
        "models",
        "lists",
        "overlay",
        "obs",
        "rooms",
        "alerts",
        "keys",
        "privacy",
        "about",
    )
)
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, FlowView)


def controls(page: QWidget) -> set[QWidget]:
    """What can be used on `page` now."""
    found = [one for one in page.findChildren(QWidget) if isinstance(one, CONTROLS)]
    return {
        one
        for one in found
        if one.isVisible() and one.isEnabled() and not isinstance(one.parent(), QComboBox)
    }


def reached_by_tab(page: QWidget) -> set[QWidget]:
    """What the Tab key comes to, once around."""
    reached: set[QWidget] = set()
    window = page.window()
    for _ in range(200):
        window.focusNextChild()
        focused = QApplication.focusWidget()
        if focused in reached:
            break
        if focused is not None:
            reached.add(focused)
    return reached


def turn_to(desk: Desk, qtbot: QtBot, name: str) -> QWidget:
    if name == "live":
        desk.backend.events = (caption(1, "Hello.", final=True), seen(a_buyer()), chat(a_buyer(), "Hola"))
        desk.window.resize(1200, 700)
        desk.window.ready.ask_start()
        qtbot.waitUntil(lambda: desk.window.live.room.chat.rowCount() == 1)
    if name.startswith("settings"):
        desk.controller.open_settings(name.partition(":")[2])
        qtbot.waitUntil(lambda: desk.controller._preparation._background.busy == 0)
    if name == "review":
        desk.controller.records.show("20261121-140000-cd34")
        qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is desk.window.review)
    return desk.window.pages.currentWidget()


@pytest.mark.parametrize("name", ["ready", "live", "review", *SETTINGS])
def test_the_tab_key_comes_to_every_control_of_the_page(desk: Desk, qtbot: QtBot, name: str):
    desk.window.activateWindow()
    page = turn_to(desk, qtbot, name)
    wanted = {one for one in controls(page) if not is_sibling_radio(one)}
    assert {describe(one) for one in wanted - reached_by_tab(page)} == set()


def is_sibling_radio(widget: QWidget) -> bool:
    """Of radio buttons only the chosen one is in the tab order; arrow keys go between them."""
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()


def describe(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text}"


@pytest.mark.parametrize("name", ["ready", "live", "review", *SETTINGS])
def test_every_control_has_a_name(desk: Desk, qtbot: QtBot, name: str):
    page = turn_to(desk, qtbot, name)
    assert [one for one in controls(page) if len(describe(one).split(" ", 1)[1]) < 2] == []


def test_f1_shows_the_keys_and_takes_nothing_away(desk: Desk, qtbot: QtBot):
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    sheet = desk.window.help_sheet()
    assert sheet is not None
    assert sheet.isVisible()
    assert not sheet.isModal()
    assert {"Ctrl+Return", "Ctrl+E", "F1"} <= {here for _, here, _ in sheet.lines()}


def test_escape_puts_the_message_away_and_f8_the_alert(desk: Desk, qtbot: QtBot):

    desk.window.notices.tell(Notice("late", "Something.", "Do this."))
    desk.window.live.room.take(alert(a_buyer()))
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    qtbot.keyClick(desk.window, Qt.Key.Key_F8)
    assert desk.window.notices.texts() == ()
    assert desk.window.live.room.alert.waiting() == 0


def test_letters_grow_to_twice_their_size_and_back(desk: Desk, qtbot: QtBot):
    view = desk.window.live.captions.view
    plain = view.font().pointSizeF()
    for _ in range(15):
        qtbot.keyClick(desk.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.font().pointSizeF() == pytest.approx(2 * plain, rel=0.01)
    qtbot.keyClick(desk.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.letters.percent == 190
    qtbot.keyClick(desk.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.font().pointSizeF() == pytest.approx(plain, rel=0.01)
