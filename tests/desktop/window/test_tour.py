"""Every page as it is painted: letters that can be read, controls that the keyboard reaches, nothing cut at 200 %."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.window.flow.view import FlowView
from desktop.window.language import speak
from desktop.window.look import Look
from desktop.window.parts import Elided
from tests.desktop.window import painted
from tests.desktop.window.test_keyboard import controls, describe, is_sibling_radio
from tests.desktop.window.tour import Place, Tour, tour, until

SMALL_SCREEN = (1366, 768)
SLACK_PX = 2
"""Slanted letters and rounding stand out by so much."""


@pytest.fixture(params=["light", "dark"])
def look(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, dressed: QApplication
) -> Iterator[str]:
    monkeypatch.setenv("DESKCAST_LOOK", request.param)
    worn = next(one for one in dressed.children() if isinstance(one, Look))
    worn.apply()
    yield request.param
    monkeypatch.undo()
    worn.apply()


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[str]:
    speak(dressed, request.param)
    yield request.param
    speak(dressed, os.environ["DESKCAST_LANG"])


@pytest.fixture
def walk(dressed: QApplication, tmp_path: Path) -> Iterator[Tour]:
    with tour(tmp_path) as made:
        yield made


def test_letters_stand_out_from_what_is_painted_behind_them(look: str, walk: Tour):
    faint, count = set(), 0
    for place in walk.places():
        picture = painted.pixels(place.window)
        for run in painted.seen(place.window):
            behind = painted.ground(picture, painted.in_window(run))
            count += 1
            if painted.contrast(run.ink, behind) < run.least_contrast:
                faint.add((place.name, type(run.widget).__name__, run.text, run.ink, behind))
    assert faint == set()
    assert count > 1_000


def names(widgets: set[QWidget]) -> set[str]:
    return {describe(one) for one in widgets}


def tabbed(window: QWidget) -> tuple[list[QWidget], bool]:
    """What the Tab key comes to, once around, and whether it comes round."""
    reached: list[QWidget] = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        QTest.keyClick(focused if focused is not None else window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            return reached, focused is not None and focused == reached[0]
        reached.append(focused)
    return reached, False


def test_the_keyboard_reaches_everything_and_shows_where_it_is(dressed: QApplication, walk: Tour):
    missed, trapped, unseen, nameless = {}, set(), set(), set()
    for place in walk.places():
        place.window.activateWindow()
        QApplication.processEvents()
        wanted = {one for one in controls(place.page) if not is_sibling_radio(one)}
        reached, round_again = tabbed(place.window)
        if left_out := names(wanted - set(reached)):
            missed[place.name] = left_out
        if not round_again:
            trapped.add((place.name, describe(reached[-1]) if reached else ""))
        nameless |= {(place.name, describe(one)) for one in wanted if len(describe(one).split(" ", 1)[1]) < 2}
        unseen |= {(place.name, one) for one in names(without_a_sign(reached))}
    assert (missed, trapped, unseen, nameless) == ({}, set(), set(), set())


def test_arrow_keys_go_to_every_tab_choice_and_entry_of_a_menu(dressed: QApplication, walk: Tour):
    left_out, kinds = set(), set()
    for place in walk.places():
        place.window.activateWindow()
        QApplication.processEvents()
        for widget in painted.visible(place.window):
            if isinstance(widget, QTabBar):
                kinds.add("tabs")
                left_out |= {(place.name, one) for one in unturned_tabs(widget)}
            if isinstance(widget, QRadioButton) and widget.isChecked():
                kinds.add("choices")
                left_out |= {(place.name, one) for one in unreached_choices(widget)}
            if isinstance(widget, QPushButton) and widget.isEnabled() and menu_of(widget) is not None:
                kinds.add("menus")
                left_out |= {(place.name, one) for one in unreached_entries(widget)}
    assert (left_out, kinds) == (set(), {"tabs", "choices", "menus"})


def unturned_tabs(bar: QTabBar) -> set[str]:
    """Those that the right arrow does not come to."""
    at = bar.currentIndex()
    bar.setFocus()
    for _ in range(bar.count()):
        QTest.keyClick(bar, Qt.Key.Key_Left)
    turned = {bar.currentIndex()}
    for _ in range(bar.count()):
        QTest.keyClick(bar, Qt.Key.Key_Right)
        turned.add(bar.currentIndex())
    bar.setCurrentIndex(at)
    return {bar.tabText(one) for one in range(bar.count()) if one not in turned}


def unreached_choices(first: QRadioButton) -> set[str]:
    """Those of the same choice that the down arrow does not come to; it ends where it began."""
    siblings = first.group().buttons() if first.group() else first.parentWidget().findChildren(QRadioButton)
    wanted = [one for one in siblings if one.isVisible() and one.isEnabled()]
    first.setFocus()
    reached = {first}
    for _ in wanted:
        focused = QApplication.focusWidget()
        QTest.keyClick(focused, Qt.Key.Key_Down)
        reached.add(QApplication.focusWidget())
    first.setFocus()
    first.setChecked(True)
    return {one.text() for one in wanted if one not in reached}


def menu_of(widget: QPushButton) -> QMenu | None:
    """The menu that opens from `widget`: Qt's own, or the one that the button holds."""
    return widget.menu() or next(iter(widget.findChildren(QMenu)), None)


def unreached_entries(opener: QPushButton) -> set[str]:
    """Entries of the menu that the down arrow does not come to; Escape closes it."""
    opener.setFocus()
    shown: list[QMenu] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            shown.append(menu)
            reached.update(walked(menu))
            wanted.update(one.text() for one in menu.actions() if one.isEnabled() and not one.isSeparator())
            QTest.keyClick(menu, Qt.Key.Key_Escape)

    wanted: set[str] = set()
    reached: set[str] = set()
    QTimer.singleShot(0, look)
    QTest.keyClick(opener, Qt.Key.Key_Space)
    until(lambda: bool(shown))
    assert not shown[0].isVisible()
    return wanted - reached


def walked(menu: QMenu) -> set[str]:
    """The entries that the down arrow comes to."""
    reached = set()
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is not None:
            reached.add(active.text())
    return reached


def without_a_sign(reached: list[QWidget]) -> set[QWidget]:
    """Those that look the same with the keyboard on them as without."""
    plain = {}
    for at, widget in enumerate(reached):
        reached[at - 1].setFocus(Qt.FocusReason.TabFocusReason)
        plain[widget] = widget.grab().toImage()
    dull = set()
    for widget in reached:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.grab().toImage() == plain[widget]:
            dull.add(widget)
    return dull if len(reached) > 1 else set()


def test_nothing_is_cut_or_out_of_reach_in_letters_of_twice_the_size(language: str, walk: Tour):
    walk.window.letters.set(200)
    walk.window.resize(*SMALL_SCREEN)
    cut = set()
    for place in walk.places():
        room = place.page.minimumSizeHint()
        if room.width() > SMALL_SCREEN[0] or room.height() > SMALL_SCREEN[1]:
            cut.add((place.name, "page", f"{room.width()}x{room.height()}"))
        cut |= {(place.name, *one) for one in cut_in(place)}
    assert cut == set()


def cut_in(place: Place) -> Iterator[tuple[str, str]]:
    for widget in painted.visible(place.window):
        if isinstance(widget, QScrollArea | QTextEdit) and widget.horizontalScrollBar().maximum() > 0:
            yield type(widget).__name__, "scrolls sideways"
        if not scrolls_by_itself(widget):
            whole = room_of(widget).adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
            yield from (
                (type(widget).__name__, run.text)
                for run in painted.runs(widget)
                if not whole.contains(run.box.toAlignedRect())
            )
        if is_covered(widget):
            yield type(widget).__name__, f"covered: {describe(widget)}"


def room_of(widget: QWidget) -> QRect:
    """Where text of `widget` is seen: beside the arrow of a choice."""
    if not isinstance(widget, QComboBox):
        return widget.rect()
    option, style = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
    widget.initStyleOption(option)
    return widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, style, widget)


def scrolls_by_itself(widget: QWidget) -> bool:
    """Lists show their rows as far as they go; names of outside people end in an ellipsis."""
    return isinstance(widget, Elided) or isinstance(widget.parent(), QAbstractScrollArea)


def is_covered(widget: QWidget) -> bool:
    """Whether a control or its words stick out of what holds it, where scrolling does not help."""
    if not isinstance(widget, QAbstractButton | QComboBox | QLabel | QTabBar | QListWidget | FlowView):
        return False
    holder = widget.parentWidget()
    while holder is not None and not holder.isWindow():
        box = QRect(widget.mapTo(holder, QPoint()), widget.size())
        if isinstance(holder.parent(), QScrollArea):
            return not (box.left() >= -SLACK_PX and box.right() <= holder.width() + SLACK_PX)
        if not holder.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(box):
            return True
        holder = holder.parentWidget()
    return False
