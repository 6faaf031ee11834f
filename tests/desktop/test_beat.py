"""A beat is due when enough was heard, and counts from there."""

from desktop.beat import Beat


def test_it_is_due_once_in_so_many_milliseconds() -> None:
    beat = Beat(250)
    assert [at_ms for at_ms in range(0, 1001, 100) if beat.is_due(at_ms)] == [300, 600, 900]


def test_after_a_long_gap_it_is_due_once() -> None:
    beat = Beat(250)
    assert [beat.is_due(at_ms) for at_ms in (5_000, 5_100, 5_250)] == [True, False, True]
