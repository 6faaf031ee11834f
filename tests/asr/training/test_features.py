"""The log-mel features and their changes."""

import pytest

torch = pytest.importorskip("torch", reason="needs the training dependencies")

from asr.training.features import LogMel, warped  # noqa: E402


def peaks(features: "torch.Tensor") -> list[int]:
    return [int(band) for band in features.mean(-1).argmax(1)]


def test_a_warped_clip_keeps_its_shape_and_moves_a_tone_by_at_most_a_sixth() -> None:
    time_s = torch.arange(16_000) / 16_000
    mel = LogMel(torch.device("cpu"))
    bands = {hz: peaks(mel(torch.sin(2 * torch.pi * hz * time_s)[None]))[0] for hz in (1640, 2000, 2440)}
    tones = mel(torch.sin(2 * torch.pi * 2000 * time_s)[None]).repeat(200, 1, 1)
    moved = warped(tones, torch.Generator().manual_seed(3))
    assert moved.shape == tones.shape
    heard = peaks(moved)
    assert bands[1640] <= min(heard) < bands[2000] < max(heard) <= bands[2440]
    assert 40 < heard.count(bands[2000]) < 120
