"""The Chinese window is Chinese: no page of it, without a session's own words, shows an English sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.doctor import CHECKS
from desktop.errors import problem_from
from desktop.overlay.obs_sentences import refusal
from desktop.paths import app_paths
from desktop.reading_aloud import SENTENCES
from desktop.sessions.faults import damaged
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.first_run.guide import FirstRun
from desktop.window.installation import Installation
from desktop.window.language import speak
from desktop.window.main_window import MainWindow
from tests.desktop.window.fakes import FakeBackend
from tests.desktop.window.test_keyboard import SETTINGS

ENGLISH = re.compile(r"(?:\b[A-Za-z][a-z'’]+\b[ ,;:]+){2,}\b[A-Za-z][a-z'’]+\b")
"""Three words in a row that are no model numbers."""
NAMES = ("Social Stream Ninja", "English trade talk")
SAMPLES = (*(one.text for several in SENTENCES.values() for one in several), "The price is US$2.85 a piece")
"""What a speaker of English says or reads aloud."""
WAIT_MS = 30_000
SAID = (
    "text",
    "title",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
)


@dataclass
class Window:
    """The window, what drives it, and the first run before it."""

    shown: MainWindow
    controller: Controller
    background: Background
    guide: FirstRun


@pytest.fixture
def in_chinese(dressed: QApplication) -> Iterator[QApplication]:
    speak(dressed, "zh")
    yield dressed
    speak(dressed)


def opened(app: Installation | FakeBackend, qtbot: QtBot) -> Iterator[Window]:
    background = Background()
    window = MainWindow(app.formats())
    controller = Controller(window, app, background)
    controller.open()
    window.show()
    yield Window(window, controller, background, FirstRun(window, app, background))
    controller.quit()
    qtbot.waitUntil(lambda: not controller.running)
    background.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def real(in_chinese: QApplication, qtbot: QtBot, home: Path) -> Iterator[Window]:
    def findings() -> tuple[object, ...]:
        return tuple(CHECKS[name](name) for name in ("sound", "port", "disk", "sqlite", "record"))

    app_paths().database.parent.mkdir(parents=True, exist_ok=True)
    yield from opened(Installation(app_paths(), findings), qtbot)


@pytest.fixture
def live(in_chinese: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A session in which only things go wrong."""
    faults = (problem_from(damaged(tmp_path / "deskcast.db"), 1_000), refusal(4009))
    yield from opened(FakeBackend(folder=tmp_path, events=faults), qtbot)


def settled(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.background.busy == 0, timeout=WAIT_MS)


def texts(page: QWidget) -> Iterator[str]:
    """All that can be read on `page` now, and what is said to those who do not see it."""
    for part in (page, *page.findChildren(QWidget)):
        if not part.isVisible():
            continue
        yield from (getattr(part, name)() for name in SAID if callable(getattr(part, name, None)))
        if isinstance(part, QComboBox):
            yield from (part.itemText(row) for row in range(part.count()))
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from rows(part)


def rows(view: QAbstractItemView) -> Iterator[str]:
    for row in range(view.model().rowCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(view.model().index(row, 0).data(role) or "")


def english(page: QWidget) -> set[str]:
    found = set()
    for text in texts(page):
        own = text
        for name in NAMES:
            own = own.replace(name, "")
        if ENGLISH.search(own) and not any(sample in text for sample in SAMPLES):
            found.add(text)
    return found


def test_the_look_finds_english(in_chinese: QApplication, qtbot: QtBot):
    from desktop.window.parts import label

    page = label("The disk is full: it cannot grow.")
    qtbot.addWidget(page)
    page.show()
    assert english(page) == {"The disk is full: it cannot grow."}


def test_every_page_without_a_session(real: Window, qtbot: QtBot):
    settled(real, qtbot)
    found = {"ready": english(real.shown)}
    for section in SETTINGS:
        real.controller.open_settings(section.partition(":")[2])
        settled(real, qtbot)
        found[section] = english(real.shown)
    real.shown.do("help")
    settled(real, qtbot)
    found["help"] = english(real.shown.help_sheet())
    assert {page: texts for page, texts in found.items() if texts} == {}


def test_the_first_run(real: Window, qtbot: QtBot):
    real.guide.open()
    found = set()
    for step in range(5):
        real.guide._page.turn_to(step)  # type: ignore[union-attr]
        settled(real, qtbot)
        found |= english(real.shown)
    real.guide.leave()
    assert found == set()


def test_a_session_with_its_faults_and_the_light(live: Window, qtbot: QtBot):
    settled(live, qtbot)
    live.shown.ready.ask_start()
    qtbot.waitUntil(lambda: bool(live.shown.notices.texts()), timeout=WAIT_MS)
    live.controller.health.look()
    live.shown.do("health")
    assert english(live.shown) == set()
