"""Names of products in a sentence, as speech recognition writes them."""

import pytest

from desktop.rooms.product_names import ProductNames
from desktop.rooms.products import Product, Products

NAMES = ProductNames(
    Products(
        (
            Product("KX-420", "Insulated bottle", ("bottle", "保温杯")),
            Product("KX-4200", "Large bottle", ("bottle",)),
            Product("BX-1", "Lunch box", ()),
        )
    )
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Look at the KX-420, the kx 420 and the KX420.", ["KX-420", "kx 420", "KX420"]),
        ("The KX-4200 is larger.", ["KX-4200"]),
        ("Insulated bottles and lunch boxes.", ["Insulated bottles", "lunch boxes"]),
        ("这款保温杯很好。", ["保温杯"]),
        ("Bottled water and a KX-42 in a KX-42011.", []),
        ("", []),
    ],
)
def test_names_are_found_in_any_spelling_but_not_inside_words(sentence: str, expected: list[str]) -> None:
    assert [sentence[one.start : one.end] for one in NAMES.mentions(sentence)] == expected


def test_a_name_of_two_products_is_a_name_of_both() -> None:
    (one,) = NAMES.mentions("This bottle is new.")
    assert [product.model for product in one.products] == ["KX-420", "KX-4200"]


def test_blanking_names_moves_nothing_else() -> None:
    sentence = "Two lunch boxes for $5."
    blanked = NAMES.blanked(sentence)
    assert len(blanked) == len(sentence)
    assert blanked.endswith(" for $5.")
    assert "box" not in blanked


def test_a_short_name_at_the_very_end_is_found_beside_longer_ones() -> None:
    names = ProductNames(Products((Product("KX-420", "Insulated steel bottle", ("bottle",)),)))
    assert [(one.start, one.end) for one in names.mentions("500 ml bottle")] == [(7, 13)]
