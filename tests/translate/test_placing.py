"""Terms in a translation whatever the model does: kept natural, put in its place, or written behind and flagged."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.decoding import Decoded, Draft
from translate.mending import with_terms
from translate.routes import OpenRoute, Routes
from translate.stream import TranslationStream
from translate.terms import Glossary, TargetTerm, Term
from translate.translations import SourceText, Translation

GLOSSARY = Glossary(
    (
        Term(("K X four twenty",), "KX-420", keep=True),
        Term(
            ("power bank",), "power bank", (TargetTerm("es", "batería externa"), TargetTerm("zh", "充电宝"))
        ),
        Term(("lead time",), "lead time", (TargetTerm("es", "plazo de entrega"),)),
        Term(("green star",), "Green Star", keep=True),
    )
)


class Model:
    """Answers with what `says` makes of the source, going on from what is settled; remembers what it was asked."""

    def __init__(self, says: Callable[[str], str]) -> None:
        self._says = says
        self.asked: list[str] = []

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        self.asked += [draft.text for draft in drafts]
        return [self._translate(draft) for draft in drafts]

    def _translate(self, draft: Draft) -> Decoded:
        words = tuple(f"▁{word}" for word in self._says(draft.text).split())
        pieces = (*draft.settled, *words[len(draft.settled) :])
        return Decoded(pieces, self.text(pieces))

    def text(self, pieces: Sequence[str]) -> str:
        return "".join(pieces).replace("▁", " ").strip()

    def close(self) -> None:
        pass


def translated(
    says: Callable[[str], str], source: str, language: str = "es"
) -> tuple[Translation, list[str]]:
    model = Model(says)
    stream = TranslationStream(Routes("en", [OpenRoute(language, model)]), glossary=GLOSSARY)
    (event,) = stream.feed(SourceText(1, source, "en", True))
    return event, model.asked


@pytest.mark.parametrize("natural", ["las baterías externas", "Batería externa", "batería externas"])
def test_a_term_with_another_ending_is_left_as_the_model_says_it(natural: str) -> None:
    event, asked = translated(lambda _text: natural, "power bank")
    assert (event.text, event.flags, asked) == (natural, (), ["power bank"])


def test_spoken_forms_reach_the_model_as_they_are_written() -> None:
    event, asked = translated(lambda text: text, "the K X four twenty")
    assert (event.text, asked) == ("the KX-420", ["the KX-420"])


def test_a_lost_term_is_put_in_its_place() -> None:
    event, asked = translated(lambda text: text.replace("power bank", "cargador"), "una power bank aquí")
    assert (event.text, event.flags) == ("una batería externa aquí", ())
    assert asked == ["una power bank aquí", "una QZ-17 aquí"]


def test_two_lost_terms_are_put_in_their_places() -> None:
    event, _ = translated(
        lambda text: text.replace("time", "x").replace("bank", "y"), "lead time, power bank."
    )
    assert event.text == "Plazo de entrega, batería externa."


def test_no_blank_stays_beside_a_chinese_term() -> None:
    event, _ = translated(lambda text: f"这个 {text} 的", "power bank", "zh")
    assert (event.text, event.flags) == ("这个充电宝的", ())


def test_a_part_number_in_another_shape_is_mended() -> None:
    event, _ = translated(lambda _text: "el kx 420 y el pb", "the K X four twenty")
    assert (event.text, event.flags) == ("el KX-420 y el pb", ())


def test_a_term_that_finds_no_place_is_written_behind_and_flagged() -> None:
    event, _ = translated(lambda _text: "cuesta poco", "the power bank of Green Star")
    assert (event.text, event.flags) == ("cuesta poco (batería externa, Green Star)", ("term",))


def test_a_stand_in_that_the_model_changes_is_never_shown() -> None:
    event, _ = translated(lambda text: text.replace("QZ-17", "QZ-177").replace("power", "x"), "a power bank")
    assert (event.text, event.flags) == ("a x bank (batería externa)", ("term",))


def test_a_place_is_not_taken_at_the_cost_of_a_figure() -> None:
    def says(text: str) -> str:
        return "QZ-17 cuesta 5" if "QZ" in text else "el cargador cuesta 500"

    event, _ = translated(says, "the power bank is 500")
    assert (event.text, event.flags) == ("el cargador cuesta 500 (batería externa)", ("term",))


def test_addresses_links_and_part_numbers_are_kept_without_a_glossary() -> None:
    source = "Mail a_b@c.com or see https://d.com/e?f=1 for ZT-88"
    model = Model(str.upper)
    stream = TranslationStream(Routes("en", [OpenRoute("es", model)]))
    (event,) = stream.feed(SourceText(1, source, "en", True))
    assert all(kept in event.text for kept in ("a_b@c.com", "https://d.com/e?f=1", "ZT-88"))


def test_terms_behind_a_line_are_in_its_own_brackets() -> None:
    assert with_terms("你好。", ["A", "B"]) == "你好。（A、B）"
    assert with_terms("Hola.", ["A"]) == "Hola. (A)"
    assert with_terms("", ["A"]) == "(A)"


WORDS = st.lists(
    st.sampled_from(
        ["power", "bank", "K", "X", "four", "twenty", "lead", "time", "a", "Yes.", "QZ-17", "KX-420"]
    ),
    max_size=25,
)


@given(WORDS, st.lists(st.integers(0, 6), max_size=10), st.integers(0, 5))
def test_text_only_grows_and_holds_every_term(words: list[str], steps: list[int], turn: int) -> None:
    """With a model that loses words, changes stand-ins, or turns its output round, now and then."""
    calls = [0]

    def says(text: str) -> str:
        calls[0] += 1
        turned = turn and calls[0] % turn == 0
        text = text.replace("bank", "banco") if turn > 2 else text.replace("-17", "-177") if turned else text
        return " ".join(reversed(text.split())) if turned else text

    stream = TranslationStream(Routes("en", [OpenRoute("es", Model(says))]), glossary=GLOSSARY)
    events: list[Translation] = []
    at = 0
    for step in steps:
        at += step
        events += stream.feed(SourceText(1, " ".join(words[:at]), "en", False))
    events += stream.feed(SourceText(1, " ".join(words), "en", True))
    assert list(stream.feed(SourceText(1, "more", "en", True))) == []
    assert all(later.text.startswith(earlier.text) for earlier, later in pairwise(events))
    assert "QZ-177" not in (events[-1].text if events else "")
    for sentence in " ".join(words).split("Yes."):
        for said, term in (("power bank", "batería"), ("K X four twenty", "KX-420"), ("lead time", "plazo")):
            assert said not in sentence or term in events[-1].text.lower() or term in events[-1].text
