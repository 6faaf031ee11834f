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


def test_portuguese_words_agree_and_merge_with_their_article() -> None:
    lamp = Word({"en": "lamp", "pt": "lâmpada", "pt:pl": "lâmpadas", "pt:g": "f"})
    router = Word({"en": "router", "pt": "roteador", "pt:pl": "roteadores", "pt:g": "m"})
    red = Word(
        {"en": "red", "pt": "vermelho", "pt:f": "vermelha", "pt:pl": "vermelhos", "pt:fpl": "vermelhas"}
    )
    two = Word({"en": "two", "pt": "dois", "pt:f": "duas"})
    texts = [
        "{lamp:def} {red:@lamp} e {router:def} {red:@router}",
        "{lamp:in}, {router:in}, {lamp:del}, {router:del}, {router:by}",
        "{lamp:these} {red:@lamp:pl} e {router:ours} {red:@router:pl}",
        "{two:@lamp} {lamp:pl} e {two:@router} {router:pl}",
        "{lamp:ao nosso/à nossa} {lamp}, {router:ao nosso/à nossa} {router}",
    ]
    bound = {"lamp": lamp, "router": router, "red": red, "two": two}
    assert [parse("pt", text).write(bound) for text in texts] == [
        "A lâmpada vermelha e o roteador vermelho",
        "Na lâmpada, no roteador, da lâmpada, do roteador, pelo roteador",
        "Estas lâmpadas vermelhas e nossos roteadores vermelhos",
        "Duas lâmpadas e dois roteadores",
        "À nossa lâmpada, ao nosso roteador",
    ]


@pytest.mark.parametrize(
    ("name", "gender", "expected"),
    [
        ("Brasil", "m", "no Brasil, do Brasil, para o Brasil"),
        ("Argentina", "f", "na Argentina, da Argentina, para a Argentina"),
        ("Portugal", "", "em Portugal, de Portugal, para Portugal"),
        ("Estados Unidos", "mp", "nos Estados Unidos, dos Estados Unidos, para os Estados Unidos"),
        ("Filipinas", "fp", "nas Filipinas, das Filipinas, para as Filipinas"),
    ],
)
def test_portuguese_countries_have_their_article(name: str, gender: str, expected: str) -> None:
    country = Word({"en": name, "pt": name, "pt:g": gender})
    written = parse("pt", "fica {a:in}, {a:del}, para {a:def}").write({"a": country})
    assert written == f"fica {expected}"


@pytest.mark.parametrize(("language", "form"), [("en", "def"), ("zh", "pl"), ("pt", "al"), ("es", "in")])
def test_a_form_that_a_language_does_not_have_is_refused(language: str, form: str) -> None:
    lamp = Word({"en": "lamp", "es": "lámpara", "es:g": "f", "pt": "lâmpada", "pt:g": "f", "zh": "灯"})
    with pytest.raises(ValueError, match=f"'{form}' in {language}"):
        parse(language, "{a:" + form + "}").write({"a": lamp})


def test_short_words_change_before_vowels() -> None:
    italy = Word({"en": "Italy", "es": "Italia", "zh": "意大利"})
    gold = Word({"en": "gold", "es": "oro", "zh": "金"})
    eight = Word({"en": "8%", "es": "8%", "zh": "8%"})
    bound = {"a": italy, "b": gold, "c": eight}
    assert parse("es", "Perú y {a}, rojo o {b}").write(bound) == "Perú e Italia, rojo u oro"
    assert parse("en", "give a {c} discount").write(bound) == "give an 8% discount"
