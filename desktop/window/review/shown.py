"""All that the review page shows of one session, worked out at once and outside the Qt thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from desktop.window.review.curve import Curve, curve_of
from desktop.window.review.entry import Entries, entries_of, some_of
from desktop.window.review.record_rows import Record, record_rows
from desktop.window.review.rows import beat_row, lead_row, person_row, promise_row

if TYPE_CHECKING:
    from desktop.sessions.review import Review
    from desktop.sessions.transcript import Transcript
    from desktop.sessions.visitors import Visitor

Crowd = Literal["all", "best", "overseas", "asked", "contact"]
"""Which of those who came are listed: by time, or the highest score first; or only some."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A session with its review, as rows."""

    transcript: Transcript
    review: Review
    record: Record
    people: dict[Crowd, Entries]
    visitors: dict[str, Visitor]
    promises: Entries
    beats: Entries
    leads: Entries
    curve: Curve


def shown_of(transcript: Transcript, now: datetime) -> Shown:
    """Reviews `transcript`; `now` is aware and tells how far off a due time is."""
    from desktop.sessions.review import review_of

    review = review_of(transcript)
    people = entries_of(map(person_row, review.visitors))
    return Shown(
        transcript=transcript,
        review=review,
        record=record_rows(transcript),
        people={crowd: some_of(people, _places(review.visitors, crowd)) for crowd in CROWDS},
        visitors={visitor.seen.buyer.id: visitor for visitor in review.visitors},
        promises=entries_of(map(promise_row, review.promises)),
        beats=entries_of(map(beat_row, review.beats)),
        leads=entries_of(lead_row(one, now) for one in review.follow_ups),
        curve=curve_of(transcript, review),
    )


CROWDS: tuple[Crowd, ...] = ("all", "best", "overseas", "asked", "contact")


def _places(visitors: tuple[Visitor, ...], crowd: Crowd) -> list[int]:
    places = [at for at, visitor in enumerate(visitors) if _belongs(visitor, crowd)]
    if crowd == "best":
        places.sort(key=lambda at: -_points(visitors[at]))
    return places


def _points(visitor: Visitor) -> int:
    return visitor.profile.points if visitor.profile else 0


def _belongs(visitor: Visitor, crowd: Crowd) -> bool:
    if crowd == "overseas":
        return visitor.seen.origin.home == "overseas"
    if crowd == "asked":
        return bool(visitor.asked)
    if crowd == "contact":
        return bool(visitor.profile and visitor.profile.contacts)
    return True
