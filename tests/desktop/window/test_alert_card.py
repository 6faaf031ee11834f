"""The alert card: all that the rep needs in the first second, by key, without taking the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.window.live.alert_card import AlertCard
from desktop.window.live.alert_words import history_of, say_of
from tests.desktop.window.fakes import alert, buyer
from tests.desktop.window.standing import GREETING, carded, group


@pytest.fixture
def card(dressed: QApplication, qtbot: QtBot) -> AlertCard:
    window = QWidget()
    column = QVBoxLayout(window)
    made = AlertCard()
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.resize(420, 400)
    window.show()
    window.activateWindow()
    made.window_of_test = window  # type: ignore[attr-defined]
    return made


def said(card: AlertCard) -> str:
    return card.accessibleName()


def test_it_says_who_from_where_what_is_remembered_and_what_to_say(card: AlertCard):
    card.take(carded())
    assert "Diego Herrera" in said(card)
    assert "Comercial Herrera" in said(card)
    assert "Mexico" in said(card)
    assert "visit 3" in said(card)
    assert "asked about KX-420, price" in said(card)
    assert GREETING.text in said(card)
    assert say_of(carded()) == "OH-lah DYEH-goh"


def test_of_a_newcomer_it_says_why_the_rep_is_told(dressed: QApplication):
    assert history_of(alert(buyer())) == "An overseas buyer entered the room · the platform says MX"


def test_keys_copy_the_greeting_ask_for_the_card_and_put_off(card: AlertCard, qtbot: QtBot):
    copied: list[str] = []
    asked: list[str] = []
    card.copied.connect(copied.append)
    card.show_asked.connect(asked.append)
    card.take(carded())
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        qtbot.keyClick(card.window(), key)
    assert copied == [GREETING.text]
    assert asked == [buyer().id]
    assert card.waiting() == 0
    assert "1 alert for later" in said(card)


def test_the_digits_stay_digits_where_the_rep_writes(card: AlertCard, qtbot: QtBot):
    field = card.window().findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    card.take(carded())
    qtbot.keyClicks(field, "123")
    assert (field.text(), card.waiting()) == ("123", 1)


def test_three_replies_are_copied_by_their_buttons(card: AlertCard):
    copied: list[str] = []
    card.copied.connect(copied.append)
    card.take(carded())
    buttons = [one for one in card.findChildren(QPushButton) if one.text() in ("Greeting", "Price", "Sample")]
    for one in buttons:
        one.click()
    assert copied == ["Respuesta 1", "Respuesta 2", "Respuesta 7"]


def test_a_growing_group_is_told_once_and_shows_its_newest_size(card: AlertCard):
    told: list[object] = []
    card.told.connect(told.append)
    for size in (3, 6, 12):
        card.take(group(1, size))
    assert told == [group(1, 3)]
    assert said(card) == "12 buyers joined. Brazil 11 · ? 1"


def test_nothing_moves_and_no_focus_is_taken(card: AlertCard):
    field = card.window().findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    before = card.height()
    for one in (carded(), group(1, 5), carded(priority="high")):
        card.take(one)
        QApplication.processEvents()
        assert card.window().focusWidget() is field
        assert card.height() == before
    card.mark_seen()
    QApplication.processEvents()
    assert card.height() == before


def test_the_waiting_time_is_told(card: AlertCard):
    card.take(carded(priority="high", at_ms=8_000))
    card.take(carded(buyer("Ana"), at_ms=9_000))
    card.note_time(80_000)
    assert card.age() == "★ 01:12 ago · 1 more"
