"""What true sizes of Whisper cost on 1 and 2 threads, short and padded: `python -m tests.bench.compute`.

Random weights of the true shapes are made on the fly; a reading has as many tokens as speech of its length has. Times
are the best of a few, so another load on the machine shows in the wall clock and hardly in the processor time.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import numpy as np

from asr.fit import Fit
from asr.processors import Setup
from tests.bench.random_model import BASE, MELS, SMALL, TINY, Shape, vocabulary, write_model

FRAMES_PER_S = 100
TAIL_FRAMES = 128
TOKENS_PER_S = 3.5
"""About 2.6 words a second of 1.35 tokens each, a fluent speaker of English."""
WINDOW_S = 4
REPEATS = 3
TICK_MS = {True: 300, False: 1_000}
LONGEST_S = {True: 12, False: 24}

_VOCABULARY = vocabulary()
END, SILENT = _VOCABULARY.index("<|endoftext|>"), _VOCABULARY.index("<|notimestamps|>")
HEAD = [_VOCABULARY.index(f"<|{name}|>") for name in ("startoftranscript", "en", "transcribe")]


@dataclass(frozen=True, slots=True)
class Cost:
    """The best of a few runs: wall-clock and processor seconds."""

    wall_s: float
    cpu_s: float


def figures(shapes: tuple[Shape, ...] = (TINY, BASE, SMALL)) -> Iterator[tuple[str, str]]:
    """One row a size, kind of window and number of threads."""
    with tempfile.TemporaryDirectory() as scratch:
        for shape in shapes:
            yield from _rows(shape, Path(scratch))


def _rows(shape: Shape, scratch: Path) -> Iterator[tuple[str, str]]:
    folder = write_model(scratch / shape.name, shape, short_context=True)
    for threads in (1, 2):
        model = ctranslate2.models.Whisper(str(folder), compute_type="int8", intra_threads=threads)
        for short in (True, False):
            yield (
                f"{shape.name}, {threads} thr., {'short' if short else 'padded'}",
                _row(model, threads, short),
            )


def _row(model: ctranslate2.models.Whisper, threads: int, short: bool) -> str:
    encode = cost(lambda: _encoded(model, WINDOW_S, short))
    encoded = _encoded(model, WINDOW_S, short)
    decode = cost(lambda: _decoded(model, encoded, WINDOW_S, beam_size=1))
    longest_s = LONGEST_S[short]
    final = cost(
        lambda: _decoded(model, _encoded(model, longest_s, short), longest_s, beam_size=5), repeats=1
    )
    reading_s = encode.wall_s + decode.wall_s
    fit = Fit(
        model="",
        setup=Setup(threads=threads),
        short_context=short,
        tick_ms=TICK_MS[short],
        longest_ms=longest_s * 1000,
        load_ms=0,
        encode_ms=round(encode.wall_s * 1000),
        reading_ms=round(reading_s * 1000),
        final_ms=round(final.wall_s * 1000),
        memory_mb=0,
    )
    cpu = (encode.cpu_s + decode.cpu_s) / (fit.step_ms / 1000)
    return (
        f"encode {encode.wall_s / WINDOW_S:.3f} (CPU {encode.cpu_s / WINDOW_S:.3f}), "
        f"decode {decode.wall_s / WINDOW_S:.3f} (CPU {decode.cpu_s / WINDOW_S:.3f}) s per s of audio; "
        f"reading {reading_s:.2f} s, step {fit.step_ms / 1000:.2f} s, delay {fit.delay_ms / 1000:.2f} s, "
        f"CPU {cpu:.2f} per s while speaking; final of {longest_s} s {final.wall_s:.2f} s: {fit.verdict}"
    )


def cost(work: Callable[[], object], repeats: int = REPEATS) -> Cost:
    """What `work` costs once it is warm."""
    walls, cpus = [], []
    for _ in range(repeats):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return Cost(min(walls), min(cpus))


def _encoded(model: ctranslate2.models.Whisper, audio_s: int, short: bool) -> ctranslate2.StorageView:
    frames = audio_s * FRAMES_PER_S + TAIL_FRAMES if short else 3_000
    features = np.random.default_rng(2).standard_normal((1, MELS, frames), np.float32)
    return model.encode(ctranslate2.StorageView.from_array(features))


def _decoded(
    model: ctranslate2.models.Whisper, encoded: ctranslate2.StorageView, audio_s: int, beam_size: int
) -> None:
    """Generates as many tokens as such speech has, and aligns them."""
    count = round(audio_s * TOKENS_PER_S)
    said = model.generate(
        encoded, [[*HEAD, SILENT]], beam_size=beam_size, max_length=2 * count, suppress_tokens=[END]
    )[0].sequences_ids[0]
    text = [token for token in said if token < END] or [1]
    model.align(encoded, HEAD, [text], min(3_000, audio_s * FRAMES_PER_S))


if __name__ == "__main__":
    for label, row in figures():
        print(f"{label:<26} {row}", flush=True)
