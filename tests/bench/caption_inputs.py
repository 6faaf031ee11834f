"""The sound that captions are measured on: the talk, long talks made from it, real voices, and sound without speech."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from asr.captions import RATE_HZ, AudioChunk, Samples
from asr.recording import open_recording
from desktop.paths import ASSETS
from tests.bench.scoring import GoldWord, plain_words

TALK = ASSETS / "demo" / "talk.flac"
CLIPS = Path(__file__).parents[3] / "shared" / "audio"
_LONG_S = 600
_SEED = 20_261_122


@dataclass(frozen=True, slots=True, eq=False)
class Input:
    """`samples` (float32[n]) and the words in it; without `timed` words their times are unknown."""

    samples: Samples
    gold: tuple[GoldWord, ...]
    timed: bool = True

    def chunks(self) -> Iterator[AudioChunk]:
        """The samples as a microphone gives them."""
        for at in range(0, len(self.samples), 512):
            yield AudioChunk(self.samples[at : at + 512], round(at * 1000 / RATE_HZ))


@dataclass(frozen=True, slots=True, eq=False)
class _Spoken:
    """A word of the talk and its sound."""

    text: str
    samples: Samples
    pause_ms: int
    """Between this word and the next one."""


def talk() -> Input:
    """The bundled talk of several voices, with the synthesiser's word times."""
    return Input(_samples(TALK), tuple(gold_words()))


def gold_words() -> list[GoldWord]:
    """The talk's words."""
    return [
        GoldWord(plain, word["end_ms"], closes=word is sentence["words"][-1])
        for sentence in _sentences()
        for word in sentence["words"]
        for plain in plain_words(word["text"])
    ]


def monologue() -> Input:
    """Ten minutes of the talk's sentences in changing order, no pause longer than 250 ms."""
    random = np.random.default_rng(_SEED)
    return _assembled(_in_turn(random), lambda word, last: min(word.pause_ms, 250), _LONG_S)


def dialogue() -> Input:
    """Ten minutes of the same sentences, every other one much softer, 1.5 to 8 s of room noise between them."""
    random = np.random.default_rng(_SEED)
    softer = (
        [_softer(word) for word in sentence] if number % 2 else sentence
        for number, sentence in enumerate(_in_turn(random))
    )
    made = _assembled(
        softer,
        lambda word, last: int(random.integers(1_500, 8_000)) if last else word.pause_ms,
        _LONG_S,
    )
    noise = random.normal(0, 0.0005, len(made.samples))
    return Input((made.samples + noise).astype(np.float32), made.gold)


def clips() -> Input:
    """Seconds of real voices (../shared/audio), a second and a half apart; their words have no times."""
    texts = json.loads((CLIPS / "transcripts.json").read_text(encoding="utf-8"))
    names = sorted(name for name in texts if name.endswith((".wav", ".flac")))
    pause = np.zeros(RATE_HZ * 3 // 2, np.float32)
    parts: list[Samples] = [part for name in names for part in (_samples(CLIPS / name), pause)]
    gold = [GoldWord(word, 0) for name in names for word in plain_words(texts[name]["text"])]
    return Input(np.concatenate(parts), tuple(gold), timed=False)


def silence() -> Input:
    """Ten minutes of the last bit of a sound card."""
    random = np.random.default_rng(_SEED)
    return Input(random.integers(-1, 2, _LONG_S * RATE_HZ).astype(np.float32) / 32_768, ())


def noise() -> Input:
    """Ten minutes of noise that grows and falls between -60 and -20 dBFS: white and of a fan by turns."""
    random = np.random.default_rng(_SEED)
    white = random.normal(0, 1, _LONG_S * RATE_HZ).astype(np.float32)
    fan = np.convolve(white, np.ones(64, np.float32) / 8, mode="same")
    second = np.arange(len(white)) // RATE_HZ
    level = 10 ** ((-40 + 20 * np.sin(second / 7)) / 20)
    return Input((np.where(second // 30 % 2, white, fan) * level).astype(np.float32), ())


def hum() -> Input:
    """Ten minutes of mains hum at -30 dBFS with clicks of a keyboard."""
    random = np.random.default_rng(_SEED)
    time = np.arange(_LONG_S * RATE_HZ) / RATE_HZ
    samples = np.zeros(len(time))
    for part in (1, 2, 3, 5):
        samples += 0.03 / part * np.sin(2 * np.pi * 50 * part * time)
    for at in random.integers(0, len(time) - 400, _LONG_S * 3):
        samples[at : at + 400] += random.normal(0, 0.2, 400) * np.exp(-np.arange(400) / 60)
    return Input(np.asarray(samples, np.float32), ())


def babble() -> Input:
    """Two minutes of twelve voices of the talk at once, none of them to be understood."""
    random = np.random.default_rng(_SEED)
    whole, length = _samples(TALK), 120 * RATE_HZ
    voices = [np.roll(whole, int(random.integers(0, len(whole))))[:length] for _ in range(12)]
    return Input(np.asarray(np.sum(voices, axis=0) * 0.08, np.float32), ())


INPUTS: dict[str, Callable[[], Input]] = {
    "talk": talk, "monologue": monologue, "dialogue": dialogue, "clips": clips,
    "silence": silence, "noise": noise, "hum": hum, "babble": babble,
}  # fmt: skip


def _sentences() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(TALK.with_suffix(".json").read_text(encoding="utf-8"))[
        "sentences"
    ]
    return found


@cache
def _samples(path: Path) -> Samples:
    with open_recording(path, "fast") as chunks:
        return np.concatenate([chunk.samples for chunk in chunks])


def _in_turn(random: np.random.Generator) -> Iterator[list[_Spoken]]:
    """The talk's sentences as words, again and again, in an order that changes."""
    whole, sentences = _samples(TALK), _sentences()
    while True:
        for at in random.permutation(len(sentences)):
            words = sentences[at]["words"]
            ends = [*(word["start_ms"] for word in words[1:]), words[-1]["end_ms"] + 120]
            yield [_cut(whole, word, until_ms) for word, until_ms in zip(words, ends, strict=True)]


def _cut(whole: Samples, word: dict[str, Any], until_ms: int) -> _Spoken:
    samples = whole[word["start_ms"] * RATE_HZ // 1000 : until_ms * RATE_HZ // 1000]
    return _Spoken(str(word["text"]), samples, until_ms - word["end_ms"])


def _softer(word: _Spoken) -> _Spoken:
    return _Spoken(word.text, word.samples * np.float32(0.2), word.pause_ms)


def _assembled(
    sentences: Iterator[list[_Spoken]], pause_ms: Callable[[_Spoken, bool], int], length_s: int
) -> Input:
    """Sentences one after the other for `length_s`; each word is followed by a pause of `pause_ms(word, last)`."""
    parts: list[Samples] = []
    gold: list[GoldWord] = []
    at = 0
    while at < length_s * RATE_HZ:
        sentence = next(sentences)
        for word in sentence:
            said = len(word.samples) - word.pause_ms * RATE_HZ // 1000
            closes, end_ms = word is sentence[-1], (at + said) * 1000 // RATE_HZ
            gold += [GoldWord(plain, end_ms, closes) for plain in plain_words(word.text)]
            wanted = pause_ms(word, closes) * RATE_HZ // 1000
            kept = word.samples[: said + wanted]
            parts += [kept, np.zeros(said + wanted - len(kept), np.float32)]
            at += said + wanted
    return Input(np.concatenate(parts), tuple(gold))
