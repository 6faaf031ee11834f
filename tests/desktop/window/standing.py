"""Alerts with cards, standings, drafts and products in the shapes that the room and the desk show."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from desktop.rooms.events import Alert, Buyer, CountryCount, Priority
from desktop.rooms.memory import AlertCard, BuyerProfile, Draft, Greeting, Point, RepliesDrafted
from desktop.rooms.products import CustomerPrice, PriceBreak, Product
from tests.desktop.window.fakes import alert, buyer

GREETING = Greeting("Hola Diego, gracias por volver.", "es", "ou-la", "OH-lah DYEH-goh")
SLOTS = ("greeting", "price", "moq", "lead-time", "terms", "certificate", "sample", "contact", "check")


def draft(slot: int, text: str = "") -> Draft:
    return Draft(slot, SLOTS[slot - 1], text or f"Respuesta {slot}", "es")


def carded(who: Buyer | None = None, priority: Priority = "normal", at_ms: int = 8_000) -> Alert:
    card = AlertCard(
        flag="MX",
        company="Casa Verde",
        visits=3,
        last_seen=datetime(2026, 10, 4, tzinfo=UTC),
        topics=("KX-420", "price"),
        greeting=GREETING,
        replies=(draft(1), draft(2), draft(7)),
    )
    return replace(alert(who or buyer(), at_ms), priority=priority, card=card)


def group(number: int, together: int, at_ms: int = 9_000) -> Alert:
    return Alert(
        at_ms,
        (f"{together} buyers joined",),
        buyer(),
        burst=number,
        together=together,
        countries=(CountryCount("BR", together - 1), CountryCount("", 1)),
    )


def profile(who: Buyer | None = None, unanswered: int = 0, since_ms: int = 0) -> BuyerProfile:
    return BuyerProfile(
        60_000,
        (who or buyer()).id,
        "asked",
        score=(Point(25, "left a contact: diego@casaverde.mx"), Point(15, "asked for KX-420")),
        topics=("price",),
        contacts=("diego@casaverde.mx",),
        notes=("prefers e-mail",),
        unanswered=unanswered,
        waiting_since_ms=since_ms,
        quantities=("3.000 piezas",),
        products=("KX-420",),
    )


def drafted(who: Buyer | None = None) -> RepliesDrafted:
    nine = tuple(draft(slot) for slot in range(1, 10))
    return RepliesDrafted(0, (who or buyer()).id, "KX-420", nine)


BOTTLE = Product(
    model="KX-420",
    name="Insulated steel bottle 500 ml",
    aliases=("bottle",),
    price_breaks=(PriceBreak(500, Decimal("2.85"), "USD"), PriceBreak(3_000, Decimal("2.60"), "USD")),
    moq=500,
    lead_days_min=25,
    lead_days_max=25,
    incoterm="FOB Shenzhen",
    certificates_held=("FDA",),
    certificates_pending=("UL",),
    customer_prices=(CustomerPrice("Casa Verde", (PriceBreak(500, Decimal("2.40"), "USD"),)),),
)
BANK = Product(model="PB-210", name="Power bank", price_breaks=(PriceBreak(1_000, Decimal("6.90"), "USD"),))
