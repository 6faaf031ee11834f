"""How words are compared and joined."""

import pytest

from asr.wording import closing_marks, joined, normalised, without_trailing_punctuation


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("Price,", "price"),
        ("“Hello”", "hello"),
        ("$2.85.", "$2.85"),
        ("1,000", "1,000"),
        ("30%", "30%"),
        ("ＦＯＢ", "fob"),
        ("don't", "dont"),
        ("…", "..."),
        ("价格。", "价格"),
    ],
)
def test_words_are_compared_without_case_and_punctuation(word: str, same: str) -> None:
    assert normalised(word) == same


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["The", "price", "is", "$2.85"], "The price is $2.85"),
        (["你", "好", "，", "FOB", "深", "圳"], "你好，FOB深圳"),
        (["ราคา", "ดี"], "ราคาดี"),
        (["가격은", "얼마"], "가격은 얼마"),
        ([], ""),
    ],
)
def test_words_are_joined_as_their_script_wants(words: list[str], text: str) -> None:
    assert joined(words) == text


@pytest.mark.parametrize(
    ("word", "bare"), [("price,", "price"), ("2.85.", "2.85"), ("...", "..."), ("30%", "30%")]
)
def test_trailing_punctuation_is_taken_off_but_never_the_whole_word(word: str, bare: str) -> None:
    assert without_trailing_punctuation(word) == bare


@pytest.mark.parametrize(
    ("piece", "marks"),
    [(".", "."), ("?!", "?!"), ("0", ""), (".60", ""), ("ories.", "."), ("", ""), ("。", "。")],
)
def test_only_sentence_marks_may_still_be_added_to_a_settled_word(piece: str, marks: str) -> None:
    assert closing_marks(piece) == marks
