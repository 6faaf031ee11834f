"""The rep's product list in a session: what is told of its bad rows, and which names speech recognition expects."""

from collections.abc import Iterable
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import Problem
from desktop.rooms.product_list import read_products
from desktop.rooms.products import BadRow, Products

_MOST_TOLD = 5
_TERM_LETTERS = 200
"""Together with the glossary's: speech models read only the last few dozen tokens of a prompt."""


def open_products(path: Path | None) -> Products:
    """The list in `path`, or an empty one; raises ArgumentError or RoomError."""
    return read_products(path) if path else Products()


def told_bad_rows(rows: Iterable[BadRow]) -> list[Problem]:
    """The first few rows that were left out, as problems to show."""
    hint = Sentence.tr("Correct the row and start again; the other products are used.")
    return [
        Problem(
            0,
            "products-row",
            Sentence.tr("Line {line} of the product list: {row}", line=row.line, row=row.text),
            hint,
        )
        for row in list(rows)[:_MOST_TOLD]
    ]


def expected_terms(names: tuple[str, ...], products: Products) -> tuple[str, ...]:
    """The glossary's `names`, then those of products as far as there is room."""
    terms = list(names)
    known = {name.casefold() for name in names}
    for term in products.terms:
        if term.casefold() in known:
            continue
        if len(", ".join([*terms, term])) > _TERM_LETTERS:
            break
        terms.append(term)
    return tuple(terms)
