"""The desk: script, products, the price pin, the buyer in hand and their replies, all by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.commands import (
    Answer,
    DraftReplies,
    NoteBuyer,
    PinPrice,
    SetDoNotContact,
    SetStage,
    ShowProduct,
    StartChapter,
)
from desktop.desk import PricePinned, ProductShown
from desktop.rooms.memory import Hint, ScriptProgress
from desktop.rooms.product_cards import public_card
from desktop.window.backend import Plan
from desktop.window.bridge import Opened
from desktop.window.live.page import LivePage
from desktop.window.live.product_delegate import ProductDelegate
from tests.desktop.window.fakes import alert, buyer, caption, seen
from tests.desktop.window.standing import BANK, BOTTLE, drafted, profile


@pytest.fixture
def page(dressed: QApplication, qtbot: QtBot) -> LivePage:
    made = LivePage()
    qtbot.addWidget(made)
    made.resize(1_300, 760)
    made.show()
    made.show_opening(Plan("mic", None, "en", ("es", "zh"), "Bottles"))
    made.show_live(Opened("id", "small", (("", "http://127.0.0.1/"),), products=(BOTTLE, BANK)))
    return made


@pytest.fixture
def asked(page: LivePage) -> list[object]:
    commands: list[object] = []
    page.asked.connect(commands.append)
    return commands


@pytest.fixture
def copied(page: LivePage) -> list[str]:
    texts: list[str] = []
    page.copied.connect(texts.append)
    return texts


def do(page: LivePage, *acts: str) -> None:
    for act in acts:
        page.acts()[act]()


def points(page: LivePage) -> list[str]:
    model = page.desk.script.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_messages_are_ticked_where_they_stand(page: LivePage):
    page.take(ScriptProgress(0, (), ("look", "price", "Our story"), "Bottle", ("Bottle", "Close")))
    page.take(ScriptProgress(9, ("price",), ("look", "Our story"), "Bottle", ("Bottle", "Close")))
    assert points(page) == ["☐ look", "☑ price", "☐ Our story"]


def test_the_next_chapter_is_asked_for_and_the_last_has_none(page: LivePage, asked: list[object]):
    page.take(ScriptProgress(0, (), ("look",), "Bottle", ("Bottle", "Close")))
    page.desk.script.chapters.activated.emit(1)
    page.desk.script._next.click()
    page.take(ScriptProgress(0, (), ("contact",), "Close", ("Bottle", "Close")))
    assert asked == [StartChapter("Close"), StartChapter()]
    assert not page.desk.script._next.isEnabled()


def test_a_card_goes_on_the_overlay_with_two_keys_and_off_with_one(
    page: LivePage, asked: list[object], qtbot: QtBot
):
    do(page, "search")
    view = page.desk.products.view
    qtbot.keyClicks(page.desk.products.search, "BANK")
    qtbot.keyClick(page.desk.products.search, Qt.Key.Key_Return)
    assert view.currentIndex().data() == "PB-210 · Power bank"
    do(page, "product")
    page.take(ProductShown(1, public_card(BANK)))
    do(page, "product")
    assert asked == [ShowProduct("PB-210"), ShowProduct("")]


def test_the_product_spoken_of_is_the_one_that_the_key_shows(page: LivePage, asked: list[object]):
    page.take(Hint(1, "product", "You speak of KX-420", action="KX-420"))
    do(page, "product")
    assert asked[-1] == ShowProduct("KX-420")


def test_without_any_product_the_key_asks_for_one(page: LivePage, asked: list[object]):
    do(page, "product")
    assert asked == []
    assert page.focusWidget() is page.desk.products.search


def test_a_price_is_pinned_only_after_its_words_were_confirmed(page: LivePage, asked: list[object]):
    page.take(Hint(1, "product", "", action="KX-420"))
    do(page, "pin")
    assert page.desk.products.pin.confirming
    assert asked == []
    do(page, "pin")
    assert asked == [PinPrice("USD 2.85 / pc · 500 pcs · FOB Shenzhen")]
    page.take(PricePinned(5, "USD 2.85 / pc · 500 pcs · FOB Shenzhen"))
    do(page, "pin")
    assert asked[-1] == PinPrice("")
    page.take(PricePinned(6, ""))
    assert not page.desk.products.pin.confirming


def test_a_private_price_never_gets_into_the_words_for_buyers(page: LivePage):
    page.take(Hint(1, "product", "", action="KX-420"))
    pin = page.desk.products.pin
    offered = [pin.breaks.itemText(at) for at in range(pin.breaks.count())]
    assert offered == ["500 USD 2.85", "3,000 USD 2.60"]


def test_what_is_private_is_drawn_under_a_lock(page: LivePage):
    view = page.desk.products.view
    delegate = view.itemDelegate()
    assert isinstance(delegate, ProductDelegate)
    assert delegate.private_lines(BOTTLE) == ["\u2068Casa Verde\u2069: 500 USD 2.40"]
    view.grab()


def test_the_last_who_came_is_in_hand_until_the_rep_chooses(page: LivePage, qtbot: QtBot):
    for event in (seen(buyer()), seen(buyer("Ana")), alert(buyer()), alert(buyer("Ana"))):
        page.take(event)
    assert page.desk.buyer.buyer_id == buyer("Ana").id
    page.room.buyer_view.setCurrentIndex(page.room.buyers.index(1))
    page.take(seen(buyer("Bea")))
    page.take(alert(buyer("Bea")))
    assert page.desk.buyer.buyer_id == buyer().id
    assert page.desk.tabs.currentWidget() is page.desk.buyer


def test_replies_are_drafted_for_the_one_in_hand_and_copied_by_their_keys(
    page: LivePage, asked: list[object], copied: list[str], qtbot: QtBot
):
    page.take(seen(buyer()))
    page.take(profile())
    page.focus.choose(buyer().id)
    qtbot.waitUntil(lambda: asked == [DraftReplies(buyer().id, "KX-420")])
    page.take(drafted(buyer("Somebody else")))
    do(page, "reply-2")
    page.take(drafted())
    do(page, "reply-2", "reply-9")
    assert copied == ["Respuesta 2", "Respuesta 9"]


def test_everything_on_the_buyer_can_be_done(page: LivePage, asked: list[object], qtbot: QtBot):
    page.take(seen(buyer()))
    page.take(profile(unanswered=1))
    page.focus.choose(buyer().id)
    details, key = page.desk.buyer, buyer().id
    details.stage.activated.emit(3)
    details.do_not_contact.click()
    details._answered.click()
    qtbot.keyClicks(details.note, "  call on Monday ")
    qtbot.keyClick(details.note, Qt.Key.Key_Return)
    acts = [one for one in asked if not isinstance(one, DraftReplies)]
    assert acts == [
        SetStage(key, "quoted"),
        SetDoNotContact(key, True),
        Answer(key),
        NoteBuyer(key, "call on Monday"),
    ]


def test_a_note_in_writing_outlives_news_of_the_buyer(page: LivePage, qtbot: QtBot):
    page.take(seen(buyer()))
    page.focus.choose(buyer().id)
    qtbot.keyClicks(page.desk.buyer.note, "call on")
    page.take(profile())
    assert page.desk.buyer.note.text() == "call on"


def test_the_pace_is_told_once_a_minute_was_heard(page: LivePage):
    for at in range(1, 20):
        page.take(caption(at, "one two three four five six seven eight", final=True))
    assert page.desk.script.pace_text() == "● 120 words/min"


def test_hints_move_under_the_captions_where_there_is_no_room_for_a_desk(page: LivePage):
    page.resize(900, 760)
    QApplication.processEvents()
    assert page.captions.isAncestorOf(page.room.hints)
    page.resize(1_300, 760)
    QApplication.processEvents()
    assert page.desk.isAncestorOf(page.room.hints)


@pytest.mark.parametrize("text", ["<h1>x</h1>" * 100, "y" * 10_000, "a\u202eb", "=cmd()"])
def test_hostile_text_is_shown_as_it_is(page: LivePage, text: str):
    person = buyer(text, text)
    page.take(seen(person))
    page.take(profile(person))
    page.focus.choose(person.id)
    page.take(ScriptProgress(0, (), (text,), text, (text, "Close")))
    page.grab()
    assert page.desk.buyer._name.text() == text
    assert points(page) == [f"☐ {text}"]
