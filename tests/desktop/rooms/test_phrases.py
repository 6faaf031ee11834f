"""Subjects are found in eight languages, in any case and spelling, and nothing is found where nothing is."""

import pytest

from desktop.rooms.phrases import messages, pattern_of, topics


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("how much for 200 pcs", "price"),
        ("¿Cuánto cuesta?", "price"),
        ("Quanto custa isso?", "price"),
        ("C'est quel prix ?", "price"),
        ("Was kostet das?", "price"),
        ("Сколько стоит?", "price"),
        ("كم السعر؟", "price"),
        ("多少钱一个", "price"),
        ("cual es el pedido minimo", "moq"),
        ("Wie hoch ist die Mindestbestellmenge?", "moq"),
        ("ما هو الحد الأدنى للطلب", "moq"),
        ("Здравствуйте! Какой срок производства?", "lead-time"),
        ("Quel est le délai ?", "lead-time"),
        ("هل يمكن الدفع على دفعتين؟", "terms"),
        ("Do you have CE certificates?", "certificate"),
        ("ما هي الشهادات المتوفرة لهذا المنتج؟", "certificate"),
        ("可以寄样吗", "sample"),
        ("Quero uma amostra", "sample"),
        ("cuanto sale el flete a veracruz?", "shipping"),
        ("Ist das Edelstahl?", "material"),
        ("Можно нанести логотип?", "logo"),
        ("before Christmas please", "date"),
    ],
)
def test_the_subject_of_a_line_is_found(line: str, expected: str) -> None:
    assert expected in topics().keys_in(line)


@pytest.mark.parametrize(
    "line",
    ["hola desde veracruz", "hello from texas", "大家好", "مرحبا", "Guten Abend", "the capital is far", ""],
)
def test_a_greeting_touches_no_subject(line: str) -> None:
    assert topics().keys_in(line) == ()


def test_a_phrase_ends_with_its_word_unless_a_star_says_otherwise() -> None:
    whole, open_ended = pattern_of(["cost"]), pattern_of(["cost*"])
    assert not whole.search("costa rica")
    assert open_ended.search("costs")
    assert not open_ended.search("accosted")


def test_no_phrases_find_nothing() -> None:
    assert not pattern_of(["", " * "]).search("anything *")


def test_every_key_has_a_name_in_both_languages_of_the_window() -> None:
    for book in (topics(), messages()):
        assert all(book.label(key, "en") and book.label(key, "zh") != key for key in book.keys)
    assert topics().label("KX-420", "en") == "KX-420"
