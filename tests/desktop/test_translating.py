"""The session's translations follow the rep: other languages, another source, corrected lines."""

from collections.abc import Sequence

import pytest

from desktop.commands import SwitchTargets
from desktop.desk import Correction
from desktop.translating import Translating
from translate.decoding import Decoded, Draft
from translate.errors import RouteError
from translate.routes import OpenRoute, PackShelf, Routes
from translate.stream import TranslationOptions
from translate.terms import Glossary
from translate.translations import SourceText, Translation


class Loud:
    """Translates by writing in capitals."""

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        return [Decoded((draft.text.upper(),), draft.text.upper()) for draft in drafts]

    def text(self, pieces: Sequence[str]) -> str:
        return "".join(pieces)

    def close(self) -> None:
        pass


class Shelf(PackShelf):
    """Has packs from en and zh to es and ar."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def routes(self, source: str, targets: Sequence[str]) -> Routes:
        self.asked.append((source, tuple(targets)))
        if source not in ("en", "zh") or not {"es", "ar", "zh"}.issuperset(targets):
            raise RouteError("route", f"No language pack leads from {source}.", "Import one.")
        opened = [OpenRoute(target, Loud() if target != source else None) for target in targets]
        return Routes(source, opened)


def stage(*targets: str) -> Translating:
    return Translating(Shelf(), "en", targets, Glossary(), TranslationOptions())


def told(stage: Translating, *items: object) -> list[tuple[int, str, str]]:
    events = [event for item in items for event in stage.feed(item)]
    return [(event.utterance, event.language, event.text) for event in events]


def final(number: int, text: str, language: str = "en") -> SourceText:
    return SourceText(number, text, language, True)


def test_the_next_line_is_translated_into_the_languages_chosen() -> None:
    chosen = SwitchTargets(("ar", "zh"))
    assert told(stage("es"), final(1, "price"), chosen, final(2, "order")) == [
        (1, "es", "PRICE"),
        (2, "ar", "ORDER"),
        (2, "zh", "ORDER"),
    ]


def test_a_language_without_a_pack_is_said_and_the_others_go_on() -> None:
    stream = stage("es")
    with pytest.raises(RouteError):
        told(stream, SwitchTargets(("ru",)))
    assert told(stream, final(1, "price")) == [(1, "es", "PRICE")]


def test_another_spoken_language_takes_other_packs() -> None:
    assert told(stage("es", "zh"), final(1, "price"), final(2, "价格a", "zh"), final(3, "order")) == [
        (1, "es", "PRICE"),
        (1, "zh", "PRICE"),
        (2, "es", "价格A"),
        (2, "zh", "价格a"),
        (3, "es", "ORDER"),
        (3, "zh", "ORDER"),
    ]


def test_a_spoken_language_without_packs_is_said_once_and_shown_as_it_is() -> None:
    stream, events = stage("es"), list[Translation]()
    with pytest.raises(RouteError, match="from tr"):
        events.extend(stream.feed(final(1, "fiyat", "tr")))
    events.extend(stream.feed(final(2, "sipariş", "tr")))
    assert [(event.text, event.flags) for event in events] == [
        ("fiyat", ("untranslated",)),
        ("sipariş", ("untranslated",)),
    ]


def test_a_corrected_line_is_translated_from_the_language_it_was_spoken_in() -> None:
    said = [final(1, "jia", "zh"), final(2, "prize")]
    assert told(stage("es"), *said, Correction(9, 1, "jiage"), Correction(9, 2, "price")) == [
        (1, "es", "JIA"),
        (2, "es", "PRIZE"),
        (1, "es", "JIAGE"),
        (2, "es", "PRICE"),
    ]


def test_a_corrected_line_is_translated_into_the_languages_it_was_shown_in_and_those_of_now() -> None:
    stream = stage("es")
    told(stream, final(1, "prize"), SwitchTargets(("ar",)))
    assert told(stream, Correction(9, 1, "price"), final(2, "order")) == [
        (1, "es", "PRICE"),
        (1, "ar", "PRICE"),
        (2, "ar", "ORDER"),
    ]


def test_a_corrected_line_leaves_the_language_that_is_spoken_as_it_is() -> None:
    shelf = Shelf()
    stream = Translating(shelf, "en", ("es",), Glossary(), TranslationOptions())
    told(stream, final(1, "jia", "zh"), final(2, "prize"), Correction(9, 1, "jiage"))
    told(stream, final(3, "order"))
    assert [source for source, _targets in shelf.asked] == ["en", "zh", "en", "zh"]


def test_a_line_taken_back_is_not_translated() -> None:
    assert told(stage("es"), final(1, "prize"), Correction(9, 1, "", hidden=True)) == [(1, "es", "PRIZE")]


def test_other_things_are_passed_over_and_what_is_open_is_closed_at_the_end() -> None:
    stream = stage("es")
    assert told(stream, "x", SourceText(1, "price", "en", False)) == []
    assert [event.text for event in stream.finish()] == ["PRICE"]
