"""Chinese in simplified or traditional letters, one for one, so that a line that grows stays as it was shown."""

from itertools import accumulate, pairwise
from pathlib import Path

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.chinese import Script, as_it_is, grown, writing, writing_for

SIMPLIFIED = "后天发货，电池的价格不变，头发干燥，里面没有，每件2.85美元。"
TRADITIONAL = "後天發貨，電池的價格不變，頭髮乾燥，裡面沒有，每件2.85美元。"


@pytest.mark.parametrize(("script", "text"), [("traditional", TRADITIONAL), ("simplified", SIMPLIFIED)])
def test_either_script_is_written_from_either(script: Script, text: str) -> None:
    assert [writing(script)(one) for one in (SIMPLIFIED, TRADITIONAL)] == [text, text]


def test_other_writings_stay_as_they_are() -> None:
    text = "KX-420 costs $2.85, сегодня, مرحبا, 🙂"
    assert writing("traditional")(text) == text
    assert as_it_is(TRADITIONAL) == TRADITIONAL


def test_packs_write_simplified_letters_so_only_the_other_reader_needs_more() -> None:
    assert [writing_for(script)("价格 舊") for script in ("traditional", "simplified")] == [
        "價格 舊",
        "价格 舊",
    ]


def test_what_was_told_stays_though_the_next_letter_changes_its_reading() -> None:
    write = writing("traditional")
    assert (write("面"), write("面条")) == ("面", "麵條")
    assert grown("面", "面条", write) == "面條"


@pytest.mark.parametrize("name", ["STCharacters", "STPhrases", "TSCharacters", "TSPhrases", "TWVariants"])
def test_no_entry_of_the_dictionaries_changes_the_number_of_letters(name: str) -> None:
    file = Path(opencc.__file__).parent / "dictionary" / f"{name}.txt"
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line]
    assert len(rows) > 30
    assert [row for row in rows if {len(one) for one in row[1].split()} != {len(row[0])}] == []


@given(st.lists(st.sampled_from([*"后天发干面里台松制系头价¥2.", "美元", "头发", "后台"]), max_size=12))
def test_a_growing_line_never_changes_what_it_has_told(parts: list[str]) -> None:
    write, told = writing("traditional"), [""]
    for text in accumulate(parts):
        told.append(grown(told[-1], text, write))
    assert all(after.startswith(before) for before, after in pairwise(told))
    assert len(told[-1]) == len("".join(parts))
