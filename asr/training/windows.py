"""Builds training windows as live use has them: cut ends, pauses, several utterances, prompts, no speech."""

from dataclasses import dataclass
from random import Random

import numpy as np

from asr.training import augment
from asr.training.speech import RATE_HZ, Utterance
from asr.training.tokens import Tokens

IGNORED = -100


Span = tuple[float, float]
"""Start and end in seconds; (-1, -1) where unknown."""
_UNKNOWN: Span = (-1.0, -1.0)
_SLACK_S = 0.12


@dataclass(frozen=True, slots=True)
class Word:
    """One written unit and where it is heard in its piece or window."""

    text: str
    span: Span

    def moved(self, by_s: float, factor: float) -> "Word":
        """The same word after `by_s` more seconds in audio that goes `factor` times as fast."""
        if self.span == _UNKNOWN:
            return self
        return Word(self.text, (self.span[0] / factor + by_s, self.span[1] / factor + by_s))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one utterance: float audio, its words, its phones (empty where the stretch was cut)."""

    audio: np.ndarray
    words: tuple[Word, ...]
    phones: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Window:
    """One training example: float audio, decoder inputs and targets, and phones for CTC (empty = not used).

    `spans` has for each target where its sound is, which guides one attention head of the upper decoder layers.
    """

    audio: np.ndarray
    inputs: tuple[int, ...]
    targets: tuple[int, ...]
    phones: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Mix:
    """Shares of the special windows among all of them; `wear` of those that rooms and lines change."""

    no_speech: float = 0.05
    several: float = 0.25
    cut: float = 0.3
    prompted: float = 0.2
    timed: float = 0.04
    wear: float = 0.5
    masked: float = 0.12


EASY = Mix(no_speech=0.02, several=0.0, cut=0.0, prompted=0.0, timed=0.0, wear=0.2, masked=0.06)
"""For the beginning of a training: until the decoder has found the sound, hard windows only delay it."""


LONG = Mix(no_speech=0.0, several=0.9)
"""For windows of up to 30 s: talk that does not pause, as a monologue leaves it in the buffer."""


class Composer:
    """Draws windows from a list of utterances."""

    def __init__(self, tokens: Tokens, mix: Mix, seed: int) -> None:
        self._tokens = tokens
        self.mix = mix
        self._rng = Random(seed)

    def window(self, first: Utterance, pool: list[Utterance], longest_s: float) -> Window:
        """A window that begins with (part of) `first` and may go on with others of the pool, up to `longest_s`."""
        if self._rng.random() < self.mix.no_speech:
            count = int(self._rng.uniform(0.5, min(8.0, longest_s)) * RATE_HZ)
            return self._labelled(augment.without_speech(count, self._rng), (), ())
        pieces = [self._piece(first)]
        while self._rng.random() < (self.mix.several if len(pieces) == 1 else 0.6):
            extra = self._piece(self._rng.choice(pool))
            if sum(len(p.audio) for p in (*pieces, extra)) > (longest_s - 2) * RATE_HZ:
                break
            pieces.append(extra)
        return self._joined(pieces, self._rng.choice(pool))

    def _piece(self, utterance: Utterance) -> Piece:
        rng = self._rng
        audio, words, phones = (
            utterance.audio.astype(np.float32) / 32768,
            heard_words(utterance),
            utterance.phones,
        )
        if utterance.start_ms and len(words) > 1 and rng.random() < self.mix.cut:
            cut, words = self._cut(audio, words)
            phones = phones if len(cut) == len(audio) else ()
            audio = cut
        if rng.random() < 0.6 * self.mix.wear and len(audio) > 100:
            factor = rng.uniform(0.87, 1.15)
            audio, words = augment.resampled(audio, factor), tuple(word.moved(0.0, factor) for word in words)
        return Piece(audio, words, phones)

    def _cut(self, audio: np.ndarray, words: tuple[Word, ...]) -> tuple[np.ndarray, tuple[Word, ...]]:
        """Drops the end (mostly) or the beginning at any moment; only words that are heard whole stay."""
        slack_s, first_s, last_s = 0.04, 0.0, len(audio) / RATE_HZ
        if self._rng.random() < 0.8:
            last_s = self._rng.uniform(last_s / 8, last_s)
        else:
            first_s = max(0.0, self._rng.choice(words).span[0] - self._rng.uniform(0, slack_s))
        kept = [w for w in words if w.span[0] >= first_s and w.span[1] <= last_s + slack_s]
        rest = audio[int(first_s * RATE_HZ) : int(last_s * RATE_HZ)]
        return rest, tuple(word.moved(-first_s, 1.0) for word in kept)

    def _joined(self, pieces: list[Piece], before: Utterance) -> Window:
        rng, parts, words, times, at_s = self._rng, [], [], [], 0.0
        for index, piece in enumerate(pieces):
            pause_s = rng.uniform(0, 0.4) if index == 0 else rng.uniform(0.15, 1.4)
            parts += [_silence(pause_s), piece.audio * 10 ** (rng.uniform(-4, 0) / 20)]
            at_s += pause_s
            words += [word.moved(at_s, 1.0) for word in piece.words]
            times.append((piece, (at_s, at_s + len(piece.audio) / RATE_HZ)))
            at_s += len(piece.audio) / RATE_HZ
        parts.append(_silence(rng.choice((0.0, 0.1, 0.3, 0.2, rng.uniform(0, 2)))))
        heard = np.concatenate(parts)
        if rng.random() < self.mix.wear:
            heard = augment.worn(heard, rng)
        heard = np.concatenate([heard, _silence(rng.choice((0.0, 0.0, 0.0, rng.uniform(0, 2))))])
        whole = all(piece.phones for piece in pieces)
        phones = tuple(p for piece in pieces for p in piece.phones) if whole else ()
        if rng.random() < self.mix.timed:
            return self._timed(heard, phones, [(piece, span) for piece, span in times if piece.words])
        prompt = " ".join(before.units) if rng.random() < self.mix.prompted else ""
        return self._labelled(heard, phones, tuple(words), prompt)

    def _labelled(
        self, audio: np.ndarray, phones: tuple[str, ...], words: tuple[Word, ...], before: str = ""
    ) -> Window:
        tokens = self._tokens
        text, places = self._placed(words)
        previous = [tokens.previous, *tokens.encode(before)[-40:]] if before else []
        first = tokens.english if words else tokens.no_speech
        targets = [IGNORED] * len(previous) + [first, IGNORED, IGNORED, *text, tokens.eot]
        inputs = [*previous, *tokens.prompt, *self._masked(text)]
        spans = [_UNKNOWN] * (len(previous) + 3) + [*places, _UNKNOWN]
        return Window(audio, tuple(inputs), tuple(targets), phones, tuple(spans))

    def _timed(self, audio: np.ndarray, phones: tuple[str, ...], pieces: list[tuple[Piece, Span]]) -> Window:
        tokens, body = self._tokens, []
        for piece, span in pieces:
            stamps = [tokens.first_timestamp + min(1500, round(t / 0.02)) for t in span]
            body += [stamps[0], *tokens.encode(piece.text), stamps[1]]
        body = body or [tokens.first_timestamp]
        first = tokens.english if pieces else tokens.no_speech
        targets = (first, IGNORED, *body, tokens.eot)
        return Window(audio, (*tokens.prompt[:3], *body), targets, phones, (_UNKNOWN,) * len(targets))

    def _placed(self, words: tuple[Word, ...]) -> tuple[list[int], list[Span]]:
        """Text ids and the span of each: even parts of a word, but a figure whole, being said in its own order."""
        ids: list[int] = []
        spans: list[Span] = []
        for word in words:
            own = self._tokens.encode(word.text)
            ids += own
            spans += [_part(word, k, len(own)) for k in range(len(own))]
        return ids, spans

    def _masked(self, text: list[int]) -> list[int]:
        """Replaces some inputs by random text tokens, so that the decoder must listen."""
        share = self.mix.masked * self._rng.choice((0.0, 1.0, 2.0))
        last = self._tokens.eot - 1
        return [self._rng.randint(0, last) if self._rng.random() < share else i for i in text]


def heard_words(utterance: Utterance) -> tuple[Word, ...]:
    """The units of an utterance with their spans, where the voice told its word times."""
    if not utterance.start_ms:
        return tuple(Word(unit, _UNKNOWN) for unit in utterance.units)
    starts = [ms / 1000 for ms in utterance.start_ms]
    ends = [*starts[1:], len(utterance.audio) / RATE_HZ]
    return tuple(Word(unit, (s, e)) for unit, s, e in zip(utterance.units, starts, ends, strict=True))


def _part(word: Word, index: int, count: int) -> Span:
    if word.span == _UNKNOWN:
        return _UNKNOWN
    start, end = word.span
    if not any(c.isdigit() for c in word.text):
        step = (end - start) / count
        start, end = start + index * step, start + (index + 1) * step
    return start - _SLACK_S, end + _SLACK_S


def _silence(seconds: float) -> np.ndarray:
    return np.zeros(int(seconds * RATE_HZ), np.float32)
