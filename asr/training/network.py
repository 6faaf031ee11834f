"""Whisper's architecture in plain torch, with parameter names of the transformers library so that its exporter fits.

The encoder takes any length up to 1,500 positions. A phone head for the joint CTC loss hangs on the encoder;
it is not exported.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the model. `tokens` is the whole vocabulary, `phones` the phone inventory without the CTC blank."""

    tokens: int
    phones: int
    width: int = 192
    heads: int = 3
    ffn: int = 768
    encoder_layers: int = 4
    decoder_layers: int = 3
    mels: int = 80

    def as_json(self) -> dict[str, int]:
        return asdict(self)


class Attention(nn.Module):
    """Multi-head attention; keys have no bias, as in Whisper."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.scale = (shape.width // shape.heads) ** -0.5
        self.q_proj = nn.Linear(shape.width, shape.width)
        self.k_proj = nn.Linear(shape.width, shape.width, bias=False)
        self.v_proj = nn.Linear(shape.width, shape.width)
        self.out_proj = nn.Linear(shape.width, shape.width)

    def forward(self, x: Tensor, memory: Tensor, causal: bool, kept: list[Tensor] | None = None) -> Tensor:
        """Written out: on a CPU that is about twice as fast as torch's fused attention in training."""
        query = self._split(self.q_proj(x) * self.scale)
        key, value = self._split(self.k_proj(memory)), self._split(self.v_proj(memory))
        scores = query @ key.transpose(-1, -2)
        if causal:
            future = torch.ones(scores.shape[-2:], dtype=torch.bool, device=x.device).triu(1)
            scores = scores.masked_fill(future, float("-inf"))
        weights = scores.softmax(-1, dtype=scores.dtype)
        if kept is not None:
            kept.append(weights)
        mixed = weights @ value
        return self.out_proj(mixed.transpose(1, 2).flatten(2))  # type: ignore[no-any-return]

    def weights(self, x: Tensor, memory: Tensor) -> Tensor:
        """Attention probabilities (batch, heads, queries, keys), for choosing alignment heads."""
        query, key = self._split(self.q_proj(x) * self.scale), self._split(self.k_proj(memory))
        return (query @ key.transpose(-1, -2)).softmax(-1)

    def _split(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)


class Layer(nn.Module):
    """One pre-norm block; `crossed` ones also attend to the encoder."""

    def __init__(self, shape: Shape, crossed: bool) -> None:
        super().__init__()
        self.self_attn = Attention(shape)
        self.self_attn_layer_norm = nn.LayerNorm(shape.width)
        if crossed:
            self.encoder_attn = Attention(shape)
            self.encoder_attn_layer_norm = nn.LayerNorm(shape.width)
        self.fc1 = nn.Linear(shape.width, shape.ffn)
        self.fc2 = nn.Linear(shape.ffn, shape.width)
        self.final_layer_norm = nn.LayerNorm(shape.width)
        self.crossed = crossed

    def forward(self, x: Tensor, memory: Tensor | None, kept: list[Tensor] | None = None) -> Tensor:
        y = self.self_attn_layer_norm(x)
        x = x + self.self_attn(y, y, self.crossed)
        if memory is not None:
            x = x + self.encoder_attn(self.encoder_attn_layer_norm(x), memory, False, kept)
        return x + self.fc2(F.gelu(self.fc1(self.final_layer_norm(x))))  # type: ignore[no-any-return]

    def silence(self) -> None:
        """Zeroes the output projections, so that the layer starts as the identity."""
        outputs = [self.self_attn.out_proj, self.fc2, *([self.encoder_attn.out_proj] if self.crossed else [])]
        for linear in outputs:
            nn.init.zeros_(linear.weight)
            nn.init.zeros_(linear.bias)


class Encoder(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.conv1 = nn.Conv1d(shape.mels, shape.width, 3, padding=1)
        self.conv2 = nn.Conv1d(shape.width, shape.width, 3, stride=2, padding=1)
        self.embed_positions = nn.Embedding.from_pretrained(_sinusoids(1500, shape.width), freeze=True)
        self.layers = nn.ModuleList(Layer(shape, False) for _ in range(shape.encoder_layers))
        self.layer_norm = nn.LayerNorm(shape.width)

    def forward(self, features: Tensor) -> Tensor:
        x = F.gelu(self.conv2(F.gelu(self.conv1(features)))).transpose(1, 2)
        x = x + self.embed_positions.weight[: x.shape[1]]
        for layer in self.layers:
            x = layer(x, None)
        return self.layer_norm(x)  # type: ignore[no-any-return]


class Decoder(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.embed_tokens = nn.Embedding(shape.tokens, shape.width)
        self.embed_positions = nn.Embedding(448, shape.width)
        self.layers = nn.ModuleList(Layer(shape, True) for _ in range(shape.decoder_layers))
        self.layer_norm = nn.LayerNorm(shape.width)
        for table in (self.embed_tokens, self.embed_positions):
            nn.init.normal_(table.weight, std=0.02)

    def forward(self, ids: Tensor, memory: Tensor, kept: list[Tensor] | None = None) -> Tensor:
        """Hidden states (batch, length, width) for token ids (batch, length).

        `kept` receives each layer's attention to the encoder, (batch, heads, length, positions).
        """
        x = self.embed_tokens(ids) + self.embed_positions.weight[: ids.shape[1]]
        for layer in self.layers:
            x = layer(x, memory, kept)
        return self.layer_norm(x)  # type: ignore[no-any-return]


class Model(nn.Module):
    """Encoder, decoder with tied output, and the phone head of the CTC loss (blank is the last class)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape)
        self.decoder = Decoder(shape)
        self.phone_head = nn.Linear(shape.width, shape.phones + 1)

    def logits(self, hidden: Tensor, count: int) -> Tensor:
        """Scores of the first `count` tokens; leaving the timestamps out saves much of the work."""
        return F.linear(hidden, self.decoder.embed_tokens.weight[:count])

    def grow(self) -> None:
        """Makes the last layer of each stack start as the identity, for layers added to a warm start."""
        for stack in (self.encoder.layers, self.decoder.layers):
            stack[-1].silence()  # type: ignore[operator]

    @torch.no_grad()
    def greedy(self, features: Tensor, prompt: list[int], stop: int, longest: int = 90) -> list[list[int]]:
        """Greedy text ids of each clip, without key/value caching: for checks during training."""
        memory = self.encoder(features)
        ids = torch.tensor(prompt, device=features.device).repeat(len(features), 1)
        for _ in range(longest):
            best = self.logits(self.decoder(ids, memory)[:, -1], stop + 1).argmax(-1)
            ids = torch.cat([ids, torch.where((ids == stop).any(1), stop, best)[:, None]], 1)
            if bool((ids == stop).any(1).all()):
                break
        return [row[len(prompt) :][: [*row[len(prompt) :], stop].index(stop)] for row in ids.tolist()]


def _sinusoids(length: int, width: int) -> Tensor:
    step = math.log(10_000) / (width // 2 - 1)
    angles = torch.arange(length)[:, None] * torch.exp(-step * torch.arange(width // 2))[None]
    return torch.cat([angles.sin(), angles.cos()], 1)
