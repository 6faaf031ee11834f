"""The language of buyers' lines: 200 of them in ten languages, and what is in no language at all."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.detection import language_of

LINES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("chat_lines.tsv").read_text(encoding="utf-8").splitlines()
]
TEN = ("en", "es", "pt", "fr", "de", "it", "tr", "ru", "ar", "zh")


def test_the_lines_are_200_in_ten_languages() -> None:
    assert Counter(language for language, _ in LINES) == dict.fromkeys(TEN, 20)
    assert len({text for _, text in LINES}) == 200


def test_the_language_of_95_in_100_short_lines_is_found() -> None:
    wrong = [(language, text) for language, text in LINES if language_of(text, TEN) != language]
    assert len(wrong) <= len(LINES) * 0.05, wrong


def test_a_language_without_a_pack_is_seldom_taken_for_one_that_has_one() -> None:
    known = ("en", "es", "zh")
    foreign = [(language, text) for language, text in LINES if language not in known]
    mistaken = [text for _, text in foreign if language_of(text, known) in known]
    assert len(mistaken) <= len(foreign) * 0.05, mistaken


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("MOQ 是多少", "zh"),
        ("KX-420 的价格", "zh"),
        ("これはいくらですか", "ja"),
        ("最小注文数はいくつですか", "ja"),
        ("가격이 얼마예요 KX-420", "ko"),
        ("ราคาเท่าไหร่", "th"),
        ("قیمت این بطری چند است", "fa"),
        ("اس بوتل کی قیمت کیا ہے", "ur"),
        ("כמה זה עולה", "he"),
        ("πόσο κοστίζει", "el"),
        ("इसकी कीमत क्या है", "hi"),
        ("hola KX-420 FOB Shenzhen, cuanto cuesta? ana@correo.mx", "es"),
        ("PLEASE SEND THE PRICE", "en"),
    ],
)
def test_scripts_and_part_numbers_do_not_mislead(text: str, language: str) -> None:
    assert language_of(text, TEN) == language


@pytest.mark.parametrize(
    "text",
    ["", " ", "🙂🙂", "500", "$2.85", "ok", "KX-420", "a@b.com", "https://a.b/c", "!?", "\u202e\u202d"],
)
def test_what_is_in_no_language_is_left_open(text: str) -> None:
    assert language_of(text, TEN) == ""


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    assert language_of(text, TEN).islower() or language_of(text, TEN) == ""


def test_a_very_long_line_is_judged_by_its_beginning() -> None:
    assert language_of("¿cuál es el precio de la botella? " * 3_000, TEN) == "es"
