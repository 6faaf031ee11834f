"""How a session receives buyers: the options of its room stages, made from the user's choices and files."""

import locale
import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.rooms.addresses import AddressBook
from desktop.rooms.alert_options import AlertOptions, RoomChoices, VipRules
from desktop.rooms.memory import Recall
from desktop.rooms.recall import Recollection
from desktop.rooms.script_file import Chapter, read_script
from desktop.rooms.stream import RoomOptions
from desktop.rooms.vip import market_of
from desktop.rooms.wording import Wording
from desktop.session_options import SessionOptions
from desktop.settings import Settings


@dataclass(frozen=True, slots=True)
class Receiving:
    """What the room stages of a session are made with."""

    room: RoomOptions
    chapters: tuple[Chapter, ...]
    """Of the talk script; none for the usual nine messages."""

    def remembering(self, recall: Recall) -> "Receiving":
        """The same with what earlier sessions left of buyers."""
        return replace(self, room=replace(self.room, recall=Recollection(recall)))


def open_receiving(options: SessionOptions, stack: ExitStack) -> Receiving:
    """Reads the user's files, to be closed by `stack`; raises ArgumentError or RoomError."""
    chosen = options.room
    room = RoomOptions(
        home_country=options.home_country,
        also_domestic=chosen.also_domestic,
        wording=chosen.wording or system_wording(),
        alerts=chosen.alerts,
    )
    if chosen.ip_database:
        book = AddressBook(chosen.ip_database)
        stack.callback(book.close)
        room = replace(room, country_of=book.country_of)
    return Receiving(room, read_script(options.script) if options.script else ())


def system_wording() -> Wording:
    """Chinese where `DESKCAST_LANG` or else the system speaks it; English otherwise."""
    name = os.environ.get("DESKCAST_LANG") or locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def room_choices(settings: Settings) -> RoomChoices:
    """What the rep chose; a market whose country nobody knows is passed over."""
    markets = tuple(filter(None, map(market_of, settings.vip_markets)))
    vip = VipRules(settings.vip_days, settings.invited, markets)
    return RoomChoices(
        also_domestic=settings.also_domestic,
        wording=settings.wording or settings.language,
        ip_database=Path(settings.ip_database) if settings.ip_database else None,
        alerts=AlertOptions(muted=settings.alerts_muted, vip=vip),
    )
