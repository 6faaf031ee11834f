"""The room in the window: who is here, alerts that wait to be seen, hostile names as plain text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.window.flow.text import paragraph
from desktop.window.live.buyer_delegate import as_plain_tip
from desktop.window.live.room import RoomPanel
from desktop.window.notice_bar import Notice, NoticeBar
from desktop.window.tray import escaped, reads_markup, who
from tests.desktop.window.fakes import alert, buyer, chat, seen

HOSTILE = (
    "<b>Ivan</b>",
    "<img src='file:///etc/passwd'>",
    "<h1>" * 300,
    "a\u202eb",
    "x" * 10_000,
    "\n\n\n",
    "&amp;",
)


@pytest.fixture
def room(dressed: QApplication, qtbot: QtBot) -> RoomPanel:
    made = RoomPanel()
    qtbot.addWidget(made)
    made.resize(420, 640)
    made.show()
    made.begin()
    return made


def names(room: RoomPanel) -> list[str]:
    return [room.buyers.index(row).data() for row in range(room.buyers.rowCount())]


def test_who_came_last_is_at_the_top_and_who_left_is_gone(room: RoomPanel):
    diego, grace = buyer(), buyer("Grace Okafor", "", "NG")
    for event in (
        seen(diego, 8_000),
        seen(grace, 36_000),
        seen(diego, 40_000, present=False),
        seen(diego, 50_000),
    ):
        room.take(event)
    assert names(room) == [
        "Diego Herrera · Comercial Herrera · Mexico · 00:50",
        "Grace Okafor · Nigeria · 00:36",
    ]


def test_the_head_counts_who_is_here_and_who_of_them_is_overseas(room: RoomPanel):
    li = buyer("李伟", "", "CN")
    for event in (
        seen(buyer()),
        seen(li, home="unknown"),
        seen(li, home="domestic"),
        seen(buyer("Ana", "", "BR")),
    ):
        room.take(event)
    assert room.count_text() == "3 here · 2 overseas"
    room.take(seen(buyer(), present=False))
    assert room.count_text() == "2 here · 1 overseas"


def test_a_line_of_chat_knows_where_its_writer_is_from(room: RoomPanel):
    who = buyer("Ana", "", "")
    room.take(seen(who, home="overseas"))
    room.take(chat(who, "Oi!"))
    room.take(chat(buyer("Nobody", "", ""), "hi"))
    assert [room.chat.index(row).data() for row in range(2)] == ["00:20  Ana: Oi!", "00:20  Nobody: hi"]
    assert room.chat.index(0).data(0x101).home == "overseas"


def test_a_burst_of_buyers_is_one_alert_until_it_is_seen(room: RoomPanel):
    told: list[object] = []
    room.alerted.connect(told.append)
    people = [buyer(name, "", "MX") for name in ("Ana", "Bea", "Carla", "Dora", "Eva")]
    for person in people:
        room.take(alert(person))
    assert told == [alert(people[0])]
    assert room.alert.waiting() == 5
    assert "5 overseas buyer" in room.alert.accessibleName()
    room.alert.mark_seen()
    assert room.alert.waiting() == 0
    room.take(alert(people[0]))
    assert told == [alert(people[0]), alert(people[0])]


def test_an_alert_stays_until_it_is_seen_takes_no_focus_and_moves_nothing(room: RoomPanel, qtbot: QtBot):
    room.chat_view.setFocus()
    focused, height = QApplication.focusWidget(), room.alert.height()
    room.take(alert(buyer()))
    QApplication.processEvents()
    assert QApplication.focusWidget() is focused
    assert room.alert.height() == height
    assert room.alert.waiting() == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is_and_never_as_markup(room: RoomPanel, text: str):
    person = buyer(text, text, "RU")
    for event in (seen(person), alert(person), chat(person, text)):
        room.take(event)
    room.grab()
    assert room.buyers.rowCount() == room.chat.rowCount() == 1
    assert paragraph(text, room.font(), 300).layout.text() == text
    assert text in who(alert(person))
    assert "<" not in escaped(who(alert(person)))
    assert as_plain_tip(text).count("<") == 2 + text.count("\n")


def test_a_problem_with_markup_is_shown_as_it_is(dressed: QApplication, qtbot: QtBot):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.tell(Notice("late", "<b>no</b>", "<img src=x>"))
    assert {label.textFormat() for label in bar.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_ten_thousand_buyers_are_listed(room: RoomPanel):
    for number in range(2_000):
        room.take(seen(buyer(f"Buyer {number}", "", "MX")))
    room.grab()
    assert room.count_text() == "2000 here · 2000 overseas"


def test_only_the_free_desktops_get_escaped_messages():
    assert [reads_markup(name) for name in ("linux", "freebsd14", "win32", "darwin")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_reader_who_scrolled_down_the_buyers_stays_where_they_are(room: RoomPanel):
    for number in range(60):
        room.take(seen(buyer(f"Buyer {number}")))
    view = room.buyer_view
    view.verticalScrollBar().setValue(400)
    read = view.indexAt(QPoint(5, 5)).data()
    for number in range(60, 70):
        room.take(seen(buyer(f"Buyer {number}")))
    assert view.indexAt(QPoint(5, 5)).data() == read
    room.take(seen(buyer("Buyer 69"), present=False))
    assert view.indexAt(QPoint(5, 5)).data() == read
    view.to_newest()
    assert view.indexAt(QPoint(5, 5)).row() == 0


def test_keys_go_through_the_rows_and_keep_the_current_one_in_view(room: RoomPanel, qtbot: QtBot):
    for number in range(60):
        room.take(seen(buyer(f"Buyer {number}")))
    view = room.buyer_view
    for key, row in ((Qt.Key.Key_End, 59), (Qt.Key.Key_Up, 58), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 1)):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row
        rect = view.visualRect(view.currentIndex())
        assert rect.top() >= 0
        assert rect.bottom() <= view.viewport().height()
