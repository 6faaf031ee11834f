"""A session in which something of everything happened."""

from dataclasses import replace

from asr.captions import Gap, InputChanged
from desktop.desk import Moment, Muted, OverlayHidden, PricePinned
from desktop.errors import Problem
from desktop.rooms.events import Buyer, RoomEvent
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Point
from desktop.sessions.transcript import Line, Transcript
from tests.desktop.window.fakes import BEGAN, buyer, chat, seen, transcript

DIEGO = buyer()
AHMED = buyer("أحمد حسن", "شركة النيل للتجارة", "EG")
IVAN = buyer("<b>Ivan</b> " + "very long name " * 10, "<h1>Acme</h1>", "RU")
LI = buyer("李伟", "", "CN")


def joined(who: Buyer, at_ms: int) -> RoomEvent:
    return RoomEvent(f"{who.id} {at_ms}", "demo", BEGAN, "joined", who, at_ms=at_ms)


def left(who: Buyer, at_ms: int) -> RoomEvent:
    return RoomEvent(f"{who.id} {at_ms}", "demo", BEGAN, "left", who, at_ms=at_ms)


def wrote(who: Buyer, at_ms: int, text: str) -> RoomEvent:
    return RoomEvent(f"{who.id} {at_ms}", "demo", BEGAN, "commented", who, text, at_ms)


def visited(lines: int = 30) -> Transcript:
    """Four came, two wrote, one left a contact and one wants no messages."""
    made = transcript(lines=lines)
    fixed = replace(made.lines[1], original="Line 2: the prize is", text="Line 2: the price is $2.85.")
    return replace(
        made,
        lines=(made.lines[0], fixed, *made.lines[2:]),
        hidden=(Line(99, 41_000, 42_000, "This was wrong.", "en"),),
        buyers=(seen(DIEGO), seen(AHMED, 29_000), seen(IVAN, 50_000), seen(LI, 52_000, home="domestic")),
        events=(
            joined(DIEGO, 8_000),
            wrote(DIEGO, 20_000, "¿Precio para 2.000? diego@herrera.mx"),
            joined(AHMED, 29_000),
            wrote(AHMED, 31_000, "كم سعر الشحن؟"),
            joined(IVAN, 50_000),
            joined(LI, 52_000),
            left(DIEGO, 68_000),
        ),
        chats=(
            chat(DIEGO, "¿Precio para 2.000? diego@herrera.mx", 20_000),
            chat(AHMED, "كم سعر الشحن؟", 31_000),
        ),
        chat_translations=(
            ChatTranslated(31_000, AHMED.id, "كم سعر الشحن؟", "ar", "How much is freight?", "en"),
        ),
        profiles=(
            BuyerProfile(
                20_000, DIEGO.id, "contact", (Point(40, "left an e-mail"),), ("price",), ("diego@herrera.mx",)
            ),
            BuyerProfile(50_000, IVAN.id, "viewer", do_not_contact=True),
        ),
        gaps=(Gap(61_000, 64_200, "unplugged"),),
        inputs=(InputChanged(0, "Yeti"),),
        moments=(Moment(70_000, ""),),
        price_pins=(PricePinned(71_000, "US$2.80"), PricePinned(72_000, "")),
        mutes=(Muted(73_000, True), Muted(74_000, False)),
        overlay_hidden=(OverlayHidden(75_000, True), OverlayHidden(76_000, False)),
        problems=(
            Problem(12_500, "price-guard", "The sheet says $2.80.", ""),
            Problem(77_000, "disk-full", "The disk is full.", ""),
        ),
    )
