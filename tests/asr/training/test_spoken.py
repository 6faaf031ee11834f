"""How figures are said: every way must lead back to the same figure."""

from random import Random

import pytest

from asr.training import spoken, values

UNITS = {word: number for number, word in enumerate(spoken.ONES)}
TENS = {word: 10 * index for index, word in enumerate(spoken.TENS) if word}


def understood(words: str) -> int:
    """The number that English words name, read back without the code under test."""
    total = part = 0
    for word in words.replace(" and ", " ").split():
        if word in UNITS or word in TENS or word == "a":
            part += 1 if word == "a" else UNITS.get(word, TENS.get(word, 0))
        elif word == "hundred":
            part *= 100
        elif word == "thousand":
            total, part = total + part * 1000, 0
    return total + part


@pytest.mark.parametrize(
    "number", [0, 7, 13, 40, 99, 100, 101, 110, 999, 1000, 1001, 12_500, 100_000, 410_008, 999_999]
)
def test_every_way_to_say_a_count_names_that_count(number: int) -> None:
    ways = {spoken.integer(number, Random(seed)) for seed in range(60)}
    assert {understood(way) for way in ways} == {number}


def test_random_counts_are_written_with_commas_and_said_as_the_same_number() -> None:
    made = [values.integer(Random(seed)) for seed in range(500)]
    assert [understood(said.spoken) for said in made] == [int(said.written.replace(",", "")) for said in made]


def test_a_price_is_said_in_the_ways_of_a_seller() -> None:
    ways = {spoken.price("$2.85", Random(seed)) for seed in range(200)}
    assert ways == {
        "two eighty five",
        "two point eight five dollars",
        "two dollars and eighty five cents",
        "two dollars eighty five cents",
    }


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("MOQ", "M O Q"),
        ("T/T", "T T"),
        ("30%", "thirty percent"),
        ("$1", "one dollar"),
        ("$0.05", "five cents"),
        ("21st", "twenty first"),
        ("OEM", "O E M"),
        ("FDA", "F D ay"),
    ],
)
def test_written_words_are_said(written: str, said: str) -> None:
    assert spoken.word(written, Random(1)) == said


def test_a_full_price_always_says_its_currency() -> None:
    made = [values.full_price(Random(seed)).spoken for seed in range(300)]
    assert [said for said in made if "dollar" not in said and "cent" not in said] == []


def test_a_year_is_said_in_pairs() -> None:
    assert [spoken.year(y) for y in (1998, 2008, 2026, 1905)] == [
        "nineteen ninety eight",
        "two thousand eight",
        "twenty twenty six",
        "nineteen oh five",
    ]
