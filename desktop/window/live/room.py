"""The panel of the room: who just came, who is here, what they write, what the rep could do about it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.commands import MuteAlerts
from desktop.rooms.events import Alert, BuyerSeen, ChatLine, SourceState
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Hint
from desktop.window.flow.view import FlowView
from desktop.window.letters import keep_height
from desktop.window.live.alert_card import AlertCard
from desktop.window.live.buyer_delegate import BuyerDelegate
from desktop.window.live.buyer_model import GUEST_ROLE, BuyerModel, Count, Guest
from desktop.window.live.chat_panel import ChatPanel
from desktop.window.live.hint_bar import HintBar
from desktop.window.live.sources import SourcesLine
from desktop.window.parts import heading, icon_button, label, set_tone

TIMES_EVERY_MS = 20_000
"""The time of day of the buyers is drawn anew this often."""
LOWEST_PX = 40
"""Lists give way to the alert where letters are large and the window is low."""
RoomNews = BuyerSeen | ChatLine | Alert | BuyerProfile | ChatTranslated | Hint | SourceState
NEWS = (BuyerSeen, ChatLine, Alert, BuyerProfile, ChatTranslated, Hint, SourceState)


class RoomPanel(QFrame):
    """Shows the room as it changes. `alerted` for each alert that is news; `asked` carries commands, `copied` text for
    the clipboard, `chosen` the id of the buyer whom the rep turns to, `show_asked` that of whom a card is for."""

    alerted = Signal(object)
    asked = Signal(object)
    copied = Signal(str)
    chosen = Signal(str)
    show_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.buyers = BuyerModel(self)
        self.alert, self.hints, self.sources = AlertCard(), HintBar(), SourcesLine()
        self._count = label("", "muted")
        self._bell = icon_button(self.tr("Alerts without sound"), "bell", self._mute_alerts)
        self._bell.setCheckable(True)
        self.buyer_view = FlowView("top")
        self.buyer_view.setMinimumHeight(LOWEST_PX)
        self._delegate = BuyerDelegate(self.buyer_view)
        self.buyer_view.setItemDelegate(self._delegate)
        self.buyer_view.setModel(self.buyers)
        self.buyer_view.setAccessibleName(self.tr("Buyers in the room"))
        self.buyer_view.set_placeholder(self.tr("Nobody is here yet."))
        self.chat_panel = ChatPanel()
        self.chat, self.chat_view = self.chat_panel.model, self.chat_panel.view
        self._second = -1
        self._connect()
        self._watch_times()
        self._lay_out()
        self._show_count(Count())

    def _connect(self) -> None:
        self.buyers.counted.connect(self._show_count)
        self.buyer_view.selectionModel().currentChanged.connect(self._choose)
        self.alert.told.connect(self.alerted)
        self.alert.show_asked.connect(self.show_asked)
        for part in (self.alert, self.chat_panel):
            part.chosen.connect(self.chosen)
            part.copied.connect(self.copied)
        for asking in (self.hints, self.chat_panel):
            asking.asked.connect(self.asked)

    def _watch_times(self) -> None:
        self._minute = QTimer(self)
        self._minute.setInterval(TIMES_EVERY_MS)
        self._minute.timeout.connect(self.buyer_view.viewport().update)
        self._minute.start()

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.buyer_view)
        self.split.addWidget(self.chat_panel)
        self.split.setSizes([240, 320])
        head = QWidget()
        keep_height(head, 44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 8, 0)
        row.addWidget(heading(self.tr("Room")))
        row.addStretch()
        row.addWidget(self._count)
        row.addWidget(self._bell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(head)
        news = QVBoxLayout()
        news.setContentsMargins(8, 0, 8, 4)
        news.setSpacing(4)
        for part in (self.alert, self.sources.label):
            news.addWidget(part)
        column.addLayout(news)
        column.addWidget(self.split, 1)

    def begin(self, targets: tuple[str, ...] = ()) -> None:
        """A new session: an empty room."""
        self._second = -1
        self._bell.setChecked(False)
        self.buyers.begin()
        self.chat_panel.begin()
        self.alert.begin()
        self.hints.begin(targets)
        self.sources.begin()

    def take(self, event: RoomNews) -> None:
        """Shows a change of the room."""
        match event:
            case BuyerSeen():
                self.buyers.take_seen(event)
            case ChatLine():
                self._take_chat(event)
            case Alert():
                self.alert.take(event)
            case BuyerProfile():
                self.buyers.take_profile(event)
                self.chat.take_profile(event)
                self.chat_panel.refresh()
            case ChatTranslated():
                self.chat.take_translated(event)
            case Hint():
                self.hints.take(event)
            case SourceState():
                self.sources.take(event)

    def _take_chat(self, chat: ChatLine) -> None:
        guest = self.buyers.guest(chat.buyer.id)
        self.buyers.take_chat(chat)
        self.chat.take_chat(
            chat, guest.home if guest else "unknown", guest.country if guest else chat.buyer.country
        )

    def note_time(self, now_ms: int) -> None:
        """The session's clock came to `now_ms`; what waits is drawn anew once a second."""
        if now_ms // 1000 == self._second:
            return
        self._second = now_ms // 1000
        self._delegate.now_ms = now_ms
        self.buyer_view.viewport().update()
        self.chat_panel.note_time(now_ms)
        self.alert.note_time(now_ms)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys of the room do."""
        return {"answered": self.chat_panel.answer, "hint": self.hints.act}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Writes the keys where their acts are."""
        self.hints.show_keys(keys)
        self.chat_panel.show_keys(keys.get("answered", ""))

    def count_text(self) -> str:
        """Who is here, in the head of the panel."""
        return self._count.text()

    def _show_count(self, count: Count) -> None:
        parts = [self.tr("%n here", "", count.here), self.tr("%n overseas", "", count.overseas)]
        parts += [self.tr("%n unanswered", "", count.unanswered)] if count.unanswered else []
        self._count.setText(" · ".join(parts))
        set_tone(self._count, "late" if count.unanswered else "muted")

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        guest = current.data(GUEST_ROLE)
        if isinstance(guest, Guest):
            self.chosen.emit(guest.buyer.id)

    def _mute_alerts(self) -> None:
        self.asked.emit(MuteAlerts(self._bell.isChecked()))
