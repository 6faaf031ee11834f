"""Writes the trained model as a CTranslate2 int8 folder: `python -m asr.training.export [--out FOLDER]`.

The running average of the weights is exported; alignment heads are chosen by how well they find word starts.
"""

import argparse
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from ctranslate2.converters.transformers import WhisperLoader
from transformers import WhisperConfig, WhisperForConditionalGeneration

from asr.training import phrasebook, speech, tokens
from asr.training.alignment import Heads, choose_heads
from asr.training.network import Model, Shape
from asr.training.train import CHECKPOINT

OUT = phrasebook.ROOT / "assets" / "models" / "asr-demo"
LABEL = "Demo model: knows trade English of the demo kind in synthetic voices; install a real one for your own voice."


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained model with the facts that its card tells."""

    model: Model
    step: int
    minutes: float


def read_state(path: Path) -> Trained:
    """The averaged model of a training state (or of a small checkpoint that `write_checkpoint` made)."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    model = Model(Shape(**state["shape"])).eval()
    prefix = "module."
    average = state["average"].items()
    weights = {name.removeprefix(prefix): value.float() for name, value in average if name.startswith(prefix)}
    model.load_state_dict(weights)
    return Trained(model, *_trained(state))


def _trained(state: dict[str, Any]) -> tuple[int, float]:
    """Updates and minutes of all runs that made these weights."""
    seconds = state["seconds"] + state.get("earlier_seconds", 0.0)
    return state["step"] + state.get("earlier_step", 0), seconds / 60


def write_checkpoint(state_path: Path, out: Path) -> None:
    """A half-precision copy of the averaged weights, from which `train --init FOLDER` goes on."""
    state = torch.load(state_path, map_location="cpu", weights_only=True)
    average = {n: v.half() if v.is_floating_point() else v for n, v in state["average"].items()}
    step, minutes = _trained(state)
    kept = {"average": average, "step": step, "seconds": 60 * minutes} | {
        k: state[k] for k in ("phones", "shape")
    }
    out.mkdir(parents=True, exist_ok=True)
    torch.save(kept, out / CHECKPOINT)
    shutil.copy(speech.BUILD / "tokenizer.json", out)


def convert(model: Model, known: tokens.Tokens, heads: Heads, out: Path) -> None:
    """Saves model.bin, config.json, vocabulary.json and tokenizer.json into `out`."""
    spec = WhisperLoader().get_model_spec(_transformers_model(model, known))
    spec.register_vocabulary(known.list())
    zh = known.tokenizer.token_to_id("<|zh|>")
    task = [
        known.tokenizer.token_to_id(name) for name in ("<|translate|>", "<|transcribe|>", "<|startoflm|>")
    ]
    spec.config.suppress_ids = sorted([known.sot, *task, known.previous, known.no_speech])
    spec.config.suppress_ids_begin = []
    spec.config.lang_ids = [known.english, zh]
    spec.config.alignment_heads = [list(pair) for pair in heads.pairs]
    spec.validate()
    spec.optimize(quantization="int8")
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))
    known.tokenizer.save(str(out / "tokenizer.json"))


def write_card(trained: Trained, heads: Heads, out: Path) -> None:
    """`card.json`: what the app reads (label to prompts) and how the model was made."""
    shape = trained.model.shape
    card = {
        "label": LABEL,
        "languages": ["en"],
        "short_context": True,
        "tail_positions": 64,
        "prompts": True,
        "training": {
            "architecture": shape.as_json(),
            "updates": trained.step,
            "minutes": round(trained.minutes, 1),
            "speech": "espeak-ng, flite and festival voices speaking sentences of this repository",
            "word_start_error_ms": round(heads.error_ms),
            "licence": "Apache-2.0",
        },
    }
    (out / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def _transformers_model(model: Model, known: tokens.Tokens) -> WhisperForConditionalGeneration:
    shape = model.shape
    config = WhisperConfig(
        vocab_size=shape.tokens,
        num_mel_bins=shape.mels,
        encoder_layers=shape.encoder_layers,
        decoder_layers=shape.decoder_layers,
        encoder_attention_heads=shape.heads,
        decoder_attention_heads=shape.heads,
        encoder_ffn_dim=shape.ffn,
        decoder_ffn_dim=shape.ffn,
        d_model=shape.width,
        pad_token_id=known.eot,
        bos_token_id=known.eot,
        eos_token_id=known.eot,
        decoder_start_token_id=known.sot,
        suppress_tokens=[],
        begin_suppress_tokens=[],
    )
    whole = WhisperForConditionalGeneration(config)
    weights = {f"model.{n}": v for n, v in model.state_dict().items() if not n.startswith("phone_head")}
    whole.load_state_dict(weights | {"proj_out.weight": weights["model.decoder.embed_tokens.weight"]})
    return whole.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--state", type=Path, default=speech.BUILD / "state.pt")
    parser.add_argument(
        "--checkpoint", type=Path, help="folder for a half-precision checkpoint to go on from"
    )
    options = parser.parse_args()
    trained, known = read_state(options.state), tokens.load(options.state.with_name("tokenizer.json"))
    clips = [u for u in speech.load(speech.BUILD / "seen.npz") if u.start_ms][:40]
    heads = choose_heads(trained.model, known, clips)
    print(f"alignment heads {heads.pairs}, word starts off by {heads.error_ms:.0f} ms")
    convert(trained.model, known, heads, options.out)
    write_card(trained, heads, options.out)
    if options.checkpoint:
        write_checkpoint(options.state, options.checkpoint)
    size = sum(path.stat().st_size for path in options.out.iterdir())
    print(
        f"{options.out}: {size / 1e6:.1f} MB after {trained.step} updates ({np.round(trained.minutes)} minutes)"
    )


if __name__ == "__main__":
    main()
