"""A figure that a model loses or changes is put right or flagged: never shown wrong without a mark."""

from itertools import permutations
from random import Random

import pytest

from tests.translate.figure_sentences import LANGUAGES, Case, case
from translate.mending import Mended, mended, trusted

SENTENCES = 2_000
DIRECTIONS = [*permutations(("en", "es", "zh"), 2), *(("en", other) for other in LANGUAGES[3:])]


def looked_at(direction: tuple[str, str]) -> list[tuple[Case, Mended]]:
    chance = Random("-".join(direction))
    cases = [case(chance, *direction) for _ in range(SENTENCES)]
    return [(one, mended(one.source, direction[0], one.target, direction[1])) for one in cases]


@pytest.mark.parametrize("direction", DIRECTIONS, ids="-".join)
def test_every_figure_is_right_or_flagged(direction: tuple[str, str]) -> None:
    seen = looked_at(direction)
    unflagged = [(one, out) for one, out in seen if not out.is_wrong]
    assert [
        (one.source, one.target, out.text) for one, out in unflagged if not one.right.is_told_by(out.text)
    ] == []
    whole = [(one, out) for one, out in seen if not one.harm]
    assert [(one.source, out) for one, out in whole if out != Mended(one.target)] == []
    harmed = [out for one, out in seen if one.harm]
    assert sum(not out.is_wrong for out in harmed) > len(harmed) / 5


@pytest.mark.parametrize(
    ("source", "target", "language", "text"),
    [
        ("it is $2.85 for 500", "cuesta 2,58 USD por 500", "es", "cuesta 2,85 USD por 500"),
        ("it is $2.85", "cuesta 2,85", "es", "cuesta 2,85 USD"),
        ("a 5% discount", "打九折", "zh", "打9.5折"),
        ("it is 1.6 m long", "长一米九", "zh", "长1.6米"),
        ("1,500 pieces", "1,500 piezas", "es", "1500 piezas"),
        ("12,500 pieces", "12 piezas", "es", "12\u00a0500 piezas"),
        ("the KX-420", "el KX-402", "es", "el KX-420"),
        ("before July 15", "antes del 15 de junio", "es", "antes del 15 de julio"),
        ("at 8:45 pm", "晚上8:54", "zh", "20:45"),
    ],
)
def test_the_only_lost_figure_is_written_over_the_only_invented_one(
    source: str, target: str, language: str, text: str
) -> None:
    out = mended(source, "en", target, language)
    assert (out.text, out.is_wrong, out.missing) == (text, False, ())


@pytest.mark.parametrize(
    ("source", "target", "language", "missing"),
    [
        ("500 pieces", "piezas", "es", ("500",)),
        ("it is $2.85 before June 30", "antes de fecha", "es", ("2,85 USD", "30 de junio")),
        ("before June 30", "之前", "zh", ("6月30日",)),
        ("500 and 600", "50 y 60", "es", ("500", "600")),
        (
            "500 at $2.85, 600 at $2.60",
            "500 a 2,60 USD, 600 a 2,85 USD",
            "es",
            ("500", "2,85 USD", "600", "2,60 USD"),
        ),
        ("hello", "500 hola", "es", ()),
        ("30 days", "30 semanas", "es", ("30",)),
    ],
)
def test_where_the_place_is_not_certain_the_figures_of_the_source_are_named(
    source: str, target: str, language: str, missing: tuple[str, ...]
) -> None:
    assert mended(source, "en", target, language) == Mended(target, True, 0, missing)


def test_what_is_shown_for_good_is_not_written_over() -> None:
    assert mended("it is $2.85", "en", "cuesta 2,58 USD", "es", fixed=11).is_wrong
    assert mended("it is $2.85", "en", "cuesta 2,58 USD", "es", fixed=6).text == "cuesta 2,85 USD"


@pytest.mark.parametrize(
    ("source", "target", "seen"),
    [
        ("it is two dollars", "cuesta 2 USD por", "cuesta "),
        ("it is $2.85 per piece", "cuesta 2,85 USD por", "cuesta 2,85 USD por"),
        ("it is $2.85 per piece", "cuesta 2,58 USD por", "cuesta "),
        ("it is $2.85 per piece", "cuesta 2,85 USD", "cuesta "),
        ("for 500 pieces it is", "para 500 piezas, 500 de", "para 500 piezas, "),
        ("no figure", "una pieza", "una pieza"),
    ],
)
def test_an_open_translation_is_trusted_up_to_a_figure_that_may_still_be_wrong(
    source: str, target: str, seen: str
) -> None:
    assert target[: trusted(source, "en", target, "es")] == seen
