"""Captions of the demo talk, fed fast: errors, lags on the audio clock, flicker, processor time."""

import json
import resource
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from asr.captions import AudioChunk, Caption
from asr.models import find_model
from asr.recording import open_recording
from asr.stream import CaptionStream
from asr.whisper import load_model
from desktop.paths import ASSETS, app_paths
from tests.bench.scoring import GoldWord, Score, Shown, plain_words, score

TALK = ASSETS / "demo" / "talk.flac"


@dataclass(frozen=True, slots=True)
class Run:
    """One talk through the caption stage."""

    score: Score
    audio_s: float
    cpu_s: float
    wall_s: float


def gold_words(path: Path = ASSETS / "demo" / "talk.json") -> list[GoldWord]:
    """The reference with the time at which each word's sound ends."""
    talk = json.loads(path.read_text(encoding="utf-8"))
    return [
        GoldWord(plain, word["end_ms"])
        for sentence in talk["sentences"]
        for word in sentence["words"]
        for plain in plain_words(word["text"])
    ]


def run(model: str | None = None) -> Run:
    """Feeds the talk through the model named, or the one the app would choose."""
    loaded = load_model(find_model(model, app_paths().models, ASSETS).path, "en")
    stream, log, fed_ms = CaptionStream(loaded, "en"), [], 0
    before, start = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    with open_recording(TALK, "fast") as chunks:
        for chunk in chunks:
            fed_ms = chunk.end_ms
            log += [_shown(event, fed_ms) for event in stream.feed(chunk) if isinstance(event, Caption)]
            assert isinstance(chunk, AudioChunk)
    log += [_shown(event, fed_ms) for event in stream.finish() if isinstance(event, Caption)]
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(score(gold_words(), log), fed_ms / 1000, cpu_s, time.monotonic() - start)


def _shown(caption: Caption, at_ms: int) -> Shown:
    line = f"{caption.text} {caption.tail}"
    return Shown(at_ms, caption.utterance, plain_words(caption.text), plain_words(line))


def figures(result: Run) -> dict[str, float]:
    """The numbers of a run, by the names the documents use."""
    display, commit = sorted(result.score.display_lags_ms), sorted(result.score.commit_lags_ms)
    return {
        "WER %": round(100 * result.score.word_error_rate, 1),
        "first display median s": statistics.median(display) / 1000,
        "first display p95 s": display[int(len(display) * 0.95)] / 1000,
        "commit mean s": round(statistics.fmean(commit) / 1000, 2),
        "commit p95 s": commit[int(len(commit) * 0.95)] / 1000,
        "NE shown": round(result.score.normalised_erasure, 3),
        "NE settled": result.score.settled_erased,
        "CPU-s per audio-s": round(result.cpu_s / result.audio_s, 3),
        "wall-s per audio-s": round(result.wall_s / result.audio_s, 3),
    }
