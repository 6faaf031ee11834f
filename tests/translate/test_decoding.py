"""An output stays within its cap, does not loop, and is cut between words only."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.decoding import agreed, cut_loop, most_pieces, word_starts


def words(text: str) -> tuple[str, ...]:
    return tuple(f"▁{word}" for word in text.split())


@pytest.mark.parametrize(
    ("output", "kept"),
    [
        ("", ""),
        ("we ship today", "we ship today"),
        ("very very good", "very very good"),
        ("we ship ship ship ship", "we ship"),
        ("a b c a b c a b c", "a b c"),
        ("so a b a b a b a", "so a b"),
        ("1 0 0 0 0 0", "1 0 0 0 0 0"),
        ("no no", "no no"),
        ("no no no thanks", "no no no thanks"),
        ("we ship ship ship ship today", "we ship today"),
        ("a b b b b c a b b b b c a b b b b c d e f", "a b c a b c a b c d e f"),
        ("x b b b b c a b c a b c a", "x b c a"),
        ("no 5 5 5 5 5 pieces", "no 5 5 5 5 5 pieces"),
    ],
)
def test_what_loops_is_said_once(output: str, kept: str) -> None:
    assert cut_loop(words(output)) == words(kept)


def test_settled_pieces_are_never_cut() -> None:
    assert cut_loop(words("ship ship ship ship"), keep=3) == words("ship ship ship")


@given(st.lists(st.sampled_from("ab1"), max_size=60), st.integers(0, 5))
def test_no_loop_is_left_and_the_beginning_stays(letters: list[str], keep: int) -> None:
    cut = cut_loop(letters, keep)
    assert cut[:keep] == tuple(letters[:keep])
    assert cut_loop(cut, keep) == cut
    for found in (re.search(rf"(.{{{period}}})\1{{3}}", "".join(cut[keep:])) for period in range(1, 9)):
        assert found is None or found[1].isdigit()


def test_the_cap_grows_with_the_source_up_to_two_hundred() -> None:
    assert [most_pieces(count) for count in (0, 10, 95, 500)] == [10, 30, 200, 200]
    assert most_pieces(1, settled_pieces=40) == 50


def test_outputs_agree_up_to_the_first_difference() -> None:
    assert agreed(words("a b c"), words("a b d e")) == 2
    assert agreed((), words("a")) == 0


def test_words_start_at_blanks_and_at_every_chinese_piece() -> None:
    assert word_starts(("▁Ship", "ping", "▁2", "5", "▁days")) == [0, 2, 4]
    assert word_starts(("每", "件", "2", ".", "85", "美元", "<0xE4>")) == [0, 1, 5]
    assert word_starts(()) == []
