"""The keys of other programs are had while a session runs, and what the desktop says about them is shown."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.commands import MarkMoment
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.keys.outside import Standing
from desktop.window.main_window import MainWindow
from desktop.window.settings.hot_keys import HotKeysSection
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import FakeBackend


class FakeDesktop:
    """A listener that notes what it is asked and says what a test has it say."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.says: Callable[[Standing], None] = print
        self.press: Callable[[str], None] = print

    def look(self, stands: Callable[[Standing], None]) -> None:
        stands(Standing(decides=True))

    def start(
        self, keys: Mapping[str, str], pressed: Callable[[str], None], stands: Callable[[Standing], None]
    ) -> None:
        self.asked.append(f"start {keys['mute']}")
        self.press, self.says = pressed, stands

    def change(self) -> None:
        self.asked.append("change")

    def stop(self) -> None:
        self.asked.append("stop")


GIVEN = Standing(decides=True, spelled={"mute": "Press Super+M", "hide": ""}, changeable=True)


@pytest.fixture
def desktop() -> FakeDesktop:
    return FakeDesktop()


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, backend: FakeBackend, desktop: FakeDesktop) -> Iterator[Desk]:
    background = Background()
    window = MainWindow(backend.formats())
    controller = Controller(window, backend, background, desktop)
    controller.open()
    window.show()
    qtbot.waitUntil(lambda: background.busy == 0)
    yield Desk(window, controller, backend)
    controller.quit()
    qtbot.waitUntil(lambda: not controller.running)
    background.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def go_live(desk: Desk, qtbot: QtBot) -> None:
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: desk.window.live.top.live)


def section_of(desk: Desk) -> HotKeysSection:
    desk.controller.open_settings("keys")
    section = desk.window.settings.section("keys")
    assert isinstance(section, HotKeysSection)
    return section


def test_keys_are_asked_for_when_the_session_begins_and_given_back_at_its_end(
    desk: Desk, qtbot: QtBot, desktop: FakeDesktop
):
    assert desktop.asked == ["stop"]
    go_live(desk, qtbot)
    desktop.says(GIVEN)
    desk.controller.stop()
    qtbot.waitUntil(lambda: not desk.controller.running)
    assert desktop.asked == ["stop", "stop", "start Ctrl+Shift+F9", "stop"]


def test_sheet_and_settings_name_the_key_that_the_desktop_gave(
    desk: Desk, qtbot: QtBot, desktop: FakeDesktop
):
    section = section_of(desk)
    assert section.outside["mute"].text() == "Ctrl+Shift+F9"
    go_live(desk, qtbot)
    desktop.says(GIVEN)
    assert section.outside["mute"].text() == "Press Super+M"
    assert section.outside["mute"].toolTip() == "Asked for: Ctrl+Shift+F9"
    assert section.outside["hide"].text() == "by the desktop"
    assert section.outside["mark"].text() == "Ctrl+Shift+F7"
    desk.window.show_help()
    sheet = desk.window.help_sheet()
    assert sheet is not None
    assert {"Press Super+M", "by the desktop", "Ctrl+Shift+F7"} <= {there for _, _, there in sheet.lines()}


def test_the_desktop_is_asked_from_the_settings_and_let_go_when_they_close(
    desk: Desk, qtbot: QtBot, desktop: FakeDesktop
):
    section = section_of(desk)
    assert "if you agree" in section.outside_note.text()
    assert (section.agree.isVisible(), section.change.isVisible()) == (True, False)
    section.agree.click()
    desktop.says(GIVEN)
    assert (section.agree.isVisible(), section.change.isVisible()) == (False, True)
    section.change.click()
    desk.window.settings.back.click()
    assert desktop.asked == ["stop", "stop", "start Ctrl+Shift+F9", "change", "stop"]
    desk.controller.open_settings("keys")
    assert (section.agree.isVisible(), section.change.isVisible()) == (True, False)
    assert section.outside["mute"].text() == "Press Super+M"


def test_leaving_the_settings_keeps_the_keys_of_a_session(desk: Desk, qtbot: QtBot, desktop: FakeDesktop):
    go_live(desk, qtbot)
    desktop.says(GIVEN)
    section_of(desk)
    desk.window.settings.back.click()
    assert desktop.asked == ["stop", "stop", "start Ctrl+Shift+F9"]


def test_another_key_is_asked_for_anew(desk: Desk, qtbot: QtBot, desktop: FakeDesktop):
    go_live(desk, qtbot)
    desktop.says(GIVEN)
    section_of(desk).outside["mute"].pressed_key.emit("Ctrl+Shift+M")
    assert desktop.asked[-2:] == ["stop", "start Ctrl+Shift+M"]


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing("declined", decides=True), "The desktop was asked for these keys and gave none."),
        (Standing("taken-back", decides=True), "The desktop has taken the keys back."),
        (
            Standing("not-in-menu", decides=True),
            "Deskcast is not in the menu of this desktop, which gives keys only to programs that are.",
        ),
        (Standing(refused=("mute", "hide")), "Another program holds Ctrl+Shift+F9, Ctrl+Shift+F10."),
    ],
)
def test_keys_that_cannot_be_had_are_said_while_live(
    desk: Desk, qtbot: QtBot, desktop: FakeDesktop, standing: Standing, said: str
):
    go_live(desk, qtbot)
    desktop.says(standing)
    assert desk.window.notices.texts() == (said,)


def test_a_desktop_without_a_way_says_so_in_the_settings_only(desk: Desk, qtbot: QtBot, desktop: FakeDesktop):
    section = section_of(desk)
    go_live(desk, qtbot)
    desktop.says(Standing("no-way"))
    assert desk.window.notices.texts() == ()
    assert "(Wayland)" in section.outside_note.text()


def test_a_key_of_another_program_does_what_it_stands_for(desk: Desk, qtbot: QtBot, desktop: FakeDesktop):
    go_live(desk, qtbot)
    desktop.press("mark")
    qtbot.waitUntil(lambda: desk.backend.made[-1].commands == [MarkMoment()])
