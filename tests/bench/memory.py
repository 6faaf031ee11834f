"""An hour of the talk fed fast through the caption stage: `python -m tests.bench.memory [HOURS]`.

The model hears nothing, so that only what the stage keeps is seen; voice activity, sound and utterances are real.
"""

import sys
import time

import psutil

from asr.captions import AudioChunk, Samples
from asr.hypothesis import Hypothesis, Remark, Request
from asr.stream import CaptionStream
from tests.bench.caption_inputs import talk

_MINUTE_MS = 60_000


class Deaf:
    """A `SpeechModel` that hears nothing."""

    longest_window_ms = 12_000
    tick_ms = 300
    languages: tuple[str, ...] = ("en",)
    remarks: tuple[Remark, ...] = ()

    def hear(self, samples: Samples, request: Request) -> Hypothesis:
        return Hypothesis()

    def speaking(self, language: str) -> "Deaf":
        return self


def held_mb(hours: float) -> list[float]:
    """Memory of this process after each five minutes of sound."""
    sound, stream, held, fed_ms = talk(), CaptionStream(Deaf(), "en"), list[float](), 0
    while fed_ms < hours * 60 * _MINUTE_MS:
        for chunk in sound.chunks():
            for _ in stream.feed(AudioChunk(chunk.samples, fed_ms + chunk.start_ms)):
                pass
        fed_ms += chunk.end_ms
        if fed_ms // (5 * _MINUTE_MS) > len(held):
            held.append(round(psutil.Process().memory_info().rss / 1e6, 1))
    return held


def main() -> None:
    """Prints the memory and how long it took."""
    hours, began = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0, time.process_time()
    held = held_mb(hours)
    print(f"{hours} h, {time.process_time() - began:.0f} CPU-s, MB after each 5 min: {held}")


if __name__ == "__main__":
    main()
