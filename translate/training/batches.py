"""Training sentences as batches of piece ids, an endless stream from a seed."""

import itertools
import random
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import sentencepiece
import torch
from torch import Tensor

from translate.training.network import END, PAD, START
from translate.training.noise import copy_line, noisy, renamed, spaced
from translate.training.phrasebook import pairs
from translate.training.runs import Run

TOKENS_PER_BATCH = 1500
SORTED_AT_ONCE = 3000
LONGEST = 120
SHORT_KEPT = 200
SHORT_LETTERS = {"en": 22, "es": 24, "zh": 9}
_FIGURE = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Mix:
    """Which share of the items is what; the rest are clean pairs.

    `listed`: up to eight short phrases in a row, so that words in no order are no surprise. `figured`: the share of
    pairs that is taken only with two figures or more.
    """

    noisy: float = 0.10
    copied: float = 0.08
    joined: float = 0.04
    renamed: float = 0.30
    listed: float = 0.05
    figured: float = 0.35


@dataclass(frozen=True, slots=True)
class Batch:
    """source: [batch, n] ids ending in END; target: [batch, m] from START to END; PAD fills."""

    source: Tensor
    target: Tensor


@dataclass(frozen=True, slots=True)
class _Item:
    source: list[int]
    target: list[int]


def texts(run: Run, mix: Mix, seed: int) -> Iterator[tuple[str, str]]:
    chance, shorts = random.Random(seed), deque[tuple[str, str]](maxlen=SHORT_KEPT)
    stream = _chosen(run, mix, seed, chance)
    for source, target in stream:
        if len(source) <= SHORT_LETTERS[run.source]:
            shorts.append((source, target))
        if chance.random() < mix.copied:
            line = copy_line(chance)
            yield line, line
        if chance.random() < mix.listed and len(shorts) == SHORT_KEPT:
            yield _joined(run, chance.sample(shorts, chance.randint(2, 8)))
        if chance.random() < mix.joined:
            yield _joined(run, [(source, target), next(stream)])
        elif chance.random() < mix.noisy:
            yield noisy(source, run.source, chance), target
        else:
            yield source, target


def _chosen(run: Run, mix: Mix, seed: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Clean pairs, more of those with figures, some with names that nobody has heard."""
    for pair in pairs(run.source, run.target, seed):
        if len(_FIGURE.findall(pair.target)) < 2 and chance.random() < mix.figured:
            continue
        source, target = pair.source, pair.target
        if chance.random() < mix.renamed:
            source, target = renamed(source, target, chance)
        yield _source_side(source, run.source, chance), spaced(target)


def _joined(run: Run, texts: list[tuple[str, str]]) -> tuple[str, str]:
    sources, targets = zip(*texts, strict=True)
    return ("" if run.source == "zh" else " ").join(sources), ("" if run.target == "zh" else " ").join(
        targets
    )


def _source_side(text: str, language: str, chance: random.Random) -> str:
    """Chinese comes in with and without spaces beside Latin names."""
    return spaced(text) if language != "zh" or chance.random() < 0.5 else text


def _items(run: Run, mix: Mix, seed: int) -> Iterator[_Item]:
    processor = sentencepiece.SentencePieceProcessor(model_file=str(run.pieces))
    for source, target in texts(run, mix, seed):
        item = _Item(processor.encode(source), processor.encode(target))
        if 0 < len(item.source) < LONGEST and len(item.target) < LONGEST:
            yield item


def _padded(rows: list[list[int]]) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])


def collate(items: list[_Item]) -> Batch:
    return Batch(
        _padded([[*i.source, END] for i in items]), _padded([[START, *i.target, END] for i in items])
    )


def _grouped(items: list[_Item]) -> Iterator[list[_Item]]:
    group: list[_Item] = []
    for item in sorted(items, key=lambda i: (len(i.target), len(i.source))):
        longest = max(len(item.target), len(item.source)) + 2
        if group and longest * (len(group) + 1) > TOKENS_PER_BATCH:
            yield group
            group = []
        group.append(item)
    yield group


def batches(run: Run, mix: Mix, seed: int) -> Iterator[Batch]:
    """Endless; sentences of like length share a batch, and batches come in random order."""
    chance = random.Random(seed)
    items = _items(run, mix, seed)
    while True:
        groups = list(_grouped(list(itertools.islice(items, SORTED_AT_ONCE))))
        chance.shuffle(groups)
        yield from map(collate, groups)


def fixed_batches(run: Run, texts: list[tuple[str, str]]) -> list[Batch]:
    """The given source and target texts, once."""
    processor = sentencepiece.SentencePieceProcessor(model_file=str(run.pieces))
    items = [_Item(processor.encode(source), processor.encode(spaced(target))) for source, target in texts]
    return [collate(group) for group in _grouped(items)]
