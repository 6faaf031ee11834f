"""Takes the pictures of the user guide from the real window: `python -m tests.desktop.window.guide_pictures [FOLDER]`.

Every page in light and dark, English and Chinese, into docs/guide/images; needs no display.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.first_run.guide import FirstRun
from desktop.window.first_run.welcome import Heard
from desktop.window.language import speak
from desktop.window.look import Look
from desktop.window.main_window import MainWindow
from desktop.window.services import Offering
from tests.conftest import REPOSITORY
from tests.desktop.window.fake_services import FakeStock
from tests.desktop.window.show import backend

IMAGES = REPOSITORY / "docs" / "guide" / "images"
LOOKS = ("light", "dark")
LANGUAGES = ("en", "zh")
SIZE_PX = (1200, 760)


class Shelf(FakeStock):
    """Offers what the first run shows."""

    def offered_models(self) -> tuple[Offering, ...]:
        return (Offering("model", "base", 147_900_000), Offering("model", "large-v3-turbo", 1_621_665_643))


@dataclass
class Stage:
    """The window and what drives it, for one look and language."""

    window: MainWindow
    controller: Controller
    guide: FirstRun
    background: Background

    def settle(self, ready: Callable[[], bool] = lambda: True) -> None:
        """Lets the window work until `ready` and nothing is under way, five seconds at most."""
        loop = QEventLoop()
        timer = QTimer()
        left = [100]

        def look() -> None:
            left[0] -= 1
            if left[0] == 0 or (ready() and self.background.busy == 0):
                loop.quit()

        timer.timeout.connect(look)
        timer.start(50)
        loop.exec()
        timer.stop()
        QApplication.processEvents()


def first_steps(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """The five steps of the first run."""
    stage.guide.open()
    page = stage.window.pages.currentWidget()
    for step, name in enumerate(("language", "microphone", "languages", "model", "obs")):
        stage.guide._page.turn_to(step)  # type: ignore[union-attr]
        stage.settle()
        if name == "microphone":
            sentence = stage.guide.sound._sentence.text()
            stage.guide._take_heard(Heard(sentence), stage.guide._enough)
        if name == "obs":
            stage.guide.overlay.watch(False)
            stage.guide.overlay.show_pages(1, 1, "")
        stage.settle()
        assert page is not None
        yield f"first-{name}", stage.window
    stage.guide.leave()


def sessions(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Before, during and after a session, its health, the settings and the help."""
    window, live = stage.window, stage.window.live
    stage.settle()
    yield "ready", window
    window.ready.ask_start()
    stage.settle(lambda: live.top.live and live.captions.model.rowCount() > 3)
    stage.controller._show_overlay()
    stage.controller.health.look()
    stage.settle()
    yield "live", window
    window.do("health")
    stage.settle()
    yield "health", window
    window.do("health")
    stage.controller.stop()
    stage.settle(lambda: not stage.controller.running)
    stage.controller.records.show("20261121-140000-cd34")
    stage.settle(lambda: window.pages.currentWidget() is window.review)
    yield "review", window
    window.do("settings")
    stage.settle()
    yield "settings", window
    window.show_ready()
    window.do("help")
    stage.settle()
    sheet = window.help_sheet()
    assert sheet is not None
    yield "help", sheet
    sheet.hide()


def small(picture: QImage) -> QImage:
    """`picture` in its own 256 commonest colours: a third of the size, and text as sharp."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    table = [int(colour) for colour in colours[np.argsort(-counts)][:256]]
    never = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, never)


def take(folder: Path, look: str, language: str) -> None:
    """All pictures of one look and language."""
    app = QApplication(sys.argv[:1])
    speak(app, language)
    Look(app)
    behind, background = backend("live"), Background()
    behind.stock = Shelf()
    behind.kept = behind.kept.model_copy(update={"keys": {}, "welcomed": True})
    window = MainWindow(behind.formats())
    controller = Controller(window, behind, background)
    stage = Stage(window, controller, FirstRun(window, behind, background), background)
    controller.open()
    window.resize(*SIZE_PX)
    window.show()
    for pictures in (first_steps(stage), sessions(stage)):
        for name, part in pictures:
            picture = small(part.grab().toImage())
            picture.save(str(folder / f"{name}-{look}-{language}.png"), "PNG", 0)
    controller.quit()
    stage.settle(lambda: not controller.running)
    background.close()


def main() -> int:
    """See the top of this file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path, default=IMAGES)
    asked.add_argument("--only", nargs=2, metavar=("LOOK", "LANGUAGE"))
    options = asked.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.only:
        take(options.folder, *options.only)
        return 0
    for look in LOOKS:
        for language in LANGUAGES:
            command = [sys.executable, "-m", "tests.desktop.window.guide_pictures", str(options.folder)]
            environment = {**os.environ, "DESKCAST_LOOK": look, "QT_QPA_PLATFORM": "offscreen"}
            subprocess.run(
                [*command, "--only", look, language], env=environment, cwd=REPOSITORY, check=True, timeout=300
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
