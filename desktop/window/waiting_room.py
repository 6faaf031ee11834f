"""Wires the room between sessions to the window: who comes is shown and announced, and goes along into the session."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from threading import Lock

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.rooms.events import Alert
from desktop.settings import Settings
from desktop.window.backend import Plan
from desktop.window.background import Background
from desktop.window.bridge import DELIVER_EVERY_MS, Mailbox
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice
from desktop.window.standby import Lobby
from desktop.window.tray import who

LAID_OUT_MS = 100
"""The card has its place by then."""
FIELDS = (
    "rooms",
    "rooms_between",
    "overlay_port",
    "home_country",
    "also_domestic",
    "wording",
    "language",
    "alerts_muted",
    "vip_days",
    "invited",
    "vip_markets",
    "ip_database",
)
"""Of the settings: those by which the room is heard and buyers are judged."""


class WaitingRoom(QObject):
    """`alerted` carries an alert of which the rep should hear outside the window."""

    alerted = Signal(object)
    _stirred = Signal()

    def __init__(self, window: MainWindow, lobby: Lobby, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.ready.waiting
        self._lobby = lobby
        self._background = background
        self._resting = True
        self._goes_along = False
        self._unseen: tuple[Alert, ...] = ()
        self._said = ""
        self._mailbox = Mailbox()
        self._lock = Lock()
        self._due = False
        self._stirred.connect(self._deliver_soon, Qt.ConnectionType.QueuedConnection)
        self._panel.alerted.connect(self._tell)
        self._panel.card.all_seen.connect(lambda: window.notices.withdraw(self._said))
        self._panel.start_asked.connect(window.ready.ask_start)
        self._panel.copied.connect(window.live.copied)
        for again in (window.settings_left, window.refresh_asked):
            again.connect(self._look_again)

    @property
    def is_due(self) -> bool:
        """Whether news are on their way to the page."""
        with self._lock:
            return self._due

    def listen(self) -> None:
        """No session runs: the room is heard if the settings say so, and shown; alerts stay until they were seen."""
        unseen = (*self._unseen, *self._panel.give_up_alerts())
        self._resting, self._unseen = False, ()
        self._panel.begin()
        self._panel.adopt(unseen)
        self._background.run(lambda: self._lobby.listen(self._hear), self._panel.show_heard, self._fail)

    def settle(self, before: Settings, fresh: Settings) -> None:
        """The settings have changed."""
        if any(getattr(before, name) != getattr(fresh, name) for name in FIELDS):
            self._look_again()

    def rest(self) -> None:
        """A session begins; whether it has the room is said by `go_along`."""
        if not self._resting:
            self._resting, self._goes_along = True, False
            self._unseen = self._panel.give_up_alerts()

    def go_along(self, plan: Plan) -> None:
        """The session has the room, unless it is a rehearsal: its page shows what was not seen."""
        self._goes_along = not plan.rehearsal
        if self._goes_along:
            self._window.live.room.alert.adopt(self._unseen)
            self._unseen = ()

    def end(self, session_id: str) -> None:
        """The session is over, or never began: then those who waited wait still."""
        if session_id or not self._goes_along:
            self._unseen = ()
        else:
            self._unseen = self._window.live.room.alert.take_away()
        self.listen()

    def _look_again(self) -> None:
        if not self._resting:
            self.listen()

    def _hear(self, event: object) -> None:
        """Takes an event in any thread; many are handed over together, and without any nothing wakes up."""
        self._mailbox.put(event)
        with self._lock:
            starts, self._due = not self._due, True
        if starts:
            with suppress(RuntimeError):  # this window has gone for one in another language
                self._stirred.emit()

    def _deliver_soon(self) -> None:
        QTimer.singleShot(DELIVER_EVERY_MS, self, self._deliver)

    def _deliver(self) -> None:
        with self._lock:
            self._due = False
        for event in self._mailbox.take():
            self._show(event)

    def _show(self, event: object) -> None:
        if not self._resting:
            self._panel.take(event)
        elif self._goes_along and isinstance(event, Alert):  # someone came while the session opened
            self._window.live.room.take(replace(event, at_ms=0))

    def _fail(self, text: str, hint: str) -> None:
        self._panel.show_trouble(f"{text} {hint}")
        self._panel.show_heard(True)

    def _tell(self, alert: Alert) -> None:
        self.alerted.emit(alert)
        QTimer.singleShot(LAID_OUT_MS, self, lambda: self._tell_above(alert))

    def _tell_above(self, alert: Alert) -> None:
        """Where the card cannot be seen, a line above the page says it."""
        if self._resting or not self._panel.card.visibleRegion().isEmpty():
            return
        self._window.notices.withdraw(self._said)
        self._said = text = self.tr("An overseas buyer is here: %1").replace("%1", who(alert))
        hint = self.tr("Start captions; whoever is here comes along.")
        act: Callable[[], object] = self._window.ready.ask_start
        self._window.notices.tell(Notice("note", text, hint, self.tr("Start now"), act))
