"""Sentences end at their marks, not inside numbers and abbreviations, and never grow without end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.sentences import MOST_LETTERS, MOST_WORDS, plain_text, split, word_count


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We ship today. It takes 25 days.", ["We ship today.", "It takes 25 days."]),
        ("It is $2.85. Per piece.", ["It is $2.85.", "Per piece."]),
        ("Is it ready? Yes! Good.", ["Is it ready?", "Yes!", "Good."]),
        ("¿Está listo? ¡Sí! Vale.", ["¿Está listo?", "¡Sí!", "Vale."]),
        ("多少钱？每件2.85美元。好的！", ["多少钱？", "每件2.85美元。", "好的！"]),
        ("Ask Mr. Li. He knows.", ["Ask Mr. Li.", "He knows."]),
        ("See No. 5 there. No. We do not.", ["See No. 5 there.", "No.", "We do not."]),
        ("Made by Green Star Co. Ltd. in Shenzhen.", ["Made by Green Star Co. Ltd. in Shenzhen."]),
        ("From the U.S. to Mexico.", ["From the U.S. to Mexico."]),
        ("e.g. bottles, approx. 30 cm.", ["e.g. bottles, approx. 30 cm."]),
        ('He said "yes." Then we shipped.', ['He said "yes."', "Then we shipped."]),
        ("Well... we can. Sure…", ["Well... we can.", "Sure…"]),
        ("write to sales@green.star.com now", ["write to sales@green.star.com now"]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_whole_text_is_cut_into_its_sentences(text: str, sentences: list[str]) -> None:
    assert list(split(text, whole=True).closed) == sentences


def test_the_end_of_an_open_text_closes_nothing() -> None:
    assert split("It is $2.", whole=False).closed == ()
    assert split("It is $2.", whole=False).rest == "It is $2."
    assert split("每件2.85美元。", whole=False).closed == ()


def test_a_closed_sentence_leaves_an_open_rest() -> None:
    parts = split("We ship today. And then", whole=False)
    assert (parts.closed, parts.rest, parts.taken) == (("We ship today.",), "And then", 14)


def test_a_sentence_without_an_end_is_cut_at_a_comma_or_conjunction() -> None:
    text = " ".join(f"w{number}" for number in range(15)) + ", and " + " ".join("x" for _ in range(20))
    (first,) = split(text, whole=False).closed
    assert first.endswith("w14,")


@given(st.text(alphabet="a b，,。.?1中 \n🙂", max_size=900), st.booleans())
def test_no_sentence_is_too_long_and_no_letter_is_lost(text: str, whole: bool) -> None:
    parts = split(text, whole)
    assert "".join((*parts.closed, parts.rest)).replace(" ", "").replace("\n", "") == text.replace(
        " ", ""
    ).replace("\n", "")
    assert all(
        len(sentence) <= MOST_LETTERS and word_count(sentence) <= MOST_WORDS for sentence in parts.closed
    )
    assert len(parts.rest) <= MOST_LETTERS
    assert not (whole and parts.rest)


@given(st.text(max_size=50), st.text(max_size=50))
def test_plain_text_of_a_beginning_is_a_beginning_of_the_plain_text(before: str, after: str) -> None:
    assert plain_text(before + after).startswith(plain_text(before))


def test_plain_text_has_no_controls_and_no_overrides() -> None:
    assert plain_text("a\x00b\u202ec\ud800d\u200be\nf\ufefff é 中 🙂") == "a bcde ff é 中 🙂"
    assert plain_text("مرحبا हिन्दी") == "مرحبا हिन्दी"


def test_words_are_counted_in_both_writings() -> None:
    assert word_count("we ship $2.85 today") == 4
    assert word_count("每件两美元") == 2.5
    assert word_count("") == 0
