"""Figures are written as each language of the phrasebook writes them."""

import re
from random import Random

import pytest

from translate.training.figures import GENERATORS, measured
from translate.training.writing import WRITINGS, chinese, english, with_decimal_comma

MONTHS = re.findall(
    r"\w+",
    "january february march april may june july august september october november december "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
)


def test_numbers_are_written_as_each_language_writes_them() -> None:
    numbers = ["7", "1500", "12500.5", "30000", "1250000"]
    assert [english(number) for number in numbers] == ["7", "1,500", "12,500.5", "30,000", "1,250,000"]
    comma = [with_decimal_comma(number) for number in numbers]
    assert comma == ["7", "1.500", "12.500,5", "30.000", "1.250.000"]
    assert [chinese(number) for number in numbers] == ["7", "1500", "12500.5", "3万", "125万"]


def test_dates_and_times_name_the_same_moment() -> None:
    rng = Random(3)
    for _ in range(200):
        made = GENERATORS["date"](rng).texts
        english_month, day = made["en"].split()
        month = MONTHS.index(english_month.lower())
        assert made["es"] == f"{day} de {MONTHS[month + 12]}"
        assert made["pt"] == f"{day if day != '1' else '1º'} de {MONTHS[month + 24]}"
        assert made["zh"] == f"{month + 1}月{day}日"
    times = [GENERATORS["time"](rng).texts for _ in range(300)]
    assert {text["en"].split()[1] for text in times} == {"am", "pm"}
    assert {(text["es"].split()[-1], text["pt"].split()[-1], text["zh"][:2]) for text in times} == {
        ("mañana", "manhã", "上午"),
        ("tarde", "tarde", "下午"),
        ("noche", "noite", "晚上"),
    }


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["12,500.5 kg", "3 days", "2 cubic meters", "40°C", "1,500 mAh", "2.5%", "$1,250.50"]),
        ("es", ["12.500,5 kg", "3 días", "2 metros cúbicos", "40°C", "1.500 mAh", "2,5%", "1.250,50 USD"]),
        ("pt", ["12.500,5 kg", "3 dias", "2 metros cúbicos", "40°C", "1.500 mAh", "2,5%", "US$ 1.250,50"]),
        ("zh", ["12500.5公斤", "3天", "2立方米", "40°C", "1500毫安时", "2.5%", "1250.50美元"]),
    ],
)
def test_units_and_prices_are_written_as_the_language_writes_them(language: str, expected: list[str]) -> None:
    drawn = [
        ("12500.5", "kg"),
        ("3", "days"),
        ("2", "cubic meters"),
        ("40", "°C"),
        ("1500", "mAh"),
        ("2.5", "%"),
    ]
    writing = WRITINGS[language]
    texts = [measured(number, unit).texts[language] for number, unit in drawn]
    assert [*texts, writing.price.format(writing.number("1250.50"))] == expected


def test_every_language_has_every_unit() -> None:
    assert {
        language: set(writing.units) ^ set(WRITINGS["en"].units) for language, writing in WRITINGS.items()
    } == {language: set() for language in WRITINGS}
