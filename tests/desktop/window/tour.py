"""Walks through every page of the window with something on it: `python -m tests.desktop.window.tour FOLDER` keeps
pictures of it, `--letters 200 --width 1366 --height 768` in large letters; look and language as for the app."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.rooms.memory import Hint, ScriptProgress
from desktop.window.background import Background
from desktop.window.bridge import Opened
from desktop.window.controller import Controller
from desktop.window.first_run.guide import FirstRun
from desktop.window.first_run.welcome import Heard
from desktop.window.language import speak
from desktop.window.look import Look
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice
from tests.desktop.window.fakes import FakeBackend, crashed, with_session
from tests.desktop.window.review.builders import visited
from tests.desktop.window.show import backend, room, talk
from tests.desktop.window.standing import BANK, BOTTLE, drafted, profile

SECTIONS = (
    "microphone",
    "languages",
    "models",
    "lists",
    "overlay",
    "obs",
    "rooms",
    "alerts",
    "keys",
    "privacy",
    "about",
)
PATIENCE_MS = 60_000
KEPT = "20261121-140000-cd34"


def until(done: Callable[[], bool]) -> None:
    """Lets the window work until `done`."""
    patience = QElapsedTimer()
    patience.start()
    while not done():
        assert patience.elapsed() < PATIENCE_MS
        QTest.qWait(10)


@dataclass(frozen=True)
class Place:
    """A page on show; `window` is the window that it is in."""

    name: str
    window: QWidget

    @property
    def page(self) -> QWidget:
        """What there is of the window besides the bar of messages."""
        current = self.window.pages.currentWidget() if isinstance(self.window, MainWindow) else None
        return current or self.window


@dataclass(frozen=True)
class Tour:
    """An open window with a fake app behind it."""

    window: MainWindow
    controller: Controller
    guide: FirstRun
    background: Background
    behind: FakeBackend

    def settle(self) -> None:
        """Lets the window work until nothing is under way."""
        until(lambda: self.background.busy == 0)
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def places(self) -> Iterator[Place]:
        """Every page, one after the other."""
        for walk in (self._first_steps, self._session, self._review, self._settings):
            for place in walk():
                self.settle()
                yield place

    def _first_steps(self) -> Iterator[Place]:
        self.guide.open()
        for step in range(5):
            assert self.guide._page is not None
            self.guide._page.turn_to(step)
            self.settle()
            if step == 1:
                self.guide._take_heard(Heard(self.guide.sound._sentence.text()[:-9]), self.guide._enough)
            yield Place(f"first-{step + 1}", self.window)
        self.guide.leave()

    def _session(self) -> Iterator[Place]:
        window, live = self.window, self.window.live
        yield Place("ready", window)
        window.ready.ask_start()
        until(lambda: live.top.live and live.room.chat.rowCount() == 4)
        live.show_live(
            Opened("id", "small", (("", "http://127.0.0.1:8951/o/secret/"),), products=(BOTTLE, BANK))
        )
        for event in (
            ScriptProgress(9, ("price",), ("look", "Our story"), "Bottle", ("Bottle", "Close")),
            Hint(1_000, "pace", "You speak 210 words a minute."),
            profile(),
        ):
            live.take(event)
        live.room.buyer_view.setCurrentIndex(live.room.buyers.index(0, 0))
        live.take(drafted())
        self.controller._show_overlay()
        self.controller.health.look()
        window.notices.tell(
            Notice("late", "The disk is nearly full.", "Free some space.", "Open the folder", print)
        )
        for at, name in enumerate(("script", "products", "buyer", "addresses")):
            live.desk.tabs.setCurrentIndex(at)
            yield Place(f"live-{name}", window)
        window.notices.clear()
        window.do("health")
        yield Place("health", window)
        window.do("health")
        window.do("help")
        sheet = window.help_sheet()
        assert sheet is not None
        yield Place("help", sheet)
        sheet.hide()
        self.controller.stop()
        until(lambda: not self.controller.running)

    def _review(self) -> Iterator[Place]:
        self.controller.records.show(KEPT)
        until(lambda: self.window.review.session_id() == KEPT)
        for at, name in enumerate(("record", "people", "promises", "timeline", "leads")):
            self.window.review.tabs.setCurrentIndex(at)
            yield Place(f"review-{name}", self.window)

    def _settings(self) -> Iterator[Place]:
        for name in SECTIONS:
            self.controller.open_settings(name)
            yield Place(f"settings-{name}", self.window)
        self.window.leave_settings()


@contextmanager
def tour(folder: Path) -> Iterator[Tour]:
    """An open window whose record has something of everything; the application must be dressed."""
    behind, background = backend("live"), Background()
    behind.folder = folder
    behind.events = (*talk(), *room())
    behind.transcripts = [visited(), with_session(visited(), crashed())]
    window = MainWindow(behind.formats())
    controller = Controller(window, behind, background)
    made = Tour(window, controller, FirstRun(window, behind, background), background, behind)
    controller.open()
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    made.settle()
    yield made
    controller.quit()
    until(lambda: not controller.running)
    background.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def main() -> int:
    """See the top of this file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--letters", type=int, default=100)
    asked.add_argument("--width", type=int, default=1366)
    asked.add_argument("--height", type=int, default=768)
    asked.add_argument("--only", default="")
    options = asked.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    speak(app)
    Look(app)
    with tour(options.folder) as made:
        made.window.letters.set(options.letters)
        made.window.resize(options.width, options.height)
        for place in made.places():
            if place.name.startswith(options.only):
                place.window.grab().save(str(options.folder / f"{place.name}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
