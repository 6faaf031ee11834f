"""Where rows of differing height begin."""

from desktop.window.flow.heights import Heights


def heights(*known: int) -> Heights:
    made = Heights(guess_px=50)
    made.reset(len(known))
    for row, height in enumerate(known):
        made.set(row, height)
    return made


def test_a_row_begins_where_those_above_it_end():
    rows = heights(10, 20, 30)
    assert [rows.top(row) for row in range(4)] == [0, 10, 30, 60]
    assert rows.total() == 60


def test_the_row_at_a_point_is_the_one_that_covers_it():
    rows = heights(10, 20, 30)
    assert [rows.row_at(y) for y in (-1, 0, 9, 10, 29, 30, 59, 60)] == [-1, 0, 0, 1, 1, 2, 2, -1]


def test_a_row_that_was_not_measured_counts_as_the_guess():
    rows = heights(10, 20)
    rows.insert(1, 2)
    assert [rows.top(row) for row in range(5)] == [0, 10, 60, 110, 130]
    assert rows.unmeasured(10) == [2, 1]
    assert rows.set(1, 50) is False
    assert rows.set(2, 5) is True
    assert rows.total() == 85


def test_removed_rows_take_their_height_with_them():
    rows = heights(10, 20, 30)
    rows.remove(0, 2)
    assert (len(rows), rows.total()) == (1, 30)


def test_no_rows_have_no_height():
    rows = heights()
    assert (rows.total(), rows.row_at(0), rows.unmeasured(5)) == (0, -1, [])
