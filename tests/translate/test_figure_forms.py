"""Figures are written so that nobody can misread them, and asked of packs as the packs have learned them."""

import pytest

from translate.figure_forms import caption_rewritings, for_pack


def captioned(text: str, language: str) -> str:
    for one in reversed(caption_rewritings(text, language)):
        text = text[: one.start] + one.text + text[one.end :]
    return text


@pytest.mark.parametrize(
    ("text", "language", "caption"),
    [
        ("it is two dollars eighty-five", "en", "it is USD 2.85"),
        ("it is $2.85 for 12,500", "en", "it is USD 2.85 for 12,500"),
        ("twenty-five thousand pieces in thirty to thirty-five days", "en", "25,000 pieces in 30 to 35 days"),
        ("the two of us, one moment, both colors", "en", "the two of us, one moment, both colors"),
        ("KX-420 before July 15", "en", "KX-420 before July 15"),
        ("C$5 or HK$7", "en", "CAD 5 or HKD 7"),
        ("mil quinientos, 12.500 piezas a 2,85 dólares", "es", "1500, 12\u00a0500 piezas a 2,85 USD"),
        ("两万五千件，三毛五", "zh", "25000件，0.35元"),
        ("打九五折，每件$2.85", "zh", "打九五折，每件2.85美元"),
        ("5 pesos", "es", "5 pesos"),
        ("2,85 Dollar", "de", "2,85 USD"),
        ("٥٠٠ قطعة بسعر ٢٫٨٥ دولار", "ar", "٥٠٠ قطعة بسعر 2.85 USD"),
    ],
)
def test_a_caption_has_one_unambiguous_form(text: str, language: str, caption: str) -> None:
    assert captioned(text, language) == caption
    assert captioned(caption, language) == caption


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("USD 2.85 or two dollars sixty", "en", "$2.85 or $2.60"),
        ("fifteen hundred pieces, two colors, one moment", "en", "1,500 pieces, 2 colors, one moment"),
        ("USD 2,85 por mil quinientas", "es", "2,85 USD por 1.500"),
        ("两万五千件，打九五折", "zh", "25000件，优惠5%"),
        ("61\u00a0678 pieces", "en", "61,678 pieces"),
        ("EUR 5", "en", "EUR 5"),
        ("500 szt.", "pl", "500 szt."),
        ("we close at 4:30 p.m.", "en", "we close at 4:30 pm."),
        ("at 9 a. m., or at 6:15 P.M. on Monday", "en", "at 9 am, or at 6:15 pm on Monday"),
        ("before the 21st of December", "en", "before December 21"),
        ("antes de las 4:30 p.m.", "es", "antes de las 4:30 p.m."),
    ],
)
def test_a_pack_is_asked_in_the_form_it_knows(text: str, language: str, asked: str) -> None:
    assert for_pack(text, language) == asked
