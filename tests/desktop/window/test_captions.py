"""Captions in the window: settled text stays, places are kept, thirty thousand lines scroll."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.window.flow.text import is_right_to_left, paragraph
from desktop.window.live.caption_delegate import gutter
from desktop.window.live.caption_model import LINE_ROLE, CaptionModel, Line, Said
from desktop.window.live.captions import CaptionsPanel
from tests.desktop.window.fakes import caption, gap, translation


@pytest.fixture
def panel(dressed: QApplication, qtbot: QtBot) -> CaptionsPanel:
    made = CaptionsPanel("Captions", "Nothing yet.")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.begin(("es", "zh"))
    return made


def lines(model: CaptionModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def many(count: int) -> list[Line]:
    return [
        Line(n, n * 1_000, Said("en", f"Line {n} of the talk. " * (n % 7 + 1)), (), True)
        for n in range(count)
    ]


def test_a_line_grows_and_is_closed(panel: CaptionsPanel):
    panel.take(caption(1, "", "Our"))
    panel.take(caption(1, "Our", "price"))
    panel.take(caption(1, "Our price is low.", final=True))
    assert lines(panel.model) == ["00:04  Our price is low."]


def test_a_line_that_came_to_nothing_is_taken_away(panel: CaptionsPanel):
    panel.take(caption(1, "", "uh"))
    panel.take(caption(2, "Our price.", final=True))
    panel.take(caption(1, "", "", final=True))
    panel.take(translation(2, "es", "Nuestro precio.", final=True))
    assert lines(panel.model) == ["00:08  Our price.\nes  Nuestro precio."]


def test_each_target_has_its_place_before_it_comes_so_that_nothing_moves(panel: CaptionsPanel):
    panel.take(caption(1, "Our price.", final=True))
    before = panel.view.visualRect(panel.model.index(0)).height()
    panel.take(translation(1, "zh", "我们的价格。", final=True))
    panel.take(translation(1, "es", "Nuestro precio.", final=True))
    line = panel.model.index(0).data(LINE_ROLE)
    assert [said.language for said in line.translations] == ["es", "zh"]
    assert panel.view.visualRect(panel.model.index(0)).height() == before


def test_a_translation_with_a_doubtful_figure_is_marked(panel: CaptionsPanel):
    panel.take(caption(1, "It costs $2.85.", final=True))
    panel.take(translation(1, "es", "Cuesta $2.58.", final=True, flags=("figure",)))
    assert [said.flags for said in panel.model.index(0).data(LINE_ROLE).translations] == [("figure",), ()]


def test_what_was_not_heard_has_a_line_of_its_own(panel: CaptionsPanel):
    panel.take(gap())
    assert lines(panel.model) == ["01:01  3.2 s were not heard: the microphone was unplugged"]


def test_a_translation_without_a_line_is_left_out(panel: CaptionsPanel):
    panel.take(translation(9, "es", "Nada.", final=True))
    assert panel.model.rowCount() == 0


def test_words_that_were_settled_stay_where_they_are_painted(panel: CaptionsPanel):
    settled = "For one thousand pieces we can go down to"
    panel.take(caption(1, settled, "two"))
    rect = panel.view.visualRect(panel.model.index(0))
    shown = []
    for tail in ("two", "two sixty if you order before the end of June", ""):
        panel.take(caption(1, settled, tail))
        shown.append(text_part(panel, rect.topLeft(), settled))
    assert shown[0] == shown[1] == shown[2]


def text_part(panel: CaptionsPanel, top_left: QPoint, settled: str) -> QImage:
    """The picture of the settled words only: between the gutter and the last letter of them."""
    placed = paragraph(settled, panel.view.itemDelegate().source_font(panel.view.font()), 1_000)
    width = int(placed.layout.lineAt(0).naturalTextWidth()) - 2
    return panel.view.viewport().grab().toImage().copy(gutter(panel.view.font()), top_left.y(), width, 24)


def test_the_newest_line_stays_in_view_until_the_reader_scrolls_back(panel: CaptionsPanel, qtbot: QtBot):
    for number in range(1, 30):
        panel.take(caption(number, f"Line {number}.", final=True))
    bar = panel.view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    with qtbot.waitSignal(panel.view.away) as away:
        bar.setValue(100)
    assert away.args == [True]
    for number in range(30, 60):
        panel.take(caption(number, f"Line {number}.", final=True))
    assert bar.value() == 100
    assert panel.newest_button().isVisible()
    panel.newest_button().click()
    assert bar.value() == bar.maximum()
    assert not panel.newest_button().isVisible()


def test_a_new_width_keeps_the_line_that_is_read_at_the_top(panel: CaptionsPanel, qtbot: QtBot):
    panel.show_lines(many(300), ())
    qtbot.waitUntil(lambda: not panel.view.heights.unmeasured(1))
    panel.view.verticalScrollBar().setValue(panel.view.heights.top(150))
    panel.resize(380, 400)
    qtbot.waitUntil(lambda: not panel.view.heights.unmeasured(1))
    assert panel.view.indexAt(QPoint(5, 1)).row() == 150


def test_thirty_thousand_lines_are_all_there_and_only_those_in_view_are_laid_out(panel: CaptionsPanel):
    panel.show_lines(many(30_000), ())
    panel.view.viewport().grab()
    assert panel.model.rowCount() == 30_000
    waiting = len(panel.view.heights.unmeasured(30_000))
    assert waiting > 29_900
    panel.view.to_newest()
    panel.view.viewport().grab()
    assert panel.view.indexAt(QPoint(5, panel.view.viewport().height() - 10)).row() == 29_999
    panel.take(caption(30_001, "One more.", final=True))
    assert panel.view.indexAt(QPoint(5, panel.view.viewport().height() - 10)).row() == 30_000


def test_chosen_lines_are_copied_in_the_order_they_were_said(panel: CaptionsPanel, qtbot: QtBot):
    for number in (1, 2, 3):
        panel.take(caption(number, f"Line {number}.", final=True))
    view = panel.view
    at = view.visualRect(panel.model.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "00:04  Line 1.\n00:08  Line 2."


@pytest.mark.parametrize(
    ("text", "from_the_right"),
    [
        ("Hola", False),
        ("كم سعر", True),
        ("שלום", True),
        ("24 ساعة", True),
        ("2.85 is the price", False),
        ("", False),
    ],
)
def test_the_first_letter_decides_the_direction_of_a_line(text: str, from_the_right: bool):
    assert is_right_to_left(text) is from_the_right


def test_a_line_from_right_to_left_begins_at_the_right_edge(dressed: QApplication):
    arabic = paragraph("كم سعر الشحن؟", dressed.font(), 500).layout.lineAt(0)
    spanish = paragraph("¿Cuánto cuesta?", dressed.font(), 500).layout.lineAt(0)
    assert arabic.naturalTextRect().right() == pytest.approx(500, abs=1)
    assert spanish.naturalTextRect().left() == 0
