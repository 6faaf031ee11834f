"""Who waits for the rep before a session: the alert with its Start, who is here, and how the sources are."""

import time
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.errors import Problem
from desktop.rooms.events import Alert, BuyerSeen, ChatLine, SourceState
from desktop.window.flow.view import FlowView
from desktop.window.letters import keep_height
from desktop.window.live.alert_card import AlertCard
from desktop.window.live.buyer_delegate import BuyerDelegate
from desktop.window.live.buyer_model import BuyerModel, Count
from desktop.window.live.sources import SourcesLine
from desktop.window.parts import heading, label
from desktop.window.telling import told

LIST_PX = 96
"""Two buyers; more are scrolled to."""
TIMES_EVERY_MS = 1_000


class WaitingPanel(QFrame):
    """Hidden while the room is not heard, `shown` when that changes.

    `alerted` for each alert that is news, `start_asked` to answer it, `copied` with a text for the clipboard.
    """

    shown = Signal()
    alerted = Signal(object)
    start_asked = Signal()
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.card, self.buyers, self.sources = AlertCard(), BuyerModel(self), SourcesLine()
        tip = self.tr("Start captions; the buyers who are here come along (2)")
        self.card.offer_start(self.tr("2 Start now"), tip)
        self._count = label("", "muted")
        self._trouble = label("", "late", wrap=True)
        self._view = FlowView("top")
        self._view.setItemDelegate(BuyerDelegate(self._view))
        self._view.setModel(self.buyers)
        self._view.setAccessibleName(self.tr("Buyers in the room"))
        self._view.set_placeholder(self.tr("Nobody is here yet."))
        keep_height(self._view, LIST_PX)
        self.buyers.counted.connect(self._show_count)
        self.card.told.connect(self.alerted)
        self.card.copied.connect(self.copied)
        self.card.show_asked.connect(lambda _buyer_id: self.start_asked.emit())
        self._timer = QTimer(self)
        self._timer.setInterval(TIMES_EVERY_MS)
        self._timer.timeout.connect(lambda: self.card.note_time(_now_ms()))
        self._lay_out()
        self.begin()
        self.show_heard(False)

    @property
    def heard(self) -> bool:
        """Whether the room is heard."""
        return not self.isHidden()

    def show_heard(self, heard: bool) -> None:
        """The room is heard, or is not."""
        self.setVisible(heard)
        self.shown.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Room")))
        head.addStretch()
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self.card, self._view, self.sources.label, self._trouble):
            column.addWidget(part)

    def begin(self) -> None:
        """An empty room."""
        self.buyers.begin()
        self.card.begin()
        self.sources.begin()
        self._show_count(Count())
        self.show_trouble("")

    def take(self, event: object) -> None:
        """Shows a change of the room; no session counts the time, so buyers have the time of day."""
        match event:
            case BuyerSeen():
                self.buyers.take_seen(replace(event, at_ms=_ms_of_day(event.buyer.first_seen)))
            case ChatLine():
                self.buyers.take_chat(event)
            case Alert():
                self.card.take(replace(event, at_ms=_now_ms()))
                self.card.note_time(_now_ms())
                self._timer.start()
            case SourceState():
                self.sources.take(event)
            case Problem():
                self.show_trouble(f"{told(event.text)} {told(event.hint)}")

    def adopt(self, alerts: tuple[Alert, ...]) -> None:
        """Shows alerts that `give_up_alerts` gave."""
        now_ms = _now_ms()
        self.card.adopt(replace(one, at_ms=one.at_ms + now_ms) for one in alerts)
        self.card.note_time(now_ms)
        if alerts:
            self._timer.start()

    def give_up_alerts(self) -> tuple[Alert, ...]:
        """Alerts that were not seen, as a session that begins now counts: they came before its time 0."""
        self._timer.stop()
        now_ms = _now_ms()
        return tuple(replace(one, at_ms=one.at_ms - now_ms) for one in self.card.take_away())

    def trouble(self) -> str:
        """What is not well."""
        return self._trouble.text()

    def show_trouble(self, text: str) -> None:
        """What is not well, quietly; nothing for an empty text."""
        self._trouble.setText(f"▲ {text}" if text else "")
        self._trouble.setVisible(bool(text))

    def _show_count(self, count: Count) -> None:
        here, overseas = self.tr("%n here", "", count.here), self.tr("%n overseas", "", count.overseas)
        self._count.setText(f"{here} · {overseas}" if count.here else "")


def _now_ms() -> int:
    """The wall clock: it goes on while the machine sleeps."""
    return time.time_ns() // 1_000_000


def _ms_of_day(at: datetime | None) -> int:
    """On the clock of this place; now where it is not known."""
    here = (at or datetime.now(UTC)).astimezone()
    return round((here - here.replace(hour=0, minute=0, second=0, microsecond=0)).total_seconds() * 1000)
