"""A sentence read aloud is scored by its words, and the product words that went wrong are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading_aloud import SENTENCES, Score, Sentence, score, sentences

PRICE = Sentence("Our price is FOB Ningbo, today.", ("FOB", "Ningbo"))


def test_a_sentence_that_came_back_whole_has_full_score():
    assert score(PRICE, "our price is fob ningbo today") == Score(100, ())


def test_each_wrong_word_costs_its_share_and_its_term_is_named():
    assert score(PRICE, "Our price is FOB Ning Bo today") == Score(67, ("Ningbo",))


def test_nothing_heard_is_no_score():
    assert score(PRICE, "") == Score(0, ("FOB", "Ningbo"))


def test_more_words_than_were_read_never_fall_below_nothing():
    assert score(PRICE, "thank you " * 50).percent == 0


def test_chinese_is_scored_by_its_characters():
    line = Sentence("交期从收到定金开始算。", ("交期", "定金"))
    assert score(line, "交期从收到订金开始算") == Score(90, ("定金",))


@pytest.mark.parametrize("language", SENTENCES)
def test_there_are_five_sentences_whose_terms_stand_in_them(language: str):
    assert len(sentences(language)) == 5
    for sentence in sentences(language):
        assert score(sentence, sentence.text) == Score(100, ())


def test_a_language_without_sentences_has_none():
    assert sentences("xx") == ()


@given(st.text(max_size=80))
def test_the_score_is_a_percentage_of_anything(heard: str):
    assert 0 <= score(PRICE, heard).percent <= 100
