"""A shape is written with agreement, short words that fit, and refuses slots that it cannot read."""

import pytest

from translate.training.lexicon import Word
from translate.training.template import parse


def test_a_broken_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        parse("en", "for {n pieces")


def test_spanish_words_agree_with_their_noun() -> None:
    lamp = Word({"en": "lamp", "es": "lámpara", "es:pl": "lámparas", "es:g": "f", "zh": "灯"})
    red = Word({"en": "red", "es": "rojo", "es:f": "roja", "es:pl": "rojos", "es:fpl": "rojas", "zh": "红色"})
    texts = [
        "{lamp:def} {red:@lamp}",
        "{lamp:these} {red:@lamp:pl}",
        "es {lamp:indef} hech{lamp:o/a}",
        "cerca {lamp:del}",
    ]
    results = [parse("es", text).write({"lamp": lamp, "red": red}) for text in texts]
    assert results == [
        "La lámpara roja",
        "Estas lámparas rojas",
        "es una lámpara hecha",
        "cerca de la lámpara",
    ]


def test_short_words_change_before_vowels() -> None:
    italy = Word({"en": "Italy", "es": "Italia", "zh": "意大利"})
    gold = Word({"en": "gold", "es": "oro", "zh": "金"})
    eight = Word({"en": "8%", "es": "8%", "zh": "8%"})
    bound = {"a": italy, "b": gold, "c": eight}
    assert parse("es", "Perú y {a}, rojo o {b}").write(bound) == "Perú e Italia, rojo u oro"
    assert parse("en", "give a {c} discount").write(bound) == "give an 8% discount"
