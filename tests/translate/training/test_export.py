"""Export: CTranslate2 computes what the trained network computes; runs only where torch is installed."""

import zipfile
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed")

from translate.training.export import largest_difference, metadata, pack, save_model  # noqa: E402
from translate.training.network import Size, Translator  # noqa: E402
from translate.training.runs import Run  # noqa: E402

PIECES = ["<pad>", "<unk>", "<s>", "</s>", *(f"p{number}" for number in range(96))]
SOURCES = [[5, 6, 7], [9] * 20, list(range(10, 60))]


@pytest.fixture
def network() -> Translator:
    """Random weights, norms and biases included: at their start values a swapped one would not show."""
    torch.manual_seed(1)
    network = Translator(Size(len(PIECES), width=32, heads=4, inner=64)).eval()
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(torch.randn_like(weight) * 0.1)
    return network


def test_ctranslate2_gives_the_networks_scores(network):
    assert largest_difference(network, PIECES, SOURCES) < 1e-4


def test_a_model_folder_has_what_argos_looks_for(network, tmp_path: Path):
    save_model(network, PIECES, tmp_path / "model", "int8")
    assert sorted(f.name for f in (tmp_path / "model").iterdir()) == [
        "config.json",
        "model.bin",
        "shared_vocabulary.json",
    ]


def test_the_same_files_give_the_same_bytes(tmp_path: Path):
    folder, first, second = tmp_path / "files", tmp_path / "a.argosmodel", tmp_path / "b.argosmodel"
    folder.mkdir()
    (folder / "metadata.json").write_text(metadata(Run("en", "es")), encoding="ascii")
    pack(Run("en", "es"), folder, first)
    pack(Run("en", "es"), folder, second)
    assert first.read_bytes() == second.read_bytes()
    assert zipfile.ZipFile(first).namelist() == ["translate-en_es-1_0/metadata.json"]
