"""Reads the weights of a small CTranslate2 Whisper model (int8 or float) into the training network."""

import json
import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np
import torch
from torch import Tensor

from asr.training.network import Model
from asr.training.tokens import Tokens

_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}


def read(path: Path) -> dict[str, Tensor]:
    """Every variable of a CTranslate2 `model.bin` (format 6) as float32; int8 rows are multiplied out."""
    raw: dict[str, np.ndarray] = {}
    with path.open("rb") as file:
        (_version,) = struct.unpack("I", file.read(4))
        _text(file)
        _revision, count = struct.unpack("II", file.read(8))
        for _ in range(count):
            name = _text(file)
            raw[name] = _array(file)
    return {name: torch.from_numpy(_float(name, value, raw)) for name, value in raw.items() if value.ndim}


def start(model: Model, folder: Path, tokens: Tokens) -> int:
    """Copies what fits from a smaller model of the same width; returns how many tokens were known by their text."""
    weights = read(folder / "model.bin")
    own = model.state_dict()
    for name, value in _renamed(weights, model).items():
        own[name].copy_(value)
    layers = {name.split("/")[1] for name in weights if name.startswith("encoder/layer_") and "norm/" in name}
    if len(layers - {"layer_norm"}) < model.shape.encoder_layers:
        model.grow()
    known = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    places = {token: index for index, token in enumerate(known)}
    shared = [(i, places[token]) for i, token in enumerate(tokens.list()) if token in places]
    table = weights["decoder/embeddings/weight"]
    with torch.no_grad():
        model.decoder.embed_tokens.weight[[i for i, _ in shared]] = table[[j for _, j in shared]]
    return len(shared)


def _renamed(weights: dict[str, Tensor], model: Model) -> dict[str, Tensor]:
    found: dict[str, Tensor] = {
        "decoder.embed_positions.weight": weights["decoder/position_encodings/encodings"]
    }
    found["encoder.embed_positions.weight"] = weights["encoder/position_encodings/encodings"]
    for conv in ("conv1", "conv2"):
        for kind in ("weight", "bias"):
            found[f"encoder.{conv}.{kind}"] = weights[f"encoder/{conv}/{kind}"]
    for stack, layers in (("encoder", model.shape.encoder_layers), ("decoder", model.shape.decoder_layers)):
        found |= _norm(weights, f"{stack}/layer_norm", f"{stack}.layer_norm")
        for index in range(layers):
            if f"{stack}/layer_{index}/ffn/linear_0/weight" in weights:
                found |= _layer(weights, f"{stack}/layer_{index}", f"{stack}.layers.{index}")
    return found


def _layer(weights: dict[str, Tensor], old: str, new: str) -> dict[str, Tensor]:
    found = _norm(weights, f"{old}/self_attention/layer_norm", f"{new}.self_attn_layer_norm")
    found |= _norm(weights, f"{old}/ffn/layer_norm", f"{new}.final_layer_norm")
    for part, name in (("linear_0", "fc1"), ("linear_1", "fc2")):
        found |= _linear(weights, f"{old}/ffn/{part}", (f"{new}.{name}",))
    own = f"{new}.self_attn."
    found |= _linear(
        weights, f"{old}/self_attention/linear_0", (own + "q_proj", own + "k_proj", own + "v_proj")
    )
    found |= _linear(weights, f"{old}/self_attention/linear_1", (own + "out_proj",))
    if f"{old}/attention/linear_0/weight" in weights:
        cross = f"{new}.encoder_attn."
        found |= _norm(weights, f"{old}/attention/layer_norm", f"{new}.encoder_attn_layer_norm")
        found |= _linear(weights, f"{old}/attention/linear_0", (cross + "q_proj",))
        found |= _linear(weights, f"{old}/attention/linear_1", (cross + "k_proj", cross + "v_proj"))
        found |= _linear(weights, f"{old}/attention/linear_2", (cross + "out_proj",))
    return found


def _linear(weights: dict[str, Tensor], old: str, new: tuple[str, ...]) -> dict[str, Tensor]:
    found: dict[str, Tensor] = {}
    for kind in ("weight", "bias"):
        for name, part in zip(new, weights[f"{old}/{kind}"].chunk(len(new)), strict=True):
            if not (kind == "bias" and name.endswith("k_proj")):
                found[f"{name}.{kind}"] = part
    return found


def _norm(weights: dict[str, Tensor], old: str, new: str) -> dict[str, Tensor]:
    return {f"{new}.weight": weights[f"{old}/gamma"], f"{new}.bias": weights[f"{old}/beta"]}


def _text(file: BinaryIO) -> str:
    (length,) = struct.unpack("H", file.read(2))
    return file.read(length)[:-1].decode()


def _array(file: BinaryIO) -> np.ndarray:
    (rank,) = struct.unpack("B", file.read(1))
    shape = struct.unpack(f"{rank}I", file.read(4 * rank))
    kind, size = struct.unpack("<BI", file.read(5))
    return np.frombuffer(file.read(size), _TYPES[kind]).reshape(shape)


def _float(name: str, value: np.ndarray, raw: dict[str, np.ndarray]) -> np.ndarray:
    scale = raw.get(f"{name}_scale")
    whole = value.astype(np.float32)
    return whole if scale is None else whole / scale.reshape(-1, *([1] * (value.ndim - 1)))
