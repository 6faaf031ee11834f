"""Makes the demo talk: a script spoken by three synthetic voices, as a FLAC file and its exact transcript.

Run `python -m asr.training.talk`: it reads `assets/demo/script.tsv` and writes beside it. The same
synthesisers and the seed below give the same files.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import soundfile  # type: ignore[import-untyped, import-not-found, unused-ignore]

from asr.training.talk_voices import RATE_HZ, Espeak, Flite, Samples, Utterance

SEED: Final = 420
SPEECH_DBFS: Final = -20.0
FLOOR_DBFS: Final = -68.0
NOISE_SNR_DB: Final = 15.0
NOISE_MS: Final = 60_000
NOISE_FROM_SENTENCE: Final = 20  # counted from 0: the first of the power bank
NOISE_LEAD_MS: Final = 1_500
LEAD_IN_MS: Final = 800
BEFORE_MS, AFTER_MS = 30, 60  # kept around the first and last sound of a sentence
BABBLE: Final = "we are waiting for the other supplier and the meeting room is taken until the afternoon"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, and the synthesiser and voice that speak for them; espeak-ng's speed is words a minute."""

    id: str
    name: str
    role: str
    engine: str
    voice: str
    words_a_minute: int = 0


SPEAKERS: Final = (
    Speaker("lily", "Lily", "sales representative", "flite", "slt"),
    Speaker("kevin", "Kevin", "product engineer", "flite", "rms"),
    Speaker("mia", "Mia", "assistant who reads the chat", "espeak-ng", "en-us+f2", 155),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; `written` and `spoken` are equally long, but a spoken entry may hold several words."""

    speaker: str
    pause_ms: int
    written: tuple[str, ...]
    spoken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A line on the talk's clock: (start, end) in ms of each written word."""

    line: Line
    spans_ms: tuple[tuple[int, int], ...]


def read_script(path: Path) -> Iterator[Line]:
    """Lines of a script; a word is `written` or `written=how+it+is+said`, and keeps its punctuation."""
    rows = [row for row in path.read_text("utf-8").splitlines() if row and not row.startswith("#")]
    for row in rows[1:]:
        speaker, pause_ms, words = row.split("\t")
        pairs = [word.partition("=") for word in words.split()]
        written = tuple(pair[0] for pair in pairs)
        spoken = tuple(
            said.replace("+", " ") + w[len(w.rstrip(".,?")) :] if said else w for w, _, said in pairs
        )
        yield Line(speaker, int(pause_ms), written, spoken)


class Cast:
    """The speakers, each with a voice at the same loudness."""

    def __init__(self) -> None:
        self._flite, self._espeak = Flite(), Espeak()
        self._speakers = {speaker.id: speaker for speaker in SPEAKERS}

    def say(self, line: Line) -> Utterance:
        """A line, cut to its first and last sound. Raises ValueError where the voice says other words."""
        speaker, text = self._speakers[line.speaker], " ".join(line.spoken)
        if speaker.engine == "flite":
            whole = self._flite.speak(text, speaker.voice)
        else:
            whole = self._espeak.speak(text, speaker.voice, speaker.words_a_minute)
        if len(whole.spans_s) != len(text.split()):
            raise ValueError(f"{len(whole.spans_s)} words heard, {len(text.split())} meant: {text}")
        begin = max(0.0, whole.spans_s[0][0] - BEFORE_MS / 1000)
        end = whole.spans_s[-1][1] + AFTER_MS / 1000
        samples = _faded(whole.samples[round(begin * RATE_HZ) : round(end * RATE_HZ)])
        spans = tuple((a - begin, b - begin) for a, b in whole.spans_s)
        return Utterance(_levelled(samples, SPEECH_DBFS), spans)

    def babble(self, count: int, seed: np.random.Generator) -> Samples:
        """float32[count]: six people far away, played backwards so that no word is in it."""
        voices = [self._flite.speak(BABBLE, name).samples[::-1] for name in ("awb", "kal16")]
        crowd = np.zeros(count, np.float32)
        for person in range(6):
            crowd += np.roll(np.resize(voices[person % 2], count), int(seed.integers(count)))
        return crowd


def _dbfs(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def _levelled(samples: Samples, dbfs: float) -> Samples:
    return samples * np.float32(_dbfs(dbfs) / np.sqrt(np.mean(np.square(samples))))


def _faded(samples: Samples, fade_ms: int = 10) -> Samples:
    ramp = np.ones(len(samples), np.float32)
    count = fade_ms * RATE_HZ // 1000
    ramp[:count] = np.linspace(0, 1, count)
    ramp[-count:] = np.linspace(1, 0, count)
    return samples * ramp


def _pink(count: int, seed: np.random.Generator) -> Samples:
    """float32[count] of noise whose power falls by 3 dB an octave above 40 Hz: ventilation."""
    spectrum = np.fft.rfft(seed.standard_normal(count))
    hertz = np.fft.rfftfreq(count, 1 / RATE_HZ)
    noise: Samples = np.fft.irfft(spectrum / np.sqrt(np.maximum(hertz, 40)), count).astype(np.float32)
    return noise


def _keyboard(count: int, seed: np.random.Generator) -> Samples:
    """float32[count]: about five key clicks a second, each 12 ms of decaying noise."""
    keys = np.zeros(count, np.float32)
    length = RATE_HZ * 12 // 1000
    decay = np.exp(-np.arange(length) / (length / 5))
    for _ in range(5 * count // RATE_HZ):
        at = int(seed.integers(count - length))
        keys[at : at + length] += (seed.standard_normal(length) * decay * seed.uniform(0.3, 1)).astype(
            np.float32
        )
    return keys


def office(cast: Cast, seed: np.random.Generator) -> Samples:
    """The noisy minute: ventilation, voices 6 dB and keys 9 dB below it; NOISE_SNR_DB under the speech."""
    count = NOISE_MS * RATE_HZ // 1000
    room = _levelled(_pink(count, seed), 0) + _levelled(cast.babble(count, seed), -6)
    room = room + _levelled(_keyboard(count, seed), -9)
    return _faded(_levelled(room, SPEECH_DBFS - NOISE_SNR_DB), 1_500)


def _placed(line: Line, utterance: Utterance, start_ms: int) -> Placed:
    """Word times of the written words: from the first to the last of the words that each is spoken as."""
    spans, taken = [], 0
    for spoken in line.spoken:
        group = utterance.spans_s[taken : taken + len(spoken.split())]
        spans.append((start_ms + round(group[0][0] * 1000), start_ms + round(group[-1][1] * 1000)))
        taken += len(group)
    return Placed(line, tuple(spans))


def perform(lines: Sequence[Line], cast: Cast) -> tuple[Samples, list[Placed]]:
    """The talk without noise (float32[n]) and where its words are."""
    pieces, talk, at_ms = [np.zeros(LEAD_IN_MS * RATE_HZ // 1000, np.float32)], [], LEAD_IN_MS
    for line in lines:
        utterance = cast.say(line)
        talk.append(_placed(line, utterance, at_ms))
        length_ms = len(utterance.samples) * 1000 // RATE_HZ + line.pause_ms
        silence = np.zeros(length_ms * RATE_HZ // 1000 - len(utterance.samples), np.float32)
        pieces += [utterance.samples, silence]
        at_ms += length_ms
    return np.concatenate(pieces), talk


def _sentence(placed: Placed) -> dict[str, object]:
    words = [
        {"start_ms": start, "end_ms": end, "text": word}
        for word, (start, end) in zip(placed.line.written, placed.spans_ms, strict=True)
    ]
    span = {"start_ms": placed.spans_ms[0][0], "end_ms": placed.spans_ms[-1][1]}
    text = " ".join(placed.line.written)
    return {"speaker": placed.line.speaker} | span | {"text": text, "words": words}


def transcript(talk: Sequence[Placed], count: int, noise_ms: int) -> str:
    """The talk as JSON: speakers, the noisy stretch, and each sentence with its words; times in ms."""
    people = [
        {"id": s.id, "name": s.name, "role": s.role, "voice": f"{s.engine} {s.voice}"} for s in SPEAKERS
    ]
    noise = [{"start_ms": noise_ms, "end_ms": noise_ms + NOISE_MS, "snr_db": NOISE_SNR_DB}]
    about = {"language": "en", "rate_hz": RATE_HZ, "duration_ms": count * 1000 // RATE_HZ, "seed": SEED}
    sentences = [_sentence(placed) for placed in talk]
    return json.dumps(about | {"speakers": people, "noise": noise, "sentences": sentences}, indent=1) + "\n"


def recording(lines: Sequence[Line]) -> tuple[Samples, str]:
    """The finished talk (float32[n], 16 kHz) and its transcript. Raises ValueError where it would clip."""
    seed, cast = np.random.default_rng(SEED), Cast()
    samples, talk = perform(lines, cast)
    noise_ms = talk[NOISE_FROM_SENTENCE].spans_ms[0][0] - NOISE_LEAD_MS
    samples = samples + _levelled(_pink(len(samples), seed), FLOOR_DBFS)
    noise, at = office(cast, seed), noise_ms * RATE_HZ // 1000
    samples[at : at + len(noise)] += noise
    if np.abs(samples).max() >= 1:
        raise ValueError("the talk is too loud for 16 bits; lower SPEECH_DBFS")
    return samples, transcript(talk, len(samples), noise_ms)


def main() -> None:
    """Writes talk.flac and talk.json beside the script."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("assets/demo"))
    folder = parser.parse_args().folder
    samples, text = recording(list(read_script(folder / "script.tsv")))
    soundfile.write(folder / "talk.flac", samples, RATE_HZ, subtype="PCM_16")
    (folder / "talk.json").write_text(text, "utf-8")
    print(f"{folder / 'talk.flac'}: {len(samples) / RATE_HZ:.1f} s")


if __name__ == "__main__":
    main()
