"""What the ready page needs to know of this machine: microphones and how loud they are, languages, faults."""

from threading import Event

from PySide6.QtCore import QObject, QTimer

from desktop.window.backend import Backend, Plan
from desktop.window.background import Background
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice

LISTEN_MS = 20_000
"""A test of the microphone ends by itself."""


class Preparation(QObject):
    """Looks in the background and fills the ready page as answers come."""

    def __init__(self, window: MainWindow, backend: Backend, background: Background) -> None:
        super().__init__(window)
        self._ready = window.ready
        self._live = window.live
        self._notices = window.notices
        self._backend = backend
        self._background = background
        self._enough: Event | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.stop_listening)
        self._ready.input.refresh_asked.connect(self._find_devices)
        self._ready.input.listen_asked.connect(self._listen)
        self._ready.languages.source_changed.connect(self._find_languages)
        self._ready.checks.asked.connect(self._check)
        self._live.top.microphone.opened.connect(self._find_microphones)
        window.refresh_asked.connect(self.refresh)

    def refresh(self) -> None:
        """Looks again for microphones, languages and faults."""
        self._find_devices()
        self._find_languages(self._ready.languages.source())
        self._check()

    def offer_choices(self, plan: Plan) -> None:
        """Tells the live page what else can be spoken and translated into, and which microphones there are."""
        self._find_microphones()
        self._background.run(
            lambda: self._backend.languages(plan.source_language, plan.targets),
            self._live.top.languages.show_choices,
            self._tell,
        )

    def stop_listening(self) -> None:
        """Ends the test of the microphone; harmless when there is none."""
        self._timer.stop()
        if self._enough is not None:
            self._enough.set()
            self._enough = None
        self._ready.input.show_listening(False)

    def _listen(self, listen: bool) -> None:
        self.stop_listening()
        if not listen:
            return
        self._enough = enough = Event()
        device = self._ready.input.device()
        self._ready.input.show_listening(True)
        self._timer.start(LISTEN_MS)
        self._background.each(
            lambda: self._backend.listen(device, enough),
            lambda level: None if enough.is_set() else self._ready.input.show_level(level),
            lambda text, hint: self._heard(enough, text, hint),
        )

    def _heard(self, enough: Event, text: str, hint: str) -> None:
        if enough is self._enough:
            self.stop_listening()
        if text:
            self._tell(text, hint)

    def _find_devices(self) -> None:
        show = self._ready.input.show_devices
        self._background.run(self._backend.devices, show, lambda text, hint: show(()))

    def _find_languages(self, source: str) -> None:
        wanted = self._ready.languages.targets() or self._backend.settings().targets
        self._background.run(
            lambda: self._backend.languages(source, wanted), self._ready.languages.show_languages, self._tell
        )

    def _find_microphones(self) -> None:
        show = self._live.top.microphone.show_devices
        self._background.run(self._backend.devices, show, lambda text, hint: show(()))

    def _check(self) -> None:
        self._ready.checks.fill(self._background, self._backend.checks)

    def _tell(self, text: str, hint: str) -> None:
        self._notices.tell(Notice("late", text, hint))
