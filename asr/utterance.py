"""One utterance as it grows: which words are settled, what is still open, and whether that is news. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from asr.agreement import Agreement, AgreementOptions, Settled
from asr.captions import Caption, Word
from asr.hypothesis import Hypothesis
from asr.wording import appended, is_figure, joined, normalised

_REPEATABLE = 5
"""A cut in running speech may repeat so many words."""


@dataclass(frozen=True, slots=True)
class TailOptions:
    """How much of the open end is shown: what two readings agree on, and confident words behind the edge.

    A figure at the very end waits for the word after it, or for a pause: "50" may still become "500".
    """

    shown_probability: float = 0.6  # every token of a word that one reading alone may show reaches this
    paused_probability: float = 0.3  # the same in a pause


@dataclass(frozen=True, slots=True)
class Seam:
    """A place between two settled words: the first `words` of them end at `at_ms`, the last of which is over half
    said at `half_ms`.
    """

    words: int
    half_ms: int
    at_ms: int


class Utterance:
    """The state behind the `Caption` events of one utterance; `text` only ever grows.

    `sound_ms`: where the sound to read begins, which moves on when the utterance is trimmed; `before`: the words
    just before a beginning in running speech, as they are compared.
    """

    def __init__(
        self,
        number: int,
        sound_ms: int,
        voice_ms: int,
        language: str,
        agreement: AgreementOptions,
        before: tuple[str, ...] = (),
    ) -> None:
        self.number = number
        self.sound_ms = sound_ms
        self.voice_ms = voice_ms
        self.before = before
        self.language = language
        self._agreement = Agreement(agreement)
        self._tail_options = TailOptions()
        self._words: tuple[Word, ...] = ()
        self._trimmed = 0  # so many of the words lie before `sound_ms`
        self.text = ""
        self.rest = Hypothesis()
        """What the last reading left open."""
        self._tail = ""
        self._told: Caption | None = None

    @property
    def settled_until_ms(self) -> int:
        """End of the settled words, or the beginning of the sound."""
        return self._words[-1].end_ms if self._words else self.sound_ms

    @property
    def settled(self) -> str:
        """The settled words of the sound from `sound_ms` on."""
        return joined(word.text for word in self._words[self._trimmed :])

    @property
    def scrolled(self) -> str:
        """The settled words before `sound_ms`."""
        return joined(word.text for word in self._words[: self._trimmed])

    @property
    def last_words(self) -> tuple[str, ...]:
        """The last few settled words, as they are compared."""
        return tuple(normalised(word.text) for word in self._words[-_REPEATABLE:])

    def sure(self, least_probability: float) -> str:
        """The settled text up to its last word of `least_probability`."""
        words = list(self._words)
        while words and words[-1].probability < least_probability:
            words.pop()
        return joined(word.text for word in words)

    def seams(self, until_ms: int) -> Iterator[Seam]:
        """Places up to `until_ms` where settled words may be left behind, the latest first."""
        for at in range(len(self._words) - 1, self._trimmed, -1):
            at_ms = self._words[at].start_ms
            if at_ms <= until_ms:
                yield Seam(at, (self._words[at - 1].start_ms + at_ms) // 2, at_ms)

    def trim(self, at_ms: int, seam: Seam) -> None:
        """Leaves the words up to `seam` behind; the sound to read begins at `at_ms` from now on."""
        self._trimmed, self.sound_ms = seam.words, at_ms

    def read(self, hypothesis: Hypothesis, heard_until_ms: int, paused: bool = False) -> Caption | None:
        """Takes a reading of the sound so far, which may end in a pause; gives a caption if anything changed."""
        settled = self._agreement.read(hypothesis, heard_until_ms)
        self._settle(settled, lead=settled.lead if settled.words else "")
        self.rest = settled.rest
        options = self._tail_options
        least = options.paused_probability if paused else options.shown_probability
        shown = self._shown(settled, least)
        waits = 0 < shown == len(self.rest.words) and is_figure(self.rest.words[-1].text) and not paused
        self._tail = joined(word.text for word in self.rest.words[: shown - waits])
        return self._told_if_new(heard_until_ms, final=False)

    def close(self, hypothesis: Hypothesis, ends_ms: int) -> Caption | None:
        """Takes the last reading: all of it is settled. Nothing is told of an utterance that never had a word."""
        settled = self._agreement.finish(hypothesis)
        self._settle(settled, settled.lead)
        self._words = tuple(replace(w, end_ms=max(w.start_ms, min(w.end_ms, ends_ms))) for w in self._words)
        self._tail = ""
        if self._told is None and not self.text:
            return None
        return self._told_if_new(ends_ms, final=True)

    def _settle(self, settled: Settled, lead: str) -> None:
        if self._words:
            last = self._words[-1]
            self._words = (*self._words[:-1], replace(last, text=last.text + lead))
            self.text += lead
        for word in settled.words:
            start_ms = max(word.start_ms, self.settled_until_ms)
            self._words = (*self._words, replace(word, start_ms=start_ms, end_ms=max(start_ms, word.end_ms)))
            self.text = appended(self.text, word.text)

    def _shown(self, settled: Settled, least: float) -> int:
        """How many words of the open end two readings agree on, or one is sure enough of."""
        words = settled.rest.words
        doubtful = (at for at, word in enumerate(words) if at >= settled.firm and word.probability < least)
        return next(doubtful, len(words))

    def _told_if_new(self, until_ms: int, final: bool) -> Caption | None:
        caption = Caption(
            utterance=self.number,
            start_ms=self.voice_ms,
            end_ms=max(until_ms, self.voice_ms),
            text=self.text,
            tail=self._tail,
            language=self.language,
            final=final,
            words=self._words,
        )
        if self._told is None and not caption.text and not caption.tail:
            return None
        if self._told is not None and _same(self._told, caption):
            return None
        self._told = caption
        return caption


def _same(told: Caption, caption: Caption) -> bool:
    return (told.text, told.tail, told.final) == (caption.text, caption.tail, caption.final)
