"""Figures are written as English, Spanish and Chinese write them."""

import re
from random import Random

from translate.training.figures import GENERATORS, chinese, english, spanish

MONTHS = re.findall(
    r"\w+",
    "january february march april may june july august september october november december "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)


def test_numbers_are_written_as_each_language_writes_them() -> None:
    numbers = ["7", "1500", "12500.5", "30000", "1250000"]
    assert [english(number) for number in numbers] == ["7", "1,500", "12,500.5", "30,000", "1,250,000"]
    assert [spanish(number) for number in numbers] == ["7", "1.500", "12.500,5", "30.000", "1.250.000"]
    assert [chinese(number) for number in numbers] == ["7", "1500", "12500.5", "3万", "125万"]


def test_dates_and_times_name_the_same_moment() -> None:
    rng = Random(3)
    for _ in range(200):
        made = GENERATORS["date"](rng)
        english_month, day = made.en.split()
        assert MONTHS[MONTHS.index(english_month.lower()) + 12] == made.es.split()[2]
        assert made.zh == f"{MONTHS.index(english_month.lower()) + 1}月{day}日"
    times = {GENERATORS["time"](rng).en for _ in range(300)}
    assert {text.split()[1] for text in times} == {"am", "pm"}
