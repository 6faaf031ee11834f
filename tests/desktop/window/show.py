"""Shows one page of the window with a made-up session and keeps a picture of it: `python -m tests.desktop.window.show`.

PAGE is ready, live, problem, moved, review or settings:SECTION; DESKCAST_LOOK and DESKCAST_LANG choose look and
language.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from asr.captions import InputChanged
from asr.telling import Sentence
from desktop.errors import Health, Problem
from desktop.overlay.obs_values import ObsState
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.language import speak
from desktop.window.look import Look
from desktop.window.main_window import MainWindow
from tests.desktop.window.fakes import (
    FakeBackend,
    alert,
    buyer,
    caption,
    chat,
    crashed,
    gap,
    level,
    seen,
    transcript,
    translation,
    with_session,
)

LOOK_EVERY_MS = 50
PATIENCE = 200
"""Looks before the page is given up: ten seconds."""


def talk() -> tuple[object, ...]:
    """Lines in four scripts, a doubtful figure, a gap, and one line that is still open."""
    return (
        caption(1, "Our minimum order is 500 pieces per color.", final=True),
        translation(1, "es", "Nuestro pedido mínimo es de 500 piezas por color.", final=True),
        translation(1, "zh", "我们的最小起订量是每种颜色500件。", final=True),
        caption(
            2, "The price is $2.85 FOB Ningbo, and for one thousand pieces we can go to $2.60.", final=True
        ),
        translation(2, "es", "El precio es de $2.58 FOB Ningbo.", final=True, flags=("figure",)),
        translation(2, "zh", "价格为2.85美元宁波离岸价,一千件可以降到2.60美元。", final=True),
        gap(),
        caption(3, "هذه الزجاجة مصنوعة من الفولاذ المقاوم للصدأ.", final=True, language="ar"),
        translation(3, "es", "Esta botella es de acero inoxidable.", final=True),
        translation(3, "zh", "这款瓶子由不锈钢制成。", final=True),
        caption(4, "We can ship from Ningbo within", "thirty days after the deposit"),
        translation(4, "es", "Podemos enviar desde Ningbo", "dentro"),
        level(-18),
        Health(60_000, 700, ""),
    )


def room() -> tuple[object, ...]:
    """Buyers from five countries, one of them with a hostile name, and what they write."""
    diego, grace = buyer(), buyer("Grace Okafor", "Okafor Home Supplies", "NG")
    ahmed, li = buyer("أحمد حسن", "شركة النيل للتجارة", "EG"), buyer("李伟", "义乌晨光贸易有限公司", "CN")
    ivan = buyer("<b>Ivan</b> <img src=x> " + "very long name " * 6, "<h1>Acme</h1> & Sons", "RU")
    return (
        seen(diego),
        seen(li, 16_500, home="domestic"),
        seen(ahmed, 29_000),
        seen(grace, 36_000),
        seen(ivan, 50_000),
        seen(buyer("Guest", "", ""), 52_000, home="unknown"),
        *[alert(one) for one in (diego, grace, ivan)],
        chat(diego, "Hola, ¿cuál es el precio para 2.000 piezas?"),
        chat(ahmed, "كم سعر الشحن إلى الإسكندرية؟", 31_000),
        chat(ivan, "<script>alert(1)</script> <b>bold?</b> & what about CE?", 55_000),
        chat(li, "请问有现货吗?", 58_000),
    )


UNPLUGGED = Problem(
    1,
    "device-gone",
    "The microphone was unplugged: Yeti Stereo Microphone.",
    "Plug it in again; captions go on by themselves, and what was said meanwhile is marked as a gap.",
)


MOVED = (
    InputChanged(61_000, "Webcam C920", "Yeti Stereo Microphone"),
    Problem(
        61_000,
        "microphone-moved",
        Sentence.tr(
            "Your sound comes from {new} now, not from {old}: the computer changed it.",
            new="Webcam C920",
            old="Yeti Stereo Microphone",
        ),
        Sentence.tr(
            "Go on with {new}, or choose {old} again in the list of microphones.",
            new="Webcam C920",
            old="Yeti Stereo Microphone",
        ),
    ),
)
FAULTS: dict[str, tuple[object, ...]] = {"problem": (UNPLUGGED,), "moved": MOVED}


def backend(page: str) -> FakeBackend:
    made = FakeBackend(events=(*talk(), *room(), *FAULTS.get(page, ())))
    made.transcripts = [transcript(lines=30), with_session(transcript(), crashed())]
    made.studio.obs = ObsState(
        1, "refused", "OBS does not take this password.", "Copy it from Show Connect Info again."
    )
    made.kept = made.kept.model_copy(
        update={
            "rooms": ("twitch:casa_verde", "youtube:dQw4w9WgXcQ"),
            "products": "/home/rep/products autumn.xlsx",
            "rep_name": "Lily Chen",
            "company": "Ningbo Morning Drinkware",
            "overlay_welcome": True,
            "keys": {"fix": "F4"},
            "targets": ("es", "zh", "fr"),
            "title": "Spring bottles, Mexico",
            "device": "Yeti Stereo Microphone",
        }
    )
    return made


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("page", help="ready, live, problem, moved, review, settings or settings:SECTION")
    asked.add_argument("picture", type=Path)
    asked.add_argument("--width", type=int, default=1280)
    asked.add_argument("--height", type=int, default=800)
    options = asked.parse_args()
    app = QApplication(sys.argv[:1])
    speak(app)
    Look(app)
    background, behind = Background(), backend(options.page)
    window = MainWindow(behind.formats())
    controller = Controller(window, behind, background)
    controller.open()
    window.resize(options.width, options.height)
    window.show()
    taken: list[bool] = []

    def take() -> None:
        taken.append(window.grab().save(str(options.picture)))
        controller.quit()

    looks = Looks(shown(options.page, window, controller, background), take, app)
    app.exec()
    background.close()
    del looks
    return 0 if taken == [True] else 1


def shown(
    page: str, window: MainWindow, controller: Controller, background: Background
) -> Callable[[], bool]:
    """Turns to `page`; the answer tells when it is complete."""
    if page == "live" or page in FAULTS:
        return lambda: (
            started(window, controller, background)
            and window.live.room.chat.rowCount() == 4
            and window.live.top.live
        )
    if page.startswith("settings"):
        controller.open_settings(page.partition(":")[2])
    if page == "review":
        controller.records.show("20261121-140000-cd34")
        return lambda: window.pages.currentWidget() is window.review
    return lambda: background.busy == 0


def started(window: MainWindow, controller: Controller, background: Background) -> bool:
    """Starts once the ready page knows all it asked for."""
    if not controller.running and background.busy == 0:
        window.ready.ask_start()
    return controller.running


class Looks:
    """Looks until the page is complete, then once more so that it is painted, then acts; gives up in the end."""

    def __init__(self, complete: Callable[[], bool], act: Callable[[], None], app: QApplication) -> None:
        self._complete = complete
        self._act = act
        self._app = app
        self._left = PATIENCE
        self._timer = QTimer()
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._app.exit(1)
        if self._complete():
            self._timer.stop()
            QTimer.singleShot(LOOK_EVERY_MS, self._act)


if __name__ == "__main__":
    sys.exit(main())
