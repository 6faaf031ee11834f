"""The window under load: its start, its heartbeat in a busy session, its memory over eight hours of events.

`python -m tests.bench.window [start|heartbeat|memory|standby]...`; without a name all of them. Needs no display.
"""

import gc
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.errors import Health
from desktop.hub import Hub
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.language import speak
from desktop.window.look import Look
from desktop.window.main_window import MainWindow
from tests.conftest import REPOSITORY
from tests.desktop.window.fakes import (
    FakeBackend,
    FakeSession,
    buyer,
    caption,
    chat,
    level,
    seen,
    translation,
)

STARTS = 3
BEAT_MS = 10
LIVE_S = 30
EVENTS_A_SECOND = 50
HOURS = 8
UTTERANCE_MS = 4_000
SHOWN = """
import sys, time
from PySide6.QtCore import QTimer
from desktop.window import program
plain = program.Program.open
def opened(self, options=None):
    plain(self, options)
    def look():
        if self.window.isVisible():
            print(time.time(), time.process_time(), flush=True)
            self.quit()
    QTimer.singleShot(0, look)
program.Program.open = opened
program.Program.warm = lambda self: None
from desktop.cli import main
from desktop.cli import showing
showing.has_display = lambda: True
sys.exit(main([]))
"""


def start() -> dict[str, str]:
    """From the command to the window on the screen, in a new process each time; the first one also warms the disk."""
    took, worked = list[float](), list[float]()
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DESKCAST_HOME": home}
        for _ in range(STARTS):
            began = time.time()
            done = subprocess.run(
                [sys.executable, "-c", SHOWN],
                env=environment,
                cwd=REPOSITORY,
                capture_output=True,
                text=True,
                check=True,
                timeout=120,
            )
            shown_s, cpu_s = done.stdout.split()[:2]
            took.append(float(shown_s) - began)
            worked.append(float(cpu_s))
    return {
        "window shown after, best / middle / worst": " / ".join(f"{at:.2f} s" for at in _three(took)),
        "of that on the processor": " / ".join(f"{at:.2f} s" for at in _three(worked)),
    }


def _three(values: list[float]) -> tuple[float, float, float]:
    return min(values), sorted(values)[len(values) // 2], max(values)


class Desk:
    """A window in front of a fake app, live."""

    def __init__(self) -> None:
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(self.app, QApplication)
        speak(self.app, "en")
        self.look = Look(self.app)
        self.background = Background()
        self.backend = FakeBackend(folder=Path(tempfile.mkdtemp()))
        self.window = MainWindow(self.backend.formats())
        self.controller = Controller(self.window, self.backend, self.background)
        self.controller.open()
        self.window.show()
        self.wait(lambda: self.background.busy == 0)
        self.window.ready.ask_start()
        self.wait(lambda: self.window.live.top.live)

    @property
    def hub(self) -> Hub:
        """What the session publishes on."""
        session: FakeSession = self.backend.made[-1]
        return session._hub

    def wait(self, ready: Callable[[], bool]) -> None:
        """Runs the event loop until `ready`."""
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda: loop.quit() if ready() else None)
        timer.start(BEAT_MS)
        loop.exec()

    def close(self) -> None:
        """Ends the session and the window."""
        self.controller.quit()
        self.wait(lambda: not self.controller.running)
        self.background.close()


def heartbeat() -> dict[str, str]:
    """Gaps between beats of the event loop while a session brings partials, levels and 50 room events a second."""
    desk, gaps, enough = Desk(), list[float](), threading.Event()
    clock, beat = QElapsedTimer(), QTimer()
    clock.start()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: gaps.append(clock.nsecsElapsed() / 1e6) or clock.restart())  # type: ignore[func-returns-value]
    pump = threading.Thread(target=_busy, args=(desk.hub.publish, enough), daemon=True)
    beat.start(BEAT_MS)
    pump.start()
    until = time.monotonic() + LIVE_S
    desk.wait(lambda: time.monotonic() >= until)
    beat.stop()
    enough.set()
    pump.join()
    desk.close()
    p50, p99 = np.percentile(gaps, (50, 99))
    return {
        "heartbeat gap p50 / p99 / longest": f"{p50:.0f} / {p99:.0f} / {max(gaps):.0f} ms ({len(gaps)} beats)"
    }


def _busy(publish: Callable[[object], None], enough: threading.Event) -> None:
    for number, event in enumerate(crowd(24 * 3_600_000)):
        publish(event)
        if enough.wait(1 / (EVENTS_A_SECOND + 20) if number else 0):
            return


def crowd(length_ms: int) -> Iterator[object]:
    """A talk with partials every 200 ms, two translations, ten levels a second, buyers that come and write."""
    for at_ms in range(0, length_ms, 100):
        utterance, inside_ms = divmod(at_ms, UTTERANCE_MS)
        yield level(-20.0 - at_ms % 700 / 100)
        if inside_ms % 200 == 0:
            yield caption(
                utterance + 1, "The price is $2.85 FOB Ningbo"[: inside_ms // 100], "and for one thousand"
            )
        if inside_ms == UTTERANCE_MS - 200:
            yield from _closed(utterance + 1)
        if at_ms % 1_000 == 0:
            yield Health(at_ms, 700, "")
        yield from _room(at_ms)


def _closed(utterance: int) -> Iterator[object]:
    yield caption(
        utterance, f"Line {utterance}: the price is $2.85 FOB Ningbo for one thousand pieces.", final=True
    )
    for language in ("es", "zh"):
        yield translation(
            utterance, language, f"Línea {utterance}: el precio es de $2.85 FOB Ningbo.", final=True
        )


def _room(at_ms: int) -> Iterator[object]:
    if at_ms % 10_000 == 0:
        yield seen(buyer(f"Buyer {at_ms // 10_000}", "Casa Verde", "MX"), at_ms)
    if at_ms % 5_000 == 0:
        yield chat(
            buyer(f"Buyer {at_ms // 10_000}", "Casa Verde", "MX"),
            f"What is the price for {at_ms} pieces?",
            at_ms,
        )


def memory() -> dict[str, str]:
    """Memory of the window before and after eight hours of events, replayed as fast as it takes them."""
    desk, process = Desk(), psutil.Process()
    for event in crowd(900_000):
        desk.controller._show_event(event)
    gc.collect()
    before, began, count = process.memory_info().rss, time.monotonic(), 0
    for count, event in enumerate(crowd(HOURS * 3_600_000), start=1):
        desk.controller._show_event(event)
        if count % 2_000 == 0:
            QApplication.processEvents()
    gc.collect()
    grown, took_s = process.memory_info().rss - before, time.monotonic() - began
    desk.close()
    return {f"{HOURS} h, {count} events in {took_s:.0f} s: memory grew by": f"{grown / 1e6:.0f} MB"}


def standby() -> dict[str, str]:
    """From a start of a session to sound being captioned, with the model loaded and without (the bundled model)."""
    from desktop.live_session import LiveSession
    from desktop.loaded_models import LoadedModels
    from desktop.paths import app_paths
    from desktop.session_options import demo_options

    took = []
    with tempfile.TemporaryDirectory() as home:
        os.environ["DESKCAST_HOME"] = home
        models = LoadedModels()
        for _ in range(3):
            began = time.monotonic()
            with LiveSession(demo_options(0), app_paths(), Hub(), (), models):
                took.append(time.monotonic() - began)
    return {"session open, first / second / third": " / ".join(f"{at:.2f} s" for at in took)}


def main() -> None:
    """See the top of this file."""
    benches = {"start": start, "heartbeat": heartbeat, "memory": memory, "standby": standby}
    for name in sys.argv[1:] or benches:
        for label, value in benches[name]().items():
            print(f"{label:<44} {value}", flush=True)


if __name__ == "__main__":
    main()
