"""The room in the window: who is here, alerts that wait to be seen, hostile names as plain text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.commands import MuteAlerts
from desktop.rooms.events import SourceState
from desktop.window.flow.text import paragraph
from desktop.window.live.marks import as_plain_tip
from desktop.window.live.room import RoomPanel
from desktop.window.notice_bar import Notice, NoticeBar
from desktop.window.tray import escaped, reads_markup, who
from tests.desktop.window.fakes import alert, buyer, chat, seen
from tests.desktop.window.standing import group, profile

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


def test_each_alert_is_told_and_all_wait_until_they_are_seen(room: RoomPanel):
    told: list[object] = []
    room.alerted.connect(told.append)
    alerts = [alert(buyer(name, "", "MX")) for name in ("Ana", "Bea")]
    for one in (*alerts, group(1, 5), group(1, 8)):
        room.take(one)
    assert told == [*alerts, group(1, 5)]
    assert room.alert.waiting() == 3
    room.alert.mark_seen()
    assert room.alert.waiting() == 0


def test_what_waits_for_an_answer_is_counted_in_the_head(room: RoomPanel):
    for event in (seen(buyer()), chat(buyer(), "¿precio?"), profile(unanswered=1, since_ms=20_000)):
        room.take(event)
    assert room.count_text() == "1 here · 1 overseas · 1 unanswered"


def test_the_bell_silences_alerts_and_lets_them_sound_again(room: RoomPanel):
    asked: list[object] = []
    room.asked.connect(asked.append)
    bell = next(one for one in room.findChildren(QPushButton) if one.isCheckable())
    bell.click()
    bell.click()
    assert asked == [MuteAlerts(True), MuteAlerts(False)]


def test_a_lost_source_is_named_until_it_is_open_again(room: RoomPanel):
    shown = []
    for state, text in (("open", "12 viewers"), ("lost", "again in 5 s"), ("open", "12 viewers")):
        room.take(SourceState(1, "twitch:casaverde", state, text))
        shown.append(room.sources.label.text())
    assert shown == ["", "▲ twitch:casaverde: again in 5 s", ""]


def test_a_thousand_profiles_of_thousands_of_buyers_find_their_rows(room: RoomPanel):
    people = [buyer(f"Buyer {number}", "", "MX") for number in range(1_000)]
    for person in people:
        room.take(seen(person))
    for person in people:
        room.take(profile(person, unanswered=1))
    assert room.count_text() == "1000 here · 1000 overseas · 1000 unanswered"


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
