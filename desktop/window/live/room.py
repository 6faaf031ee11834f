"""The panel of the room: who just came, who is here, what they write."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.rooms.events import Alert, BuyerSeen, ChatLine, Home
from desktop.window.flow.view import FlowView
from desktop.window.live.alert_card import AlertCard
from desktop.window.live.buyer_delegate import BuyerDelegate
from desktop.window.live.buyer_model import BuyerModel
from desktop.window.live.chat_delegate import ChatDelegate
from desktop.window.live.chat_model import ChatModel
from desktop.window.parts import button, heading, label

TIMES_EVERY_MS = 20_000
"""The time of day of the buyers is drawn anew this often."""


class RoomPanel(QFrame):
    """Shows the room as it changes; `alerted` once for each burst of overseas buyers."""

    alerted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.buyers = BuyerModel(self)
        self.chat = ChatModel(self)
        self._origin: dict[str, tuple[Home, str]] = {}
        self.alert = AlertCard()
        self.alert.told.connect(self.alerted)
        self._count = label("", "muted")
        self.buyers.counted.connect(self._show_count)
        self.buyer_view = FlowView("top")
        self.buyer_view.setItemDelegate(BuyerDelegate(self.buyer_view))
        self.buyer_view.setModel(self.buyers)
        self.buyer_view.setAccessibleName(self.tr("Buyers in the room"))
        self.chat_view = FlowView("bottom")
        self.chat_view.setItemDelegate(ChatDelegate(self.chat_view))
        self.chat_view.setModel(self.chat)
        self.chat_view.setAccessibleName(self.tr("Chat"))
        self._newest = button(self.tr("To the newest"), "down", self.chat_view.to_newest, "primary")
        self._newest.setVisible(False)
        self.chat_view.away.connect(self._newest.setVisible)
        self.buyer_view.set_placeholder(self.tr("Nobody is here yet."))
        self.chat_view.set_placeholder(self.tr("What buyers write appears here."))
        self._watch_times()
        self._lay_out()
        self._show_count(0, 0)

    def _watch_times(self) -> None:
        self._minute = QTimer(self)
        self._minute.setInterval(TIMES_EVERY_MS)
        self._minute.timeout.connect(self.buyer_view.viewport().update)
        self._minute.start()

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.buyer_view)
        self.split.addWidget(self._chat_part())
        self.split.setSizes([300, 260])
        head = QWidget()
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 0)
        row.addWidget(heading(self.tr("Room")))
        row.addStretch()
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(head)
        card = QHBoxLayout()
        card.setContentsMargins(8, 0, 8, 4)
        card.addWidget(self.alert)
        column.addLayout(card)
        column.addWidget(self.split, 1)

    def _chat_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(40)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(heading(self.tr("Chat"), 1.0))
        row.addStretch()
        row.addWidget(self._newest)
        column.addWidget(head)
        column.addWidget(self.chat_view, 1)
        return part

    def begin(self) -> None:
        """A new session: an empty room."""
        self._origin = {}
        self.buyers.begin()
        self.chat.begin()
        self.alert.begin()

    def take(self, event: BuyerSeen | ChatLine | Alert) -> None:
        """Shows a change of the room."""
        match event:
            case BuyerSeen():
                self._origin[event.buyer.id] = (
                    event.origin.home,
                    event.origin.country or event.buyer.country,
                )
                self.buyers.take_seen(event)
            case ChatLine():
                home, country = self._origin.get(event.buyer.id, ("unknown", event.buyer.country))
                self.buyers.take_chat(event)
                self.chat.take_chat(event, home, country)
            case Alert():
                self.alert.take(event)

    def count_text(self) -> str:
        """Who is here, in the head of the panel."""
        return self._count.text()

    def _show_count(self, here: int, overseas: int) -> None:
        parts = (self.tr("%n here", "", here), self.tr("%n overseas", "", overseas))
        self._count.setText(" · ".join(parts))
