"""Batches of windows of similar length, made from the rendered chunks."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor

from asr.training import speech
from asr.training.speech import RATE_HZ, Utterance
from asr.training.tokens import Tokens
from asr.training.windows import EASY, IGNORED, LONG, Composer, Mix, Window

_EASY_S = 4.5
_LONGEST_S = 30
"""A model has no positions beyond; a slow piece, its pauses and its tail rarely add up to more."""


@dataclass(frozen=True, slots=True)
class Batch:
    """`audio` (batch, samples); `inputs` and `targets` (batch, length); `phones` joined with `phone_counts` a row.

    `spans` (batch, length, 2): where each target is heard, in seconds, -1 where unknown.
    """

    audio: Tensor
    samples: Tensor
    inputs: Tensor
    targets: Tensor
    spans: Tensor
    phones: Tensor
    phone_counts: Tensor
    easy: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """How windows are grouped: seconds of audio a batch, windows drawn before sorting, the longest window."""

    seconds: float = 100.0
    drawn: int = 240
    longest_s: float = 14.0
    long_share: float = 0.15
    espeak_share: float = 0.4
    """How much of espeak-ng's clips is used: its many variants sound alike, and flite's voices are richer."""


class Stream:
    """Endless batches; new chunk files are picked up as they appear."""

    def __init__(self, folder: Path, tokens: Tokens, phones: tuple[str, ...], plan: Plan, seed: int) -> None:
        self._folder, self._tokens, self._plan, self._seed = folder, tokens, plan, seed
        self._phone_ids = {phone: index for index, phone in enumerate(phones)}
        self._loaded: dict[Path, list[Utterance]] = {}
        self.easy_share = 0.0
        """How many of the next draws are of short, clean windows, as the beginning of a training wants."""

    def __iter__(self) -> Iterator[Batch]:
        rng, composer = Random(self._seed), Composer(self._tokens, Mix(), self._seed)
        for turn in count():
            if turn % 20 == 0:
                self._look_for_chunks()
            pool = self._loaded[rng.choice(sorted(self._loaded))]
            easy = rng.random() < self.easy_share
            long = not easy and rng.random() < self._plan.long_share
            composer.mix = EASY if easy else LONG if long else Mix()
            longest = 30.0 if long else self._plan.longest_s
            if easy:
                pool = [u for u in pool if len(u.audio) < _EASY_S * RATE_HZ]
            firsts = rng.sample(pool, min(len(pool), 30 if long else self._plan.drawn))
            windows = [composer.window(first, pool, longest) for first in firsts]
            if long:
                windows = [_stretched(window, rng) for window in windows[:20]]
            windows = [window for window in windows if len(window.audio) <= _LONGEST_S * RATE_HZ]
            groups = self._grouped(windows)
            rng.shuffle(groups)
            yield from (self._batch(group, easy) for group in groups)

    def _look_for_chunks(self) -> None:
        for path in sorted(self._folder.glob("train-[0-9][0-9][0-9].npz")):
            if path not in self._loaded:
                # copies, so that the audio of the others is let go
                wanted = (u for u in speech.load(path) if self._wanted(u))
                self._loaded[path] = [replace(u, audio=u.audio.copy()) for u in wanted]

    def _wanted(self, utterance: Utterance) -> bool:
        every = zlib.crc32(" ".join(utterance.units).encode()) % 100 < 100 * self._plan.espeak_share
        return every or not utterance.voice.startswith("espeak") or utterance.voice.endswith("f2")

    def _grouped(self, windows: list[Window]) -> list[list[Window]]:
        groups: list[list[Window]] = [[]]
        for window in sorted(windows, key=lambda w: len(w.audio)):
            if (len(groups[-1]) + 1) * len(window.audio) > self._plan.seconds * RATE_HZ and groups[-1]:
                groups.append([])
            groups[-1].append(window)
        return groups

    def _batch(self, windows: list[Window], easy: bool) -> Batch:
        samples = max(len(w.audio) for w in windows)
        samples = -(-samples // 1600) * 1600
        audio = np.zeros((len(windows), samples), np.float32)
        length = max(len(w.inputs) for w in windows)
        inputs = np.full((len(windows), length), self._tokens.eot)
        targets = np.full((len(windows), length), IGNORED)
        spans = np.full((len(windows), length, 2), -1.0, np.float32)
        for row, window in enumerate(windows):
            spans[row, : len(window.spans)] = window.spans
            audio[row, : len(window.audio)] = window.audio
            inputs[row, : len(window.inputs)] = window.inputs
            targets[row, : len(window.targets)] = window.targets
        phones = [[self._phone_ids[p] for p in w.phones if p in self._phone_ids] for w in windows]
        lengths = torch.tensor([len(w.audio) for w in windows])
        flat = torch.tensor([p for row in phones for p in row], dtype=torch.long)
        counts = torch.tensor([len(row) for row in phones])
        arrays = [torch.from_numpy(a) for a in (audio, inputs, targets, spans)]
        return Batch(arrays[0], lengths, *arrays[1:], flat, counts, easy)


def _stretched(window: Window, rng: Random) -> Window:
    """The window with silence up to as much as `_LONGEST_S`, which padded use has."""
    room = _LONGEST_S * RATE_HZ - len(window.audio)
    extra = np.zeros(max(0, int(room * rng.choice((1.0, rng.random())))), np.float32)
    return Window(
        np.concatenate([window.audio, extra]), window.inputs, window.targets, window.phones, window.spans
    )
