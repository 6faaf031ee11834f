"""Builds training windows as live use has them: cut ends, pauses, several utterances, prompts, no speech."""

from dataclasses import dataclass
from random import Random

import numpy as np

from asr.training import augment
from asr.training.speech import RATE_HZ, Utterance
from asr.training.tokens import Tokens

IGNORED = -100


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one utterance: float audio, its words, its phones (empty where the stretch was cut)."""

    audio: np.ndarray
    words: str
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """One training example: float audio, decoder inputs and targets, and phones for CTC (empty = not used)."""

    audio: np.ndarray
    inputs: tuple[int, ...]
    targets: tuple[int, ...]
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mix:
    """Shares of the special windows among all of them; `wear` of those that rooms and lines change."""

    no_speech: float = 0.05
    several: float = 0.18
    cut: float = 0.3
    prompted: float = 0.2
    timed: float = 0.04
    wear: float = 0.85
    masked: float = 0.12


EASY = Mix(no_speech=0.02, several=0.0, cut=0.0, prompted=0.0, timed=0.0, wear=0.2, masked=0.06)
"""For the beginning of a training: until the decoder has found the sound, hard windows only delay it."""


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
            return self._labelled(augment.without_speech(count, self._rng), (), "")
        pieces = [self._piece(first)]
        while self._rng.random() < (self.mix.several if len(pieces) == 1 else 0.6):
            extra = self._piece(self._rng.choice(pool))
            if sum(len(p.audio) for p in (*pieces, extra)) > (longest_s - 2) * RATE_HZ:
                break
            pieces.append(extra)
        return self._joined(pieces, self._rng.choice(pool))

    def _piece(self, utterance: Utterance) -> Piece:
        rng = self._rng
        audio, words, phones = utterance.audio.astype(np.float32) / 32768, utterance.units, utterance.phones
        if utterance.start_ms and len(words) > 1 and rng.random() < self.mix.cut:
            audio, words = self._cut(audio, utterance)
            phones = () if len(words) < len(utterance.units) or len(audio) < len(utterance.audio) else phones
        if rng.random() < 0.6 * self.mix.wear and len(audio) > 100:
            audio = augment.resampled(audio, rng.uniform(0.87, 1.15))
        return Piece(audio, " ".join(words), phones)

    def _cut(self, audio: np.ndarray, utterance: Utterance) -> tuple[np.ndarray, tuple[str, ...]]:
        """Drops the end (mostly) or the beginning at any moment; only words that are heard whole stay."""
        starts = [s * RATE_HZ // 1000 for s in utterance.start_ms]
        ends = [*starts[1:], len(audio)]
        slack = RATE_HZ * 40 // 1000
        first, last = 0, len(audio)
        if self._rng.random() < 0.8:
            last = self._rng.randint(len(audio) // 8, len(audio))
        else:
            first = max(0, self._rng.choice(starts) - self._rng.randint(0, slack))
        kept = tuple(
            w
            for w, s, e in zip(utterance.units, starts, ends, strict=True)
            if s >= first and e <= last + slack
        )
        return audio[first:last], kept

    def _joined(self, pieces: list[Piece], before: Utterance) -> Window:
        rng, parts, times, at = self._rng, [], [], 0
        for index, piece in enumerate(pieces):
            pause = rng.uniform(0, 0.4) if index == 0 else rng.uniform(0.15, 1.4)
            parts += [
                np.zeros(int(pause * RATE_HZ), np.float32),
                piece.audio * 10 ** (rng.uniform(-4, 0) / 20),
            ]
            at += len(parts[-2])
            times.append((at / RATE_HZ, (at + len(piece.audio)) / RATE_HZ))
            at += len(piece.audio)
        parts.append(np.zeros(int(rng.choice((0.0, 0.1, 0.3, 0.2, rng.uniform(0, 2))) * RATE_HZ), np.float32))
        heard = np.concatenate(parts)
        if rng.random() < self.mix.wear:
            heard = augment.worn(heard, rng)
        heard = np.concatenate(
            [heard, np.zeros(int(rng.choice((0, 0, 0, rng.uniform(0, 2))) * RATE_HZ), np.float32)]
        )
        whole = all(piece.phones for piece in pieces)
        phones = tuple(p for piece in pieces for p in piece.phones) if whole else ()
        if rng.random() < self.mix.timed:
            spans = [(p.words, *t) for p, t in zip(pieces, times, strict=True) if p.words]
            return self._timed(heard, phones, spans)
        prompt = " ".join(before.units) if rng.random() < self.mix.prompted else ""
        return self._labelled(heard, phones, " ".join(p.words for p in pieces if p.words), prompt)

    def _labelled(self, audio: np.ndarray, phones: tuple[str, ...], words: str, before: str = "") -> Window:
        tokens = self._tokens
        text = tokens.encode(words)
        previous = [tokens.previous, *tokens.encode(before)[-40:]] if before else []
        head = [*previous, *tokens.prompt]
        first = tokens.english if words else tokens.no_speech
        targets = [IGNORED] * len(previous) + [first, IGNORED, IGNORED, *text, tokens.eot]
        inputs = [*head, *self._masked(text)]
        return Window(audio, tuple(inputs), tuple(targets), phones)

    def _timed(
        self, audio: np.ndarray, phones: tuple[str, ...], spans: list[tuple[str, float, float]]
    ) -> Window:
        tokens, body = self._tokens, []
        for words, start, end in spans:
            stamps = [tokens.first_timestamp + min(1500, round(t / 0.02)) for t in (start, end)]
            body += [stamps[0], *tokens.encode(words), stamps[1]]
        body = body or [tokens.first_timestamp]
        first = tokens.english if spans else tokens.no_speech
        inputs = [*tokens.prompt[:3], *body]
        return Window(audio, tuple(inputs), (first, IGNORED, *body, tokens.eot), phones)

    def _masked(self, text: list[int]) -> list[int]:
        """Replaces some inputs by random text tokens, so that the decoder must listen."""
        share = self.mix.masked * self._rng.choice((0.0, 1.0, 2.0))
        last = self._tokens.eot - 1
        return [self._rng.randint(0, last) if self._rng.random() < share else i for i in text]
