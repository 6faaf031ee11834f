"""What a session sheds when it cannot keep up, and what it keeps."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from asr.captions import AudioChunk, Gap
from desktop.overload import OVERLOAD_MS, shed_audio, waiting_ms

CHUNK_MS = 100


def chunks(count: int, start_ms: int = 0) -> list[AudioChunk]:
    return [AudioChunk(np.zeros(1600, np.float32), start_ms + CHUNK_MS * n) for n in range(count)]


def test_what_fits_in_the_ring_is_left_alone():
    pending = chunks(300)
    assert shed_audio(pending) is pending


def test_the_oldest_audio_beyond_the_ring_becomes_one_gap():
    pending = chunks(320)
    gap, *kept = shed_audio(pending)
    assert gap == Gap(0, 2_000, "overload")
    assert kept == pending[20:]


@given(st.lists(st.integers(1, 80), min_size=1, max_size=30))
def test_gap_and_kept_audio_cover_all_time_however_audio_piles_up(bursts):
    pending: list[object] = []
    fed_ms = 0
    for burst in bursts:
        for chunk in chunks(burst, fed_ms):
            pending = list(shed_audio([*pending, chunk]))
        fed_ms += burst * CHUNK_MS
    assert waiting_ms(pending) <= OVERLOAD_MS
    spans = [(item.start_ms, item.end_ms) for item in pending]
    assert spans[0][0] == 0
    assert spans[-1][1] == fed_ms
    assert all(before[1] == after[0] for before, after in pairwise(spans))
