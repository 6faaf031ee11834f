"""Tokens to words, in scripts with blanks and without."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from asr.tokens import Tokens


@pytest.fixture
def tokens() -> Tokens:
    """A byte-level vocabulary in which every byte is a token, so that characters are broken over tokens."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE({c: n for n, c in enumerate(alphabet)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    names = ("<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|zh|>", "<|translate|>", "<|transcribe|>")
    tokenizer.add_special_tokens([*names, "<|startofprev|>", "<|notimestamps|>"])
    return Tokens(tokenizer, Path("model"), multilingual=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The price is $2.85, today.", ["The", "price", "is", "$2.85,", "today."]),
        ("你好，FOB深圳。", ["你", "好，", "FOB", "深", "圳。"]),
        ("Привет, мир", ["Привет,", "мир"]),
        ("don't — stop", ["don't", "—", "stop"]),
        ("naïve café 🙂", ["naïve", "café", "🙂"]),
    ],
)
def test_words_come_back_as_they_were_written(tokens: Tokens, text: str, words: list[str]) -> None:
    ids = tokens.encode(text)
    pieces = tokens.pieces(ids)
    assert [piece.text for piece in pieces] == words
    assert all(0 <= piece.first < piece.end <= len(ids) for piece in pieces)


def test_what_follows_without_a_blank_is_glued_to_the_word_before(tokens: Tokens) -> None:
    whole, known = tokens.encode("price, today"), tokens.encode("price")
    rest = tokens.pieces(whole[len(known) :])
    assert [(piece.text, piece.glued) for piece in rest] == [(",", True), ("today", False)]


def test_a_character_cut_in_the_middle_is_left_out(tokens: Tokens) -> None:
    assert [piece.text for piece in tokens.pieces(tokens.encode("ok 价")[:-1])] == ["ok"]


def test_the_prompt_names_language_and_task(tokens: Tokens) -> None:
    assert tokens.languages == ("en", "zh")
    assert len(tokens.head("zh")) == 3
    assert tokens.head("zh") != tokens.head("en")


def test_the_text_said_before_is_cut_to_its_end(tokens: Tokens) -> None:
    prompt = tokens.previous("one two three", most=4)
    assert len(prompt) == 5
    assert prompt[1:] == tokens.encode("one two three")[-4:]
    assert tokens.previous("", most=4) == []
