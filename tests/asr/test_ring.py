"""The buffer in front of a slow session."""

import threading

import numpy as np

from asr.captions import AudioChunk, Gap
from asr.ring import Ring


def chunk(start_ms: int, length_ms: int = 100) -> AudioChunk:
    return AudioChunk(np.zeros(length_ms * 16, np.float32), start_ms)


def emptied(ring: Ring, count: int) -> list[tuple[int, int, str]]:
    items = [ring.take() for _ in range(count)]
    return [(i.start_ms, i.end_ms, i.reason if isinstance(i, Gap) else "audio") for i in items if i]


def test_what_goes_in_comes_out_in_order() -> None:
    ring = Ring(1_000)
    for at in (0, 100, 200):
        ring.put(chunk(at))
    assert emptied(ring, 3) == [(0, 100, "audio"), (100, 200, "audio"), (200, 300, "audio")]


def test_the_oldest_audio_becomes_one_gap() -> None:
    ring = Ring(300)
    for at in range(0, 1_000, 100):
        ring.put(chunk(at))
    assert emptied(ring, 2) == [(0, 700, "overload"), (700, 800, "audio")]


def test_a_gap_among_what_is_left_out_goes_into_it() -> None:
    ring = Ring(300)
    ring.put(chunk(0))
    ring.put(Gap(100, 5_000, "stall"))
    for at in range(5_000, 5_400, 100):
        ring.put(chunk(at))
    assert emptied(ring, 2) == [(0, 5_100, "overload"), (5_100, 5_200, "audio")]


def test_closing_frees_the_one_who_waits() -> None:
    ring = Ring(1_000)
    taken: list[object] = []
    waiter = threading.Thread(target=lambda: taken.append(ring.take()))
    waiter.start()
    ring.close()
    waiter.join(timeout=10)
    assert taken == [None]
