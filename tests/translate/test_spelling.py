"""The ways in which a part number is said aloud."""

import pytest

from translate.spelling import spoken_forms


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("KX-420", ("K X four two zero", "K X four two oh", "K X 四二零", "K X four twenty")),
        ("PB-210", ("P B two ten", "P B two hundred ten")),
        ("T-65", ("T six five", "T sixty five")),
        ("LM-2200B", ("L M twenty two hundred B", "L M two two zero zero B")),
        ("A-305", ("A three oh five",)),
    ],
)
def test_a_part_number_is_said_in_these_ways(code: str, forms: tuple[str, ...]) -> None:
    assert set(forms) <= set(spoken_forms(code))


@pytest.mark.parametrize("word", ["LOGO", "", "A-1-B-2-C-3"])
def test_a_word_is_not_spelled(word: str) -> None:
    assert spoken_forms(word) == ()
