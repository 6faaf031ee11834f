"""The product list as terms of the glossary: model numbers and brand names stay letter by letter in every language."""

from dataclasses import replace

from desktop.rooms.products import Product, Products
from translate.spelling import spoken_forms
from translate.terms import Glossary, Term


def with_products(glossary: Glossary, products: Products) -> Glossary:
    """`glossary` with the terms of `products` behind its own; a form that it has already keeps its meaning."""
    known = {form.casefold() for term in glossary.terms for form in (*term.spoken, term.written)}
    terms: list[Term] = []
    for product in products.items:
        for term in _terms(product):
            if term.written.casefold() not in known:
                spoken = tuple(form for form in term.spoken if form.casefold() not in known)
                terms.append(replace(term, spoken=spoken))
                known |= {form.casefold() for form in (*spoken, term.written)}
    return replace(glossary, terms=(*glossary.terms, *terms))


def _terms(product: Product) -> list[Term]:
    found = [Term(spoken_forms(product.model), product.model, keep=True)] if _is_code(product.model) else []
    names = (product.name, *product.aliases)
    return found + [Term((), name, keep=True) for name in names if _is_brand(name)]


def _is_code(model: str) -> bool:
    return any(letter.isdigit() for letter in model) and any(letter.isalpha() for letter in model)


def _is_brand(name: str) -> bool:
    """Whether a name is written as no common words are: ThermoMax, Green Star; "Power bank" is left to translate."""
    words = name.split()
    later = any(word[:1].isupper() and word.isalpha() for word in words[1:])
    return later or any(letter.isupper() for word in words for letter in word[1:] if word.isalpha())
