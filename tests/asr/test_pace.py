"""How often an utterance is read, and what is left out in which order."""

from collections.abc import Iterator
from itertools import chain, repeat

import pytest

from asr.pace import Pace, PaceOptions, Shed


def readings(*seconds: float) -> Iterator[float]:
    """A clock that is asked before and after each reading."""
    return chain.from_iterable((0.0, took) for took in seconds)


def test_nothing_is_left_out_while_nothing_waits() -> None:
    assert Pace(300).look() is Shed.NOTHING


def test_more_is_left_out_the_more_waits_and_comes_back_late() -> None:
    waiting = iter([1_400, 1_600, 1_400, 400, 6_000, 3_000, 2_000, 11_000, 4_000, 2_900, 100])
    pace = Pace(300, lambda: next(waiting))
    none, partials, beam, model = Shed
    assert [pace.look() for _ in range(11)] == [
        none, partials, partials, none, beam, beam, partials, model, model, beam, none,
    ]  # fmt: skip


def test_ticks_follow_the_time_a_reading_takes() -> None:
    clock = readings(0.1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5)
    pace = Pace(300, clock_s=lambda: next(clock))
    ticks = []
    for _ in range(11):
        assert pace.timed(lambda: "read") == "read"
        ticks.append(pace.tick_ms)
    assert ticks[0] == 300
    assert ticks == sorted(ticks)
    assert ticks[-1] == pytest.approx(600, rel=0.05)


def test_ticks_are_never_longer_than_a_listener_would_wait() -> None:
    clock = readings(20.0)
    pace = Pace(300, clock_s=lambda: next(clock))
    pace.timed(lambda: None)
    assert pace.tick_ms == PaceOptions().longest_tick_ms


def test_without_a_clock_a_tick_is_the_models_own() -> None:
    clock = repeat(0.0)
    pace = Pace(300, clock_s=lambda: next(clock))
    pace.timed(lambda: None)
    assert pace.tick_ms == Pace(300).tick_ms == 300
