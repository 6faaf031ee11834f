"""A language is reached directly, else through English, else a sentence says which packs are missing."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.translate.conftest import PackMaker
from translate.decoding import Decoded, Draft
from translate.errors import PackError, RouteError
from translate.installing import import_pack
from translate.packs import PackInfo
from translate.routes import (
    PackShelf,
    PivotTranslator,
    Remembering,
    Routes,
    open_routes,
)
from translate.stream import TranslationStream
from translate.translations import SourceText
from translate.ways import route, through_english


def pack(source: str, target: str, problem: str = "") -> PackInfo:
    return PackInfo(source, target, Path(f"{source}_{target}"), False, 1, "", problem)


def legs(source: str, target: str, *packs: PackInfo) -> list[str]:
    return [f"{leg.source}-{leg.target}" for leg in route(source, target, packs).legs]


def test_a_direct_pack_is_taken_before_a_pair() -> None:
    assert legs("zh", "es", pack("zh", "en"), pack("en", "es"), pack("zh", "es")) == ["zh-es"]


def test_without_a_direct_pack_the_way_goes_through_english() -> None:
    packs = (pack("zh", "en"), pack("en", "es"))
    assert legs("zh", "es", *packs) == ["zh-en", "en-es"]
    assert route("zh", "es", packs).through == "en"


def test_the_same_language_needs_no_pack() -> None:
    assert legs("en", "en") == []


@pytest.mark.parametrize(
    ("source", "target", "packs", "hint"),
    [
        ("en", "ru", (), "Import en→ru:"),
        ("zh", "ru", (), "Import zh→ru, or zh→en and en→ru:"),
        ("zh", "ru", (("zh", "en"),), "Import zh→ru, or en→ru:"),
        ("zh", "en", (("en", "zh"),), "Import zh→en:"),
    ],
)
def test_missing_packs_are_named(
    source: str, target: str, packs: tuple[tuple[str, str], ...], hint: str
) -> None:
    with pytest.raises(RouteError) as said:
        route(source, target, [pack(*pair) for pair in packs])
    assert said.value.text == f"No language pack leads from {source} to {target}."
    assert said.value.hint.startswith(hint)


def test_a_damaged_pack_is_named_instead_of_asking_for_another() -> None:
    with pytest.raises(PackError, match="is cut off"):
        route("en", "es", [pack("en", "es", "en_es is cut off")])


class Named:
    """Says its name and the text; counts how often it was asked."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.asked = 0
        self.closed = 0

    def translate(self, drafts: Sequence[Draft]) -> list[Decoded]:
        self.asked += len(drafts)
        return [Decoded((draft.text,), f"{self.name}({draft.text})") for draft in drafts]

    def text(self, pieces: Sequence[str]) -> str:
        return "".join(pieces)

    def close(self) -> None:
        self.closed += 1


def test_the_output_of_two_packs_is_flagged() -> None:
    first, second = Named("en"), Named("es")
    pivot = PivotTranslator(first, second)
    assert pivot.translate([Draft("你好")]) == [Decoded(("en(你好)",), "es(en(你好))", ("pivot",))]
    pivot.close()
    assert (first.closed, second.closed) == (1, 1)


def test_several_languages_ask_their_common_first_pack_once() -> None:
    first = Named("en")
    shared = Remembering(first)
    pivots = [PivotTranslator(shared, Named(target)) for target in ("es", "ar", "fr")]
    outputs = [
        pivot.translate([Draft("你好", settled=(str(number),))]) for number, pivot in enumerate(pivots)
    ]
    assert [output[0].text for output in outputs] == ["es(en(你好))", "ar(en(你好))", "fr(en(你好))"]
    assert first.asked == 1


def test_pairs_that_go_through_english_are_listed() -> None:
    packs = [pack("zh", "en"), pack("es", "en"), pack("en", "es"), pack("zh", "es"), pack("en", "zh")]
    assert [way.label for way in through_english(packs)] == ["es→zh goes through English"]
    assert through_english([pack("zh", "en"), pack("en", "es", "en_es is cut off")]) == ()


def test_a_shelf_loads_each_pack_once_and_more_when_they_are_asked_for(
    packs_made: PackMaker, packs_dir: Path, assets_dir: Path
) -> None:
    for target in ("es", "zh"):
        import_pack(packs_made.zipped("en", target), packs_dir)
    with PackShelf(packs_dir, assets_dir) as shelf:
        first = shelf.routes("en", ["es"])
        second = shelf.routes("en", ["zh", "es"])
        with pytest.raises(RouteError):
            shelf.routes("en", ["ru"])
        assert first.routes[0].translator is second.routes[1].translator
        assert (first.least_words, Routes("en", [], heavy_packs=1).least_words) == (0, 2)


def test_installed_packs_translate_into_several_languages(
    packs_made: PackMaker, packs_dir: Path, assets_dir: Path
) -> None:
    for target in ("es", "zh"):
        import_pack(packs_made.zipped("en", target), packs_dir)
    with open_routes("en", ["es", "zh", "en", "es"], packs_dir, assets_dir) as routes:
        events = list(TranslationStream(routes).feed(SourceText(1, "Hello everyone.", "en", True)))
    assert [event.language for event in events] == ["es", "zh", "en"]
    assert all(event.text and event.final and not event.tail for event in events)
    assert events[2].text == "Hello everyone."


def test_a_route_through_english_loads_both_packs(
    packs_made: PackMaker, packs_dir: Path, assets_dir: Path
) -> None:
    import_pack(packs_made.zipped("zh", "en"), packs_dir)
    import_pack(packs_made.zipped("en", "es"), packs_dir)
    with open_routes("zh", ["es"], packs_dir, assets_dir) as routes:
        (event,) = TranslationStream(routes).feed(SourceText(1, "每件2.85美元。", "zh", True))
    assert "pivot" in event.flags


def test_a_shelf_knows_from_where_a_language_is_reached(
    packs_made: PackMaker, packs_dir: Path, assets_dir: Path
) -> None:
    for pair in (("es", "en"), ("en", "zh"), ("en", "es")):
        import_pack(packs_made.zipped(*pair), packs_dir)
    shelf = PackShelf(packs_dir, assets_dir)
    assert {to: shelf.sources_to(to) for to in ("zh", "en", "es", "ru")} == {
        "zh": {"es", "en"},
        "en": {"es"},
        "es": {"en"},
        "ru": frozenset(),
    }


def test_no_route_opens_nothing(packs_dir: Path, assets_dir: Path) -> None:
    with pytest.raises(RouteError):
        open_routes("en", ["es"], packs_dir, assets_dir)
