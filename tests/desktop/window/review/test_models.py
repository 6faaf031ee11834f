"""The models behind the lists of the review: narrowing, finding, and finding a time."""

import numpy as np
from PySide6.QtCore import Qt

from desktop.window.live.caption_model import LINE_ROLE
from desktop.window.review.curve import Curve, curve_of
from desktop.window.review.entry import Chip, Entry, Place, entries_of, some_of
from desktop.window.review.entry_model import EntryModel
from desktop.window.review.record_model import RecordModel
from desktop.window.review.record_rows import record_rows
from desktop.window.review.shown import shown_of
from tests.desktop.window.fakes import BEGAN
from tests.desktop.window.review.builders import visited

ROWS = entries_of(
    (
        Entry("Diego", "00:08", "02:00", (Chip("asked"),), ("hola",), place=Place(at_ms=8_000, buyer_id="a")),
        Entry("Grace", "00:20", small=("Lagos",), place=Place(at_ms=20_000, buyer_id="b")),
        Entry("Diego R.", "00:30", place=Place(at_ms=30_000, buyer_id="c")),
    )
)


def model() -> EntryModel:
    made = EntryModel()
    made.show_entries(ROWS)
    return made


def test_a_row_reads_as_one_text():
    assert model().index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "00:08  Diego  asked  02:00\nhola"


def test_narrowing_keeps_rows_that_hold_every_word_in_any_case():
    one = model()
    one.narrow("DIEGO ho")
    assert (one.rowCount(), one.whole, one.index(0).data().splitlines()[1]) == (1, 3, "hola")
    one.narrow("")
    assert one.rowCount() == 3


def test_a_buyer_is_found_by_id_while_all_are_listed():
    one = model()
    assert (one.row_of("b"), one.row_of("z")) == (1, -1)
    one.narrow("diego")
    assert one.row_of("b") == -1


def test_some_rows_keep_their_order_and_places():
    some = some_of(ROWS, (2, 0))
    assert [row.head for row in some.rows] == ["Diego R.", "Diego"]
    assert dict(some.buyers) == {"c": 0, "a": 1}


def test_the_row_of_a_time_is_the_last_that_began():
    assert [model().row_at(at_ms) for at_ms in (0, 8_000, 19_999, 20_000, 99_000)] == [-1, 0, 0, 1, 2]


def test_finding_goes_round_in_both_directions(dressed):
    one = RecordModel()
    one.show_record(record_rows(visited(lines=5)))
    one.find("línea")
    assert len(one.found) == 5
    first, last = one.found[0], one.found[-1]
    assert (one.next_found(-1), one.next_found(last), one.previous_found(first)) == (first, first, last)
    assert (one.is_found(last), one.is_found(-1)) == (5, 0)


def test_nothing_is_found_of_nothing(dressed):
    one = RecordModel()
    one.show_record(record_rows(visited(lines=5)))
    one.find("   ")
    assert (one.found, one.next_found(0), one.previous_found(0)) == ([], -1, -1)


def test_a_place_is_its_line_or_else_what_was_there_at_that_time(dressed):
    one = RecordModel()
    one.show_record(record_rows(visited()))
    line = one.index(one.row_of(20, -1)).data(LINE_ROLE)
    assert line.utterance == 20
    at_time = one.index(one.row_of(-1, 20_500)).data(LINE_ROLE)
    assert at_time.start_ms == 20_000
    assert one.row_of(-1, -1) == -1


def test_the_curve_holds_the_viewers_of_every_second():
    shown = shown_of(visited(), BEGAN)
    curve = curve_of(shown.transcript, shown.review)
    assert [curve.at(second) for second in (0, 8, 30, 60, 68)] == [0, 1, 2, 4, 3]
    assert curve.peak == 4
    assert (curve.at(-1), curve.at(10**6)) == (0, 0)
    assert curve.gaps == ((61, 65),)


def test_columns_hold_the_most_of_their_time():
    curve = Curve(np.array([0, 3, 1, 1, 5, 0], dtype=np.int32))
    assert curve.columns(3).tolist() == [3, 1, 5]
