"""Terms found and written: whole words, longest first, and never a change to what was decided."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.terms import Glossary, TargetTerm, Term, TermFinder, Wanted

FINDER = TermFinder(
    Glossary(
        (
            Term(("K X four twenty", "kay ex four twenty"), "KX-420", keep=True),
            Term(("M O Q", "minimum order quantity"), "MOQ", (TargetTerm("zh", "起订量"),)),
            Term(("power bank",), "power bank", (TargetTerm("es", "batería externa"),)),
            Term(("power bank case",), "PB case", keep=True),
            Term(("information technology",), "IT", keep=True),
            Term(("green star industrial",), "Green Star Industrial", keep=True),
            Term(("起订量",), "MOQ"),
        )
    )
)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("the k x four twenty, please", "the KX-420, please"),
        ("(Kay ex four twenty)", "(KX-420)"),
        ("a kx-420 and a KX-420", "a KX-420 and a KX-420"),
        ("Power bank and power banks", "Power bank and power banks"),
        ("a power bank case.", "a PB case."),
        ("the power, bank", "the power, bank"),
        ("it is IT, or information technology", "it is IT, or IT"),
        ("at GREEN STAR INDUSTRIAL!", "at Green Star Industrial!"),
        ("我们的起订量是500件", "我们的MOQ是500件"),
        ("起，订量", "起，订量"),
        ("A起订量B", "A MOQ B"),
        ("XK X four twenty1", "XK X four twenty1"),
        ("", ""),
    ],
)
def test_spoken_forms_are_written(said: str, written: str) -> None:
    assert FINDER.reworded(said, whole=True).text == written


def test_what_may_be_the_beginning_of_a_form_is_not_taken() -> None:
    texts = ["a", "a power", "a power bank", "a power bank is", "a power bank is K", "a power bank is K X"]
    assert [FINDER.reworded(text, whole=False).text for text in texts] == [
        "a",
        "a",
        "a",
        "a power bank is",
        "a power bank is",
        "a power bank is",
    ]


def test_a_sentence_keeps_its_capital() -> None:
    finder = TermFinder(Glossary((Term(("batteries to carry",), "power banks"),)))
    assert finder.reworded("Batteries to carry are here.", whole=True).text == "Power banks are here."


def test_a_translation_must_hold_terms_and_what_is_never_translated() -> None:
    text = "Our M O Q for QX-77 and the power bank: mail a.b@c-d.com, see www.e.com/f, B2B, USD500."
    assert FINDER.wanted(text, "es") == [
        Wanted(14, 19, "QX-77", "QX-77", True),
        Wanted(28, 38, "power bank", "batería externa", False),
        Wanted(45, 56, "a.b@c-d.com", "a.b@c-d.com", True),
        Wanted(62, 73, "www.e.com/f", "www.e.com/f", True),
    ]
    assert [one.target for one in FINDER.wanted("Our M O Q", "zh")] == ["起订量"]


def test_names_to_expect_are_few_and_kept_ones_first() -> None:
    glossary = Glossary((Term((), "lead time"), Term((), "KX-420", keep=True), Term((), "x" * 300)))
    assert glossary.names() == ("KX-420", "lead time")


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "K",
                "X",
                "four",
                "twenty",
                "twenty,",
                "M",
                "O",
                "Q",
                "minimum",
                "order",
                "quantity.",
                "起订量",
            ),
            *("power", "Power", "bank", "bank.", "case", "KX-420", "IT", "it", "green", "star", "industrial"),
        ]
    ),
    max_size=30,
)


@given(WORDS)
def test_reworded_text_only_grows_and_ends_as_if_it_had_come_at_once(words: list[str]) -> None:
    texts = [" ".join(words[:count]) for count in range(len(words) + 1)]
    shown = [FINDER.reworded(text, whole=False).text for text in texts]
    shown.append(FINDER.reworded(texts[-1], whole=True).text)
    assert all(later.startswith(earlier) for earlier, later in pairwise(shown))


@given(WORDS)
def test_written_text_stays_as_it_is(words: list[str]) -> None:
    once = FINDER.reworded(" ".join(words), whole=True).text
    assert FINDER.reworded(once, whole=True).text == once


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert FINDER.reworded(text, whole=True).taken == len(text)
    assert isinstance(FINDER.wanted(text, "es"), list)
