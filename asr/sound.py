"""Sound as it comes from files and sound cards made into the app's own: one channel, 16 kHz, float32."""

from collections.abc import Iterator

import av
import numpy as np
from numpy.typing import NDArray

from asr.captions import RATE_HZ, Samples

Channels = NDArray[np.float32]
"""float32[channels, n]."""

_OPPOSED = 0.1
"""A downmix with less than this share of the louder channel's power means channels of opposite phase."""


class Mono:
    """Several channels into one: their mean, unless they cancel each other; then the louder channel."""

    def __init__(self) -> None:
        self._powers = np.zeros(0)
        self._mean_power = 0.0

    def mix(self, channels: Channels) -> Samples:
        """float32[n] of float32[channels, n]; decides by the sound of the last second or so."""
        mean: Samples = channels.mean(axis=0, dtype=np.float32)
        if mean.size == 0 or len(channels) == 1:
            return mean
        kept = float(np.exp(-mean.size / RATE_HZ))
        powers = np.nan_to_num((channels.astype(np.float64) ** 2).mean(axis=1))
        mean_power = float(np.nan_to_num((mean.astype(np.float64) ** 2).mean()))
        known = self._powers if len(self._powers) == len(powers) else np.zeros(len(powers))
        self._powers = known * kept + powers * (1 - kept)
        self._mean_power = self._mean_power * kept + mean_power * (1 - kept)
        opposed = self._mean_power < _OPPOSED * self._powers.max()
        chosen: Samples = channels[int(self._powers.argmax())] if opposed else mean
        return chosen


class Converter:
    """Frames of any rate, format and channel count into float32[n] at 16 kHz; feed in order, then flush."""

    def __init__(self) -> None:
        self._mono = Mono()
        self._shape: tuple[int, int, str] | None = None
        self._resampler: av.AudioResampler | None = None

    def feed(self, frame: av.AudioFrame) -> Iterator[Samples]:
        """The sound that `frame` completes; a change of rate or channels in mid-stream is taken as it comes."""
        count = len(frame.layout.channels)
        shape = (frame.sample_rate, count, frame.format.name)
        if shape != self._shape:
            yield from self.flush()
            layout = "mono" if count == 1 else "stereo"
            self._resampler = av.AudioResampler("fltp", layout, RATE_HZ)
            self._shape = shape
        frame.pts = None
        yield from self._mixed(frame)

    def flush(self) -> Iterator[Samples]:
        """The sound still on its way."""
        if self._resampler is not None:
            yield from self._mixed(None)
        self._resampler = self._shape = None

    def _mixed(self, frame: av.AudioFrame | None) -> Iterator[Samples]:
        assert self._resampler is not None
        for out in self._resampler.resample(frame):
            yield self._mono.mix(np.asarray(out.to_ndarray(), np.float32))


def interleaved_frame(samples: NDArray[np.float32], channels: int, rate_hz: int) -> av.AudioFrame:
    """A frame of interleaved float32 samples, with at most two channels kept (float32[n * channels])."""
    planes = samples.reshape(-1, channels).T[:2]
    frame = av.AudioFrame.from_ndarray(
        np.ascontiguousarray(planes), format="fltp", layout="mono" if len(planes) == 1 else "stereo"
    )
    frame.sample_rate = rate_hz
    return frame
