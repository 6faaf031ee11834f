"""What a session sheds when it cannot keep up, what it keeps, and how it says so."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asr.captions import AudioChunk, Gap
from asr.pace import Shed
from desktop.commands import Mute, SwitchSource
from desktop.overload import OVERLOAD_MS, shed_audio, told_health, waiting_ms

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


@settings(deadline=None)
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


def test_what_the_rep_asked_for_is_never_shed():
    audio = chunks(320)
    pending = [*audio[:5], Mute(True), SwitchSource("es"), *audio[5:]]
    assert shed_audio(pending) == [Gap(0, 2_000, "overload"), Mute(True), SwitchSource("es"), *audio[20:]]


@pytest.mark.parametrize(
    ("behind_ms", "shed", "text"),
    [
        (0, Shed.NOTHING, "0.0 s behind"),
        (2_345, Shed.PARTIALS, "2.3 s behind, partials paused"),
        (6_000, Shed.BEAM, "6.0 s behind, partials paused, final lines read once"),
        (12_000, Shed.MODEL, "12.0 s behind, partials paused, smaller model"),
        (29_900, Shed.MODEL, "29.9 s behind, older audio left out"),
    ],
)
def test_what_is_left_out_is_said_in_words(behind_ms, shed, text):
    assert told_health(60_000, behind_ms, shed).text == text
