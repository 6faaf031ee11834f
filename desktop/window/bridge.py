"""The only place where threads meet the window: events in, one session's thread, signals out."""

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from asr.captions import Caption, Level
from desktop.commands import Command
from desktop.errors import USER_ERRORS, Health, Progress
from desktop.hub import Hub
from desktop.rooms.products import Product, Products
from desktop.window.telling import told
from desktop.window.words import progress_text
from translate.translations import Translation

log = logging.getLogger(__name__)

SOURCE = "source"
"""The overlay's name for what is spoken."""
DELIVER_EVERY_MS = 50
"""Twenty times a second: faster than reading, slower than the model guesses."""


class OverlayLike(Protocol):
    """What the window asks of the overlay."""

    def url(self, lang: str | None = None) -> str:
        """Address for OBS; `source` or a language, or None for both lines."""

    @property
    def clients(self) -> int:
        """Pages that are connected."""

    @property
    def clients_in_obs(self) -> int:
        """Those of them that OBS shows."""


class SessionLike(AbstractContextManager[object], Protocol):
    """What the window asks of a session; `desktop.live_session.LiveSession` is one."""

    session_id: str
    model_label: str
    processor: str
    products: Products

    @property
    def overlay(self) -> OverlayLike:
        """There once the session is open."""

    def run(self) -> None:
        """Feeds the input through until it ends."""

    def do(self, command: Command) -> None:
        """What the rep asks for; never waits."""

    def stop(self) -> None:
        """Ends `run()` soon."""


MakeSession = Callable[[Hub], SessionLike]


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that runs: its id, the speech model and what runs it in words, where OBS finds what, products.

    `addresses` pair a language, `source` or empty (both lines) with its address.
    """

    session_id: str
    model_label: str
    addresses: tuple[tuple[str, str], ...]
    processor: str = ""
    products: tuple[Product, ...] = ()


class Mailbox:
    """Events between two deliveries: a newer partial, level or health replaces the older, all else is kept in order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[object, object] = {}
        self._count = 0

    def put(self, event: object) -> None:
        """Takes `event`; never waits for anyone but another `put` or `take`."""
        with self._lock:
            self._count += 1
            merged = merge_key(event)
            self._waiting.pop(merged, None)
            self._waiting[merged if _may_be_replaced(event) else self._count] = event

    def take(self) -> tuple[object, ...]:
        """All that waits, oldest first."""
        with self._lock:
            taken, self._waiting = tuple(self._waiting.values()), {}
        return taken


def merge_key(event: object) -> object:
    """What makes two events states of the same thing; None for events that stand for themselves."""
    match event:
        case Caption():
            return ("caption", event.utterance)
        case Translation():
            return ("translation", event.utterance, event.language)
        case Level() | Health():
            return type(event)
        case _:
            return None


def _may_be_replaced(event: object) -> bool:
    match event:
        case Caption() | Translation():
            return not event.final
        case _:
            return isinstance(event, Level | Health)


class Bridge(QObject):
    """Carries a hub's events to the Qt thread, in order, about twenty times a second."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = Mailbox()
        self._timer = QTimer(self)
        self._timer.setInterval(DELIVER_EVERY_MS)
        self._timer.timeout.connect(self.deliver)

    def put(self, event: object) -> None:
        """Listener of a hub; callable from any thread."""
        self._mailbox.put(event)

    def start(self) -> None:
        """Begins to deliver."""
        self._timer.start()

    def stop(self) -> None:
        """Delivers what is left and rests."""
        self._timer.stop()
        self.deliver()

    def deliver(self) -> None:
        """Hands over what waits; call it on the Qt thread only."""
        for event in self._mailbox.take():
            self.arrived.emit(event)


class SessionThread(QObject):
    """Runs one session in a thread of its own; every signal arrives on the thread that made this object."""

    ready = Signal(object)
    progress = Signal(str)
    failed = Signal(str, str)
    ended = Signal(str)

    def __init__(self, make: MakeSession, targets: tuple[str, ...], bridge: Bridge) -> None:
        super().__init__()
        self._make = make
        self._targets = targets
        self._bridge = bridge
        self._session: SessionLike | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)

    def start(self) -> None:
        """Opens the session in the background."""
        self._thread.start()

    def stop(self) -> None:
        """Ends the session soon; `ended` follows when everything is kept."""
        self._stopping.set()
        if self._session is not None:
            self._session.stop()

    def do(self, command: Command) -> None:
        """Hands a command to the session; passed over while there is none."""
        if self._session is not None:
            self._session.do(command)

    def overlay(self) -> OverlayLike | None:
        """The session's overlay; None while there is no session."""
        return self._session.overlay if self._session else None

    def wait(self, timeout_s: float | None = None) -> bool:
        """Waits for the thread; True when it has ended."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._live()
        except USER_ERRORS as error:
            self.failed.emit(told(error.text), told(error.hint))
        except Exception:
            log.exception("the session stopped on an error of ours")
            self.failed.emit(
                self.tr("The session stopped because of a fault in Deskcast."),
                self.tr("Start again; the log file holds the details. What was captioned is kept."),
            )
        self.ended.emit(self._session.session_id if self._session else "")

    def _live(self) -> None:
        hub = Hub()
        hub.subscribe(self._hear)
        self._session = session = self._make(hub)
        with session:
            self.ready.emit(self._opened(session))
            if not self._stopping.is_set():
                session.run()

    def _opened(self, session: SessionLike) -> Opened:
        shown = ("", SOURCE, *self._targets) if self._targets else (SOURCE,)
        addresses = tuple((code, session.overlay.url(code or None)) for code in shown)
        return Opened(
            session.session_id, session.model_label, addresses, session.processor, session.products.items
        )

    def _hear(self, event: object) -> None:
        if isinstance(event, Progress):
            self.progress.emit(progress_text(event))
        self._bridge.put(event)
