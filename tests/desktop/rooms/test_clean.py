"""Hostile names and lines come out fit to show, and honest ones come out as they were."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.rooms.clean import NAME_GRAPHEMES, TEXT_CHARS, clean_name, clean_text, has_hidden

HOSTILE = [
    ("bidi override", "Ali\u202egnp.exe", "Alignp.exe"),
    ("bidi isolates", "\u2066Ali\u2069 \u2067Baba\u2069", "Ali Baba"),
    ("direction marks", "\u200fAli\u200e\u061c", "Ali"),
    ("zero width space", "D\u200bi\u2060e\ufeffgo", "Diego"),
    ("joiners between Latin letters", "D\u200di\u200cego", "Diego"),
    ("NUL and other controls", "Die\x00go\x07\x1b[31m", "Diego[31m"),
    ("C1 controls", "Die\x85go\x9b", "Die go"),
    ("line ends and tabs", "Diego\r\n\tRamírez\u2028x", "Diego Ramírez x"),
    ("lone surrogate", "Die\ud800go", "Diego"),
    ("noncharacter", "Die\ufffego\uffff", "Diego"),
    ("soft hyphen", "Di\u00adego", "Diego"),
    ("tag characters", "Diego\U000e0041\U000e0042", "Diego"),
    ("letters without a shape", "\u3164\u3164\u115f", ""),
    ("Braille blank", "\u2800\u2800", ""),
    ("only blanks", " \u00a0\u3000 ", ""),
    ("decomposed", "Ramı\u0301rez".replace("ı", "i"), "Ramírez"),
    ("interlinear annotation", "a\ufff9b\ufffbc", "abc"),
]

HONEST = [
    "Diego Ramírez",
    "王小明",
    "Փարիզ",
    "فيصل بن حمد",
    "می\u200cخواهم",  # Persian, with the joiner its spelling needs
    "क्\u200dष",
    "👩\u200d👩\u200d👧 shop",
    "Nguyễn Thị Minh Khai",
    "O'Neil & Søn <b>",
    "=1+1",
    "ไทยแลนด์",
]


@pytest.mark.parametrize(("raw", "shown"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_a_hostile_name_loses_what_cannot_be_seen(raw: str, shown: str) -> None:
    assert clean_name(raw) == shown


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_name_stays_as_it_is(name: str) -> None:
    assert clean_name(name) == unicodedata.normalize("NFC", name)


def test_a_name_of_ten_thousand_letters_keeps_eighty() -> None:
    assert clean_name("é" * 10_000) == "é" * NAME_GRAPHEMES


def test_a_family_emoji_is_never_cut_in_half() -> None:
    family = "👩\u200d👩\u200d👧"
    assert clean_name(family * 100) == family * NAME_GRAPHEMES


def test_flags_are_cut_between_countries() -> None:
    assert clean_name("🇲🇽" * 100) == "🇲🇽" * NAME_GRAPHEMES


def test_stacked_marks_cannot_cover_other_lines() -> None:
    assert clean_name("e" + "\u0321" * 500) == "e" + "\u0321" * 4


def test_a_long_line_ends_in_an_ellipsis() -> None:
    line = clean_text("price? " * 2_000)
    assert len(line) <= TEXT_CHARS
    assert line.endswith("…")


@pytest.mark.parametrize("raw", ["a\u200bb", "a\u202eb", "a\x00b", "a\u200db", "\ufeffa"])
def test_an_identifier_with_hidden_characters_is_known(raw: str) -> None:
    assert has_hidden(raw)
    assert not has_hidden("msg_p5jXN8AQM9LWM0D4loKWxJek/é")


@given(st.text(alphabet=st.characters(), max_size=400))
def test_whatever_comes_is_clean_and_stays_clean(raw: str) -> None:
    once = clean_name(raw)
    assert clean_name(once) == once
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Cn") for char in once)
    assert not set(once) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2028")
    assert once.encode("utf-8").decode("utf-8") == once


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="ascii"), max_size=40))
def test_the_short_way_for_plain_letters_gives_what_the_long_way_gives(raw: str) -> None:
    assert clean_text(raw) == clean_text(f"{raw} é").removesuffix("é").rstrip()
