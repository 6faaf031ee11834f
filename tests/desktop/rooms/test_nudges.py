"""Hints from the chat: a quantity near the next price break, and a question that many ask."""

from decimal import Decimal

import pytest

from asr.captions import Caption
from desktop.rooms.events import ChatLine
from desktop.rooms.memory import ChatTranslated, Hint
from desktop.rooms.nudges import Nudges, next_step
from desktop.rooms.products import PriceBreak, Product, Products
from tests.desktop.rooms.builders import buyer

BOTTLE = Product(
    "KX-420",
    "Steel bottle",
    ("bottle",),
    tuple(PriceBreak(many, Decimal(price), "USD") for many, price in ((100, "3.10"), (500, "2.85"))),
)
LIST = Products((BOTTLE,))
NEAR = Decimal("0.25")


def line(text: str, at_ms: int = 1_000, who: str = "7") -> ChatLine:
    return ChatLine(at_ms, buyer(who), text)


def hints(*items: object, products: Products = LIST) -> list[Hint]:
    stage = Nudges(products)
    return [hint for item in items for hint in stage.feed(item)]


def test_a_quantity_just_below_the_next_break_shows_gap_and_saving() -> None:
    assert hints(line("450 pcs of the bottle?")) == [
        Hint(
            1_000,
            "price-break",
            "Diego Ramírez asks for 450 pcs of KX-420. "
            "From 500 on one costs USD 2.85 instead of USD 3.10: 50 more, and USD 0.25 less a piece.",
            "alibaba:7",
            "KX-420",
        )
    ]


def test_a_quantity_below_the_first_break_says_where_the_list_begins() -> None:
    (hint,) = hints(line("bottle, 80 pcs"))
    assert hint.text == (
        "Diego Ramírez asks for 80 pcs of KX-420. The list begins at 100 for USD 3.10: 20 more."
    )


@pytest.mark.parametrize("pieces", [100, 300, 500, 900, 10])
def test_a_quantity_far_below_or_above_all_breaks_is_left_alone(pieces: int) -> None:
    assert next_step(BOTTLE, pieces, NEAR) is None


def test_a_dearer_break_is_never_suggested() -> None:
    odd = Product("A", "A", (), (PriceBreak(1, Decimal(2), "USD"), PriceBreak(500, Decimal(3), "USD")))
    assert next_step(odd, 450, NEAR) is None


def test_the_product_is_the_one_they_named_before_or_the_rep_speaks_of() -> None:
    spoken = Caption(1, 0, 900, "Let us look at the bottle KX-420.", "", "en", True)
    translated = ChatTranslated(900, "alibaba:7", "бутылка", "ru", "the bottle", "en")
    assert hints(line("450 pcs")) == []
    for before in (spoken, translated, line("is the bottle in stock?")):
        assert [hint.topic for hint in hints(before, line("450 pcs"))] == ["price-break"]


def test_the_same_wish_of_the_same_buyer_is_mentioned_once() -> None:
    again = [line("450 pcs of the bottle"), line("I said 450 pcs"), line("450 pcs of the bottle", who="8")]
    assert [hint.buyer_id for hint in hints(*again)] == ["alibaba:7", "alibaba:8"]


def test_the_same_question_of_three_lines_in_three_languages_is_one_hint_and_the_next_when_doubled() -> None:
    asked = ["what is the moq?", "cual es el pedido minimo?", "起订量多少?"]
    found = hints(*(line(asked[number % 3], number, str(number)) for number in range(7)))
    assert [(hint.at_ms, hint.text) for hint in found] == [
        (2, "3 lines ask about MOQ: answer it to the room."),
        (5, "6 lines ask about MOQ: answer it to the room."),
    ]


def test_a_question_of_no_known_subject_counts_by_its_words() -> None:
    found = hints(*(line(text) for text in ("Do you know Bob?", "do you know bob ??", "Do you know Bob")))
    assert found == []
    (hint,) = hints(*(line("Do you know Bob?") for _ in range(3)))
    assert hint.text == "3 lines ask the same: “Do you know Bob?”. Answer it to the room."


def test_small_talk_is_never_a_question() -> None:
    assert hints(*(line("hola") for _ in range(9))) == []


def test_a_list_without_prices_gives_no_nudge() -> None:
    assert hints(line("450 pcs of the bottle"), products=Products((Product("A", "bottle"),))) == []
