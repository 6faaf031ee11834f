"""Figures are read as values in three languages, and a figure that changes on the way is found."""

import random
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import REPOSITORY
from translate.figures import Difference, Figure, figures, mismatch, number_value
from translate.numerals.vocabularies import VOCABULARIES
from translate.training.figures import GENERATORS
from translate.training.phrasebook import Drawing, Purpose

FRAMES = {"en": "We say {} now.", "es": "Decimos {} ahora.", "zh": "我们说{}吧。"}


def keys(text: str, language: str) -> list[tuple[str, str]]:
    """Kind and value, values as plain decimals."""
    return [
        (figure.kind, f"{figure.value:f}" if isinstance(figure.value, Decimal) else figure.value)
        for figure in figures(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("it is $2.85 per piece", "en", [("USD", "2.85")]),
        ("cuesta 2,85 USD", "es", [("USD", "2.85")]),
        ("cuesta USD 2.85", "es", [("USD", "2.85")]),
        ("每件2.85美元", "zh", [("USD", "2.85")]),
        ("two dollars", "en", [("USD", "2")]),
        ("€1,200.50 or 1.200,50 EUR", "en", [("EUR", "1200.5"), ("EUR", "1200.5")]),
        ("每件18块，20元", "zh", [("CNY", "18"), ("CNY", "20")]),
        ("12,500 pieces", "en", [("number", "12500")]),
        ("12.500 piezas", "es", [("number", "12500")]),
        ("1.5万件", "zh", [("number", "15000")]),
        ("3万", "zh", [("number", "30000")]),
        ("12\u00a0500 piezas", "es", [("number", "12500")]),
        ("2 million", "en", [("number", "2000000")]),
        ("2 millones, 10 mil", "es", [("number", "2000000"), ("number", "10000")]),
        ("10k pieces of 10 kg", "en", [("number", "10000"), ("number", "10")]),
        ("a 30% deposit", "en", [("percent", "30")]),
        ("el 30 por ciento, 0,5%", "es", [("percent", "30"), ("percent", "0.5")]),
        ("百分之30，百分之五", "zh", [("percent", "30"), ("percent", "5")]),
        (
            "30 to 35 days, 30-35",
            "en",
            [("number", "30"), ("number", "35"), ("number", "30"), ("number", "35")],
        ),
        ("-5 degrees", "en", [("number", "-5")]),
        ("KX-420 and 304 steel", "en", [("code", "KX-420"), ("number", "304")]),
        ("保温杯KX-420的", "zh", [("code", "KX-420")]),
        ("60 x 40 cm, 60x40", "en", [("number", "60"), ("number", "40"), ("number", "60"), ("number", "40")]),
        ("before July 15", "en", [("month", "7"), ("number", "15")]),
        ("el 15 de julio", "es", [("number", "15"), ("month", "7")]),
        ("7月15日，十二月", "zh", [("month", "7"), ("number", "15"), ("month", "12")]),
        ("3个月", "zh", [("number", "3")]),
        ("8:45 pm, 9 a.m., 20:45", "en", [("clock", "1245"), ("clock", "540"), ("clock", "1245")]),
        ("8:45 de la noche", "es", [("clock", "1245")]),
        ("晚上8:45，上午9点，下午3点半", "zh", [("clock", "1245"), ("clock", "540"), ("clock", "930")]),
        ("１２３", "zh", [("number", "123")]),
        ("twenty-five thousand three hundred and ten", "en", [("number", "25310")]),
        ("mil quinientos treinta y cinco", "es", [("number", "1535")]),
        (
            "两万五千，两万五，一百零五，三百六",
            "zh",
            [("number", n) for n in ("25000", "25000", "105", "360")],
        ),
        ("it is two dollars eighty-five, or $2.60", "en", [("USD", "2.85"), ("USD", "2.6")]),
        (
            "two dollars and 50 colors, two dollars and fifty cents",
            "en",
            [("USD", "2"), ("number", "50"), ("USD", "2.5")],
        ),
        ("two and a half million, one point five", "en", [("number", "2500000"), ("number", "1.5")]),
        (
            "between 2 and 3 dollars, $2-3, 2 to 3 dollars",
            "en",
            [("number", "2"), ("USD", "3"), ("USD", "2"), ("USD", "3"), ("USD", "2"), ("USD", "3")],
        ),
        (
            "500 USD 2.85 or 500 $2.85",
            "en",
            [("number", "500"), ("USD", "2.85"), ("number", "500"), ("USD", "2.85")],
        ),
        ("US$2.85, HK$5, C$7, R$9", "en", [("USD", "2.85"), ("HKD", "5"), ("CAD", "7"), ("BRL", "9")]),
        (
            "July fifteenth, 2026-07-15",
            "en",
            [("month", "7"), ("number", "15"), ("number", "2026"), ("month", "7"), ("number", "15")],
        ),
        ("eight thirty pm, 12 a.m.", "en", [("clock", "1230"), ("clock", "0")]),
        ("a_1@b2.com, https://c3.com/4?5=6", "en", []),
        ("dos dólares con ochenta y cinco, 2 mil", "es", [("USD", "2.85"), ("number", "2000")]),
        ("dos coma cero cinco, dos y medio", "es", [("number", "2.05"), ("number", "2.5")]),
        ("九五折，打8.5折，八折，三成", "zh", [("percent", n) for n in ("5", "15", "20", "30")]),
        ("三毛五，两块八，两块八毛五，三块半", "zh", [("CNY", n) for n in ("0.35", "2.8", "2.85", "3.5")]),
        ("一米六，一米六五，两公斤半", "zh", [("number", n) for n in ("1.6", "1.65", "2.5")]),
        ("三美元五百件", "zh", [("USD", "3"), ("number", "500")]),
        ("二零二六年，2万5千，二点八五", "zh", [("number", n) for n in ("2026", "25000", "2.85")]),
        ("十分好，千万别，四五天，一下", "zh", []),
        ("两个半小时，晚上八点半", "zh", [("number", "2.5"), ("clock", "1230")]),
        ("dois mil e quinhentos, R$ 2,85", "pt", [("number", "2500"), ("BRL", "2.85")]),
        ("quatre-vingt-dix-sept euros, 21h30", "fr", [("EUR", "97"), ("clock", "1290")]),
        (
            "zweitausendfünfhundert, zwei Euro fünfzig, zweieinhalb",
            "de",
            [("number", "2500"), ("EUR", "2.5"), ("number", "2.5")],
        ),
        (
            "два доллара восемьдесят пять центов, 15 июля",
            "ru",
            [("USD", "2.85"), ("number", "15"), ("month", "7")],
        ),
        ("٥٠٠ قطعة بسعر ٢٫٨٥ دولار، ٣٠٪", "ar", [("number", "500"), ("USD", "2.85"), ("percent", "30")]),
        ("خمسة وعشرون يوما، يومين", "ar", [("number", "25"), ("number", "2")]),
        ("1.500 stuks", "nl", [("number", "1500")]),
        ("1.5万亿", "zh", [("number", "1500000000000")]),
        ("6222020200112233445", "en", [("code", "6222020200112233445")]),
        ("no figures here", "en", []),
        ("", "zh", []),
    ],
)
def test_a_figure_is_read_as_its_value(text: str, language: str, read: list[tuple[str, str]]) -> None:
    assert keys(text, language) == read


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("1,500", "en", "1500"),
        ("1.500", "en", "1.5"),
        ("1.500", "es", "1500"),
        ("1,5", "es", "1.5"),
        ("2.85", "es", "2.85"),
        ("1.234.567,89", "es", "1234567.89"),
        ("1,234,567.89", "es", "1234567.89"),
        ("12'500", "de", "12500"),
        ("0.08", "zh", "0.08"),
    ],
)
def test_a_mark_groups_or_divides_as_the_language_has_it(digits: str, language: str, value: str) -> None:
    assert number_value(digits, language) == Decimal(value)


@pytest.mark.parametrize("kind", GENERATORS)
@pytest.mark.parametrize("language", ["es", "zh"])
def test_the_same_figure_in_two_languages_is_no_difference_and_another_one_is(
    kind: str, language: str
) -> None:
    """Against the generator of the training sentences, which shares no code with the reader."""
    chance = random.Random(f"{kind} {language}")
    for _ in range(100):
        said, other = GENERATORS[kind](chance).texts, GENERATORS[kind](chance).texts
        source = FRAMES["en"].format(said["en"])
        same, changed = (FRAMES[language].format(one[language]) for one in (said, other))
        assert mismatch(source, "en", same, language) == ()
        assert bool(mismatch(source, "en", changed, language)) == (said["en"] != other["en"])


def test_a_small_number_in_words_may_match_but_need_not() -> None:
    assert mismatch("we have two products", "en", "我们有2款产品", "zh") == ()
    assert mismatch("one moment", "en", "请稍等", "zh") == ()
    assert mismatch("twenty-five days", "en", "三天", "zh") != ()
    assert mismatch("two dollars eighty-five", "en", "2,58 USD", "es") != ()


def test_a_difference_says_what_was_lost_and_what_was_invented() -> None:
    lost, invented = mismatch("it is $2.85", "en", "cuesta 2,85 EUR", "es")
    assert lost == Difference(Figure("USD", Decimal("2.85"), "$2.85", start=6, end=11), "lost")
    assert invented == Difference(Figure("EUR", Decimal("2.85"), "2,85 EUR", start=7, end=15), "invented")


def test_figures_that_change_places_are_found_unless_their_units_tell_them_apart() -> None:
    here = "500 at $2.85 and 3,000 at $2.60"
    assert mismatch(here, "en", "500 a 2,85 USD y 3.000 a 2,60 USD", "es") == ()
    assert [one.what for one in mismatch(here, "en", "500 a 2,60 USD y 3.000 a 2,85 USD", "es")] == [
        "swapped"
    ] * 2
    assert mismatch("24 per carton, 30 days", "en", "30 días, 24 por caja", "es") != ()
    assert mismatch("24 pieces in 30 days", "en", "en 30 días 24 piezas", "es") == ()
    assert mismatch("24 pieces in 30 days", "en", "30 piezas en 24 días", "es") != ()
    assert mismatch("July 15, 2026", "en", "2026年7月15日", "zh") == ()


def test_a_percent_is_not_a_number_and_a_figure_said_twice_counts_twice() -> None:
    assert len(mismatch("30% deposit", "en", "depósito de 30", "es")) == 2
    assert len(mismatch("500 and 500", "en", "500", "es")) == 1


@pytest.mark.parametrize("language", ["es", "zh", "pt"])
def test_the_references_of_the_demo_talk_keep_every_figure(language: str) -> None:
    demo = REPOSITORY / "assets" / "demo"
    talk = (demo / "talk.txt").read_text(encoding="utf-8").splitlines()
    reference = (demo / f"talk.{language}.txt").read_text(encoding="utf-8").splitlines()
    assert len(talk) == len(reference)
    assert [
        pair for pair in zip(talk, reference, strict=True) if mismatch(pair[0], "en", pair[1], language)
    ] == []


@given(st.text(max_size=60), st.sampled_from(["en", "es", "zh", "pt", "fr", "de", "ru", "ar", "ja"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    assert mismatch(text, language, text, language) == ()


SIGNS = (
    "5",
    "2.85",
    "1,500",
    "-3",
    "$",
    "€",
    "%",
    "USD",
    "x",
    "-",
    "~",
    ",",
    ".",
    " ",
    "½",
    "A1",
    "7:30",
    "2026-07-15",
)
WORDS = {
    language: [*words.atoms, *words.scales, *words.links, *words.points, *(words.ordinals or {}), *SIGNS]
    for language, words in VOCABULARIES.items()
} | {
    "zh": [
        *"零一二两三四五六七八九十百千万亿点半折成元块毛角米斤月日号时分个天件第几",
        "美元",
        "百分之",
        "下午",
        *SIGNS,
    ]
}


@given(st.data(), st.sampled_from(sorted(WORDS)), st.sampled_from(["", " ", "-"]))
def test_any_heap_of_number_words_can_be_read(data: st.DataObject, language: str, gap: str) -> None:
    text = gap.join(data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=9)))
    found = figures(text, language)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert mismatch(text, language, text, language) == ()


HEAPS = ("1", "two ", "a", "五", "$", "1,", "1 ", "100 ", "亿", "1.", "5 dollars ", "A1-", "9" * 30 + " ")


@pytest.mark.parametrize("unit", HEAPS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_line_of_ten_kilobytes_can_be_read(unit: str, language: str) -> None:
    text = (unit * 10_000)[:10_000]
    assert all(0 <= one.start < one.end <= len(text) for one in figures(text, language))


@pytest.mark.parametrize(
    ("english", "portuguese"),
    [
        ("1,604 square meters", "1.604 metros quadrados"),
        ("12 containers, 8 pallets", "12 contêineres, 8 paletes"),
        ("2.5 kilos, 300 grams", "2,5 quilos, 300 gramas"),
        ("60 degrees Celsius", "60 graus Celsius"),
        ("5 km, 14 inches", "5 quilômetros, 14 polegadas"),
        ("3 pm on October 1", "3 da tarde de 1º de outubro"),
        ("$1,250.50 for 12,500 pieces", "US$ 1.250,50 para 12.500 peças"),
    ],
)
def test_portuguese_says_the_same_as_english(english: str, portuguese: str) -> None:
    assert mismatch(english, "en", portuguese, "pt") == ()
    assert mismatch(portuguese, "pt", english, "en") == ()


@pytest.mark.parametrize("language", ["es", "pt"])
def test_every_sentence_of_the_phrasebook_has_the_figures_of_its_english(language: str) -> None:
    drawing = Drawing("en", language, 3, Purpose.TRAINING)
    rows = [drawing._written((shape,)) for shape in drawing.book.talk if shape.names]
    assert [pair for pair in rows if mismatch(pair.source, "en", pair.target, language)] == []
