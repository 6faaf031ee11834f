"""Wires the window to the app: starts and ends sessions, fills the pages, remembers what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.commands import Command
from desktop.errors import Problem, StoreError
from desktop.hub import Hub
from desktop.window.backend import MICROPHONE, Backend, Plan
from desktop.window.background import Background
from desktop.window.bridge import Bridge, Opened, SessionLike, SessionThread
from desktop.window.health.watch import HealthWatch
from desktop.window.keys.in_use import KeysInUse
from desktop.window.keys.outside import Listener
from desktop.window.main_window import MainWindow
from desktop.window.microphone_notice import MicrophoneNotice
from desktop.window.notice_bar import Notice
from desktop.window.preparation import Preparation
from desktop.window.records import Records
from desktop.window.rehearsal import Rehearsal
from desktop.window.settings.desk import SettingsDesk
from desktop.window.settings.sample import sample_alert
from desktop.window.waiting_room import WaitingRoom

if TYPE_CHECKING:
    from desktop.session_options import SessionOptions
    from desktop.settings import Settings

OVERLAY_EVERY_MS = 1_000
UNDER_THE_LINE = ("price-guard", "claim-guard")
"""Problems that are written under the line they are about."""


class Controller(QObject):
    """One session at a time; `session_over` carries its id (empty if it never began) and whether it went well."""

    session_over = Signal(str, bool)

    def __init__(
        self, window: MainWindow, backend: Backend, background: Background, listener: Listener | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._backend = backend
        self.records = Records(window, backend, background)
        self._preparation = Preparation(window, backend, background)
        self.settings = SettingsDesk(window.settings, backend, background, window.notices.tell)
        self._rehearsal = Rehearsal(window.notices, backend, background)
        self.waiting = WaitingRoom(window, backend.lobby, background)
        self._bridge = Bridge(self)
        self._bridge.arrived.connect(self._show_event)
        self.health = HealthWatch(background, backend.standby.free_bytes, self)
        self.stand_by: Callable[[], bool] = lambda: False
        """Puts the window away instead of closing it; False where it cannot."""
        self._session: SessionThread | None = None
        self._failed = self._stopping = self._close_after = self._rehearses = False
        self._keys = KeysInUse(window, listener)
        self._microphone = MicrophoneNotice(window.notices)
        self._overlay_timer = QTimer(self)
        self._overlay_timer.setInterval(OVERLAY_EVERY_MS)
        self._overlay_timer.timeout.connect(self._show_overlay)
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.ready.start_asked.connect(self.start)
        window.ready.demo_asked.connect(lambda: self.start_options(self._backend.demo()))
        window.live.end_asked.connect(self.stop)
        for asking in (window.live, self._microphone):
            asking.asked.connect(self._do)
        window.live.copied.connect(lambda text: QApplication.clipboard().setText(text))
        window.close_asked.connect(self._ask_close)
        window.settings_asked.connect(self.open_settings)
        window.settings_left.connect(self._leave_settings)
        self.settings.applied.connect(self._apply)
        self.settings.applied.connect(self.waiting.settle)
        self.settings.welcome_asked.connect(window.welcome_asked)
        self.settings.test_alert_asked.connect(lambda: window.live.alerted.emit(sample_alert()))
        for act in (window.show_ready, self.records.refresh):
            self._rehearsal.deleted.connect(act)
        self.health.changed.connect(window.live.show_health)
        self.health.lost.connect(QApplication.beep)

    def open(self) -> None:
        """Fills in what was remembered and looks at the machine in the background."""
        settings = self._backend.settings()
        self._window.restore_text(settings.window)
        self._window.ready.choose(settings)
        self._window.show_ready()
        self._keys.bind(settings.keys, settings.keys_outside)
        self._preparation.refresh()
        self.records.refresh()
        self.waiting.listen()

    def open_settings(self, section: str = "") -> None:
        """Turns to a section of the settings; empty for the one that was open last."""
        self.remember()
        self._window.show_settings()
        self.settings.open(section)

    def _leave_settings(self) -> None:
        self.settings.close()
        if not self.running:
            self._preparation.refresh()

    def _apply(self, before: Settings, fresh: Settings) -> None:
        ready = self._window.ready
        ready.choose(fresh.model_copy(update={"title": ready.title.text()}))
        if (before.keys, before.keys_outside) != (fresh.keys, fresh.keys_outside):
            self._keys.bind(fresh.keys, fresh.keys_outside)
        if before.language != fresh.language:
            self._window.language_asked.emit(fresh.language)

    @property
    def running(self) -> bool:
        """Whether a session is open, opening or closing."""
        return self._session is not None

    def start(self, plan: Plan) -> None:
        """Begins a session as chosen on the ready page."""
        self.remember()
        self._rehearses = plan.rehearsal
        self._begin(plan, lambda hub: self._backend.open_session(plan, hub))
        self.waiting.go_along(plan)

    def start_options(self, options: SessionOptions) -> None:
        """Begins a session as given on the command line."""
        plan = Plan(
            input=options.input if options.input == MICROPHONE else PurePath(options.input).name,
            device=options.device,
            source_language=options.source_language,
            targets=options.targets,
            title=options.title,
        )
        self._begin(plan, lambda hub: self._backend.open_options(options, hub))

    def stop(self) -> None:
        """Ends the session; the page tells how far that is."""
        if self._session is not None:
            self._stopping = True
            self._window.live.show_closing()
            self._session.stop()

    def _do(self, command: Command) -> None:
        if self._session is not None:
            self._session.do(command)

    def quit(self) -> None:
        """Ends the session if there is one, then the window."""
        self._close_after = True
        self._preparation.stop_listening()
        if self._session is None:
            self._close()
        else:
            self.stop()

    def _begin(self, plan: Plan, make: Callable[[Hub], SessionLike]) -> None:
        if self._session is not None:
            return
        self._preparation.stop_listening()
        self._failed = self._stopping = False
        self.waiting.rest()
        self._window.notices.clear()
        self._window.live.show_opening(plan)
        self._preparation.offer_choices(plan)
        self.health.begin(plan)
        self._window.show_live()
        self._session = SessionThread(make, plan.targets, self._bridge)
        self._session.progress.connect(self._window.live.show_progress)
        self._session.ready.connect(self._show_opened)
        self._session.failed.connect(self._show_failure)
        self._session.ended.connect(self._show_end)
        self._bridge.start()
        self._session.start()
        self._keys.hear()

    def _show_opened(self, opened: Opened) -> None:
        if not self._stopping:
            self._window.live.show_live(opened)
            self.health.go(opened.model_label, opened.processor)
            self._overlay_timer.start()

    def _show_overlay(self) -> None:
        overlay = self._session.overlay() if self._session else None
        if overlay is not None:
            self.health.see_overlay(overlay.clients, overlay.clients_in_obs)

    def _show_event(self, event: object) -> None:
        self.health.take(event)
        if self._microphone.take(event):
            return
        if isinstance(event, Problem) and event.code not in UNDER_THE_LINE:
            self._window.notices.tell(Notice("late", event.text, event.hint))
        else:
            self._window.live.take(event)

    def _show_failure(self, text: str, hint: str) -> None:
        self._failed = True
        self._window.notices.tell(Notice("lost", text, hint))

    def _show_end(self, session_id: str) -> None:
        self.health.end()
        self._overlay_timer.stop()
        self._bridge.stop()
        if self._session is not None:
            self._session.wait()
            self._session = None
        self._keys.rest()
        self.waiting.end(session_id)
        self.session_over.emit(session_id, not self._failed)
        if self._close_after:
            self._close()
        elif session_id:
            self.records.show(session_id)
            self.records.refresh(session_id)
            if self._rehearses:
                self._rehearsal.offer(session_id)
        else:
            self._window.show_ready()
        self._rehearses = False

    def _ask_close(self) -> None:
        question = self.tr("You are live. Close Deskcast and end the session?")
        if self._session is None:
            if not self.stand_by():
                self.quit()
            return
        if question in self._window.notices.texts():
            self.quit()
            return
        hint = self.tr("Everything is kept. Put this away to stay live.")
        self._window.notices.tell(Notice("late", question, hint, self.tr("End and close"), self.quit))

    def _close(self) -> None:
        self.remember()
        self._window.let_close()

    def remember(self) -> None:
        """Keeps what was chosen and where the window is."""
        chosen = self._window.ready.chosen(self._backend.settings())
        try:
            self._backend.remember(chosen.model_copy(update={"window": self._window.state_text()}))
        except StoreError as error:
            self._window.notices.tell(Notice("late", error.text, error.hint))
