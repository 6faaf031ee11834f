"""The chat: translations under their lines, what waits for an answer, contacts, and lines entered by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.commands import Answer, EnterByHand
from desktop.rooms.memory import ChatTranslated
from desktop.window.live.chat_model import CHAT_ROLE, Written
from desktop.window.live.chat_panel import ChatPanel
from tests.desktop.window.fakes import buyer, chat
from tests.desktop.window.standing import profile


@pytest.fixture
def panel(dressed: QApplication, qtbot: QtBot) -> ChatPanel:
    made = ChatPanel()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    return made


def write(panel: ChatPanel, *texts: str, name: str = "Diego Herrera") -> None:
    for at, text in enumerate(texts):
        panel.model.take_chat(chat(buyer(name), text, 20_000 + at * 1_000), "overseas", "MX")


def lines(panel: ChatPanel) -> list[Written]:
    return [panel.model.index(row).data(CHAT_ROLE) for row in range(panel.model.rowCount())]


def translated(text: str, into: str, name: str = "Diego Herrera") -> ChatTranslated:
    return ChatTranslated(30_000, buyer(name).id, text, "es", into, "en")


def test_a_translation_comes_under_its_line_and_the_original_stays(panel: ChatPanel):
    write(panel, "¿cuánto cuesta?", "gracias")
    write(panel, "¿cuánto cuesta?", name="Ana")
    panel.model.take_translated(translated("¿cuánto cuesta?", "how much is it?"))
    assert [(line.text, line.translated) for line in lines(panel)] == [
        ("¿cuánto cuesta?", "how much is it?"),
        ("gracias", ""),
        ("¿cuánto cuesta?", ""),
    ]


def test_a_translation_that_says_the_same_is_not_shown_twice(panel: ChatPanel):
    write(panel, "OK")
    panel.model.take_translated(translated("OK", " OK "))
    panel.model.take_translated(translated("never written", "x"))
    assert [line.translated for line in lines(panel)] == [""]


def test_the_oldest_line_that_waits_is_marked_until_it_is_answered(panel: ChatPanel):
    write(panel, "hola", "¿precio?", "¿y el flete?")
    panel.model.take_profile(profile(unanswered=2, since_ms=21_000))
    assert [line.waiting for line in lines(panel)] == [0, 2, 0]
    panel.model.take_profile(profile(unanswered=1, since_ms=22_000))
    assert [line.waiting for line in lines(panel)] == [0, 0, 1]
    panel.model.take_profile(profile())
    assert [line.waiting for line in lines(panel)] == [0, 0, 0]
    assert panel.model.waits_longest() == ""


def test_a_contact_is_marked_in_the_line_that_left_it(panel: ChatPanel):
    write(panel, "hola", "mi correo: diego@casaverde.mx gracias")
    panel.model.take_profile(profile())
    assert [line.contacts for line in lines(panel)] == [(), ("diego@casaverde.mx",)]


def test_the_answered_key_means_the_line_in_hand_or_else_who_waits_longest(panel: ChatPanel, qtbot: QtBot):
    asked: list[object] = []
    panel.asked.connect(asked.append)
    write(panel, "¿precio?")
    write(panel, "how much?", name="Grace")
    panel.answer()
    for name in ("Grace", "Diego Herrera"):
        panel.model.take_profile(profile(buyer(name), unanswered=1, since_ms=20_000))
    panel.answer()
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert asked == [Answer(buyer().id), Answer(buyer("Grace").id)]


def test_a_line_by_hand_is_handed_on_as_typed_and_an_empty_one_is_not(panel: ChatPanel, qtbot: QtBot):
    asked: list[object] = []
    panel.asked.connect(asked.append)
    qtbot.keyClick(panel.entry, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.entry, "Ana (BR): quanto custa?")
    qtbot.keyClick(panel.entry, Qt.Key.Key_Return)
    assert asked == [EnterByHand("Ana (BR): quanto custa?")]
    assert panel.entry.text() == ""
