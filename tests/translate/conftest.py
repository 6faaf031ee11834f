"""A real pack made on the spot: random weights, real tokenizer, real CTranslate2 file, Argos layout."""

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import sentencepiece
from ctranslate2.specs import common_spec, transformer_spec
from hypothesis import settings

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")

WIDTH, HEADS, FEED, LAYERS = 32, 4, 64, 2
LINES = (
    "Hello everyone, and welcome to our live show.",
    "For 500 pieces, it is $2.85 per piece, FOB Shenzhen.",
    "Production takes 25 days after we get your deposit.",
    "Para 500 piezas, cuesta 2,85 USD por pieza, FOB Shenzhen.",
    "La producción tarda 25 días después de recibir su depósito.",
    "500件的话，每件2.85美元，FOB深圳。",
    "收到您的定金后，生产需要25天。",
)


@dataclass(frozen=True)
class PackMaker:
    """Makes packs under `folder`; every pack shares one tokenizer and one random model."""

    folder: Path
    tokenizer: Path
    model: Path

    def unpacked(self, source: str, target: str, **more: object) -> Path:
        """A pack as a folder."""
        made = self.folder / f"translate-{source}_{target}-1_0"
        (made / "model").mkdir(parents=True, exist_ok=True)
        for file in self.model.iterdir():
            (made / "model" / file.name).write_bytes(file.read_bytes())
        (made / "sentencepiece.model").write_bytes(self.tokenizer.read_bytes())
        fields = metadata(source, target) | more
        (made / "metadata.json").write_text(json.dumps(fields), encoding="ascii")
        (made / "README.md").write_text("# A pack for tests\n", encoding="utf-8")
        return made

    def zipped(self, source: str, target: str) -> Path:
        """A pack as an .argosmodel file."""
        made = self.unpacked(source, target)
        file = self.folder / f"{made.name}.argosmodel"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in sorted(path for path in made.rglob("*") if path.is_file()):
                archive.write(part, f"{made.name}/{part.relative_to(made).as_posix()}")
        return file


def metadata(source: str, target: str) -> dict[str, object]:
    """The fields that every pack carries."""
    names = {"en": "English", "es": "Spanish", "zh": "Chinese"}
    return {
        "package_version": "1.0",
        "argos_version": "1.11",
        "from_code": source,
        "from_name": names.get(source, source),
        "to_code": target,
        "to_name": names.get(target, target),
    }


@pytest.fixture(scope="session")
def random_model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The tokenizer's file and the model's folder."""
    folder = tmp_path_factory.mktemp("random-model")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(LINES * 20),
        model_prefix=str(folder / "sentencepiece"),
        vocab_size=420,
        byte_fallback=True,
        split_digits=True,
        hard_vocab_limit=False,
        normalization_rule_name="identity",
        minloglevel=2,
    )
    tokenizer = folder / "sentencepiece.model"
    processor = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer))
    pieces = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    (folder / "model").mkdir()
    specification(pieces).save(str(folder / "model"))
    return tokenizer, folder / "model"


def specification(pieces: list[str]) -> transformer_spec.TransformerSpec:
    """A transformer of seeded noise, quantised to int8."""
    noise = np.random.default_rng(7)
    spec = transformer_spec.TransformerSpec.from_config(LAYERS, HEADS)
    table = noise.normal(0, 1, (len(pieces), WIDTH)).astype(np.float32)
    encoder, decoder = spec.encoder, spec.decoder
    encoder.embeddings[0].weight = decoder.embeddings.weight = decoder.projection.weight = table
    for side in (encoder, decoder):
        side.position_encodings.encodings = noise.normal(0, 1, (600, WIDTH)).astype(np.float32)
        for layer in side.layer:
            _fill_layer(layer, noise)
        side.layer_norm = side.layer_norm if hasattr(side, "layer_norm") else common_spec.LayerNormSpec()
        _fill_norm(side.layer_norm)
    spec.config.add_source_eos = True
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _fill_layer(layer: object, noise: np.random.Generator) -> None:
    parts = [getattr(layer, name, None) for name in ("self_attention", "attention")]
    for attention in filter(None, parts):
        _fill_norm(attention.layer_norm)
        shapes = [(3 * WIDTH, WIDTH), (WIDTH, WIDTH)]
        if len(attention.linear) == 3:
            shapes = [(WIDTH, WIDTH), (2 * WIDTH, WIDTH), (WIDTH, WIDTH)]
        for linear, shape in zip(attention.linear, shapes, strict=True):
            _fill_linear(linear, shape, noise)
    _fill_norm(layer.ffn.layer_norm)
    _fill_linear(layer.ffn.linear_0, (FEED, WIDTH), noise)
    _fill_linear(layer.ffn.linear_1, (WIDTH, FEED), noise)


def _fill_norm(norm: common_spec.LayerNormSpec) -> None:
    norm.gamma, norm.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)


def _fill_linear(linear: common_spec.LinearSpec, shape: tuple[int, int], noise: np.random.Generator) -> None:
    linear.weight = (noise.normal(0, 1, shape) / np.sqrt(shape[1])).astype(np.float32)
    linear.bias = np.zeros(shape[0], np.float32)


@pytest.fixture
def packs_made(tmp_path: Path, random_model: tuple[Path, Path]) -> PackMaker:
    """A maker of packs in a folder of this test's own."""
    folder = tmp_path / "made"
    folder.mkdir()
    return PackMaker(folder, *random_model)


@pytest.fixture
def packs_dir(tmp_path: Path) -> Path:
    """An empty folder for installed packs."""
    folder = tmp_path / "packs"
    folder.mkdir()
    return folder


@pytest.fixture
def assets_dir(tmp_path: Path) -> Path:
    """Assets without any bundled pack."""
    folder = tmp_path / "assets"
    (folder / "models" / "packs").mkdir(parents=True)
    return folder
