"""What of an open utterance is shown before it is settled, and what is left behind once it is."""

from asr.agreement import AgreementOptions
from asr.captions import Word
from asr.hypothesis import Hypothesis
from asr.utterance import Seam, Utterance
from tests.asr.fakes import spoken


def tails(*readings: str, probability: float = 0.9, paused: bool = False) -> list[str]:
    """What is shown after each of `readings`, whose words all are too near the edge of the sound to settle."""
    utterance, shown = Utterance(1, 0, 0, "en", AgreementOptions()), ""
    told = []
    for number, reading in enumerate(readings):
        heard = tuple(
            Word(1_000 + at, 1_001 + at, text, probability) for at, text in enumerate(reading.split())
        )
        caption = utterance.read(Hypothesis(words=heard), 1_100 + number, paused)
        shown = caption.tail if caption else shown
        told.append(shown)
    return told


def test_a_figure_at_the_very_end_waits_for_the_word_after_it() -> None:
    assert tails("For 50", "For 50", "For 50 pieces") == ["For", "For", "For 50 pieces"]


def test_a_figure_at_the_end_is_shown_in_a_pause() -> None:
    assert tails("For 50", paused=True) == ["For 50"]


def test_sure_words_are_shown_at_once_and_doubtful_ones_when_two_readings_agree() -> None:
    assert tails("For pieces") == ["For pieces"]
    assert tails("For pieces", "For peaches now", probability=0.5) == ["", "For"]


def test_in_a_pause_less_is_needed_to_be_shown() -> None:
    assert tails("For pieces", probability=0.4, paused=True) == ["For pieces"]
    assert tails("For pieces", probability=0.2, paused=True) == [""]


def test_nothing_is_shown_behind_a_doubtful_word() -> None:
    words = (Word(1_000, 1_001, "so", 0.9), Word(1_001, 1_002, "uh", 0.1), Word(1_002, 1_003, "yes", 0.9))
    caption = Utterance(1, 0, 0, "en", AgreementOptions()).read(Hypothesis(words), 1_100)
    assert caption is not None
    assert caption.tail == "so"


def settled(text: str) -> Utterance:
    """An utterance from 0 ms on with all words of `text` settled."""
    utterance = Utterance(1, 0, 0, "en", AgreementOptions())
    for later_ms in (2_000, 2_400):
        utterance.read(Hypothesis(spoken(text)), 300 * len(text.split()) + later_ms)
    return utterance


def test_a_trimmed_utterance_keeps_its_text_and_is_read_from_the_seam_on() -> None:
    utterance = settled("the price is low today")
    seams = list(utterance.seams(until_ms=900))
    assert seams == [Seam(3, 750, 900), Seam(2, 450, 600), Seam(1, 150, 300)]
    utterance.trim(890, seams[0])
    assert utterance.text == "the price is low today"
    assert (utterance.scrolled, utterance.settled) == ("the price is", "low today")
    assert utterance.sound_ms == 890
    assert list(utterance.seams(until_ms=2_000)) == [Seam(4, 1_050, 1_200)]


def test_the_last_words_are_those_a_cut_may_repeat() -> None:
    assert settled("One, two three four five six").last_words == ("two", "three", "four", "five", "six")
