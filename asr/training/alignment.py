"""Chooses the cross-attention heads whose dynamic-time-warping path finds word starts best."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from asr.training.features import LogMel
from asr.training.network import Model
from asr.training.speech import Utterance
from asr.training.tokens import Tokens

_POSITION_MS = 20


@dataclass(frozen=True, slots=True)
class Heads:
    """(decoder layer, head) pairs, and the mean error of word starts found with them together."""

    pairs: tuple[tuple[int, int], ...]
    error_ms: float


@dataclass(frozen=True, slots=True)
class Attended:
    """Attention of one clip: weights (layers * heads, tokens, positions), first token of each unit, its true start."""

    weights: np.ndarray
    first_tokens: tuple[int, ...]
    start_ms: tuple[int, ...]


def choose_heads(model: Model, tokens: Tokens, clips: list[Utterance], most: int = 4) -> Heads:
    """Adds heads one by one, best first, as long as the mean error of the word starts falls."""
    seen = [_attended(model, tokens, clip) for clip in clips]
    heads = model.shape.heads
    left = list(range(seen[0].weights.shape[0]))
    chosen: list[int] = []
    error = float("inf")
    while left and len(chosen) < most:
        tried = {head: _error_ms(seen, [*chosen, head]) for head in left}
        best = min(tried, key=lambda head: tried[head])
        if tried[best] >= error:
            break
        error = tried[best]
        chosen.append(best)
        left.remove(best)
    return Heads(tuple(sorted(divmod(head, heads) for head in chosen)), error)


def path_starts(cost: np.ndarray) -> list[int]:
    """The first position of every row on the cheapest monotonic path through (rows, positions)."""
    rows, positions = cost.shape
    total = np.full((rows + 1, positions + 1), np.inf)
    total[0, 0] = 0.0
    step = np.zeros((rows + 1, positions + 1), np.int8)
    for row in range(1, rows + 1):
        for at in range(1, positions + 1):
            before = (total[row - 1, at - 1], total[row - 1, at], total[row, at - 1])
            way = int(np.argmin(before))
            total[row, at], step[row, at] = cost[row - 1, at - 1] + before[way], way
    starts, row, at = [0] * rows, rows, positions
    while row > 0 and at > 0:
        starts[row - 1] = at - 1
        way = step[row, at]
        row, at = row - (way != 2), at - (way != 1)
    return starts


@torch.no_grad()
def _attended(model: Model, tokens: Tokens, clip: Utterance) -> Attended:
    audio = torch.from_numpy(clip.audio.astype(np.float32) / 32768)[None]
    memory = model.encoder(LogMel(audio.device)(audio[:, : audio.shape[1] // 320 * 320]))
    firsts, text = [], ""
    for unit in clip.units:
        firsts.append(len(tokens.encode(text.strip())))
        text += " " + unit
    ids = torch.tensor([[*tokens.prompt, *tokens.encode(text.strip()), tokens.eot]])
    rows = _cross_weights(model, ids, memory)[:, len(tokens.prompt) - 1 : -1]
    return Attended(rows.numpy(), tuple(firsts), clip.start_ms)


def _cross_weights(model: Model, ids: Tensor, memory: Tensor) -> Tensor:
    decoder, found = model.decoder, []
    x = decoder.embed_tokens(ids) + decoder.embed_positions.weight[: ids.shape[1]]
    for layer in decoder.layers:
        y = layer.self_attn_layer_norm(x)
        middle = x + layer.self_attn(y, y, True)
        found.append(layer.encoder_attn.weights(layer.encoder_attn_layer_norm(middle), memory)[0])
        x = layer(x, memory)
    return torch.cat(found)


def _error_ms(seen: list[Attended], heads: list[int]) -> float:
    errors: list[float] = []
    for clip in seen:
        weights = clip.weights[heads]
        spread = weights.std(axis=1, keepdims=True) + 1e-9
        cost = -((weights - weights.mean(axis=1, keepdims=True)) / spread).mean(axis=0)
        starts = path_starts(cost)
        errors += [
            abs(starts[first] * _POSITION_MS - true)
            for first, true in zip(clip.first_tokens, clip.start_ms, strict=True)
            if first < len(starts)
        ]
    return float(np.mean(errors))
