"""One input through the caption stage in a process of its own: `python -m tests.bench.caption_run INPUT FOLDER`.

Writes the event log to FOLDER/INPUT.jsonl, one JSON object a line, and prints what the run took.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from asr.agreement import AgreementOptions
from asr.captions import Caption
from asr.hypothesis import SpeechModel
from asr.models import find_model
from asr.reader import ReaderOptions
from asr.speech import GateOptions
from asr.stream import CaptionOptions, CaptionStream
from asr.whisper import ModelOptions, load_model
from desktop.guarding import expected_terms, open_products
from desktop.paths import ASSETS, app_paths
from desktop.rewording import open_glossary
from tests.bench.caption_inputs import INPUTS, Input

_NEVER_MS = 10**9


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took; `held_mb` is the memory after each tenth of the sound."""

    audio_s: float
    cpu_s: float
    peak_mb: float
    held_mb: tuple[float, ...]


def terms() -> tuple[str, ...]:
    """The names of the demo's glossary and product list."""
    demo = ASSETS / "demo"
    return expected_terms(open_glossary(demo / "glossary.csv").names(), open_products(demo / "products.csv"))


def prepared(way: str) -> tuple[SpeechModel, CaptionOptions]:
    """The model that the app would choose, and options: `stream` as shipped, `terms` with names to expect.

    `padded` and `offline` are what streaming is held against: whole utterances, read once with a beam of five,
    padded to 30 s as Whisper was meant, and in short windows.
    """
    short = False if way == "padded" else None
    found = find_model(os.environ.get("DESKCAST_BENCH_MODEL"), app_paths().models, ASSETS)
    model = load_model(found.path, "en", ModelOptions(short_context=short))
    if way in ("padded", "offline"):
        never = AgreementOptions(edge_ms=_NEVER_MS, sure_edge_ms=_NEVER_MS, last_edge_ms=_NEVER_MS)
        return model, CaptionOptions(
            agreement=never, gate=GateOptions(split_after_ms=_NEVER_MS, cap_ms=26_000)
        )
    return model, CaptionOptions(reader=ReaderOptions(terms=terms() if way == "terms" else ()))


def log_of(sound: Input, stream: CaptionStream) -> Iterator[dict[str, object]]:
    """The event log. `t_wall` is when each event would come from a microphone: no sound before it was spoken, and
    every reading takes as long as it took here.
    """
    busy_until_s = audio_s = 0.0
    for chunk in [*sound.chunks(), None]:
        audio_s = chunk.end_ms / 1000 if chunk else audio_s
        begun_s, free_s = time.perf_counter(), max(busy_until_s, audio_s)
        for event in stream.feed(chunk) if chunk else stream.finish():
            if isinstance(event, Caption):
                t_wall = free_s + time.perf_counter() - begun_s
                yield {"t_wall": t_wall, "audio_s": audio_s, "utterance": event.utterance,
                       "settled": event.text, "tail": event.tail}  # fmt: skip
        busy_until_s = free_s + time.perf_counter() - begun_s


def main(name: str, way: str, folder: Path) -> None:
    """Runs input `name` in a `way` of `prepared`."""
    model, options = prepared(way)
    sound, stream, held = INPUTS[name](), CaptionStream(model, "en", options), list[float]()
    before_s = _cpu_s()
    with (folder / f"{name}-{way}.jsonl").open("w", encoding="utf-8") as file:
        for event in log_of(sound, stream):
            file.write(json.dumps(event, ensure_ascii=False) + "\n")
            held.append(_held_mb())
    took_s = _cpu_s() - before_s
    tenths = tuple(held[at] for at in range(0, len(held), max(1, len(held) // 10)))
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps(asdict(Cost(len(sound.samples) / 16_000, took_s, peak_mb, tenths))))


def _cpu_s() -> float:
    """Processor time of this process and its children."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _held_mb() -> float:
    return round(float(psutil.Process().memory_info().rss) / 1e6, 1)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
