"""Whisper's log-mel features for a batch of clips, in torch (the same numbers as faster-whisper's extractor)."""

import math

import numpy as np
import torch
from faster_whisper.feature_extractor import FeatureExtractor

HOP = 160
MELS = 80


class LogMel:
    """Turns float audio (batch, samples) into features (batch, 80, samples // 160)."""

    def __init__(self, device: torch.device) -> None:
        filters = FeatureExtractor(feature_size=MELS).mel_filters
        self._filters = torch.tensor(np.asarray(filters), dtype=torch.float32, device=device)
        self._window = torch.hann_window(400, device=device)

    def __call__(self, audio: torch.Tensor) -> torch.Tensor:
        parts = torch.view_as_real(torch.stft(audio, 400, HOP, window=self._window, return_complex=True))
        power = parts[:, :, :-1].square().sum(-1)
        log = (self._filters @ power).clamp(min=1e-10).log10()
        log = torch.maximum(log, log.amax(dim=(1, 2), keepdim=True) - 8.0)
        return (log + 4.0) / 4.0


def warped(features: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Every clip as from a shorter or longer throat: its frequencies times 0.86 to 1.16 (two of three clips).

    Vocal tract length perturbation (Jaitly and Hinton 2013), done on the mel bands.
    """
    batch, mels, _ = features.shape
    factors = 0.86 + 0.3 * torch.rand(batch, generator=generator)
    factors[torch.rand(batch, generator=generator) < 1 / 3] = 1.0
    bands = torch.arange(mels, dtype=torch.float32)
    places = (_band(_hertz(bands) * factors[:, None])).clamp(0, mels - 1)
    shares = (1 - (places[:, :, None] - bands).abs()).clamp(min=0).to(features.device)
    return shares @ features


_LINEAR_HZ, _LINEAR_MELS, _STEP = 1000.0, 15.0, math.log(6.4) / 27.0
_BANDS_A_MEL = (MELS + 1) / (_LINEAR_MELS + math.log(8.0) / _STEP)
"""Slaney's mel scale, which Whisper's filters use: even up to 1 kHz, then 27 steps to 6.4 kHz; 8 kHz is the top."""


def _hertz(band: torch.Tensor) -> torch.Tensor:
    mel = (band + 1) / _BANDS_A_MEL
    above = _LINEAR_HZ * torch.exp(_STEP * (mel - _LINEAR_MELS))
    return torch.where(mel < _LINEAR_MELS, mel * _LINEAR_HZ / _LINEAR_MELS, above)


def _band(hertz: torch.Tensor) -> torch.Tensor:
    above = _LINEAR_MELS + (hertz.clamp(min=1.0) / _LINEAR_HZ).log() / _STEP
    mel = torch.where(hertz < _LINEAR_HZ, hertz * _LINEAR_MELS / _LINEAR_HZ, above)
    return mel * _BANDS_A_MEL - 1


def masked(features: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """SpecAugment: two narrow bands of mels and one stretch of time set to zero, in place."""
    batch, mels, frames = features.shape
    for row in range(batch):
        for axis, size, widest in ((0, mels, 10), (0, mels, 8), (1, frames, 16)):
            width = int(torch.randint(0, min(widest, size // 3) + 1, (1,), generator=generator))
            start = int(torch.randint(0, size - width, (1,), generator=generator))
            part = (
                features[row, start : start + width] if axis == 0 else features[row, :, start : start + width]
            )
            part.fill_(0.0)
    return features
