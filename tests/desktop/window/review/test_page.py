"""The review page in front of a fake app: shown, searched, jumped in, changed, taken out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QTabBar
from pytestqt.qtbot import QtBot

from desktop.errors import StoreError
from desktop.window.archive import LeadsWritten
from desktop.window.live.caption_model import LINE_ROLE
from desktop.window.review.entry import Place
from desktop.window.review.export_menu import ExportButton
from desktop.window.review.page import LEADS, PEOPLE, PROMISES, RECORD, TIMELINE, ReviewPage
from tests.desktop.window.conftest import Desk
from tests.desktop.window.fakes import summary
from tests.desktop.window.review.builders import AHMED, DIEGO, IVAN, visited
from tests.desktop.window.test_keyboard import controls, describe, reached_by_tab

SESSION = "20261121-140000-cd34"


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ReviewPage:
    """The review of the session in which something of everything happened."""
    desk.backend.transcripts[0] = visited()
    desk.window.resize(1200, 760)
    desk.window.activateWindow()
    desk.controller.records.show(SESSION)
    review = desk.window.review
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is review and review.shown is not None)
    return review


def read_now(page: ReviewPage) -> object:
    """The utterance that the reader of the record is on."""
    line = page.record.view.currentIndex().data(LINE_ROLE)
    return line.utterance if line else None


def press(desk: Desk, qtbot: QtBot) -> None:
    """Presses the button of the newest notice."""
    qtbot.mouseClick(desk.window.notices._act, Qt.MouseButton.LeftButton)


def test_a_session_is_told_in_figures(page: ReviewPage):
    assert page.figures.texts() == ("42:17", "4", "3", "4", "2", "30", "2")
    assert [page.tabs.tabText(at).split()[0] for at in range(5)] == [
        *("Record", "People", "Promises", "Timeline", "Leads"),
    ]


@pytest.mark.parametrize("tab", [RECORD, PEOPLE, PROMISES, TIMELINE, LEADS])
def test_the_tab_key_comes_to_everything_on_each_part(page: ReviewPage, tab: int):
    page.tabs.setCurrentIndex(tab)
    wanted = {one for one in controls(page) if not isinstance(one.parent(), QTabBar)}
    assert {describe(one) for one in wanted - reached_by_tab(page)} == set()


def test_a_promise_leads_to_its_line(page: ReviewPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(PROMISES)
    page.promises.list.choose(4)
    page.promises.list.view.setFocus()
    qtbot.keyClick(page.promises.list.view, Qt.Key.Key_Return)
    assert page.tabs.currentIndex() == RECORD
    assert read_now(page) == 5


def test_what_a_buyer_wrote_leads_to_what_was_being_said(page: ReviewPage):
    page.tabs.setCurrentIndex(PEOPLE)
    page.people.choose(AHMED.id)
    row = page.people.about.model.first(lambda entry: "الشحن" in entry.plain())
    page.people.about.choose(row)
    page.people.about.open_current()
    assert (page.tabs.currentIndex(), read_now(page)) == (RECORD, 7)


def test_a_lead_leads_to_the_buyer(page: ReviewPage):
    page.tabs.setCurrentIndex(LEADS)
    page.leads.list.choose(0)
    page.leads.list.open_current()
    assert page.tabs.currentIndex() == PEOPLE
    assert page.people.list.current().place.buyer_id == DIEGO.id  # type: ignore[union-attr]


def test_the_hand_of_the_timeline_moves_by_keys_and_takes_the_list_along(page: ReviewPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(TIMELINE)
    chart = page.timeline.chart
    chart.setFocus()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(chart, key)
    assert chart.second == 61
    assert page.timeline.list.current().place.utterance == 15  # type: ignore[union-attr]
    assert "4 in the room" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert read_now(page) == 15


def test_the_list_of_the_timeline_moves_the_hand(page: ReviewPage):
    page.tabs.setCurrentIndex(TIMELINE)
    page.timeline.list.choose(9)
    assert page.timeline.chart.second == 40


def test_a_click_in_the_timeline_goes_to_that_second(page: ReviewPage, qtbot: QtBot):
    page.tabs.setCurrentIndex(TIMELINE)
    chart = page.timeline.chart
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())
    assert 0 < chart.second < 42 * 60


def test_finding_in_the_record_counts_and_goes_on(page: ReviewPage, qtbot: QtBot):
    page.record.finder.setText("línea 2:")
    first = read_now(page)
    qtbot.keyClick(page.record.finder, Qt.Key.Key_Return)
    assert (first, read_now(page)) == (2, 12)
    page.record.finder.setText("nothing like this")
    assert page.record.model.found == []
    qtbot.keyClick(page.record.finder, Qt.Key.Key_Escape)
    assert page.record.finder.text() == ""


def test_ctrl_f_searches_all_sessions_and_the_second_time_this_record(desk: Desk, page: ReviewPage):
    desk.window.do("search")
    assert QApplication.focusWidget() is page.side.field
    desk.window.do("search")
    assert QApplication.focusWidget() is page.record.finder


def test_what_is_found_leads_to_its_place(desk: Desk, page: ReviewPage, qtbot: QtBot):
    page.side.field.setText("pri")
    qtbot.keyClick(page.side.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.side.found.model.rowCount() == 2)
    page.side.found.choose(0)
    page.side.found.open_current()
    assert (page.tabs.currentIndex(), read_now(page)) == (RECORD, 20)
    page.side.found.choose(1)
    page.side.found.open_current()
    assert page.people.list.current().place.buyer_id == DIEGO.id  # type: ignore[union-attr]
    qtbot.keyClick(page.side.field, Qt.Key.Key_Escape)
    assert page.side.field.text() == ""


def test_another_session_is_shown_from_the_side(desk: Desk, page: ReviewPage, qtbot: QtBot):
    page.place_asked.emit(Place(session_id="20261120-080000-ef56"))
    qtbot.waitUntil(lambda: page.session_id() == "20261120-080000-ef56")
    assert page.title.text() == "Kitchen scales, Brazil"
    assert page.side.sessions.current().chips[0].text == "interrupted"  # type: ignore[union-attr]


def test_people_are_narrowed_by_what_is_typed_and_by_kind(page: ReviewPage):
    page.people.narrow.setText("acme")
    assert [row.place.buyer_id for row in (page.people.list.model.index(0).data(0x0101),)] == [IVAN.id]
    page.people.narrow.setText("nobody like this")
    assert page.people.list.model.rowCount() == 0
    page.people.narrow.clear()
    page.people.crowd.setCurrentIndex(page.people.crowd.findData("asked"))
    assert page.people.list.model.rowCount() == 2


def test_contacts_are_copied_as_they_were_written(page: ReviewPage):
    page.people.choose(DIEGO.id)
    page.people._copy.click()
    assert QApplication.clipboard().text() == "diego@herrera.mx"


def test_a_title_is_changed_in_place(desk: Desk, page: ReviewPage, qtbot: QtBot):
    page.title.rename.click()
    page.title.field.setText("  Autumn   cups ")
    qtbot.keyClick(page.title.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.backend.archive.titles == {SESSION: "Autumn cups"})


def test_escape_leaves_the_title_as_it_was(desk: Desk, page: ReviewPage, qtbot: QtBot):
    page.title.rename.click()
    page.title.field.setText("Autumn cups")
    qtbot.keyClick(page.title.field, Qt.Key.Key_Escape)
    assert desk.backend.archive.titles == {}
    assert page.title.text() == "Spring bottles"


def test_deleting_asks_first_and_then_leaves_the_page(desk: Desk, page: ReviewPage, qtbot: QtBot):
    page.delete.click()
    assert desk.window.notices.texts() == ("Delete “Spring bottles” for good?",)
    assert desk.backend.people.deleted == []
    press(desk, qtbot)
    qtbot.waitUntil(lambda: desk.backend.people.deleted == [SESSION])
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is desk.window.ready)


def test_putting_the_question_away_deletes_nothing(desk: Desk, page: ReviewPage):
    page.delete.click()
    desk.window.notices.put_away()
    assert (desk.window.notices.texts(), desk.backend.people.deleted) == ((), [])


def test_erasing_a_buyer_asks_first_and_names_files_that_still_hold_them(
    desk: Desk, page: ReviewPage, qtbot: QtBot
):
    desk.backend.people.files = (Path("exports") / "leads.csv",)
    page.people.choose(IVAN.id)
    page.people._erase.click()
    assert desk.backend.people.erased == []
    assert len(desk.window.notices.texts()[0]) < 120
    press(desk, qtbot)
    qtbot.waitUntil(lambda: desk.backend.people.erased == [IVAN.id])
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ("Erased from 2 sessions and every backup.",))
    assert "leads.csv" in desk.window.notices.accessibleName()


def test_leads_are_written_and_the_way_to_them_is_told(desk: Desk, page: ReviewPage, qtbot: QtBot):
    page.leads.export_asked.emit("okki", "xlsx")
    qtbot.waitUntil(lambda: desk.backend.archive.leads == [(SESSION, "okki", "xlsx")])
    path = str(Path("exports/leads.csv"))
    qtbot.waitUntil(lambda: desk.window.notices.texts() == (f"Written: {path}",))


def test_leads_of_nobody_make_no_file_and_say_so(desk: Desk, page: ReviewPage, qtbot: QtBot):
    desk.backend.archive.written = LeadsWritten(None, 0, 1)
    page.leads.export_asked.emit("vcard", "vcf")
    qtbot.waitUntil(lambda: len(desk.window.notices.texts()) == 1)
    assert "no file was made" in desk.window.notices.texts()[0]
    assert "1 wants no messages" in desk.window.notices.accessibleName()


def test_a_damaged_record_is_offered_to_be_repaired(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def damaged() -> tuple[()]:
        raise StoreError("record-damaged", "The record is damaged.", "deskcast sessions repair")

    monkeypatch.setattr(desk.backend, "sessions", damaged)
    repaired: list[bool] = []
    monkeypatch.setattr(desk.backend.care, "repair", lambda: repaired.append(True) or "3 sessions are there.")
    desk.controller.records.refresh()
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ("The record is damaged.",))
    monkeypatch.setattr(desk.backend, "sessions", lambda: (summary(),))
    press(desk, qtbot)
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ("The record is repaired.",))
    assert repaired == [True]
    qtbot.waitUntil(lambda: desk.window.ready.sessions.model.rowCount() == 1)


def test_an_error_of_reading_goes_back_and_says_why(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def refused(session_id: str) -> None:
        raise StoreError("disk-error", "The disk cannot be read.", "Check the disk.")

    monkeypatch.setattr(desk.backend, "transcript", refused)
    desk.controller.records.show(SESSION)
    qtbot.waitUntil(lambda: desk.window.notices.texts() == ("The disk cannot be read.",))
    assert desk.window.pages.currentWidget() is desk.window.ready


def test_half_a_screen_puts_the_sessions_away_until_they_are_asked_for(desk: Desk, page: ReviewPage):
    desk.window.resize(720, 600)
    QApplication.processEvents()
    assert not page.side.isVisible()
    desk.window.do("search")
    assert page.side.isVisible()


def test_the_export_menu_offers_the_page_first_and_every_kind_of_file_by_name(dressed):
    export = ExportButton(("srt", "docx", "html"))
    export.set_session(summary())
    menu = export.findChild(QMenu)
    assert menu is not None
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == [
        "The whole review as one page, HTML",
        *("As spoken (English)", "Bilingual", "All languages", "Spanish", "Chinese"),
    ]
    kinds = menu.actions()[2].menu()
    assert isinstance(kinds, QMenu)
    assert [action.text() for action in kinds.actions()] == ["Subtitles, SRT", "Document, Word"]
