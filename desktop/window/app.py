"""The window as a program: one application, one window, one way out."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from asr.telling import Sentence
from desktop.errors import DeskcastError
from desktop.paths import APP_ID, app_paths
from desktop.settings import load_settings
from desktop.window.icons import app_icon
from desktop.window.installation import Finding, Installation
from desktop.window.language import speak
from desktop.window.look import Look
from desktop.window.only_one import OnlyOne
from desktop.window.outcome import Closed
from desktop.window.program import Program

if TYPE_CHECKING:
    from desktop.session_options import SessionOptions


def no_checks() -> Iterable[Finding]:
    """Without a doctor there is nothing to list."""
    return ()


def run(
    options: SessionOptions | None,
    examine: Callable[[], Iterable[Finding]] = no_checks,
    shows: Sequence[Callable[[object], None]] = (),
) -> Closed:
    """Opens the window and waits until it is closed; with `options` a session starts at once.

    `examine` makes the check list of the ready page; `shows` get the events of its sessions, too. Raises
    DeskcastError when there is a window already: it has come forward then.
    """
    paths = app_paths()
    app = application(load_settings(paths.settings).language)
    only = OnlyOne(paths.settings.parent, app)
    if not only.hold():
        raise DeskcastError(
            "already-open",
            Sentence.tr("Deskcast is open already."),
            Sentence.tr("Its window was asked to come to the front."),
        )
    look = Look(app)
    program = Program(Installation(paths, examine, shows), app)
    only.asked.connect(program.come_forward)
    signals = SignalDoor(program.quit, app)
    app.commitDataRequest.connect(lambda _: program.quit())
    program.open(options)
    app.exec()
    program.close()
    only.close()
    signals.close()
    look.setParent(None)
    return program.outcome.closed if options is not None else Closed()


def application(language: str = "") -> QApplication:
    """The one application of this process, in `language` or else the system's."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Deskcast")
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(app_icon())
    speak(app, language)
    return app


class SignalDoor(QObject):
    """Ctrl-C and the like end the session and the window properly; a second one ends the process at once.

    Python runs its handlers only when the interpreter does, so a socket wakes Qt up.
    """

    NAMES = ("SIGINT", "SIGTERM", "SIGHUP")

    def __init__(self, leave: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._leave = leave
        self._inside, self._outside = socket.socketpair()
        for end in (self._inside, self._outside):
            end.setblocking(False)
        self._before_fd = signal.set_wakeup_fd(self._outside.fileno(), warn_on_full_buffer=False)
        self._before = {name: signal.signal(name, self._heard) for name in self._signals()}
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def close(self) -> None:
        """Puts everything back as it was."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_fd)
        for name, before in self._before.items():
            signal.signal(name, before)
        self._inside.close()
        self._outside.close()

    def _signals(self) -> list[signal.Signals]:
        return [getattr(signal, name) for name in self.NAMES if hasattr(signal, name)]

    def _heard(self, number: int, frame: object) -> None:
        for name in self._signals():
            signal.signal(name, signal.SIG_DFL)
        QTimer.singleShot(0, self._leave)

    def _wake(self) -> None:
        try:
            self._inside.recv(64)
        except BlockingIOError:
            return
