"""Whisper's log-mel features for a batch of clips, in torch (the same numbers as faster-whisper's extractor)."""

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
