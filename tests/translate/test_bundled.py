"""The packs that the app ships translate the demo talk: same words on every run, no wrong figure without its flag."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from translate.figures import mismatch
from translate.glossary import read_glossary
from translate.installing import verify
from translate.packs import bundled
from translate.placing import lost
from translate.routes import open_routes
from translate.stream import TranslationStream
from translate.terms import TermFinder
from translate.translations import SourceText, Translation

ASSETS = REPOSITORY / "assets"
TALK = (ASSETS / "demo" / "talk.txt").read_text(encoding="utf-8").splitlines()
TARGETS = ("es", "zh", "pt")

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(
        set(TARGETS) - {pack.target for pack in bundled(ASSETS)} != set(),
        reason="the demo packs are not built: make models",
    ),
]


def spoken(lines: list[str]) -> list[SourceText]:
    """Every line growing word by word, then closed."""
    items = []
    for number, line in enumerate(lines, start=1):
        words = line.split()
        items += [
            SourceText(number, " ".join(words[:count]), "en", False) for count in range(1, len(words) + 1)
        ]
        items.append(SourceText(number, line, "en", True))
    return items


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("packs")


def translations(unpacked: Path, lines: list[str]) -> list[Translation]:
    with open_routes("en", TARGETS, unpacked, ASSETS) as routes:
        stream = TranslationStream(routes)
        return [event for item in spoken(lines) for event in stream.feed(item)]


@pytest.fixture(scope="module")
def talk(unpacked: Path) -> list[Translation]:
    """The whole talk, translated once."""
    return translations(unpacked, TALK)


def test_every_line_is_translated_into_every_language(talk: list[Translation]) -> None:
    closed = [(event.utterance, event.language) for event in talk if event.final]
    assert closed == [(number, target) for number in range(1, len(TALK) + 1) for target in TARGETS]
    assert all(event.text for event in talk if event.final)


def test_the_same_words_give_the_same_translation(talk: list[Translation], unpacked: Path) -> None:
    again = translations(unpacked, TALK[:8])
    assert again == [event for event in talk if event.utterance <= 8]


def test_settled_words_of_a_real_model_never_change(talk: list[Translation]) -> None:
    for number in range(1, len(TALK) + 1):
        for target in TARGETS:
            line = [event for event in talk if (event.utterance, event.language) == (number, target)]
            assert all(later.text.startswith(earlier.text) for earlier, later in pairwise(line))


def test_no_figure_of_the_talk_is_wrong_without_a_flag(talk: list[Translation]) -> None:
    for event in talk:
        if event.final:
            differs = bool(mismatch(TALK[event.utterance - 1], "en", event.text, event.language))
            assert differs <= ("figure" in event.flags)


def test_no_figure_is_shown_that_was_not_said_yet(unpacked: Path) -> None:
    shown = 0
    with open_routes("en", TARGETS, unpacked, ASSETS) as routes:
        stream = TranslationStream(routes)
        for item in spoken([line for line in TALK if any(letter.isdigit() for letter in line)][:6]):
            for event in stream.feed(item):
                line = f"{event.text} {event.tail}"
                differences = mismatch(item.text, "en", line, event.language)
                assert item.final or not [one for one in differences if one.what == "invented"], (item, line)
                shown += any(letter.isdigit() for letter in line)
    assert shown > 20


def test_every_term_of_the_glossary_stands_in_the_talk(unpacked: Path) -> None:
    glossary = read_glossary(ASSETS / "demo" / "glossary.csv")
    with open_routes("en", TARGETS, unpacked, ASSETS) as routes:
        stream = TranslationStream(routes, glossary=glossary)
        said = [SourceText(number, line, "en", True) for number, line in enumerate(TALK)]
        lines = [event for item in said for event in stream.feed(item)]
    finder = TermFinder(glossary)
    wanted = [(line, finder.wanted(TALK[line.utterance], line.language)) for line in lines]
    assert sum(len(terms) for _, terms in wanted) > 30
    assert [(line.text, lost(line.text, terms)) for line, terms in wanted if lost(line.text, terms)] == []
    assert sum("term" in line.flags for line in lines) <= len(lines) // 10


def test_the_bundled_packs_are_sound(unpacked: Path) -> None:
    for pack in bundled(ASSETS):
        verify(pack, unpacked)
