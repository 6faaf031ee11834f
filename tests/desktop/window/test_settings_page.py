"""The settings page: changes apply at once and are remembered, every section can be reset, nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from desktop.window.settings.alerts import AlertsSection
from desktop.window.settings.fields import Drop, Line, Number, Several, Tick
from desktop.window.settings.hot_keys import HotKeysSection
from desktop.window.settings.section import Section
from tests.desktop.window.conftest import Desk

SECTIONS = (
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
ELSEWHERE = {
    "version",
    "welcomed",
    "title",
    "shows",
    "window",
}
"""Fields that are no settings of a section: what the ready page remembers and where the window is."""


def opened(desk: Desk, qtbot: QtBot, name: str) -> Section:
    desk.controller.open_settings(name)
    qtbot.waitUntil(lambda: desk.controller._preparation._background.busy == 0)
    return desk.window.settings.section(name)


def field(section: Section, name: str) -> Tick | Drop | Line:
    return next(one for one in section._fields if one.name == name)


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_opens_by_its_name_and_closes_with_back(desk: Desk, qtbot: QtBot, name: str):
    section = opened(desk, qtbot, name)
    assert section.isVisible()
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.window.pages.currentWidget() is desk.window.ready


def test_the_settings_key_opens_the_page_and_takes_it_away_again(desk: Desk, qtbot: QtBot):
    for page in (desk.window.settings, desk.window.ready):
        qtbot.keyClick(desk.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        assert desk.window.pages.currentWidget() is page


def test_a_tick_is_kept_the_moment_it_is_set(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "alerts")
    field(section, "alerts_muted").click()
    assert desk.backend.kept.alerts_muted


def test_texts_are_kept_when_the_rep_leaves_them(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "alerts")
    line = field(section, "invited")
    line.setFocus()
    line.setText("Diego， Ana;Diego, ")
    assert desk.backend.kept.invited == ()
    line.clearFocus()
    assert desk.backend.kept.invited == ("Diego", "Ana")


def test_a_number_out_of_bounds_goes_back_to_what_was_kept(desk: Desk, qtbot: QtBot):
    port = field(opened(desk, qtbot, "obs"), "obs_port")
    port.setFocus()
    port.selectAll()
    qtbot.keyClicks(port, "99999")
    port.clearFocus()
    assert (port.text(), desk.backend.kept.obs_port) == ("4455", 4455)


def test_a_value_that_cannot_be_is_said_and_put_back(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "alerts")
    line = field(section, "also_domestic")
    line.setFocus()
    qtbot.keyClicks(line, "Hong Kong")
    line.clearFocus()
    assert desk.backend.kept.also_domestic == ()
    assert line.text() == ""
    assert desk.window.notices.texts() == ("That value cannot be used; the one before stays.",)


def test_a_section_is_reset_alone_and_the_reset_can_be_undone(desk: Desk, qtbot: QtBot):
    desk.backend.kept = Settings(vip_days=3, invited=("Ana",), obs_port=4460, title="Cups")
    section = opened(desk, qtbot, "alerts")
    qtbot.mouseClick(desk.window.settings.reset, Qt.MouseButton.LeftButton)
    assert (desk.backend.kept.vip_days, desk.backend.kept.invited) == (15, ())
    assert desk.backend.kept.obs_port == 4460
    desk.window.notices._do()
    assert (desk.backend.kept.vip_days, desk.backend.kept.invited) == (3, ("Ana",))
    assert field(section, "vip_days").text() == "3"


def test_the_wheel_scrolls_the_page_and_changes_no_choice(desk: Desk, qtbot: QtBot, monkeypatch):
    drop = Drop("x", (("One", "1"), ("Two", "2")))
    seen: list[object] = []
    drop.chosen.connect(lambda *chosen: seen.append(chosen))

    class Wheel:
        ignored = False

        def ignore(self) -> None:
            self.ignored = True

    wheel = Wheel()
    drop.wheelEvent(wheel)  # type: ignore[arg-type]
    assert (wheel.ignored, seen, drop.currentData()) == (True, [], "1")
    drop.deleteLater()


def test_a_choice_that_is_gone_is_still_shown(dressed):
    drop = Drop("device", (("Default microphone", None),))
    drop.show_value("Yeti")
    drop.offer((("Default microphone", None), ("Other", "Other")))
    assert drop.currentData() == "Yeti"
    drop.deleteLater()


@pytest.mark.parametrize(
    ("typed", "kept"), [("", ()), (" a,,b ", ("a", "b")), ("a、b；c", ("a", "b", "c")), ("a, a", ("a",))]
)
def test_several_texts_are_parted_by_any_sign_people_type(dressed, typed: str, kept: tuple[str, ...]):
    line = Several("x")
    line.setText(typed)
    assert line.read() == kept
    line.deleteLater()


def test_numbers_know_their_bounds(dressed):
    number = Number("x", 1, 10)
    assert [number.validator().validate(text, 0)[0].name for text in ("11", "5")] == [
        "Intermediate",
        "Acceptable",
    ]
    number.deleteLater()


def test_a_market_of_a_country_that_nobody_knows_is_named(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "alerts")
    assert isinstance(section, AlertsSection)
    line = field(section, "vip_markets")
    line.setFocus()
    qtbot.keyClicks(line, "BR, Atlantis")
    line.clearFocus()
    assert section.unknown.text() == "No country is called Atlantis; it is passed over."
    assert desk.backend.kept.vip_markets == ("BR", "Atlantis")


def test_a_test_alert_goes_the_way_of_real_ones(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "alerts")
    assert isinstance(section, AlertsSection)
    with qtbot.waitSignal(desk.window.live.alerted) as told:
        qtbot.mouseClick(section.test, Qt.MouseButton.LeftButton)
    assert told.args[0].buyer.country == "MX"
    assert section.verdict.text().startswith("You should have heard a sound")


def test_a_new_key_is_pressed_and_works_at_once(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "keys")
    assert isinstance(section, HotKeysSection)
    key = section.inside["mark"]
    qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    qtbot.keyClick(key, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert desk.backend.kept.keys == {"mark": "Ctrl+M"}
    assert desk.window.keys.inside["mark"] == "Ctrl+M"


def test_a_key_that_two_acts_want_is_named_with_both(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "keys")
    assert isinstance(section, HotKeysSection)
    qtbot.mouseClick(section.inside["mark"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(section.inside["mark"], Qt.Key.Key_F9)
    assert "F9 is wanted by two: Mark this moment" in section.conflicts.text()


def test_escape_leaves_a_key_backspace_takes_it_away_and_its_own_one_is_no_change(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "keys")
    assert isinstance(section, HotKeysSection)
    key = section.inside["mark"]
    for pressed, kept in (
        (Qt.Key.Key_Escape, {}),
        (Qt.Key.Key_Backspace, {"mark": ""}),
        (Qt.Key.Key_F7, {}),
    ):
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
        qtbot.keyClick(key, pressed)
        assert desk.backend.kept.keys == kept


def test_every_field_of_the_settings_can_be_set_somewhere(desk: Desk, qtbot: QtBot):
    desk.controller.open_settings()
    names = {name for one in SECTIONS for name in desk.window.settings.section(one).names}
    assert names <= set(Settings.model_fields)
    assert set(Settings.model_fields) - names - ELSEWHERE == set()


def test_no_label_of_the_page_reads_markup(desk: Desk, qtbot: QtBot):
    for name in SECTIONS:
        opened(desk, qtbot, name)
    labels = desk.window.settings.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_chosen_microphone_is_the_one_of_the_ready_page_too(desk: Desk, qtbot: QtBot):
    devices = field(opened(desk, qtbot, "microphone"), "device")
    assert isinstance(devices, Drop)
    devices.setCurrentIndex(devices.findData("Built-in Audio"))
    devices.activated.emit(devices.currentIndex())
    assert desk.backend.kept.device == "Built-in Audio"
    assert desk.window.ready.input.device() == "Built-in Audio"


def test_another_language_of_the_app_is_asked_for_at_once(desk: Desk, qtbot: QtBot):
    language = field(opened(desk, qtbot, "languages"), "language")
    assert isinstance(language, Drop)
    with qtbot.waitSignal(desk.window.language_asked) as asked:
        language.setCurrentIndex(language.findData("zh"))
        language.activated.emit(language.currentIndex())
    assert (asked.args, desk.backend.kept.language) == (["zh"], "zh")


def test_the_page_can_be_opened_while_live_and_gives_the_session_back(desk: Desk, qtbot: QtBot):
    desk.window.ready.ask_start()
    qtbot.waitUntil(lambda: desk.window.live.top.live)
    opened(desk, qtbot, "alerts")
    assert desk.controller.running
    desk.window.leave_settings()
    assert desk.window.pages.currentWidget() is desk.window.live


def test_the_overlays_port_is_given_free_when_the_page_is_left(desk: Desk, qtbot: QtBot):
    opened(desk, qtbot, "overlay")
    assert desk.backend.studio.is_open
    desk.window.leave_settings()
    qtbot.waitUntil(lambda: not desk.backend.studio.is_open)


def test_addresses_are_copied(desk: Desk, qtbot: QtBot):
    section = opened(desk, qtbot, "overlay")
    copies = [
        one
        for one in section.findChildren(type(desk.window.settings.back))
        if one.accessibleName().startswith("Copy the address")
    ]
    assert len(copies) == 6
    qtbot.mouseClick(copies[1], Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "http://127.0.0.1:8951/o/Zk3v8Qw1/?lang=es"
