"""The microphone changes while the session runs: by the rep's choice, or by the computer's, which is said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from asr.captions import InputChanged
from asr.telling import Sentence
from desktop.commands import SwitchMicrophone
from desktop.errors import Problem
from desktop.window.backend import Device
from desktop.window.live.microphones import MicrophoneMenu
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import caption

MOVED = InputChanged(5_000, "Webcam", "Yeti Stereo Microphone")
TOLD = Problem(
    5_000, "microphone-moved", Sentence.tr("It is the webcam now."), Sentence.tr("Choose the Yeti again.")
)


def live(desk: Desk, qtbot: QtBot) -> list[object]:
    """A session that hears the Yeti; returns where its commands arrive."""
    desk.backend.events = (InputChanged(0, "Yeti Stereo Microphone"), caption(1, "Hello.", final=True))
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: desk.window.live.captions.model.rowCount() == 1)
    desk.window.live.top.microphone.show_devices(
        (Device("Yeti Stereo Microphone", True), Device("Webcam", False))
    )
    return desk.backend.made[-1].commands


def checked(menu: MicrophoneMenu) -> list[str]:
    return [action.text() for action in menu.choices() if action.isChecked()]


def button_of(desk: Desk, name: str) -> QPushButton:
    return next(one for one in desk.window.notices.findChildren(QPushButton) if one.text() == name)


def test_the_menu_offers_the_microphones_and_checks_the_one_that_is_heard(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    menu = desk.window.live.top.microphone
    assert [action.data() for action in menu.choices()] == [None, "Yeti Stereo Microphone", "Webcam"]
    assert checked(menu) == ["Yeti Stereo Microphone"]
    assert menu.text() == "Yeti Stereo Microphone"


def test_another_one_is_shown_when_the_session_says_so(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    menu = desk.window.live.top.microphone
    menu.choices()[2].trigger()
    assert commands == [SwitchMicrophone("Webcam")]
    assert menu.text() == "Yeti Stereo Microphone"
    menu.menu().aboutToShow.emit()
    assert checked(menu) == ["Yeti Stereo Microphone"]
    desk.window.live.take(InputChanged(5_000, "Webcam"))
    menu.menu().aboutToShow.emit()
    assert (menu.text(), checked(menu)) == ("Webcam", ["Webcam"])


def test_the_menu_looks_for_microphones_again_each_time_it_opens(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    menu = desk.window.live.top.microphone
    menu.menu().aboutToShow.emit()
    here = [device.name for device in desk.backend.devices()]
    qtbot.waitUntil(lambda: [action.data() for action in menu.choices()][-len(here) :] == here)


def test_the_menu_opens_by_keyboard(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    menu = desk.window.live.top.microphone
    desk.window.show()
    menu.setFocus(Qt.FocusReason.TabFocusReason)
    assert menu.focusPolicy() & Qt.FocusPolicy.TabFocus
    menu.menu().aboutToShow.connect(lambda: qtbot.keyClick(menu.menu(), Qt.Key.Key_Escape))
    with qtbot.waitSignal(menu.opened):
        qtbot.keyClick(menu, Qt.Key.Key_Space)


def test_names_from_outside_are_cleaned_and_cut_and_whole_in_the_tip(qtbot: QtBot):
    menu = MicrophoneMenu()
    qtbot.addWidget(menu)
    name = "<b>Yeti</b>\u202e & " + "very " * 20
    menu.begin("", switchable=True)
    menu.show_devices((Device(name, False),))
    menu.show_input(InputChanged(0, name))
    assert "\u202e" not in menu.text() + menu.toolTip() + menu.choices()[1].text()
    assert "&&" in menu.text()
    assert menu.choices()[1].data() == name
    assert len(menu.choices()[1].text()) < 60
    assert menu.sizeHint().width() <= 224


def test_a_recording_has_no_other_microphone(qtbot: QtBot):
    menu = MicrophoneMenu()
    qtbot.addWidget(menu)
    menu.begin("talk.flac", switchable=False)
    assert (menu.text(), menu.isEnabled()) == ("talk.flac", False)


def test_a_microphone_that_the_computer_took_can_be_used_or_left(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    for name, wanted in (("Use it", "Webcam"), ("Go back", "Yeti Stereo Microphone")):
        desk.backend.made[-1].tell(MOVED, TOLD)
        qtbot.waitUntil(lambda: TOLD.text in desk.window.notices.texts())
        qtbot.mouseClick(button_of(desk, name), Qt.MouseButton.LeftButton)
        assert commands.pop() == SwitchMicrophone(wanted)
        assert desk.window.notices.texts() == ()


def test_the_notice_goes_once_the_right_microphone_is_heard(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    desk.backend.made[-1].tell(MOVED, TOLD)
    qtbot.waitUntil(lambda: TOLD.text in desk.window.notices.texts())
    desk.backend.made[-1].tell(InputChanged(9_000, "Yeti Stereo Microphone"))
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ())
