"""Renders the corpus to speech in chunks in `build/asr/`; chunks that are already there are kept.

`python -m asr.training.speech --chunks 16` (1,000 clips each) writes `train-000.npz`, ... and two held-out sets:
`seen.npz` (unseen sentences in training voices) and `unseen.npz` (unseen sentences in voices never trained on).
"""

import argparse
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from random import Random

import numpy as np
from scipy.signal import resample_poly

from asr.training import festival, flite, phrasebook, text, voices
from asr.training.espeak import Espeak
from asr.training.text import Sentence
from asr.training.voices import Clip, Voice

RATE_HZ = 16_000
BUILD = phrasebook.ROOT / "build" / "asr"
CLIPS_A_CHUNK = 1000
LONGEST_S = 14.0
HELD_OUT = 400


@dataclass(frozen=True, slots=True)
class Utterance:
    """One rendered sentence: int16 audio at 16 kHz, its written units and where each starts (empty where unknown)."""

    audio: np.ndarray
    units: tuple[str, ...]
    start_ms: tuple[int, ...]
    phones: tuple[str, ...]
    voice: str
    kind: str


def render(sentences: list[Sentence], chosen: list[Voice]) -> list[Utterance]:
    """Speaks each sentence in its voice, in order; sentences longer than `LONGEST_S` are left out."""
    clips: dict[int, Clip] = {}
    batches: dict[Voice, list[int]] = {}
    for index, voice in enumerate(chosen):
        if voice.engine == "festival":
            batches.setdefault(voice, []).append(index)
        else:
            speak = flite.speak if voice.engine == "flite" else _espeak().speak
            clips[index] = speak(sentences[index].spoken, voice)
    for voice, indices in batches.items():
        clips |= zip(indices, festival.speak_all([sentences[i].spoken for i in indices], voice), strict=True)
    made = (_utterance(sentences[i], clips[i], chosen[i]) for i in range(len(sentences)))
    return [u for u in made if 0.2 < len(u.audio) / RATE_HZ < LONGEST_S]


def save(path: Path, utterances: list[Utterance]) -> None:
    """One compressed-free archive: `audio` joined, `lengths`, and the rest as JSON lines."""
    facts = [json.dumps([u.units, u.start_ms, u.phones, u.voice, u.kind]) for u in utterances]
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part.npz")
    lengths = np.array([len(u.audio) for u in utterances])
    np.savez(
        part,
        audio=np.concatenate([u.audio for u in utterances]),
        lengths=lengths,
        facts=np.array("\n".join(facts)),
    )
    part.rename(path)


def load(path: Path) -> Iterator[Utterance]:
    """The utterances that `save` wrote, in order."""
    with np.load(path) as data:
        audio, lengths, facts = data["audio"], data["lengths"], str(data["facts"]).splitlines()
    ends = np.cumsum(lengths)
    for end, length, line in zip(ends, lengths, facts, strict=True):
        units, starts, phones, voice, kind = json.loads(line)
        yield Utterance(audio[end - length : end], tuple(units), tuple(starts), tuple(phones), voice, kind)


@cache
def _espeak() -> Espeak:
    return Espeak()


def _utterance(sentence: Sentence, clip: Clip, voice: Voice) -> Utterance:
    audio = clip.audio
    if clip.rate_hz != RATE_HZ:
        shared = math.gcd(RATE_HZ, clip.rate_hz)
        changed = resample_poly(audio.astype(np.float32), RATE_HZ // shared, clip.rate_hz // shared)
        audio = np.clip(changed, -32768, 32767).astype(np.int16)
    firsts = np.cumsum([0, *(len(unit.spoken.split()) for unit in sentence.units)])
    starts = (
        tuple(clip.word_start_ms[i] for i in firsts[:-1]) if len(clip.word_start_ms) == firsts[-1] else ()
    )
    phones = tuple(_espeak().phones(sentence.spoken))
    written = tuple(unit.written for unit in sentence.units)
    return Utterance(audio, written, starts, phones, f"{voice.engine}:{voice.name}", sentence.kind)


def _festival_shared(chosen: list[Voice], rng: Random) -> list[Voice]:
    """Gives festival's clips few different speeds, because each speed is one run of the program."""
    speeds = (0.85, 0.95, 1.05)
    return [
        Voice(v.engine, v.name, stretch=rng.choice(speeds)) if v.engine == "festival" else v for v in chosen
    ]


def chunk(index: int) -> Path:
    """Renders training chunk number `index` unless it is there."""
    path = BUILD / f"train-{index:03d}.npz"
    if not path.exists():
        rng = Random(1000 + index)
        sentences = list(islice(text.writer(1000 + index).training(), CLIPS_A_CHUNK))
        chosen = _festival_shared([voices.training_voice(rng) for _ in sentences], rng)
        save(path, render(sentences, chosen))
    return path


def held_out() -> None:
    """Renders the two held-out sets, `HELD_OUT` sentences each, unless they are there."""
    for name, seed in (("seen", 1), ("unseen", 2)):
        path, rng = BUILD / f"{name}.npz", Random(seed)
        if path.exists():
            continue
        sentences = list(islice(text.writer(seed).held_out(), HELD_OUT))
        if name == "seen":
            chosen = [voices.training_voice(rng) for _ in sentences]
        else:
            chosen = [voices.varied(*voices.HELD_OUT[i % len(voices.HELD_OUT)], rng) for i in range(HELD_OUT)]
        save(path, render(sentences, _festival_shared(chosen, rng)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chunks", type=int, default=16, help="training chunks of 1,000 clips")
    parser.add_argument("--first", type=int, default=0, help="number of the first chunk")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    held_out()
    with Pool(options.jobs) as pool:
        for path in pool.imap_unordered(chunk, range(options.first, options.first + options.chunks)):
            print(f"{path.name} is there, {path.stat().st_size / 1e6:.0f} MB", flush=True)


if __name__ == "__main__":
    main()
