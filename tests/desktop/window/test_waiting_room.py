"""Between sessions: who comes is shown on the ready page and told outside, and one act takes them into a session."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.errors import PortError, RoomError
from desktop.rooms.events import Alert, SourceState
from desktop.window.program import Program
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import FakeBackend, alert, buyer, chat, seen
from tests.desktop.window.test_program import program

__all__ = ["program"]


@pytest.fixture
def heard(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk of a rep who wants to hear of buyers between sessions."""
    desk.backend.lobby.wanted = True
    desk.controller.waiting.listen()
    qtbot.waitUntil(desk.window.ready.waiting.isVisible)
    return desk


def comes(desk: Desk, qtbot: QtBot, *events: object) -> None:
    """The room tells of `events`, in a thread of its own as far as the window knows."""
    for event in events:
        desk.backend.lobby.hear(event)
    qtbot.waitUntil(lambda: not desk.controller.waiting.is_due)


def test_nothing_of_a_room_shows_where_it_is_not_heard(desk: Desk):
    assert desk.backend.lobby.listened == 1
    assert not desk.window.ready.waiting.isVisible()


def test_who_comes_is_on_the_ready_page_and_told_outside_the_window(heard: Desk, qtbot: QtBot):
    told: list[Alert] = []
    heard.controller.waiting.alerted.connect(told.append)
    who = buyer()
    comes(heard, qtbot, seen(who), alert(who), chat(who, "MOQ?"))
    panel = heard.window.ready.waiting
    assert panel.buyers.rowCount() == 1
    assert panel.card.waiting() == 1
    assert [one.buyer for one in told] == [who]


def test_one_key_starts_the_session_and_its_page_shows_the_alert_without_another_sound(
    heard: Desk, qtbot: QtBot
):
    who = buyer()
    comes(heard, qtbot, seen(who), alert(who))
    sounds: list[object] = []
    heard.window.live.alerted.connect(sounds.append)
    qtbot.keyClick(heard.window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: heard.window.live.top.live)
    assert heard.window.live.room.alert.waiting() == 1
    assert heard.window.ready.waiting.card.waiting() == 0
    assert sounds == []


def test_who_comes_while_the_session_opens_is_on_its_page(heard: Desk, qtbot: QtBot):
    heard.window.ready.ask_start()
    sounds: list[object] = []
    heard.window.live.alerted.connect(sounds.append)
    comes(heard, qtbot, alert(buyer("Ana Souza", "", "BR")))
    assert heard.window.live.room.alert.waiting() == 1
    assert len(sounds) == 1


def test_a_session_that_cannot_begin_gives_the_alerts_back(heard: Desk, qtbot: QtBot):
    heard.backend.refuses = RoomError("room.file", "The file cannot be read.", "Choose another.")
    comes(heard, qtbot, alert(buyer()))
    heard.window.ready.ask_start()
    qtbot.waitUntil(lambda: not heard.controller.running)
    assert heard.window.live.room.alert.waiting() == 0
    assert heard.window.ready.waiting.card.waiting() == 1


def test_a_rehearsal_is_not_for_those_who_wait(heard: Desk, qtbot: QtBot):
    comes(heard, qtbot, alert(buyer()))
    heard.window.ready.start_asked.emit(replace(heard.window.ready.plan(), rehearsal=True))
    qtbot.waitUntil(lambda: heard.window.live.top.live)
    assert heard.window.live.room.alert.waiting() == 0


def test_after_a_session_the_room_is_heard_again(heard: Desk, qtbot: QtBot):
    before = heard.backend.lobby.listened
    heard.window.ready.ask_start()
    qtbot.waitUntil(lambda: heard.window.live.top.live)
    heard.window.refresh_asked.emit()
    assert heard.backend.lobby.listened == before
    heard.controller.stop()
    qtbot.waitUntil(lambda: heard.backend.lobby.listened == before + 1)


def test_on_another_page_a_line_above_it_tells_and_starts(heard: Desk, qtbot: QtBot):
    heard.window.show_review()
    who = buyer()
    comes(heard, qtbot, alert(who))
    qtbot.waitUntil(lambda: bool(heard.window.notices.texts()))
    assert heard.window.notices.texts()[0].startswith(f"An overseas buyer is here: {who.name}")
    qtbot.keyClick(heard.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: heard.window.live.top.live)
    assert heard.window.notices.texts() == ()


def test_what_was_seen_takes_its_line_along(heard: Desk, qtbot: QtBot):
    heard.window.show_review()
    comes(heard, qtbot, alert(buyer()))
    qtbot.waitUntil(lambda: bool(heard.window.notices.texts()))
    heard.window.do("seen")
    assert heard.window.ready.waiting.card.waiting() == 0
    assert heard.window.notices.texts() == ()


def test_a_room_that_cannot_be_heard_is_said_quietly_and_alerts_stay(heard: Desk, qtbot: QtBot):
    comes(heard, qtbot, alert(buyer()))
    heard.backend.lobby.refuses = PortError("overlay.port", "Port 8951 is used.", "Choose another.")
    heard.window.refresh_asked.emit()
    panel = heard.window.ready.waiting
    qtbot.waitUntil(lambda: panel.trouble() == "▲ Port 8951 is used. Choose another.")
    assert heard.window.notices.texts() == ()
    assert panel.card.waiting() == 1


def test_a_source_that_ended_is_a_line_of_the_panel(heard: Desk, qtbot: QtBot):
    comes(heard, qtbot, SourceState(0, "twitch:desk", "ended", "There is no such channel."))
    assert heard.window.ready.waiting.sources.label.text() == "▲ twitch:desk: There is no such channel."


def test_a_click_on_the_message_of_the_system_starts_a_session(
    program: Program, qtbot: QtBot, backend: FakeBackend
):
    program.controller.waiting.alerted.emit(alert(buyer()))
    program.tray._answer()
    qtbot.waitUntil(lambda: program.window.live.top.live)
    program.window.live.alerted.emit(alert(buyer("Ana Souza", "", "BR")))
    program.window.hide()
    program.tray._answer()
    assert program.window.isVisible()
