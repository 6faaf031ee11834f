"""Chinese captions come in one script, letter for letter, and their words stand where they stood."""

from asr.captions import Caption, Level, Word
from asr.wording import joined
from desktop.chinese_captions import ChineseCaptions
from tests.desktop.test_rewording import Played


def caption(words: list[str], tail: str = "", language: str = "zh", utterance: int = 1) -> Caption:
    made = tuple(Word(at * 100, at * 100 + 100, word, 0.9) for at, word in enumerate(words))
    return Caption(utterance, 0, 1000, joined(words), tail, language, False, made)


def shown(*events: object) -> list[object]:
    stage = ChineseCaptions(Played(), "traditional")
    return [event for one in events for event in stage.feed(one)]


def lines(*captions: Caption) -> list[tuple[str, str, list[str]]]:
    return [
        (event.text, event.tail, [word.text for word in event.words])
        for event in shown(*captions)
        if isinstance(event, Caption)
    ]


def test_settled_text_tail_and_words_are_written_in_the_script() -> None:
    assert lines(caption(["价格", "KX-420", "不变"], "头发")) == [
        ("價格KX-420不變", "頭髮", ["價格", "KX-420", "不變"])
    ]


def test_a_settled_letter_stays_though_the_next_one_changes_its_reading() -> None:
    assert lines(caption(["面"]), caption(["面", "条"]), caption(["面条"], utterance=2)) == [
        ("面", "", ["面"]),
        ("面條", "", ["面", "條"]),
        ("麵條", "", ["麵條"]),
    ]


def test_other_languages_and_other_events_pass() -> None:
    events = [Level(0, -30.0, -20.0, True), caption(["价格"], language="ja")]
    assert shown(*events) == events
