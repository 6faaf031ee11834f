"""Product cards: public facts only, shown on command, offered once when the name is spoken."""

from dataclasses import fields
from decimal import Decimal

import pytest

from asr.captions import Caption
from desktop.commands import ShowProduct
from desktop.desk import ProductCard, ProductShown
from desktop.rooms.memory import Hint
from desktop.rooms.product_cards import ProductCards, next_break, public_card
from desktop.rooms.products import CustomerPrice, PriceBreak, Product, Products, Variant

BREAKS = (PriceBreak(500, Decimal("2.85"), "USD"), PriceBreak(3_000, Decimal("2.6"), "USD"))
BOTTLE = Product(
    "KX-420",
    "Steel bottle",
    ("bottle",),
    BREAKS,
    500,
    25,
    30,
    "FOB Shenzhen",
    ("ISO 9001",),
    ("secret UL",),
    "secret note",
    (Variant("US", "plug A"),),
    (CustomerPrice("secret ACME", (PriceBreak(500, Decimal("1.11"), "USD"),)),),
)


def test_a_card_says_what_buyers_may_know() -> None:
    facts = (
        "from 500 pcs",
        "3,000+ pcs USD 2.60",
        "lead time 25 to 30 days",
        "FOB Shenzhen",
        "ISO 9001",
        "plug A",
    )
    assert public_card(BOTTLE, "us") == ProductCard("Steel bottle", "KX-420", "USD 2.85 / pc", facts)
    assert public_card(BOTTLE) == ProductCard("Steel bottle", "KX-420", "USD 2.85 / pc", facts[:-1])
    assert public_card(Product("A", "")) == ProductCard("A")


def test_nothing_private_is_on_a_card() -> None:
    card = public_card(BOTTLE, "US")
    shown = " ".join(str(getattr(card, field.name)) for field in fields(card))
    assert "secret" not in shown
    assert "1.11" not in shown


@pytest.mark.parametrize(
    ("pieces", "quantity"), [(450, 500), (500, 3_000), (2_999, 3_000), (3_000, 0), (9_000, 0)]
)
def test_the_next_break_is_the_first_that_is_cheaper(pieces: int, quantity: int) -> None:
    found = next_break(BOTTLE, pieces)
    assert (found.quantity if found else 0) == quantity


def test_a_card_is_shown_on_command_and_taken_off() -> None:
    cards = ProductCards(Products((BOTTLE,)), lambda: 7)
    asked = [ShowProduct("kx-420"), ShowProduct("unknown"), ShowProduct("")]
    assert [event for one in asked for event in cards.feed(one)] == [
        ProductShown(7, public_card(BOTTLE)),
        ProductShown(7, None),
    ]


def test_a_product_that_is_named_is_offered_once() -> None:
    cards = ProductCards(Products((BOTTLE, Product("PB-210", "Power bank"))), lambda: 7)
    texts = ["Look at the bottle.", "This KX-420 is steel.", "Now the power bank.", "Thank you."]
    told = [
        event
        for at, text in enumerate(texts)
        for event in cards.feed(Caption(at, 0, 9, text, "", "en", True))
    ]
    assert told == [
        Hint(9, "product", "You speak of KX-420: show its card?", action="KX-420"),
        Hint(9, "product", "You speak of PB-210: show its card?", action="PB-210"),
    ]
