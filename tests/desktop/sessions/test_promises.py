"""Which sentences promise something, in English and Chinese, and which only talk."""

from dataclasses import replace

import pytest

from desktop.sessions.promises import Promise, kinds_in, promises_of
from tests.desktop.sessions.builders import line, transcript

PROMISES = [
    ("The price is $2.85, FOB Ningbo.", ("price", "shipping")),
    ("It costs two dollars and eighty cents a piece.", ("price",)),
    ("Our MOQ is 500 pieces per color.", ("moq",)),
    ("There is no minimum order for this one.", ("moq",)),
    ("The minimum order is five hundred.", ("moq",)),
    ("The lead time is twenty five days.", ("lead-time",)),
    ("We deliver within 3 to 4 weeks.", ("lead-time",)),
    ("We can send you a free sample.", ("sample",)),
    ("It is CE certified and has a test report.", ("certificate",)),
    ("For one thousand you get five percent off.", ("discount",)),
    ("Two years warranty on the motor.", ("warranty",)),
    ("Thirty percent deposit by T/T.", ("payment",)),
    ("单价2.85美元,宁波离岸价。", ("price", "shipping")),
    ("起订量是五百件", ("moq",)),
    ("交期大概二十天", ("lead-time",)),
    ("十五个工作日发货", ("lead-time",)),
    ("样品免费寄给您", ("sample",)),
    ("我们有CE认证", ("certificate",)),
    ("一千件打九五折", ("discount",)),
    ("电机质保两年", ("warranty",)),
    ("三成定金,尾款发货前付清", ("payment",)),
]

TALK = [
    "Good morning everyone, welcome to our live stream.",
    "What price do you want?",
    "How many samples do you need?",
    "Can you tell me your MOQ of 500?",
    "This model has three colors.",
    "The price is very good.",
    "Let me show you number five.",
    "We started 20 years ago.",
    "欢迎来到我们的直播间",
    "您要几个样品吗",
    "这款有三种颜色",
    "价格非常好",
]


@pytest.mark.parametrize(("sentence", "kinds"), PROMISES)
def test_a_promise_is_told_with_what_it_is_about(sentence: str, kinds: tuple[str, ...]) -> None:
    assert kinds_in(sentence) == kinds


@pytest.mark.parametrize("sentence", TALK)
def test_a_question_and_talk_without_figures_promise_nothing(sentence: str) -> None:
    assert kinds_in(sentence) == ()


def test_a_promise_names_its_line_and_reads_as_corrected() -> None:
    lines = (
        line(1, "Hello."),
        replace(line(7, "It costs $3.", 5_000, zh="三美元"), original="it cost three"),
    )
    assert promises_of(transcript(*lines)) == (
        Promise(5_000, 7, ("price",), "It costs $3.", lines[1].translations),
    )


def test_a_line_in_another_language_is_judged_by_its_translation() -> None:
    spanish = replace(line(1, "Son tres dólares.", 0, en="It is three dollars."), language="es")
    assert [promise.text for promise in promises_of(transcript(spanish))] == ["Son tres dólares."]
