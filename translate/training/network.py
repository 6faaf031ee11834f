"""The small translation network: a pre-norm transformer with rotary positions and one table of embeddings.

It has exactly the parts that CTranslate2's TransformerSpec knows, so `export.py` copies weights and nothing else.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

PAD, UNKNOWN, START, END = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Size:
    """How large the network is."""

    pieces: int
    width: int = 192
    heads: int = 6
    inner: int = 768
    encoder_layers: int = 3
    decoder_layers: int = 2

    @property
    def head_width(self) -> int:
        return self.width // self.heads


def rotary_table(length: int, head_width: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines, each [length, head_width], for halves rotated against each other (arXiv:2104.09864)."""
    rates = 10000 ** (-torch.arange(0, head_width, 2) / head_width)
    angles = torch.arange(length)[:, None] * rates[None, :]
    return torch.cat([angles.cos(), angles.cos()], -1), torch.cat([angles.sin(), angles.sin()], -1)


def rotate(x: Tensor, cosines: Tensor, sines: Tensor) -> Tensor:
    """x: [batch, heads, length, head_width]."""
    half = x.shape[-1] // 2
    turned = torch.cat([-x[..., half:], x[..., :half]], -1)
    return x * cosines[: x.shape[2]] + turned * sines[: x.shape[2]]


class SelfAttention(nn.Module):
    """Multi-head attention of a sequence to itself, positions by rotation."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        self.norm = nn.LayerNorm(size.width)
        self.inputs = nn.Linear(size.width, 3 * size.width)
        self.output = nn.Linear(size.width, size.width)

    def forward(self, x: Tensor, mask: Tensor | None, causal: bool, rotary: tuple[Tensor, Tensor]) -> Tensor:
        batch, length, width = x.shape
        parts = self.inputs(self.norm(x)).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        query, key = rotate(query, *rotary), rotate(key, *rotary)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=causal)
        return x + self.output(mixed.transpose(1, 2).reshape(batch, length, width))


class CrossAttention(nn.Module):
    """Multi-head attention of the target to the encoded source."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        self.norm = nn.LayerNorm(size.width)
        self.query = nn.Linear(size.width, size.width)
        self.memory = nn.Linear(size.width, 2 * size.width)
        self.output = nn.Linear(size.width, size.width)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        query = self.query(self.norm(x)).view(batch, length, self.heads, -1).transpose(1, 2)
        parts = self.memory(memory).view(batch, memory.shape[1], 2, self.heads, -1)
        key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return x + self.output(mixed.transpose(1, 2).reshape(batch, length, width))


class FeedForward(nn.Module):
    def __init__(self, size: Size) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(size.width)
        self.inner = nn.Linear(size.width, size.inner)
        self.output = nn.Linear(size.inner, size.width)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.output(functional.relu(self.inner(self.norm(x))))


class EncoderLayer(nn.Module):
    def __init__(self, size: Size) -> None:
        super().__init__()
        self.attention, self.feed = SelfAttention(size), FeedForward(size)

    def forward(self, x: Tensor, mask: Tensor, rotary: tuple[Tensor, Tensor]) -> Tensor:
        return self.feed(self.attention(x, mask, False, rotary))


class DecoderLayer(nn.Module):
    def __init__(self, size: Size) -> None:
        super().__init__()
        self.attention, self.cross, self.feed = SelfAttention(size), CrossAttention(size), FeedForward(size)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor, rotary: tuple[Tensor, Tensor]) -> Tensor:
        return self.feed(self.cross(self.attention(x, None, True, rotary), memory, mask))


class Translator(nn.Module):
    """Source pieces to the probabilities of the next target piece."""

    def __init__(self, size: Size, longest: int = 512) -> None:
        super().__init__()
        self.size = size
        self.table = nn.Embedding(size.pieces, size.width, padding_idx=PAD)
        self.encoder = nn.ModuleList(EncoderLayer(size) for _ in range(size.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(size) for _ in range(size.decoder_layers))
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(size.width), nn.LayerNorm(size.width)
        cosines, sines = rotary_table(longest, size.head_width)
        self.register_buffer("cosines", cosines, persistent=False)
        self.register_buffer("sines", sines, persistent=False)
        self._start_weights()

    def _start_weights(self) -> None:
        for name, weight in self.named_parameters():
            if weight.dim() == 2 and "table" not in name:
                nn.init.xavier_uniform_(weight)
            elif name.endswith("bias"):
                nn.init.zeros_(weight)
        nn.init.normal_(self.table.weight, std=self.size.width**-0.5)
        with torch.no_grad():
            self.table.weight[PAD].zero_()

    def _embed(self, ids: Tensor) -> Tensor:
        return self.table(ids) * math.sqrt(self.size.width)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """Logits [batch, m, pieces] for source ids [batch, n] ending in END and target ids [batch, m] after START."""
        mask = (source != PAD)[:, None, None, :]
        rotary = (self.cosines, self.sines)
        memory = functional.dropout(self._embed(source), 0.05, self.training)
        for layer in self.encoder:
            memory = layer(memory, mask, rotary)
        memory = self.encoder_norm(memory)
        x = functional.dropout(self._embed(target), 0.05, self.training)
        for layer in self.decoder:
            x = layer(x, memory, mask, rotary)
        return self.decoder_norm(x) @ self.table.weight.T
