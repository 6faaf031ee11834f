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
    stable_ms: int = 300  # of sound between the first and the last reading that agree
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
        self._before: tuple[_Heard, ...] = ()

    def read(self, hypothesis: Hypothesis, heard_until_ms: int) -> Settled:
        """Takes one reading of the sound up to `heard_until_ms`; later calls must leave out what it settles."""
        words = hypothesis.words
        heard = self._compared(words, heard_until_ms)
        settled = self._count(words, heard, heard_until_ms)
        firm = next((at for at, one in enumerate(heard) if one.readings < 2), len(heard))
        self._before, firm = heard[settled:], max(0, firm - settled)
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

    def _compared(self, words: Sequence[Word], heard_until_ms: int) -> tuple["_Heard", ...]:
        """What was heard at each place, and since when it is the same there."""
        heard = []
        for at, word in enumerate(words):
            text, before = normalised(word.text), self._before[at] if at < len(self._before) else None
            heard.append(before.again() if before and before.text == text else _Heard(text, heard_until_ms))
        return tuple(heard)

    def _count(self, words: Sequence[Word], heard: Sequence["_Heard"], heard_until_ms: int) -> int:
        for at, word in enumerate(words):
            followed, distance_ms = at + 1 < len(words), heard_until_ms - word.end_ms
            stable = heard[at].readings > 1 and heard_until_ms - heard[at].since_ms >= self._options.stable_ms
            if not self._settles(word, stable, followed, distance_ms):
                return at
        return len(words)

    def _settles(self, word: Word, stable: bool, followed: bool, distance_ms: int) -> bool:
        options = self._options
        if not followed:
            return stable and distance_ms >= options.last_edge_ms and not is_figure(word.text)
        sure = word.probability >= options.sure_probability and distance_ms >= options.sure_edge_ms
        return sure or (stable and distance_ms >= options.edge_ms)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A word as it is compared, since when it is heard at its place, and in how many readings."""

    text: str
    since_ms: int
    readings: int = 1

    def again(self) -> "_Heard":
        return replace(self, readings=self.readings + 1)
