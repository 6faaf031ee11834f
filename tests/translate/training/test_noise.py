"""Training noise: it may spoil words and marks, never a figure."""

import random
import re

import pytest

from translate.training.noise import copy_line, noisy, renamed, spaced

LINES = {
    "en": "For 12,500 pieces of KX-420, the price is $2.85 each, so we need a 30% deposit by March 5.",
    "es": "Para 12.500 piezas de KX-420, el precio es de 2,85 USD, y pedimos un anticipo del 30%.",
    "zh": "12500件KX-420，单价是2.85美元，我们需要30%定金。",
}


def _figures(text: str) -> list[str]:
    return re.findall(r"\d[\d.,]*\d|\d", text)


@pytest.mark.parametrize("language", LINES)
def test_no_fault_touches_a_figure(language):
    chance = random.Random(3)
    faulty = [noisy(LINES[language], language, chance) for _ in range(300)]
    assert {tuple(_figures(line)) for line in faulty} == {tuple(_figures(LINES[language]))}


@pytest.mark.parametrize("language", LINES)
def test_most_faults_change_something(language):
    chance = random.Random(3)
    assert sum(noisy(LINES[language], language, chance) != LINES[language] for _ in range(300)) > 250


def test_a_negation_is_never_dropped():
    chance = random.Random(5)
    lines = [noisy("so we do not accept it now and that has no exception", "en", chance) for _ in range(300)]
    assert all(" not " in line and " no " in line for line in lines)


def test_latin_names_stand_free_of_han_characters():
    assert spaced("欢迎Diego来看KX-420的价格，2.85美元") == "欢迎 Diego 来看 KX-420 的价格，2.85美元"


def test_a_shared_code_is_exchanged_on_both_sides():
    source, target = renamed("The KX-420 is new.", "El KX-420 es nuevo.", random.Random(1))
    code = source.removeprefix("The ").removesuffix(" is new.")
    assert (code != "KX-420", target) == (True, f"El {code} es nuevo.")


def test_a_shared_name_is_exchanged_in_chinese_too():
    source, target = renamed("Thank you, Diego.", "谢谢您，Diego。", random.Random(1))
    name = source.removeprefix("Thank you, ").removesuffix(".")
    assert (name != "Diego", target) == (True, f"谢谢您，{name}。")


def test_a_pair_that_shares_no_name_stays():
    assert renamed("The bottle.", "La botella.", random.Random(1)) == ("The bottle.", "La botella.")


def test_copy_lines_follow_the_seed():
    first, second = random.Random(9), random.Random(9)
    lines = [copy_line(first) for _ in range(50)]
    assert lines == [copy_line(second) for _ in range(50)]
    assert len(set(lines)) > 45
