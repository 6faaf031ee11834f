"""What is read from a typed line: quantities and contacts byte for byte, and the products it may mean."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.rooms.products import PriceBreak, Product, Products
from desktop.rooms.questions import LineReader, quantities_in

BOTTLE = Product(
    "KX-420",
    "Insulated steel bottle",
    ("bottle",),
    (PriceBreak(500, Decimal("2.85"), "USD"),),
    500,
    note="304 stainless steel, bamboo lid; 24 per carton",
)
POWER = Product("PB-210", "Power bank 10000 mAh", ("power bank",), note="warranty 2 years; 20 W")
READER = LineReader(Products((BOTTLE, POWER)))


@pytest.mark.parametrize(
    ("line", "pieces", "typed"),
    [
        ("how much for 200 pcs", 200, "200 pcs"),
        ("quiero 3.000 piezas", 3000, "3.000 piezas"),
        ("para 12 500 piezas", 12_500, "12 500 piezas"),
        ("нужно 500 шт", 500, "500 шт"),
        ("أريد ٥٠٠ قطعة", 500, "٥٠٠ قطعة"),
        ("我要1万件", 10_000, "1万件"),
        ("1.5k pcs", 1_500, "1.5k pcs"),
        ("je veux 250 pièces, merci", 250, "250 pièces"),
        ("für 300 Stück", 300, "300 Stück"),
        ("price for 450?", 450, "450"),
        ("call +52 55 1234 5678, 500pcs", 500, "500pcs"),
    ],
)
def test_a_quantity_is_read_and_kept_as_it_was_typed(line: str, pieces: int, typed: str) -> None:
    assert [(one.pieces, one.text) for one in quantities_in(line)] == [(pieces, typed)]


@pytest.mark.parametrize(
    "line",
    [
        "$2.85 each",
        "the 500 ml bottle",
        "10000 mAh",
        "2.5 pcs",
        "KX-420",
        "order 99999999999999999999 pcs",
        "2026",
    ],
)
def test_prices_sizes_models_and_nonsense_are_no_quantities(line: str) -> None:
    assert quantities_in(line) == ()


def test_contacts_are_kept_byte_for_byte() -> None:
    facts = READER.read("Mail: Diego.R+mx@Example.com, WhatsApp +52 1 55 1234-5678, wechat: Diego_88")
    assert facts.contacts == ("Diego.R+mx@Example.com", "+52 1 55 1234-5678", "wechat: Diego_88")


def test_a_product_that_is_named_is_found_with_the_name_that_was_used() -> None:
    (match,) = READER.read("price of the bottles?").matches
    assert (match.product, match.by, match.named) == (BOTTLE, "bottles", True)


def test_words_in_common_point_to_a_product_when_none_is_named() -> None:
    (match,) = READER.read("do you have anything insulated with bamboo?").matches
    assert (match.product, match.by, match.named) == (BOTTLE, "bamboo, insulated", False)


def test_one_word_of_a_note_points_nowhere() -> None:
    assert READER.read("I am in this trade for 12 years").matches == ()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300) | st.text("0123456789 .,+-@kpcs万件٠١\u202e\u0000\ud800", max_size=300))
def test_no_text_breaks_the_reader_and_what_it_finds_stands_in_the_text(line: str) -> None:
    facts = READER.read(line, "MX")
    assert all(one.text in line for one in facts.quantities)
    assert all(part.split(": ", 1)[-1] in line for part in facts.contacts)


@pytest.mark.parametrize("line", ["hola desde veracruz", "thanks!", "👍", ""])
def test_small_talk_does_not_wait_for_an_answer(line: str) -> None:
    assert not READER.read(line).waits


@pytest.mark.parametrize("line", ["price?", "有现货吗", "send me the certificate", "500 pcs", "¿y el flete"])
def test_a_question_or_a_request_waits(line: str) -> None:
    assert READER.read(line).waits
