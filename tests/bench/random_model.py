"""Whisper models of true shapes with random weights: they hear nothing, but take exactly the time of the real ones."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from ctranslate2.specs import common_spec, model_spec, transformer_spec, whisper_spec
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

MELS = 80
POSITIONS = 1_500
DECODER_POSITIONS = 448
TEXT_TOKENS = 50_256
_LANGUAGES = ["en", "zh", "es", *(f"x{number:02}" for number in range(96))]
_TASKS = ("translate", "transcribe", "startoflm", "startofprev", "nospeech", "notimestamps")


@dataclass(frozen=True, slots=True)
class Shape:
    """Layers (of the encoder and as many of the decoder), width and attention heads of a multilingual Whisper."""

    name: str
    layers: int
    width: int
    heads: int


TINY, BASE, SMALL = Shape("tiny", 4, 384, 6), Shape("base", 6, 512, 8), Shape("small", 12, 768, 12)
"""Radford et al., 2022, table 1."""


def write_model(folder: Path, shape: Shape, short_context: bool) -> Path:
    """Writes a complete int8 model of `shape` into `folder`, which is made; every run writes the same."""
    folder.mkdir(parents=True, exist_ok=True)
    spec = whisper_spec.WhisperSpec(shape.layers, shape.heads, shape.layers, shape.heads)
    _fill(spec, shape, np.random.default_rng(1))
    tokens = vocabulary()
    spec.config.alignment_heads = [(shape.layers - 1, head) for head in range(shape.heads)]
    spec.config.lang_ids = [tokens.index(f"<|{code}|>") for code in _LANGUAGES]
    spec.config.suppress_ids_begin = [tokens.index("<|endoftext|>")]
    spec.register_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    _write_tokenizer(folder / "tokenizer.json", tokens)
    card = {"label": f"random weights of the shape of {shape.name}", "short_context": short_context}
    (folder / "card.json").write_text(json.dumps(card))
    return folder


def vocabulary() -> list[str]:
    """51,865 tokens in Whisper's order; the text tokens after the bytes are made up."""
    text = list(pre_tokenizers.ByteLevel.alphabet())
    text += [f"w{number}" for number in range(TEXT_TOKENS - len(text))]
    special = ["endoftext", "startoftranscript", *_LANGUAGES, *_TASKS]
    times = [f"<|{number / 50:.2f}|>" for number in range(1_501)]
    return [*text, "", *(f"<|{name}|>" for name in special), *times]


def _write_tokenizer(path: Path, tokens: list[str]) -> None:
    plain = {token: number for number, token in enumerate(tokens[: TEXT_TOKENS + 1])}
    tokenizer = Tokenizer(models.BPE(plain, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in tokens[TEXT_TOKENS + 1 :]])
    tokenizer.save(str(path))


def _fill(spec: whisper_spec.WhisperSpec, shape: Shape, random: np.random.Generator) -> None:
    width, encoder, decoder = shape.width, spec.encoder, spec.decoder
    _convolution(encoder.conv1, (width, MELS, 3), random)
    _convolution(encoder.conv2, (width, width, 3), random)
    encoder.position_encodings.encodings = _weights((POSITIONS, width), random)
    decoder.position_encodings.encodings = _weights((DECODER_POSITIONS, width), random)
    decoder.embeddings.weight = _weights((len(vocabulary()), width), random)
    decoder.projection.weight = decoder.embeddings.weight
    for part in (encoder, decoder):
        _norm(part.layer_norm, width)
        for layer in part.layer:
            _layer(layer, width, random)


def _layer(layer: model_spec.LayerSpec, width: int, random: np.random.Generator) -> None:
    _attention(layer.self_attention, (3 * width, width), width, random)
    if isinstance(layer, transformer_spec.TransformerDecoderLayerSpec):
        _attention(layer.attention, (width, 2 * width, width), width, random)
    _norm(layer.ffn.layer_norm, width)
    _linear(layer.ffn.linear_0, 4 * width, width, random)
    _linear(layer.ffn.linear_1, width, 4 * width, random)


def _attention(
    spec: model_spec.LayerSpec, outputs: tuple[int, ...], width: int, random: np.random.Generator
) -> None:
    _norm(spec.layer_norm, width)
    for linear, output in zip(spec.linear, outputs, strict=True):
        _linear(linear, output, width, random)


def _linear(spec: common_spec.LinearSpec, outputs: int, inputs: int, random: np.random.Generator) -> None:
    spec.weight = _weights((outputs, inputs), random)
    spec.bias = np.zeros(outputs, np.float32)


def _convolution(
    spec: common_spec.Conv1DSpec, size: tuple[int, int, int], random: np.random.Generator
) -> None:
    spec.weight = _weights(size, random)
    spec.bias = np.zeros(size[0], np.float32)


def _norm(spec: common_spec.LayerNormSpec, width: int) -> None:
    spec.gamma = np.ones(width, np.float32)
    spec.beta = np.zeros(width, np.float32)


def _weights(
    size: tuple[int, ...], random: np.random.Generator
) -> "np.ndarray[tuple[int, ...], np.dtype[np.float32]]":
    return random.standard_normal(size, np.float32) * np.float32(0.02)
