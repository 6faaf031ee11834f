"""The network, its alignment and the reader of exported weights; needs the training dependencies."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the training dependencies")
np = pytest.importorskip("numpy")
ctranslate2 = pytest.importorskip("ctranslate2")

from asr.training import tokens, warmstart  # noqa: E402
from asr.training.alignment import path_starts  # noqa: E402
from asr.training.features import LogMel  # noqa: E402
from asr.training.network import Model, Shape  # noqa: E402

SHIPPED = Path(__file__).parents[3] / "assets" / "models" / "asr-demo"
SMALL = Shape(tokens=40, phones=5, width=32, heads=2, ffn=64, encoder_layers=2, decoder_layers=2)


def test_the_encoder_takes_short_and_long_windows() -> None:
    encoder = Model(SMALL).encoder
    assert [tuple(encoder(torch.zeros(1, 80, n)).shape) for n in (10, 158, 400)] == [
        (1, 5, 32),
        (1, 79, 32),
        (1, 200, 32),
    ]


def test_the_decoder_never_looks_ahead() -> None:
    torch.manual_seed(0)
    model = Model(SMALL)
    memory = model.encoder(torch.randn(1, 80, 40))
    first = model.decoder(torch.tensor([[1, 2, 3, 4]]), memory)
    second = model.decoder(torch.tensor([[1, 2, 3, 9]]), memory)
    assert torch.allclose(first[:, :3], second[:, :3], atol=1e-6)
    assert not torch.allclose(first[:, 3], second[:, 3], atol=1e-3)


def test_a_silenced_layer_changes_nothing() -> None:
    torch.manual_seed(0)
    model = Model(SMALL)
    model.grow()
    x, memory = torch.randn(1, 6, 32), torch.randn(1, 9, 32)
    assert torch.equal(model.decoder.layers[-1](x, memory), x)
    assert torch.equal(model.encoder.layers[-1](x, None), x)


def test_the_path_finds_the_steps_of_a_staircase() -> None:
    cost = np.ones((3, 9))
    cost[0, :2] = cost[1, 2:6] = cost[2, 6:] = 0.0
    assert path_starts(cost) == [0, 2, 6]


def test_features_equal_those_of_faster_whisper() -> None:
    from faster_whisper.feature_extractor import FeatureExtractor

    audio = np.random.default_rng(0).standard_normal(16_000).astype(np.float32) * 0.1
    theirs = FeatureExtractor(feature_size=80)(audio, padding=0)
    ours = LogMel(torch.device("cpu"))(torch.from_numpy(audio)[None])[0].numpy()
    assert np.abs(ours[:, :98] - theirs[:, :98]).max() < 2e-3


@pytest.mark.models
@pytest.mark.skipif(not (SHIPPED / "model.bin").exists(), reason="the demo model is not built")
def test_weights_read_from_the_shipped_model_encode_as_ctranslate2_does() -> None:
    known = tokens.load(SHIPPED / "tokenizer.json")
    model = Model(Shape(known.size, 5)).eval()
    warmstart.start(model, SHIPPED, known)
    shipped = ctranslate2.models.Whisper(str(SHIPPED), device="cpu", compute_type="float32")
    features = np.random.default_rng(0).standard_normal((1, 80, 300)).astype(np.float32) * 0.5
    theirs = np.array(shipped.encode(ctranslate2.StorageView.from_array(features)))
    with torch.no_grad():
        ours = model.encoder(torch.from_numpy(features)).numpy()
    assert np.abs(ours - theirs).max() < 1e-3
