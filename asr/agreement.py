"""Which words of an unfinished utterance are settled: two readings agree, and the sound has moved on. Pure.

The policy is LocalAgreement-2 on normalised words and AlignAtt's distance to the edge of the sound together. The
thresholds of reference/streaming.md, section 1, are half as long; on the demo talk they cost 3.5 points of WER.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from asr.captions import Word
from asr.hypothesis import Hypothesis
from asr.wording import is_figure, normalised, without_trailing_punctuation


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """Distances are from the end of a word to the newest sound."""

    edge_ms: int = 600  # for a word that two readings agree on
    sure_edge_ms: int = 600  # for a confident word, which needs one reading only
    sure_probability: float = 0.9  # every token of a confident word reaches this
    last_edge_ms: int = 1_000  # for the last word of a reading, which might still grow


@dataclass(frozen=True, slots=True)
class Settled:
    """What one reading decides: `lead` ends the last settled word, `words` follow it, `rest` is still open.

    The first `firm` words of `rest` are those on which this reading and the one before agree.
    """

    lead: str
    words: tuple[Word, ...]
    rest: Hypothesis
    firm: int = 0


class Agreement:
    """Compares each reading of one utterance with the one before; readings begin after the settled words."""

    def __init__(self, options: AgreementOptions = AgreementOptions()) -> None:
        self._options = options
        self._before: tuple[str, ...] = ()

    def read(self, hypothesis: Hypothesis, heard_until_ms: int) -> Settled:
        """Takes one reading of the sound up to `heard_until_ms`; later calls must leave out what it settles."""
        words = hypothesis.words
        settled = self._count(words, heard_until_ms)
        heard = tuple(normalised(word.text) for word in words)
        firm = max(0, _common(self._before, heard) - settled)
        self._before = heard[settled:]
        if settled == 0:
            return Settled("", (), hypothesis, firm)
        last = words[settled - 1]
        bare = replace(last, text=without_trailing_punctuation(last.text))
        rest = replace(hypothesis, words=words[settled:], lead=last.text[len(bare.text) :])
        return Settled(hypothesis.lead, (*words[: settled - 1], bare), rest, firm)

    def finish(self, hypothesis: Hypothesis) -> Settled:
        """Takes the last reading of the utterance: everything settles, with its punctuation."""
        self._before = ()
        return Settled(hypothesis.lead, hypothesis.words, Hypothesis())

    def _count(self, words: Sequence[Word], heard_until_ms: int) -> int:
        for at, word in enumerate(words):
            followed = at + 1 < len(words)
            if not self._settles(word, at, followed, heard_until_ms - word.end_ms):
                return at
        return len(words)

    def _settles(self, word: Word, at: int, followed: bool, distance_ms: int) -> bool:
        options = self._options
        agreed = at < len(self._before) and self._before[at] == normalised(word.text)
        if not followed:
            return agreed and distance_ms >= options.last_edge_ms and not is_figure(word.text)
        sure = word.probability >= options.sure_probability and distance_ms >= options.sure_edge_ms
        return sure or (agreed and distance_ms >= options.edge_ms)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words at the beginning are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
