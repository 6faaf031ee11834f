"""What is measured on a page is what is painted there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.window.parts import heading, label
from desktop.window.wrapping import WrappedTick, Wrapping
from tests.desktop.window import painted


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for part in parts:
        column.addWidget(part)
    page.resize(300, 200)
    page.show()
    return page


def test_faint_words_are_found_with_the_ground_they_stand_on(dressed: QApplication, qtbot: QtBot):
    faint, plain = label("faint"), label("plain")
    faint.setStyleSheet("color: #777777; background: #888888")
    plain.setStyleSheet("color: #000000; background: #ffffff")
    page = shown(qtbot, faint, plain)
    picture = painted.pixels(page)
    found = {
        run.text: (run.ink, painted.ground(picture, painted.in_window(run))) for run in painted.seen(page)
    }
    assert found == {"faint": ("#777777", "#888888"), "plain": ("#000000", "#ffffff")}
    assert painted.contrast(*found["faint"]) < 1.3
    assert round(painted.contrast(*found["plain"])) == 21


def test_large_and_heavy_letters_may_be_fainter(dressed: QApplication, qtbot: QtBot):
    page = shown(qtbot, label("small"), heading("large", 2.2))
    assert [run.least_contrast for run in painted.seen(page)] == [4.5, 3.0]


def test_what_is_hidden_is_not_measured(dressed: QApplication, qtbot: QtBot):
    gone = label("gone")
    page = shown(qtbot, label("here"), gone)
    gone.hide()
    assert [run.text for run in painted.seen(page)] == ["here"]


def test_words_beside_a_check_box_go_on_in_the_next_line(dressed: QApplication, qtbot: QtBot):
    words = "Add the overlay to the scene on air where there is none"
    tick, plain = WrappedTick(words), QCheckBox(words)
    page = shown(qtbot, tick, plain)
    page.setFixedWidth(240)
    qtbot.waitUntil(lambda: "\n" in tick.text())
    assert tick.text().split() == words.split()
    assert tick.accessibleName() == words
    assert tick.height() >= tick.fontMetrics().lineSpacing() * (tick.text().count("\n") + 1)
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()


def test_a_row_goes_on_in_the_next_line(dressed: QApplication, qtbot: QtBot):
    parts = [label("one two three"), label("four five six"), label("seven eight nine")]
    row = Wrapping(parts)
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(row)
    lines = row.heightForWidth(row.sizeHint().width()), row.heightForWidth(row.minimumSize().width())
    assert lines[1] == 3 * lines[0] + 2 * row.spacing()
