"""The buyer in hand, chosen by the rep or else the last who came: the desk shows them, the replies are to them."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.commands import DraftReplies, ShowProduct
from desktop.rooms.events import Alert
from desktop.rooms.memory import RepliesDrafted
from desktop.window.live.desk import DeskPanel
from desktop.window.live.room import RoomPanel

SETTLED_MS = 120
"""Replies are drafted once the rep stays on a buyer: arrow keys may run through hundreds."""


class BuyerFocus(QObject):
    """`asked` carries `DraftReplies` and `ShowProduct`."""

    asked = Signal(object)

    def __init__(self, room: RoomPanel, desk: DeskPanel) -> None:
        super().__init__(room)
        self._room, self._desk = room, desk
        self._chosen = False
        self._id = ""
        self._drafted: DraftReplies | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED_MS)
        self._soon.timeout.connect(self._draft)
        room.chosen.connect(self.choose)
        room.alerted.connect(self._offer)
        room.show_asked.connect(self._show_card)
        room.buyers.changed.connect(self._refresh)
        desk.products.meant.connect(lambda _: self._soon.start())

    def begin(self) -> None:
        """A new session: nobody."""
        self._chosen, self._id, self._drafted = False, "", None
        self._soon.stop()

    def choose(self, buyer_id: str) -> None:
        """The rep turns to this buyer."""
        self._chosen = True
        self._turn(buyer_id)
        self._desk.tabs.setCurrentWidget(self._desk.buyer)

    def take_replies(self, drafted: RepliesDrafted) -> None:
        """Drafts came; those for a buyer who is no longer in hand are passed over."""
        guest = self._room.buyers.guest(drafted.buyer_id)
        if drafted.buyer_id == self._id and guest is not None:
            self._desk.take_replies(drafted, guest.buyer.name)

    def _offer(self, alert: Alert) -> None:
        if not self._chosen and alert.together == 1:
            self._turn(alert.buyer.id)

    def _turn(self, buyer_id: str) -> None:
        self._id = buyer_id
        self._desk.buyer.show_guest(self._room.buyers.guest(buyer_id))
        self._soon.start()

    def _refresh(self, buyer_id: str) -> None:
        if buyer_id == self._id:
            self._desk.buyer.show_guest(self._room.buyers.guest(buyer_id))
            self._soon.start()

    def _product_of(self, buyer_id: str) -> str:
        guest = self._room.buyers.guest(buyer_id)
        named = guest.profile.products if guest and guest.profile else ()
        current = self._desk.products.current()
        return named[0] if named else current.label if current else ""

    def _draft(self) -> None:
        wanted = DraftReplies(self._id, self._product_of(self._id))
        if self._id and wanted != self._drafted:
            self._drafted = wanted
            self.asked.emit(wanted)

    def _show_card(self, buyer_id: str) -> None:
        model = self._product_of(buyer_id)
        if model:
            self.asked.emit(ShowProduct(model))
        else:
            self._desk.acts()["search"]()
