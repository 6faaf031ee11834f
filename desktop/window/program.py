"""The window and all that drives it, made anew when the rep changes its language; the tray and what waits in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.controller import Controller
from desktop.window.first_run.guide import FirstRun
from desktop.window.icons import app_icon
from desktop.window.keys.outside import open_listener
from desktop.window.language import speak
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice
from desktop.window.outcome import Outcome
from desktop.window.tray import Tray

if TYPE_CHECKING:
    from desktop.session_options import SessionOptions

WARM_AFTER_MS = 500
"""After the window is shown: loading the model must not delay its first picture."""


class Program(QObject):
    """One window at a time; lives until the application ends."""

    def __init__(self, backend: Backend, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._backend = backend
        self._listener = open_listener()
        self._language = ""  # to change to when the session is over
        self.outcome = Outcome()
        self._warm_timer = QTimer(self)
        self._warm_timer.setSingleShot(True)
        self._warm_timer.setInterval(WARM_AFTER_MS)
        self._warm_timer.timeout.connect(self.warm)
        self.tray = Tray(app_icon(), self)
        self.tray.window_asked.connect(self.come_forward)
        self.tray.start_asked.connect(self._start)
        self.tray.quit_asked.connect(self.quit)
        self._make()

    def _make(self) -> None:
        self._background = Background()
        self.window = MainWindow(self._backend.formats())
        self.controller = Controller(self.window, self._backend, self._background, self._listener)
        self.first_run = FirstRun(self.window, self._backend, self._background)
        self.window.live.alerted.connect(self.tray.tell)
        self.controller.waiting.alerted.connect(self.tray.tell_waiting)
        self.window.language_asked.connect(self.change_language)
        self.controller.session_over.connect(self.outcome.note)
        self.controller.session_over.connect(self._after_session)
        self.controller.stand_by = self._stand_by
        self.tray.speak()

    def open(self, options: SessionOptions | None = None) -> None:
        """Shows the window; begins a session with `options`, else greets a rep who is new."""
        self.controller.open()
        self.window.show()
        if options is not None:
            QTimer.singleShot(0, lambda: self.controller.start_options(options))
            return
        if not self._backend.settings().welcomed:
            self.first_run.open()
        self._warm_timer.start()

    def warm(self) -> None:
        """Loads the speech model behind the window; a fault is said by the check list."""
        if not self.controller.running:
            self._background.run(self._backend.standby.warm, lambda _: None, lambda text, hint: None)

    def come_forward(self) -> None:
        """The rep asks for the window."""
        self.window.come_forward()

    def change_language(self, language: str) -> None:
        """Makes the window anew in `language` (`en`, `zh` or empty for the system's), or after the session."""
        if self.controller.running:
            self._language = language
            text = self.tr("The window changes its language when this session is over.")
            self.window.notices.tell(Notice("note", text))
            return
        step = self.first_run.step() if self.first_run.is_open() else -1
        in_settings = self.window.pages.currentWidget() is self.window.settings
        self.controller.remember()
        old, background = self.window, self._background
        self.first_run.leave_quietly()
        speak(self._app, language)
        self._make()
        self.controller.open()
        self.window.show()
        if step >= 0:
            self.first_run.open(step)
        elif in_settings:
            self.controller.open_settings("languages")
        background.close()
        old.let_close()
        old.deleteLater()

    def quit(self) -> None:
        """Ends a session if there is one, then everything."""
        self.controller.quit()

    def close(self) -> None:
        """Gives everything back; the window is closed."""
        self._warm_timer.stop()
        self._background.close()
        self._backend.lobby.close()
        self.tray.hide()

    def _start(self) -> None:
        self.come_forward()
        if not self.controller.running:
            self.window.ready.ask_start()

    def _stand_by(self) -> bool:
        """Whether closing the window only puts it away: where there is a tray and the rep wants it."""
        if not (self.tray.is_there and self._backend.settings().stay_in_tray):
            return False
        self.window.hide()
        self.tray.say_where()
        return True

    def _after_session(self) -> None:
        language, self._language = self._language, ""
        if language:
            QTimer.singleShot(0, lambda: self.change_language(language))
        else:
            self._warm_timer.start()
