"""A long job says how far it is, and ends when it is not wanted any more."""

from itertools import islice

import pytest

from desktop.long_jobs import TOLD_EVERY, StoppedError, Watch


def test_all_items_come_and_now_and_then_how_far_that_is() -> None:
    told: list[tuple[int, int]] = []
    items = range(2 * TOLD_EVERY + 1)
    assert list(Watch(lambda done, total: told.append((done, total))).along(items)) == list(items)
    assert told == [(done, len(items)) for done in (0, TOLD_EVERY, 2 * TOLD_EVERY)]


def test_it_stops_at_the_next_word_once_it_is_enough() -> None:
    watch = Watch()
    items = watch.along(range(3 * TOLD_EVERY))
    begun = [next(items)]
    watch.enough.set()
    begun += islice(items, TOLD_EVERY - 1)
    assert begun == list(range(TOLD_EVERY))
    with pytest.raises(StoppedError):
        next(items)
