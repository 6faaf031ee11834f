"""The rep's own side: the script, the products, the buyer in hand, the addresses for OBS, and quick replies below."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QTabWidget, QVBoxLayout

from asr.captions import Caption
from desktop.desk import PricePinned, ProductShown
from desktop.rooms.memory import Hint, RepliesDrafted, ScriptProgress
from desktop.window.backend import Plan
from desktop.window.bridge import Opened
from desktop.window.keys.actions import QUICK_REPLIES
from desktop.window.live.addresses import AddressesTab
from desktop.window.live.buyer_details import BuyerDetails
from desktop.window.live.hint_bar import HintBar
from desktop.window.live.products import ProductsTab
from desktop.window.live.quick_replies import QuickReplies
from desktop.window.live.script import ScriptTab

DeskNews = ScriptProgress | ProductShown | PricePinned | Hint | Caption
NEWS = (ScriptProgress, ProductShown, PricePinned, Hint, Caption)


class DeskPanel(QFrame):
    """`copied` carries text for the clipboard, `asked` commands."""

    copied = Signal(str)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.script, self.products, self.buyer = ScriptTab(), ProductsTab(), BuyerDetails()
        self.addresses, self.replies = AddressesTab(), QuickReplies()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        for tab, name in (
            (self.script, self.tr("Script")),
            (self.products, self.tr("Products")),
            (self.buyer, self.tr("Buyer")),
            (self.addresses, self.tr("OBS")),
        ):
            self.tabs.addTab(tab, name)
        self.tabs.tabBar().setAccessibleName(self.tr("Desk"))
        for asking in (self.script, self.products, self.buyer):
            asking.asked.connect(self.asked)
        for copying in (self.buyer, self.replies, self.addresses):
            copying.copied.connect(self.copied)
        self._lay_out()

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.tabs)
        self.split.addWidget(self.replies)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setSizes([360, self.replies.full_height()])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 8)
        self._column.addWidget(self.split)

    def hold(self, hints: HintBar) -> None:
        """Has the hints at its foot while there is room for a desk."""
        self._column.addWidget(hints)

    def begin(self, plan: Plan) -> None:
        """A new session."""
        self.script.begin()
        self.products.begin(())
        self.buyer.show_guest(None)
        self.replies.begin()
        self.addresses.begin(plan)

    def show_opened(self, opened: Opened) -> None:
        """The session runs: its products and addresses are known now."""
        self.products.begin(opened.products)
        self.addresses.show_opened(opened)

    def take(self, event: DeskNews) -> None:
        """Shows what changed on the rep's side."""
        match event:
            case ScriptProgress():
                self.script.take(event)
            case Caption() if event.final:
                self.script.hear(event)
            case ProductShown():
                self.products.take_shown(event)
            case PricePinned():
                self.products.pin.take_pinned(event.text)
            case Hint(topic="product"):
                self.products.speak_of(event.action)

    def take_replies(self, drafted: RepliesDrafted, name: str) -> None:
        """The quick replies to the buyer called `name`."""
        self.replies.take(drafted, name)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Writes the keys where their acts are."""
        self.products.show_keys(keys)
        self.replies.show_keys(keys)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys of the desk do."""
        replies = {f"reply-{slot}": _copying(self.replies, slot) for slot in range(1, QUICK_REPLIES + 1)}
        return {
            "product": self.products.toggle_card,
            "pin": self._pin,
            "search": self._search,
            **replies,
        }

    def _pin(self) -> None:
        self.setVisible(True)
        self.tabs.setCurrentWidget(self.products)
        self.products.pin.act()

    def _search(self) -> None:
        self.setVisible(True)
        self.tabs.setCurrentWidget(self.products)
        self.products.start_search()


def _copying(replies: QuickReplies, slot: int) -> Callable[[], None]:
    return lambda: replies.copy(slot)
