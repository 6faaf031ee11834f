"""Step 3: the trained network becomes an Argos package: CTranslate2 int8, SentencePiece, metadata and a README."""

import argparse
import json
import shutil
import tempfile
import zipfile
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece
import torch
from ctranslate2.specs import common_spec, transformer_spec
from torch import nn

from translate.training.network import END, START, CrossAttention, FeedForward, SelfAttention, Translator
from translate.training.readme import readme
from translate.training.runs import NAMES, PACKAGE_VERSION, Run, arguments, runs_from
from translate.training.train import load_average

ARGOS_VERSION = "1.11"
LARGEST_BYTES = 6_000_000
ZIP_TIME = (2026, 11, 22, 0, 0, 0)
TOLERANCE = 1e-3


def _norm(spec: common_spec.LayerNormSpec, layer: nn.LayerNorm) -> None:
    spec.gamma, spec.beta = layer.weight.detach().numpy(), layer.bias.detach().numpy()


def _linear(spec: common_spec.LinearSpec, layer: nn.Linear) -> None:
    spec.weight, spec.bias = layer.weight.detach().numpy(), layer.bias.detach().numpy()


def _self_attention(spec, layer: SelfAttention) -> None:
    _norm(spec.layer_norm, layer.norm)
    _linear(spec.linear[0], layer.inputs)
    _linear(spec.linear[1], layer.output)


def _cross_attention(spec, layer: CrossAttention) -> None:
    _norm(spec.layer_norm, layer.norm)
    for place, part in zip(spec.linear, (layer.query, layer.memory, layer.output), strict=True):
        _linear(place, part)


def _feed(spec: transformer_spec.FeedForwardSpec, layer: FeedForward) -> None:
    _norm(spec.layer_norm, layer.norm)
    _linear(spec.linear_0, layer.inner)
    _linear(spec.linear_1, layer.output)


def specification(network: Translator, pieces: list[str]) -> transformer_spec.TransformerSpec:
    """The network as CTranslate2 describes one; pieces in id order."""
    size = network.size
    rotary = {"rotary_dim": size.head_width, "rotary_interleave": False}
    encoder = transformer_spec.TransformerEncoderSpec(size.encoder_layers, size.heads, **rotary)
    decoder = transformer_spec.TransformerDecoderSpec(size.decoder_layers, size.heads, **rotary)
    table = network.table.weight.detach().numpy()
    encoder.embeddings[0].weight = decoder.embeddings.weight = decoder.projection.weight = table
    _norm(encoder.layer_norm, network.encoder_norm)
    _norm(decoder.layer_norm, network.decoder_norm)
    for place, layer in zip(encoder.layer, network.encoder, strict=True):
        _self_attention(place.self_attention, layer.attention)
        _feed(place.ffn, layer.feed)
    for place, layer in zip(decoder.layer, network.decoder, strict=True):
        _self_attention(place.self_attention, layer.attention)
        _cross_attention(place.attention, layer.cross)
        _feed(place.ffn, layer.feed)
    spec = transformer_spec.TransformerSpec(encoder, decoder)
    spec.config.add_source_eos = True
    spec.config.layer_norm_epsilon = 1e-5
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    return spec


def save_model(network: Translator, pieces: list[str], folder: Path, quantization: str | None) -> None:
    """Writes model.bin, config.json and shared_vocabulary.json into `folder`."""
    spec = specification(network, pieces)
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True)
    spec.save(str(folder))


def largest_difference(network: Translator, pieces: list[str], sources: list[list[int]]) -> float:
    """How far CTranslate2's float32 log probabilities of its own outputs lie from the network's, at most."""
    with tempfile.TemporaryDirectory() as folder:
        save_model(network, pieces, Path(folder) / "model", None)
        engine = ctranslate2.Translator(str(Path(folder) / "model"), compute_type="float32", intra_threads=1)
        texts = [[pieces[i] for i in ids] for ids in sources]
        outputs = [
            r.hypotheses[0] for r in engine.translate_batch(texts, beam_size=1, max_decoding_length=40)
        ]
        scores = engine.score_batch(texts, outputs)
        del engine
    ids = {piece: number for number, piece in enumerate(pieces)}
    worst = 0.0
    for source, output, score in zip(sources, outputs, scores, strict=True):
        target = [START, *(ids[p] for p in output), END]
        ours = _log_probabilities(network, [*source, END], target)
        worst = max(worst, float(np.abs(ours - np.array(score.log_probs)).max()))
    return worst


@torch.no_grad()
def _log_probabilities(network: Translator, source: list[int], target: list[int]) -> np.ndarray:
    logits = network(torch.tensor([source]), torch.tensor([target[:-1]]))
    return logits.log_softmax(-1)[0, range(len(target) - 1), target[1:]].numpy()


def metadata(run: Run) -> str:
    """metadata.json; ASCII, as Argos opens it in the machine's own encoding."""
    names = {
        "from_code": run.source,
        "from_name": NAMES[run.source],
        "to_code": run.target,
        "to_name": NAMES[run.target],
    }
    return json.dumps({"package_version": PACKAGE_VERSION, "argos_version": ARGOS_VERSION, **names}, indent=1)


def pack(run: Run, folder: Path, package: Path) -> None:
    """Zips `folder` as one top folder; the same files give the same bytes."""
    package.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(p for p in folder.rglob("*") if p.is_file()):
            name = f"{run.package_name}/{file.relative_to(folder).as_posix()}"
            archive.writestr(zipfile.ZipInfo(name, ZIP_TIME), file.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    if package.stat().st_size > LARGEST_BYTES:
        raise SystemExit(
            f"{package.name} has {package.stat().st_size} bytes; {LARGEST_BYTES} is the most allowed."
        )


def export(run: Run, package: Path) -> None:
    network = load_average(run).eval()
    processor = sentencepiece.SentencePieceProcessor(model_file=str(run.pieces))
    pieces = [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
    probes = [
        processor.encode(text) for text in ("We can ship 1,200 pieces.", "KX-420", "多少钱？", "¿Cuánto?")
    ]
    difference = largest_difference(network, pieces, probes)
    if difference > TOLERANCE:
        raise SystemExit(
            f"CTranslate2 and the network differ by {difference:.2e}; {TOLERANCE} is the most allowed."
        )
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top) / run.package_name
        save_model(network, pieces, folder / "model", "int8")
        shutil.copy(run.pieces, folder / "sentencepiece.model")
        (folder / "metadata.json").write_text(metadata(run), encoding="ascii")
        (folder / "README.md").write_text(readme(run), encoding="utf-8")
        pack(run, folder, package)
    print(
        f"{package.name}: {package.stat().st_size:,} bytes; network and CTranslate2 differ by {difference:.1e} at most."
    )


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--output", type=Path, help="write into this folder instead of assets/models/packs")
    options: argparse.Namespace = parser.parse_args()
    for run in runs_from(options):
        export(run, options.output / run.package.name if options.output else run.package)


if __name__ == "__main__":
    main()
