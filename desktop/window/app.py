"""The window as a program: one application, one window, one way out."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSocketNotifier, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.paths import ASSETS, app_paths
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.icons import app_icon
from desktop.window.installation import Finding, Installation
from desktop.window.keys.outside import open_listener
from desktop.window.look import Look
from desktop.window.main_window import MainWindow
from desktop.window.tray import Notifier

if TYPE_CHECKING:
    from desktop.session_options import SessionOptions

I18N = ASSETS / "i18n"


def no_checks() -> Iterable[Finding]:
    """Without a doctor there is nothing to list."""
    return ()


@dataclass(frozen=True, slots=True)
class Closed:
    """How the window was left: `status` is 3 when the session asked for failed; `session_id` is that session's."""

    status: int = 0
    session_id: str = ""


def run(
    options: SessionOptions | None,
    examine: Callable[[], Iterable[Finding]] = no_checks,
    shows: Sequence[Callable[[object], None]] = (),
) -> Closed:
    """Opens the window and waits until it is closed; with `options` a session starts at once.

    `examine` makes the check list of the ready page; `shows` get the events of its sessions, too.
    """
    app = application()
    look = Look(app)
    outcome = Outcome()
    backend = Installation(app_paths(), examine, shows)
    background = Background()
    window = MainWindow(backend.formats())
    controller = Controller(window, backend, background, open_listener())
    notifier = Notifier(app_icon(), window)
    window.live.alerted.connect(notifier.tell)
    notifier.window_asked.connect(window.come_forward)
    controller.session_over.connect(outcome.note)
    signals = SignalDoor(controller.quit, app)
    app.commitDataRequest.connect(lambda _: controller.quit())
    controller.open()
    window.show()
    if options is not None:
        QTimer.singleShot(0, lambda: controller.start_options(options))
    app.exec()
    background.close()
    signals.close()
    look.setParent(None)
    return outcome.closed if options is not None else Closed()


def application() -> QApplication:
    """The one application of this process, in the rep's language."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Deskcast")
    app.setWindowIcon(app_icon())
    speak(app)
    return app


def window_locale() -> QLocale:
    """`DESKCAST_LANG` as in `en` or `zh_CN`, else the system's language."""
    name = os.environ.get("DESKCAST_LANG", "")
    return QLocale(name.split(".")[0]) if name else QLocale.system()


def speak(app: QApplication) -> None:
    """Sets the language of the window and of Qt's own dialogs; without a translation it is English."""
    locale = window_locale()
    QLocale.setDefault(locale)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for prefix, folder in (("deskcast", str(I18N)), ("qtbase", qt_folder)):
        translator = QTranslator(app)
        if translator.load(locale, prefix, "_", folder) or translator.load(f"{prefix}_en", folder):
            app.installTranslator(translator)


class Outcome(QObject):
    """What became of the first session, for the command line."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = Closed()
        self._known = False

    def note(self, session_id: str, went_well: bool) -> None:
        """Only the session that was asked for on the command line counts."""
        if not self._known:
            self._known, self.closed = True, Closed(0 if went_well else 3, session_id)


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
