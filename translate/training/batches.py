"""Training sentences as batches of piece ids, an endless stream from a seed."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

import sentencepiece
import torch
from torch import Tensor

from translate.training.network import END, PAD, START
from translate.training.noise import copy_line, noisy, renamed, spaced
from translate.training.phrasebook import Pair, pairs
from translate.training.runs import Run

TOKENS_PER_BATCH = 1500
SORTED_AT_ONCE = 3000
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Mix:
    """Which share of the items is what; the rest are clean pairs."""

    noisy: float = 0.10
    copied: float = 0.08
    joined: float = 0.04
    renamed: float = 0.30


@dataclass(frozen=True, slots=True)
class Batch:
    """source: [batch, n] ids ending in END; target: [batch, m] from START to END; PAD fills."""

    source: Tensor
    target: Tensor


@dataclass(frozen=True, slots=True)
class _Item:
    source: list[int]
    target: list[int]


def _texts(run: Run, mix: Mix, seed: int) -> Iterator[tuple[str, str]]:
    chance = random.Random(seed)
    stream: Iterator[Pair] = pairs(run.source, run.target, seed)
    glue = {language: "" if language == "zh" else " " for language in (run.source, run.target)}
    for pair in stream:
        source, target = _source_side(pair.source, run.source, chance), spaced(pair.target)
        if chance.random() < mix.copied:
            line = copy_line(chance)
            yield line, line
        if chance.random() < mix.renamed:
            source, target = renamed(source, target, chance)
        if chance.random() < mix.joined:
            more = next(stream)
            source = source + glue[run.source] + _source_side(more.source, run.source, chance)
            target = target + glue[run.target] + spaced(more.target)
        elif chance.random() < mix.noisy:
            source = noisy(source, run.source, chance)
        yield source, target


def _source_side(text: str, language: str, chance: random.Random) -> str:
    """Chinese comes in with and without spaces beside Latin names."""
    return spaced(text) if language != "zh" or chance.random() < 0.5 else text


def _items(run: Run, mix: Mix, seed: int) -> Iterator[_Item]:
    processor = sentencepiece.SentencePieceProcessor(model_file=str(run.pieces))
    for source, target in _texts(run, mix, seed):
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
