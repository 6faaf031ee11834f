"""The product list fills the glossary: model numbers said aloud are written, and kept in every language."""

from desktop.product_terms import with_products
from desktop.rooms.products import Product, Products
from translate.terms import Glossary, TargetTerm, Term, TermFinder

LISTED = Products(
    (Product("KX-420", "Power bank"), Product("PB-210", "ThermoMax bottle"), Product("LOGO", "Logo printing"))
)


def test_model_numbers_and_brands_are_kept_and_common_names_are_left_to_translate() -> None:
    terms = with_products(Glossary(), LISTED).terms
    assert [(term.written, term.keep) for term in terms] == [
        ("KX-420", True),
        ("PB-210", True),
        ("ThermoMax bottle", True),
    ]


def test_what_is_said_is_written_and_wanted_in_every_language() -> None:
    finder = TermFinder(with_products(Glossary(), LISTED))
    assert finder.reworded("the K X four twenty is here", whole=True).text == "the KX-420 is here"
    assert [one.target for one in finder.wanted("the KX-420 and the PB-210", "zh")] == ["KX-420", "PB-210"]


def test_the_glossary_of_the_rep_comes_first() -> None:
    own = Term(("K X four twenty",), "kx-420", (TargetTerm("es", "el KX"),))
    merged = with_products(Glossary((own,)), LISTED)
    assert merged.terms[0] == own
    assert [term.written for term in merged.terms] == ["kx-420", "PB-210", "ThermoMax bottle"]
