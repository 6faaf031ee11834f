"""The voices of the speech corpus: which train, and which stay unheard until the evaluation."""

from dataclasses import dataclass
from random import Random

import numpy as np

FLITE = ("slt", "rms", "awb", "kal16")
FESTIVAL = ("kal_diphone", "cmu_us_slt_arctic_hts")
ESPEAK = (
    "en-us", "en-us+m1", "en-us+m2", "en-us+m3", "en-us+m4", "en-us+m6", "en-us+m7", "en-us+m8", "en-us+f1", "en-us+f2",
    "en-us+f3", "en-us+f4", "en-us+f5", "en", "en+f2", "en+m3", "en+f4", "en-us+Andy", "en-us+Gene",
    "en-us+Lee", "en-us+linda", "en-us+steph", "en-us+john", "en-us+rob", "en-gb-scotland", "en-us+klatt4", "en-us-nyc",
    "en-us+anika", "en-us+belinda", "en-us+robert", "en-us+victor", "en-us+max",
)  # fmt: skip
HELD_OUT = (
    ("festival", "ked_diphone"),
    ("espeak", "en-us+Annie"),
    ("espeak", "en-gb-x-rp"),
    ("espeak", "en-us+Denis"),
)
"""Never rendered for training: a different speaker (ked), two espeak timbres, and one espeak accent."""
SHARES = (("flite", 0.55), ("espeak", 0.37), ("festival", 0.08))


@dataclass(frozen=True, slots=True)
class Voice:
    """One engine's voice; `rate` in words a minute, `pitch` 0..99 (espeak) or Hz (flite; 0 = its own)."""

    engine: str
    name: str
    rate: int = 165
    pitch: int = 50
    stretch: float = 1.0


@dataclass(frozen=True, slots=True)
class Clip:
    """Mono int16 audio at `rate_hz` and the start of every spoken word (empty where the engine does not tell)."""

    audio: np.ndarray
    rate_hz: int
    word_start_ms: tuple[int, ...]


def training_voice(rng: Random) -> Voice:
    """A training voice at a random speed and pitch."""
    way, engine = rng.random(), SHARES[0][0]
    for engine, share in SHARES:  # noqa: B007
        way -= share
        if way < 0:
            break
    names = {"flite": ("slt", "slt", *FLITE, "rms"), "espeak": ESPEAK, "festival": FESTIVAL}[engine]
    return varied(engine, rng.choice(names), rng)


def varied(engine: str, name: str, rng: Random) -> Voice:
    """The voice at a random speed; and pitch, where the engine can change it without harm."""
    if engine == "espeak":
        return Voice(engine, name, rate=rng.randint(140, 195), pitch=rng.randint(30, 70))
    pitch = rng.randint(85, 190) if engine == "flite" and rng.random() < 0.35 else 0
    return Voice(engine, name, pitch=pitch, stretch=round(rng.uniform(0.82, 1.15), 2))
