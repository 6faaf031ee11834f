"""What nobody should say to a translator: it answers with text or nothing, never with an empty line or a crash."""

from collections.abc import Iterator

import pytest

from tests.conftest import REPOSITORY
from translate.errors import RouteError
from translate.packs import bundled
from translate.routes import PackShelf
from translate.stream import TranslationStream
from translate.translations import SourceText, Translation

ASSETS = REPOSITORY / "assets"
TARGETS = ("es", "zh")

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(
        {"es", "zh"} - {pack.target for pack in bundled(ASSETS)} != set(),
        reason="the demo packs are not built: make models",
    ),
]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackShelf]:
    with PackShelf(tmp_path_factory.mktemp("packs"), ASSETS) as shelf:
        yield shelf


def lines(
    shelf: PackShelf, text: str, source: str = "en", targets: tuple[str, ...] = TARGETS
) -> list[Translation]:
    """The closed line in every target."""
    stream = TranslationStream(shelf.routes(source, targets))
    return list(stream.feed(SourceText(1, text, source, True)))


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u202e\u202d\u2066", "\ufeff\u200b"])
def test_a_text_without_anything_to_see_gives_no_line(shelf: PackShelf, text: str) -> None:
    assert lines(shelf, text) == []


@pytest.mark.parametrize("text", ["🙂🙂👍", "…", "?!", "👩‍👩‍👧‍👦"])
def test_emoji_and_marks_are_shown_as_they_are(shelf: PackShelf, text: str) -> None:
    assert [line.text for line in lines(shelf, text)] == [text, text]


@pytest.mark.parametrize(
    "text",
    [
        "price 价格 цена سعر 値段 ราคา?",
        "the price\u202e 58.2$ si \u202cok",
        "a" * 500,
        "\ud800 lone surrogate \udfff",
        '=HYPERLINK("http://example.invalid/","x")',
        "<script>alert(1)</script>",
        "no no no no no no no no no no no no",
        "\x00\x01 zero",
        "𝓯𝓪𝓷𝓬𝔂 ｆｕｌｌ",
        "1",
    ],
)
def test_any_line_with_words_gives_text_in_every_language(shelf: PackShelf, text: str) -> None:
    said = lines(shelf, text)
    assert [line.language for line in said] == list(TARGETS)
    assert all(line.text.strip() and line.final and not line.tail for line in said)
    assert not any(letter in line.text for line in said for letter in "\u202e\u202c\x00\x01\ud800\udfff")


@pytest.mark.parametrize("text", ["price list for the bottle, " * 370, "价格" * 5_000])
def test_a_line_of_ten_thousand_letters_is_cut_into_sentences_and_loops_nowhere(
    shelf: PackShelf, text: str
) -> None:
    (line,) = lines(shelf, text, targets=("es",))
    assert len(text) >= 9_990
    assert 0 < len(line.text) < 4 * len(text)


def test_two_packs_in_a_row_answer_too(shelf: PackShelf) -> None:
    (line,) = lines(shelf, "🙂 每件多少钱 KX-420?", "zh", ("es",))
    assert line.text
    assert {"pivot", "untranslated"} & set(line.flags)


def test_a_missing_target_is_a_sentence_with_a_way_out(shelf: PackShelf) -> None:
    with pytest.raises(RouteError, match="No language pack leads from en to ru") as said:
        shelf.routes("en", ["es", "ru"])
    assert "deskcast packs import" in said.value.hint
