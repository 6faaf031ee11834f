"""A review as rows, and a record as rows: what a reader finds in each, and where each leads."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.window.flow.text import is_right_to_left
from desktop.window.review.entry import Place
from desktop.window.review.record_rows import record_rows
from desktop.window.review.rows import details, due_text, joined
from desktop.window.review.shown import CROWDS, Shown, shown_of
from tests.desktop.window.fakes import BEGAN, transcript
from tests.desktop.window.review.builders import AHMED, DIEGO, visited


@pytest.fixture
def shown(dressed) -> Shown:
    return shown_of(visited(), BEGAN)


def test_people_are_listed_as_they_came_with_how_long_they_stayed(shown: Shown):
    rows = shown.people["all"].rows
    assert [row.head for row in rows][:2] == ["Diego Herrera", "أحمد حسن"]
    assert (rows[0].label, rows[0].aside) == ("00:08", "01:00")
    assert rows[1].aside.startswith("≈ ")
    assert [chip.text for chip in rows[0].chips] == ["contact", "score 40", "1 line"]


@pytest.mark.parametrize(
    ("crowd", "count"), [("all", 4), ("best", 4), ("overseas", 3), ("asked", 2), ("contact", 1)]
)
def test_people_can_be_narrowed_to_a_kind(shown: Shown, crowd: str, count: int):
    assert crowd in CROWDS
    assert len(shown.people[crowd].rows) == count  # type: ignore[index]


def test_who_wants_no_messages_is_marked_and_is_no_lead(shown: Shown):
    row = next(row for row in shown.people["all"].rows if "Ivan" in row.head)
    assert [(chip.text, chip.tone) for chip in row.chips] == [("do not contact", "lost")]
    assert not any("Ivan" in lead.head for lead in shown.leads.rows)


def test_the_best_score_comes_first(shown: Shown):
    assert shown.people["best"].rows[0].head == "Diego Herrera"


def test_every_promise_leads_to_its_line(shown: Shown):
    promise = shown.promises.rows[0]
    assert (promise.label, promise.place) == ("00:04", Place(utterance=1, at_ms=4_000))
    assert [chip.text for chip in promise.chips] == ["price", "shipping terms"]
    assert len(promise.small) == 2


def test_each_sentence_tells_who_was_there_came_and_went(shown: Shown):
    told = {row.place.utterance: row.small[0] for row in shown.beats.rows}
    assert "1 in the room" in told[2]
    assert "came: \u2068Diego Herrera\u2069" in told[2]
    assert "left: \u2068Diego Herrera\u2069" in told[17]


def test_a_lead_says_until_when_how_and_what(shown: Shown):
    lead = shown.leads.rows[0]
    assert lead.head == "Diego Herrera"
    assert lead.body == ("diego@herrera.mx",)
    assert "write by" in lead.aside
    assert lead.small[-1] == "¿Precio para 2.000? diego@herrera.mx"


@pytest.mark.parametrize(
    ("hours", "said"), [(-1, "overdue"), (5, "in 5 h"), (100, "in 4 days")], ids=["late", "soon", "far"]
)
def test_a_due_time_says_how_far_off_it_is(dressed, hours: int, said: str):
    now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    assert due_text(now + timedelta(hours=hours), now).endswith(said)


def test_the_details_of_a_buyer_hold_reasons_scores_and_every_line(shown: Shown):
    text = "\n".join(row.plain() for row in details(shown.visitors[AHMED.id]))
    assert "the platform says EG" in text
    assert "كم سعر الشحن؟\nHow much is freight?" in text
    assert "+40  left an e-mail" in "\n".join(row.plain() for row in details(shown.visitors[DIEGO.id]))


def test_a_line_of_several_outside_texts_runs_as_the_window_does():
    line = joined(AHMED.company, "Egypt")
    assert not is_right_to_left(line)
    assert joined("", "") == ""


def test_the_record_holds_everything_in_order_of_time(dressed):
    rows = record_rows(visited()).rows
    assert [row.line.start_ms for row in rows] == sorted(row.line.start_ms for row in rows)
    assert [row.sign for row in rows if row.sign] == [
        "mic", *["people"] * 2, "warning", "mark", *["overlay"] * 2, *["mute"] * 2, *["hide"] * 2, "warning"
    ]  # fmt: skip


def test_corrected_and_hidden_lines_say_so_and_warnings_stand_under_their_line(dressed):
    lines = {row.line.utterance: row.line for row in record_rows(visited()).rows}
    assert lines[2].original == "Line 2: the prize is"
    assert lines[99].taken_back
    assert lines[3].warnings == ("The sheet says $2.80.",)


def test_what_a_buyer_wrote_stands_with_its_translation(dressed):
    rows = [row.line for row in record_rows(visited()).rows if row.sign == "people"]
    assert "كم سعر الشحن؟" in rows[1].source.text
    assert [said.text for said in rows[1].translations] == ["How much is freight?"]


def test_an_empty_session_makes_empty_lists(dressed):
    shown = shown_of(transcript(lines=0), BEGAN)
    assert (shown.record.rows, shown.promises.rows, shown.leads.rows) == ((), (), ())
    assert shown.people["all"].rows == ()
    assert shown.curve.peak == 0
