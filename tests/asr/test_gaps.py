"""Where running speech is cut."""

import numpy as np
import pytest

from asr.captions import RATE_HZ, Samples
from asr.gaps import Loudness, Quietest


def hum(*stretches: tuple[int, float]) -> Samples:
    """A tone in stretches of so many milliseconds at an amplitude each."""
    loud = np.concatenate([np.full(ms * RATE_HZ // 1000, amplitude) for ms, amplitude in stretches])
    return np.asarray(loud * np.sin(np.arange(len(loud)) * 0.3), np.float32)


def test_a_pause_between_two_words_is_found_and_is_far_below_them() -> None:
    found = Loudness(hum((500, 0.5), (100, 0.005), (500, 0.5)), 3_000).quietest(3_200, 3_900)
    assert abs(found.at_ms - 3_550) <= 10
    assert found.below_db == pytest.approx(40, abs=1)


def test_only_the_stretch_asked_for_is_searched() -> None:
    found = Loudness(hum((300, 0.5), (100, 0.0), (300, 0.5), (100, 0.1), (300, 0.5)), 0).quietest(500, 1_000)
    assert abs(found.at_ms - 750) <= 10
    assert found.below_db == pytest.approx(14, abs=1)


def test_a_stop_consonant_is_no_gap() -> None:
    assert Loudness(hum((500, 0.5), (30, 0.0), (500, 0.5)), 0).quietest(300, 800).below_db < 3


def test_a_constant_offset_is_not_loud() -> None:
    found = Loudness(hum((500, 0.5), (100, 0.0), (500, 0.5)) + np.float32(0.4), 0).quietest(200, 900)
    assert abs(found.at_ms - 550) <= 10
    assert found.below_db > 30


@pytest.mark.parametrize("length", [0, 100, 1_279, 1_280])
def test_too_short_a_sound_is_cut_in_the_middle(length: int) -> None:
    found = Loudness(np.zeros(length, np.float32), 1_000).quietest(1_000, 1_080)
    assert found == Quietest(1_040, 0.0)
