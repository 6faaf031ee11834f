"""One trial of a model on one processor, as a process of its own: `python -m asr.trial`.

Whatever a broken driver or model does to the process that runs it, the app gets no answer instead of an end. Reads
an order as a JSON line and then samples (float32) on standard input; writes one JSON object. `gpu` as an argument
asks for the compute types of the first GPU instead.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from asr.captions import RATE_HZ, Samples

WINDOW_MS = 4_000
"""What is read again and again while somebody speaks: the middle of the windows of the demo talk."""
_REPEATS = 3


def gpu_types() -> list[str]:
    """Compute types of the first GPU; none without a GPU."""
    import ctranslate2

    if not ctranslate2.get_cuda_device_count():
        return []
    return sorted(ctranslate2.get_supported_compute_types("cuda"))


def tried(order: dict[str, object], audio: Samples) -> dict[str, object]:
    """Times in ms of the model in `order["folder"]`; every time but the load is the best of a few."""
    from asr.card import read_card
    from asr.hypothesis import Request
    from asr.tokens import read_tokens
    from asr.whisper import ModelOptions, Whisper, load_model

    place, device, kind = (str(order[name]) for name in ("folder", "device", "compute_type"))
    options = ModelOptions(device=device, compute_type=kind, threads=int(str(order["threads"])))
    folder = Path(place)
    language = (read_card(folder).languages or read_tokens(folder).languages)[0]
    start = time.perf_counter()
    model = load_model(folder, language, options)
    load_ms = _since(start)
    assert isinstance(model, Whisper)
    window, longest = _first(audio, WINDOW_MS), _first(audio, model.longest_window_ms)
    reading_ms = _best(lambda: model.hear(window, Request(0)))
    # A reading holds the encoding: where other programs held that up, the reading knows better.
    encode_ms = min(_best(lambda: model.encoded(window)), reading_ms)
    return {
        "short_context": model.short_context,
        "tick_ms": model.tick_ms,
        "longest_ms": len(longest) * 1000 // RATE_HZ,
        "load_ms": load_ms,
        "encode_ms": encode_ms,
        "reading_ms": reading_ms,
        "final_ms": _best(lambda: model.hear(longest, Request(0, beam_size=5)), repeats=1),
        "memory_mb": _memory_mb(),
    }


def _first(audio: Samples, length_ms: int) -> Samples:
    return audio[: length_ms * RATE_HZ // 1000]


def _best(work: Callable[[], object], repeats: int = _REPEATS) -> int:
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(_since(start))
    return min(times)


def _since(start: float) -> int:
    return round((time.perf_counter() - start) * 1000)


def _memory_mb() -> int:
    import psutil

    return int(psutil.Process().memory_info().rss) // 1_000_000


def main(arguments: list[str]) -> int:
    """Exit status 1 where the model does not run."""
    if arguments == ["gpu"]:
        sys.stdout.write(json.dumps(gpu_types()))
        return 0
    order = json.loads(sys.stdin.buffer.readline())
    audio = np.frombuffer(sys.stdin.buffer.read(), np.float32)
    sys.stdout.write(json.dumps(tried(order, audio)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
