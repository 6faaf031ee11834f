"""What rooms, microphones and lines do to speech: echo, noise, band limits, gain, clipping; and non-speech."""

from random import Random

import numpy as np
from scipy.signal import fftconvolve, lfilter

RATE_HZ = 16_000


def resampled(audio: np.ndarray, factor: float) -> np.ndarray:
    """Faster (factor > 1) with higher pitch and formants, like a smaller speaker; linear interpolation."""
    places = np.arange(0, len(audio) - 1, factor)
    return np.interp(places, np.arange(len(audio)), audio).astype(np.float32)


def echoed(audio: np.ndarray, rng: Random) -> np.ndarray:
    """A small room: exponentially decaying noise as the impulse response, 60 dB down after 0.1 to 0.5 s."""
    decay_s = rng.uniform(0.1, 0.5)
    count = int(decay_s * RATE_HZ)
    noise = np.random.default_rng(rng.getrandbits(32)).standard_normal(count)
    response = noise * np.exp(-6.9 * np.arange(count) / count)
    response *= rng.uniform(0.1, 0.6) / np.sqrt(np.sum(response**2))
    response[0] = 1.0
    return fftconvolve(audio, response)[: len(audio)].astype(np.float32)


def noise(count: int, rng: Random) -> np.ndarray:
    """Unit-power white, coloured, humming or babble-shaped noise of `count` samples."""
    source = np.random.default_rng(rng.getrandbits(32)).standard_normal(count)
    way = rng.random()
    if way < 0.6:
        source = lfilter([1.0], [1.0, -rng.uniform(0.0, 0.97)], source)
    elif way < 0.75:
        source = lfilter([1.0, -0.95], [1.0], source)
    elif way < 0.9:
        source = 0.3 * source + hum(count, rng)
    else:
        swell = np.interp(np.arange(count), np.arange(0, count + 8000, 4000), _swells(count, rng))
        source = lfilter([1.0], [1.0, -0.9], source) * swell
    return (source / (np.sqrt(np.mean(source**2)) + 1e-9)).astype(np.float32)


def hum(count: int, rng: Random) -> np.ndarray:
    """A mains or fan tone with harmonics."""
    base_hz, t = rng.choice((50.0, 60.0, 100.0, 120.0, rng.uniform(80, 400))), np.arange(count) / RATE_HZ
    return np.sum([rng.random() * np.sin(2 * np.pi * base_hz * k * t + k) for k in range(1, 6)], axis=0)


def tones(count: int, rng: Random) -> np.ndarray:
    """Notes one after the other with overtones, like simple music."""
    out, at = np.zeros(count), 0
    while at < count:
        length = int(rng.uniform(0.1, 0.7) * RATE_HZ)
        t = np.arange(min(length, count - at)) / RATE_HZ
        pitches = [220 * 2 ** (rng.randint(-12, 24) / 12) for _ in range(rng.randint(1, 3))]
        wave = np.sum([np.sin(2 * np.pi * p * t) + 0.4 * np.sin(4 * np.pi * p * t) for p in pitches], axis=0)
        out[at : at + len(t)] = wave * np.exp(-rng.uniform(0, 6) * t)
        at += length
    return out


def without_speech(count: int, rng: Random) -> np.ndarray:
    """Silence, noise, hum, tones or clicks, at any level: what must give no words."""
    way = rng.random()
    if way < 0.2:
        return np.zeros(count, np.float32)
    if way < 0.65:
        sound = noise(count, rng)
    elif way < 0.75:
        sound = hum(count, rng)
    elif way < 0.9:
        sound = tones(count, rng)
    else:
        sound = np.zeros(count)
        sound[[rng.randrange(count) for _ in range(rng.randint(1, 30))]] = 1.0
        sound = lfilter([1.0], [1.0, -0.9], sound)
    level = 10 ** (rng.uniform(-70, -10) / 20)
    return (sound / (np.max(np.abs(sound)) + 1e-9) * level).astype(np.float32)


def worn(audio: np.ndarray, rng: Random) -> np.ndarray:
    """The audio (float, about -1..1) through a random room, line and microphone; the length stays."""
    if rng.random() < 0.2:
        audio = echoed(audio, rng)
    if rng.random() < 0.2:
        audio = _band_limited(audio, rng)
    audio = audio / (np.max(np.abs(audio)) + 1e-6) * 10 ** (rng.uniform(-26, -1) / 20)
    if rng.random() < 0.7:
        snr_db = rng.uniform(5, 40) if rng.random() < 0.6 else rng.uniform(25, 60)
        power = np.sqrt(np.mean(audio**2)) * 10 ** (-snr_db / 20)
        audio = audio + power * noise(len(audio), rng)
    if rng.random() < 0.08:
        limit = np.max(np.abs(audio)) * rng.uniform(0.3, 0.8)
        audio = np.clip(audio, -limit, limit)
    return audio.astype(np.float32)


def _band_limited(audio: np.ndarray, rng: Random) -> np.ndarray:
    low = lfilter([1.0 - (a := rng.uniform(0.2, 0.7))], [1.0, -a], audio)
    return lfilter([1.0, -1.0], [1.0, -rng.uniform(0.9, 0.99)], low)


def _swells(count: int, rng: Random) -> list[float]:
    return [rng.random() for _ in range(0, count + 8000, 4000)]
