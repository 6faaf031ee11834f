"""Typed text loses marks and capitals, never a value."""

import re
from random import Random

import pytest

from translate.training.figures import GENERATORS
from translate.training.typed import loose_figures, typed, unpunctuated


@pytest.mark.parametrize("language", ["en", "es", "zh"])
def test_loose_notation_keeps_the_value(language: str) -> None:
    made = [GENERATORS[kind](Random(seed)) for seed in range(100) for kind in ("n", "price", "percent")]
    texts = [figure.write(language, "", {}) for figure in made]
    loosened = [loose_figures(text, language, Random(seed)) for seed, text in enumerate(texts)]
    assert [figures_of_any(text) for text in loosened] == [
        figures_of_any(figure.texts["en"]) for figure in made
    ]


def figures_of_any(text: str) -> float:
    """The value of a text with one number whichever way it is grouped."""
    number = re.sub(r"[^\d.,万]", "", text)
    grouped = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number).replace(",", ".")
    return float(grouped.rstrip("万")) * (10_000 if grouped.endswith("万") else 1)


def test_typed_spanish_loses_marks_but_no_figure() -> None:
    line = "¿Cuánto cuesta el envío de 1.500 piezas a México?"
    typed_lines = {typed(line, "es", Random(seed)) for seed in range(60)}
    assert "cuanto cuesta el envio de 1.500 piezas a mexico?" in typed_lines
    assert [text for text in typed_lines if "1.500" not in text] == []


def test_a_buyer_types_english_without_capitals_and_marks() -> None:
    lines = {typed("How much for 200 pieces?", "en", Random(seed)) for seed in range(80)}
    assert {"how much for 200 pieces", "how much for 200 pcs"} <= lines


def test_unpunctuated_text_keeps_its_numbers() -> None:
    assert unpunctuated("For 12,500 pieces, it is $2.85.") == "for 12,500 pieces it is $2.85"
    assert unpunctuated("¿Sí? 2,85 USD.") == "sí 2,85 usd"
