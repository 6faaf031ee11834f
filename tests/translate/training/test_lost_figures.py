"""The kinds by which lost figures are counted."""

import pytest

pytest.importorskip("torch", reason="the training extra is not installed")

from translate.training.lost_figures import kinds


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("i need 25000 pcs", "en", "five digits or more, not grouped, with three zeros"),
        ("We have 25,000 pieces.", "en", "five digits or more, grouped, with three zeros"),
        ("Tenemos 25.130 piezas.", "es", "five digits or more, grouped, without three zeros"),
        ("The fee is $2,028.76.", "en", "price of thousands with cents"),
        ("La tarifa es de 2.028,76 USD.", "es", "price of thousands with cents"),
        ("1,500 sets", "en", "four digits, grouped"),
        ("It costs $2.85.", "en", "up to three digits"),
        ("is kx-420 in stock", "en", "model number in lower case"),
        ("Is KX-420 in stock?", "en", "model number in capitals"),
        ("before april 13", "en", "month in lower case"),
        ("22 x 15 x 155 mm", "en", "size of three measures"),
        ("我要3万件", "zh", "tens of thousands (万)"),
    ],
)
def test_a_figure_is_of_its_kind(text: str, language: str, kind: str) -> None:
    assert kind in kinds(text, language)


def test_a_model_number_is_no_number() -> None:
    assert kinds("KX-42000", "en") == {"model number in capitals"}
