"""The rep is told that captions follow the language they speak."""

from asr.captions import Gap, LanguageHeard
from desktop.rooms.memory import Hint
from desktop.spoken_language import SpokenLanguage


def test_a_change_of_language_is_a_hint_in_the_reps_own_language() -> None:
    heard = LanguageHeard(5_000, "es")
    assert list(SpokenLanguage("en").feed(heard)) == [
        Hint(5_000, "spoken-language", "You speak Spanish now: captions go on in it.")
    ]
    assert "西班牙" in next(SpokenLanguage("zh").feed(heard)).text


def test_nothing_else_is_told() -> None:
    stage = SpokenLanguage("en")
    assert [*stage.feed(Gap(0, 1, "stall")), *stage.finish()] == []
