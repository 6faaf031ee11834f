"""What of an open utterance is shown before it is settled."""

from asr.agreement import AgreementOptions
from asr.captions import Word
from asr.hypothesis import Hypothesis
from asr.utterance import Utterance


def tail_of(*words: str, probability: float = 0.9) -> str:
    """The tail after one reading of `words`, all of them too near the edge of the sound to settle."""
    heard = tuple(Word(1_000 + 10 * at, 1_010 + 10 * at, word, probability) for at, word in enumerate(words))
    caption = Utterance(1, 0, 0, "en", AgreementOptions()).read(Hypothesis(words=heard), heard_until_ms=1_100)
    return caption.tail if caption else ""


def test_a_figure_at_the_very_end_waits_for_the_word_after_it() -> None:
    assert tail_of("For", "50") == "For"
    assert tail_of("For", "50", "pieces") == "For 50 pieces"


def test_a_doubtful_last_word_waits_and_a_sure_one_is_shown() -> None:
    assert tail_of("For", "pieces") == "For pieces"
    assert tail_of("For", "pieces", probability=0.3) == "For"
