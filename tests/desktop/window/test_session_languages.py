"""Languages change while the session runs, by menu and by key; what is shown is what the session tells."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.commands import Mute, SwitchSource, SwitchTargets
from desktop.desk import TargetsChanged
from desktop.window.backend import Languages, Target
from desktop.window.keys.actions import ACTIONS, bindings
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import caption


def live(desk: Desk, qtbot: QtBot) -> list[object]:
    """A session whose model also hears Chinese; returns where its commands arrive."""
    desk.backend.events = (caption(1, "Hello.", final=True),)
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: desk.window.live.captions.model.rowCount() == 1)
    targets = (Target("es"), Target("zh"), Target("fr", "Install en→fr."))
    desk.window.live.top.languages.show_choices(Languages("en", ("en", "zh"), targets))
    return desk.backend.made[-1].commands


def choose(desk: Desk, place: int) -> None:
    desk.window.live.top.languages.choices()[place].trigger()


def test_the_menu_offers_what_is_heard_and_what_works(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    menu = desk.window.live.top.languages
    assert [action.data() for action in menu.choices()] == ["en", "zh", "es", "zh"]
    assert menu.text() == "EN → ES, ZH"


def test_f6_speaks_the_next_language(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    qtbot.keyClick(desk.window, Qt.Key.Key_F6)
    assert commands == [SwitchSource("zh")]
    assert desk.window.live.top.languages.text() == "EN → ES, ZH"
    desk.window.live.take(caption(2, "大家好。", final=True, language="zh"))
    assert desk.window.live.top.languages.text().startswith("ZH")


def test_a_target_is_left_out_and_the_last_one_stays(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    choose(desk, 3)
    assert commands == [SwitchTargets(("es",))]
    desk.window.live.take(TargetsChanged(5_000, ("es",)))
    assert desk.window.live.top.languages.text() == "EN → ES"
    choose(desk, 2)
    assert commands == [SwitchTargets(("es",))]


def test_the_keys_of_the_session_work_on_the_settings_page_too(desk: Desk, qtbot: QtBot):
    commands = live(desk, qtbot)
    desk.controller.open_settings()
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is desk.window.settings)
    desk.window.do("mute")
    assert commands == [Mute(True)]


def test_one_key_may_serve_two_pages(desk: Desk, qtbot: QtBot):
    desk.window.bind(bindings({"start": "F9"}, {}))
    desk.backend.events = (caption(1, "Hello.", final=True),)
    qtbot.keyClick(desk.window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: desk.window.live.captions.model.rowCount() == 1)
    qtbot.keyClick(desk.window, Qt.Key.Key_F9)
    assert desk.backend.made[-1].commands == [Mute(True)]


def test_every_key_of_the_live_page_does_something(desk: Desk, qtbot: QtBot):
    live(desk, qtbot)
    wanted = {action.id for action in ACTIONS if action.place == "live"}
    assert wanted - set(desk.window.live.acts()) == set()
