"""Buyers' lines reach the rep in the rep's language, with the original as it was typed."""

from collections.abc import Sequence

import pytest

from desktop.rooms.events import BuyerSeen, ChatLine, Origin
from desktop.rooms.inbound import MOST_LETTERS, Inbound, InboundOptions
from desktop.rooms.memory import ChatTranslated, Hint
from tests.desktop.rooms.builders import buyer
from translate.chinese import writing
from translate.decoding import Decoded, Draft
from translate.errors import RouteError
from translate.routes import OpenRoute, PackShelf, Routes
from translate.terms import Glossary, TargetTerm, Term


class Marked:
    """Writes the target before the text."""

    def __init__(self, target: str) -> None:
        self._target = target

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        texts = [f"{self._target}: {draft.text}" for draft in drafts]
        return [Decoded((text,), text) for text in texts]

    def text(self, pieces: Sequence[str]) -> str:
        return "".join(pieces)

    def close(self) -> None:
        pass


class Shelf(PackShelf):
    """Has packs for the pairs given."""

    def __init__(self, *pairs: tuple[str, str]) -> None:
        self._pairs = pairs
        self.closed = False

    def sources_to(self, target: str) -> frozenset[str]:
        return frozenset(source for source, end in self._pairs if end == target)

    def routes(self, source: str, targets: Sequence[str]) -> Routes:
        if any((source, target) not in self._pairs for target in targets):
            raise RouteError("route", f"No language pack leads from {source}.", "Import one.")
        return Routes(source, [OpenRoute(target, Marked(target)) for target in targets])

    def close(self) -> None:
        self.closed = True


ALL = (("es", "zh"), ("en", "zh"), ("es", "en"), ("zh", "en"))


def line(text: str) -> ChatLine:
    return ChatLine(70, buyer("7"), text)


def translated(text: str, *pairs: tuple[str, str], rep: str = "") -> list[ChatTranslated]:
    stage = Inbound(Shelf(*(pairs or ALL)), InboundOptions(rep))
    return [event for event in stage.feed(line(text)) if isinstance(event, ChatTranslated)]


def test_a_line_is_translated_for_the_rep_and_its_original_kept() -> None:
    text = "¿cuánto cuesta la KX-420?  "
    (event,) = translated(text)
    assert event == ChatTranslated(70, "alibaba:7", text, "es", "zh: ¿cuánto cuesta la KX-420?", "zh")


@pytest.mark.parametrize(
    ("pairs", "rep", "to"),
    [(ALL, "", "zh"), ((("es", "en"),), "", "en"), (ALL, "en", "en")],
)
def test_the_rep_reads_chinese_where_a_pack_leads_there_else_english_or_what_was_chosen(
    pairs: tuple[tuple[str, str], ...], rep: str, to: str
) -> None:
    assert [event.to for event in translated("¿cuál es el precio?", *pairs, rep=rep)] == [to]


@pytest.mark.parametrize("text", ["多少钱一个", "🙂🙂", "500", "ok", "KX-420", ""])
def test_a_line_in_the_reps_language_or_in_none_needs_no_translation(text: str) -> None:
    assert translated(text) == []


def test_a_language_without_a_pack_is_told_once() -> None:
    stage = Inbound(Shelf(*ALL), InboundOptions())
    (hint,) = stage.feed(line("сколько стоит синяя бутылка?"))
    assert hint == Hint(70, "pack", "No language pack leads from ru. Import one.", "alibaba:7")
    assert list(stage.feed(line("какой минимальный заказ?"))) == []
    assert len(list(stage.feed(line("¿cuál es el precio?")))) == 1


def test_the_end_of_a_very_long_line_is_left_out_of_the_translation_only() -> None:
    text = "cuál es el precio de la botella " * 400
    (event,) = translated(text)
    assert event.text == text
    assert len(event.translated) < 2 * MOST_LETTERS
    assert event.translated.endswith("…")


def test_a_term_of_the_glossary_is_known_by_what_it_is_called_in_the_buyers_language() -> None:
    deposit = Term((), "deposit", (TargetTerm("es", "depósito"), TargetTerm("zh", "定金")))
    options = InboundOptions(glossary=Glossary((deposit,)), written_in="en")
    stage = Inbound(Shelf(*ALL), options)
    spanish, english = (
        event.translated
        for text in ("¿cuánto es el depósito para empezar?", "how much is the deposit to begin?")
        for event in stage.feed(line(text))
        if isinstance(event, ChatTranslated)
    )
    assert ("定金" in spanish, "定金" in english) == (True, True)


def test_traditional_letters_are_written_for_whoever_reads_them() -> None:
    stage = Inbound(Shelf(*ALL), InboundOptions(chinese=writing("traditional")))
    (event,) = stage.feed(line("¿precio 价格 de la botella?"))
    assert event.translated == "zh: ¿precio 價格 de la botella?"


def test_other_events_are_passed_over_and_the_packs_freed_at_the_end() -> None:
    shelf = Shelf(*ALL)
    stage = Inbound(shelf, InboundOptions())
    seen = BuyerSeen(1, buyer(), Origin("overseas", "MX", ()), True)
    assert [*stage.feed(seen), *stage.feed("x"), *stage.finish()] == []
    assert shelf.closed
