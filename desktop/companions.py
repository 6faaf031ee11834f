"""The stages that go along with a session: each hears every event and may add its own; a new one is one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.keeper import Backups
from desktop.network import NetworkThread
from desktop.paths import ASSETS, Paths
from desktop.receiving import Receiving
from desktop.rooms.courier import Receiver
from desktop.rooms.events import BuyerSeen, RoomEvent
from desktop.rooms.inbound import Inbound, InboundOptions
from desktop.rooms.nudges import Nudges
from desktop.rooms.outbound import Outbound, signing_key
from desktop.rooms.outbox import Outbox
from desktop.rooms.product_cards import ProductCards
from desktop.rooms.products import Products
from desktop.rooms.reception import Reception
from desktop.rooms.room_language import RoomLanguage
from desktop.rooms.sources.webhook import utc_now
from desktop.rooms.talk_script import TalkScript
from desktop.secrets import Passwords
from desktop.session_options import SessionOptions
from desktop.spoken_language import SpokenLanguage
from desktop.worker import Stage
from translate.chinese import writing_for
from translate.routes import PackShelf
from translate.terms import Glossary


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a companion may know of its session."""

    options: SessionOptions
    paths: Paths
    products: Products
    glossary: Glossary
    receiving: Receiving
    now_ms: Callable[[], int]
    """Milliseconds of the session, on the audio clock."""
    network: NetworkThread


@dataclass(frozen=True, slots=True)
class Companion:
    """A stage that is fed every event of the hub (levels and progress excepted), every command of the rep, and ticks.

    It must pass over what it does not know, its own events included.
    """

    name: str
    stage: Stage
    passes_over: tuple[type, ...] = ()
    """Events that it is not even handed: a crowd at the door brings thousands of these."""


_CROWD = (RoomEvent, BuyerSeen)


def companions(around: Surroundings) -> tuple[Companion, ...]:
    """Those of a session, in the order in which they are fed."""
    now_ms, products = around.now_ms, around.products
    room, wording = around.receiving.room, around.receiving.room.wording
    languages = RoomLanguage(around.options.source_language, around.options.targets, wording)
    backups = (
        ()
        if around.options.pace == "fast"
        else (Companion("backups", Backups(around.paths.database, now_ms), _CROWD),)
    )
    read = InboundOptions(
        around.options.rep_language,
        writing_for(around.options.chinese),
        around.glossary,
        around.options.source_language,
    )
    return (
        *backups,
        *_outbound(around),
        Companion("inbound", Inbound(PackShelf(around.paths.packs, ASSETS), read), (RoomEvent,)),
        Companion("reception", Reception(products, now_ms, room.recall, wording)),
        Companion("nudges", Nudges(products, wording), _CROWD),
        Companion("product cards", ProductCards(products, now_ms, wording), _CROWD),
        Companion("room language", languages, (RoomEvent,)),
        Companion("spoken language", SpokenLanguage(wording), _CROWD),
        Companion("talk script", TalkScript(around.receiving.chapters, now_ms, wording), (RoomEvent,)),
    )


def _outbound(around: Surroundings) -> tuple[Companion, ...]:
    """Webhooks out, where the rep gave an address; never from a recording that is played fast."""
    options, paths = around.options, around.paths
    if not options.webhook_out or options.pace == "fast":
        return ()
    key = signing_key(Passwords(paths.passwords))
    receiver = Receiver(options.webhook_out, key, options.webhook_out_inside)
    stage = Outbound(Outbox(paths.outbox), receiver, around.network, utc_now)
    return (Companion("webhook out", stage, (RoomEvent,)),)
