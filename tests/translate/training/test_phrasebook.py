"""The phrasebook says the same in every language, keeps its figures and never gives what is kept for evaluation."""

import itertools
import re
from collections import Counter
from dataclasses import replace

import pytest

from translate.training.figures import GENERATORS
from translate.training.phrasebook import Drawing, Pair, Purpose, held_out, pairs
from translate.training.shapes import Shape, book, plain
from translate.training.shapes import shape as read_shape
from translate.training.template import kind_of

DIRECTIONS = [*itertools.permutations(("en", "es", "zh"), 2), ("en", "pt")]
SAME_EVERYWHERE = re.compile(
    r"(?<![A-Z0-9])(?:[A-Z]{1,3}-\d+[A-Z]?|ISO \d+|EN71|\d+:\d\d)(?![A-Z0-9])"
    r"|\d+(?=尺柜|尺高柜|-foot| pies| pés)",
    re.IGNORECASE | re.ASCII,
)
NUMBER = {
    "en": re.compile(r"\d[\d,]*(?:\.\d+)?"),
    "es": re.compile(r"\d[\d.]*(?:,\d+)?"),
    "pt": re.compile(r"\d[\d.]*(?:,\d+)?"),
    "zh": re.compile(r"\d+(?:\.\d+)?万?"),
}


def take(source: str, target: str, count: int, seed: int = 1) -> list[Pair]:
    return list(itertools.islice(pairs(source, target, seed), count))


def value(language: str, written: str) -> float:
    """The value of one number as its language writes it."""
    digits = written.rstrip(",.")
    if language in ("es", "pt"):
        digits = digits.replace(".", "").replace(",", ".")
    tens_of_thousands = digits.endswith("万")
    return float(digits.rstrip("万").replace(",", "")) * (10_000 if tens_of_thousands else 1)


def figures(language: str, text: str) -> list[float]:
    """Every number of the text in ascending order; codes, clock times and month numbers are left to other tests."""
    text = SAME_EVERYWHERE.sub(" ", text)
    text = re.sub(r"\d+(?=月)", " ", text)
    text = re.sub(r"(?<=\d),(?=\s)|(?<=\d)[.,](?=\s|$)", " ", text)
    return sorted(value(language, found) for found in NUMBER[language].findall(text))


def all_shapes() -> list[Shape]:
    full = book()
    return [*full.talk, *full.figures, *full.drills, *full.fragments, *itertools.chain(*full.chat.values())]


def test_there_are_enough_shapes_and_words() -> None:
    full = book()
    english_text = " ".join(
        part.text for shape in (*full.talk, *full.figures) for part in shape.templates["en"].parts
    )
    words = " ".join(word.cells["en"] for entries in full.words.values() for word in entries)
    distinct = set(re.findall(r"[a-z][a-z'-]+", f"{english_text} {words}".lower()))
    assert len(full.talk) >= 220
    assert min(map(len, full.chat.values())) >= 80
    assert len(distinct) >= 1_500


def test_every_slot_names_a_kind_that_exists() -> None:
    known = {*GENERATORS, *book().words, "company"}
    assert [shape.id for shape in all_shapes() if {kind_of(name) for name in shape.names} - known] == []


def test_every_shape_can_be_written_in_all_its_languages_with_any_value() -> None:
    drawing = Drawing("en", "es", 1, Purpose.TRAINING)
    for shape, _ in itertools.product(all_shapes(), range(10)):
        bound = drawing._bind(shape)
        for template in shape.templates.values():
            text = template.write(bound)
            assert text.strip() == text
            assert not re.search(r"[{}]|  |,,|，，", text), text


def test_shape_ids_are_unique() -> None:
    assert [name for name, count in Counter(shape.id for shape in all_shapes()).items() if count > 1] == []


@pytest.mark.parametrize("language", ["es", "zh", "pt"])
def test_every_sentence_has_every_language(language: str) -> None:
    full = book()
    shapes = [*full.talk, *full.figures, *full.drills, *full.chat[language]]
    assert [shape.id for shape in shapes if language not in shape.templates] == []
    assert [word.key for entries in full.words.values() for word in entries if not word.cells[language]] == []


def test_a_shape_that_lacks_a_language_is_left_out_there() -> None:
    half = read_shape("row-1", {"en": "{n} pieces", "es": "{n} piezas"})
    full = replace(book(), talk=(half, *book().talk), figures=(half,))
    assert full.between("en", "es").figures == (half,)
    assert full.between("en", "pt").figures == ()
    assert half not in full.between("en", "pt").talk


def test_portuguese_addresses_buyers_as_voces() -> None:
    texts = " ".join(part.text for shape in book().talk for part in shape.templates["pt"].parts).split()
    assert {"usted", "ustedes", "vós", "tu"} & {word.strip(".,?").lower() for word in texts} == set()
    assert sum(word.lower().startswith("você") for word in texts) >= 40


def written(shape: Shape, language: str) -> str:
    return plain(" ".join(f"{part.text} {part.name} {part.form}" for part in shape.templates[language].parts))


@pytest.mark.parametrize("language", ["es", "zh", "pt"])
def test_shapes_that_read_the_same_have_one_translation(language: str) -> None:
    full = book().between("en", language)
    shapes = [*full.talk, *full.figures, *full.fragments, *full.chat[language]]
    translations: dict[str, set[str]] = {}
    for shape in shapes:
        translations.setdefault(written(shape, language), set()).add(written(shape, "en"))
    slotted = {written(shape, language) for shape in shapes if shape.names}
    assert [texts for text, texts in translations.items() if len(texts) > 1 and text in slotted] == []


@pytest.mark.parametrize("language", ["es", "zh", "pt"])
def test_english_has_one_translation(language: str) -> None:
    texts = Counter(
        written(shape, "en") for shape in (*book().talk, *book().figures, *book().asked[language])
    )
    assert [text for text, count in texts.items() if count > 1] == []
    assert len(book().asked[language]) >= 80


def test_a_row_whose_languages_differ_in_slots_is_refused() -> None:
    with pytest.raises(ValueError, match="row-1"):
        read_shape("row-1", {"en": "for {n} pieces", "es": "por {price}"})


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_source_and_target_have_the_same_figures(source: str, target: str) -> None:
    wrong = [
        pair
        for pair in take(source, target, 2_000)
        if figures(source, pair.source) != figures(target, pair.target) and "typed" not in pair.shape
    ]
    assert wrong == []


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_a_seed_gives_the_same_pairs_and_another_seed_others(source: str, target: str) -> None:
    assert take(source, target, 200, seed=7) == take(source, target, 200, seed=7)
    assert take(source, target, 200, seed=7) != take(source, target, 200, seed=8)
    assert held_out(source, target, 50, 3) == held_out(source, target, 50, 3)


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_held_out_sentences_are_never_given_for_training(source: str, target: str) -> None:
    kept = {plain(pair.source) for pair in held_out(source, target, 2_000, 5)}
    assert len(kept) == 2_000
    assert kept & {plain(pair.source) for pair in take(source, target, 8_000)} == set()


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_no_sentence_of_the_talk_is_given(source: str, target: str) -> None:
    given = take(source, target, 8_000, seed=2)
    assert {plain(text) for pair in given for text in (pair.source, pair.target)} & book().kept_back == set()


def test_a_sentence_of_the_talk_is_redrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = {plain(pair.target) for pair in take("es", "en", 300, seed=4)}
    drawing = Drawing("es", "en", 4, Purpose.TRAINING)
    drawing.book = replace(drawing.book, kept_back=frozenset(blocked))
    singles = [pair for pair in (drawing.draw() for _ in range(300)) if "+" not in pair.shape]
    assert {plain(pair.target) for pair in singles} & blocked == set()


def test_the_mix_has_drills_figures_joined_sentences_fragments_and_chat() -> None:
    shapes = [pair.shape for pair in take("es", "en", 4_000)]
    share = {
        "chat": sum(shape.startswith("chat-es") for shape in shapes),
        "drills": sum(shape.startswith("drills") for shape in shapes),
        "figures": sum(shape.startswith("figures") for shape in shapes),
        "joined": sum("+" in shape for shape in shapes),
        "fragments": sum(shape.endswith((".first", ".last")) for shape in shapes),
    }
    expected = {"chat": 1_400, "drills": 260, "figures": 210, "joined": 340, "fragments": 230}
    assert {name: round(count / expected[name]) for name, count in share.items()} == dict.fromkeys(
        expected, 1
    )


def test_a_quarter_of_the_pairs_is_heavy_with_figures() -> None:
    given = take("en", "es", 4_000)
    assert sum(len(figures("en", pair.source)) >= 2 for pair in given) / len(given) >= 0.25


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"\b[a-z]{1,3}-\d+", r"\b[A-Z]{1,3}-\d+"),
        (r"(?<![\d.])\d{2,3}000(?![\d.,])", r"\b\d{2,3}\.000\b"),
        (r"\$\d{4,5}\.\d\d|\b\d{4,5}\.\d\d (?i:usd|dollars)", r"\d\.\d{3},\d\d USD"),
        (r"\b(?:april|july|october) \d", r"\d de (?:abril|julio|octubre)"),
    ],
    ids=[
        "model number in lower case",
        "zeros without a group",
        "thousands with cents",
        "month in lower case",
    ],
)
def test_drills_have_figures_as_they_are_typed(typed: str, meant: str) -> None:
    drills = [pair for pair in take("en", "es", 4_000) if pair.shape.startswith("drills")]
    found = [pair for pair in drills if re.search(typed, pair.source)]
    assert len(found) >= 8
    assert [pair for pair in found if not re.search(meant, pair.target)] == []
