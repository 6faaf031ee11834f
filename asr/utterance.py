"""One utterance as it grows: which words are settled, what is still open, and whether that is news. Pure."""

from dataclasses import dataclass, replace

from asr.agreement import Agreement, AgreementOptions, Settled
from asr.captions import Caption, Word
from asr.hypothesis import Hypothesis
from asr.wording import appended, is_figure, joined


@dataclass(frozen=True, slots=True)
class TailOptions:
    """How the open end is shown: its last word only from `shown_probability` on, since it flickers most.

    A figure at the very end waits for the word after it: "50" may still become "500".
    """

    shown_probability: float = 0.6


class Utterance:
    """The state behind the `Caption` events of one utterance; `text` only ever grows."""

    def __init__(
        self, number: int, sound_ms: int, voice_ms: int, language: str, agreement: AgreementOptions
    ) -> None:
        self.number = number
        self.sound_ms = sound_ms
        self.voice_ms = voice_ms
        self._language = language
        self._agreement = Agreement(agreement)
        self._tail_options = TailOptions()
        self._words: tuple[Word, ...] = ()
        self.text = ""
        self.rest = Hypothesis()
        """What the last reading left open."""
        self._tail = ""
        self._told: Caption | None = None

    @property
    def settled_until_ms(self) -> int:
        """End of the settled words, or the beginning of the sound."""
        return self._words[-1].end_ms if self._words else self.sound_ms

    def read(self, hypothesis: Hypothesis, heard_until_ms: int) -> Caption | None:
        """Takes a reading of the sound so far; gives a caption if anything changed."""
        settled = self._agreement.read(hypothesis, heard_until_ms)
        self._settle(settled, lead=settled.lead if settled.words else "")
        self.rest = settled.rest
        self._tail = self._shown(settled.rest.words)
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

    def _shown(self, tail: tuple[Word, ...]) -> str:
        last = tail[-1] if tail else None
        sure = last and last.probability >= self._tail_options.shown_probability and not is_figure(last.text)
        return joined(word.text for word in (tail if sure else tail[:-1]))

    def _told_if_new(self, until_ms: int, final: bool) -> Caption | None:
        caption = Caption(
            utterance=self.number,
            start_ms=self.voice_ms,
            end_ms=max(until_ms, self.voice_ms),
            text=self.text,
            tail=self._tail,
            language=self._language,
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
