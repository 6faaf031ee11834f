"""A session to look back on: who came and for how long, what they asked, what was promised, whom to write to and when.

Pure: a transcript in, values out; the window's review page and the HTML file show the same.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from desktop.rooms.leads import Lead, leads_of
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.promises import Promise, promises_of
from desktop.sessions.transcript import Line, SessionSummary, Transcript
from desktop.sessions.visitors import Visitor, visitors_of

Urgency = Literal["hot", "warm", "cool"]

DUE_HOURS: dict[Urgency, int] = {"hot": 24, "warm": 48, "cool": 120}
"""Hot leads are written to within a day and warm ones within two, as trade-show score cards have it."""

HOT_POINTS = 60
WARM_POINTS = 30


@dataclass(frozen=True, slots=True)
class Beat:
    """A sentence against the room: how many were there when it began, and who came and went while it was said."""

    at_ms: int
    end_ms: int
    utterance: int
    text: str
    viewers: int
    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """From this second on so many were in the room."""

    at_s: int
    viewers: int


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A lead and until when to write; a buyer who wants no messages is none."""

    lead: Lead
    urgency: Urgency
    due_at: datetime
    points: int


@dataclass(frozen=True, slots=True)
class Review:
    """All of it, each part in the order in which it is read."""

    session: SessionSummary
    visitors: tuple[Visitor, ...]
    """By the time they came."""
    promises: tuple[Promise, ...]
    steps: tuple[Step, ...]
    beats: tuple[Beat, ...]
    follow_ups: tuple[FollowUp, ...]
    """The most urgent first."""

    @property
    def peak(self) -> int:
        """The most viewers at one time."""
        return max((step.viewers for step in self.steps), default=0)


def review_of(transcript: Transcript) -> Review:
    """The review of a session, live or ended."""
    visitors = visitors_of(transcript, _end_ms(transcript))
    steps = _steps(visitors)
    return Review(
        session=transcript.session,
        visitors=visitors,
        promises=promises_of(transcript),
        steps=steps,
        beats=tuple(_beats(transcript.lines, visitors, steps)),
        follow_ups=_follow_ups(transcript),
    )


def _end_ms(transcript: Transcript) -> int:
    moments = [line.end_ms for line in transcript.lines] + [event.at_ms for event in transcript.events]
    return max([transcript.session.duration_ms, *moments])


def _steps(visitors: Iterable[Visitor]) -> tuple[Step, ...]:
    """Changes of the number of viewers, second by second."""
    changes: Counter[int] = Counter()
    for visitor in visitors:
        for stay in visitor.stays:
            changes[stay.start_ms // 1000] += 1
            changes[max(stay.end_ms // 1000, stay.start_ms // 1000 + 1)] -= 1
    steps: list[Step] = []
    viewers = 0
    for second in sorted(changes):
        if changes[second]:
            viewers += changes[second]
            steps.append(Step(second, viewers))
    return tuple(steps)


def _beats(lines: Iterable[Line], visitors: Iterable[Visitor], steps: tuple[Step, ...]) -> Iterable[Beat]:
    """Each sentence until the next begins: who came and went meanwhile."""
    said = sorted(lines, key=lambda line: line.start_ms)
    came = [(stay.start_ms, _name(visitor)) for visitor in visitors for stay in visitor.stays]
    went = [(stay.end_ms, _name(visitor)) for visitor in visitors for stay in visitor.stays if stay.left]
    came.sort()
    went.sort()
    for place, line in enumerate(said):
        until_ms = said[place + 1].start_ms if place + 1 < len(said) else line.end_ms + 1
        yield Beat(
            at_ms=line.start_ms,
            end_ms=line.end_ms,
            utterance=line.utterance,
            text=line.text,
            viewers=viewers_at(steps, line.start_ms // 1000),
            came=_between(came, line.start_ms, until_ms),
            went=_between(went, line.start_ms, until_ms),
        )


def viewers_at(steps: tuple[Step, ...], second: int) -> int:
    """How many were in the room in that second."""
    place = bisect_right(steps, second, key=lambda step: step.at_s)
    return steps[place - 1].viewers if place else 0


def _between(marks: list[tuple[int, str]], start_ms: int, until_ms: int) -> tuple[str, ...]:
    first = bisect_right(marks, start_ms - 1, key=lambda mark: mark[0])
    last = bisect_right(marks, until_ms - 1, key=lambda mark: mark[0])
    return tuple(name for _, name in marks[first:last])


def _name(visitor: Visitor) -> str:
    buyer = visitor.seen.buyer
    return buyer.name or buyer.company or buyer.id


def _follow_ups(transcript: Transcript) -> tuple[FollowUp, ...]:
    standing = {profile.buyer_id: profile for profile in transcript.profiles}
    ended_at = transcript.session.ended_at or (
        transcript.session.started_at + timedelta(milliseconds=transcript.session.duration_ms)
    )
    found = []
    for lead in leads_of(transcript.buyers, transcript.events):
        profile = standing.get(lead.buyer.id)
        if profile and profile.do_not_contact:
            continue
        urgency = _urgency(lead, profile)
        due_at = ended_at + timedelta(hours=DUE_HOURS[urgency])
        found.append(FollowUp(lead, urgency, due_at, profile.points if profile else 0))
    return tuple(sorted(found, key=lambda one: (one.due_at, -one.points)))


def _urgency(lead: Lead, profile: BuyerProfile | None) -> Urgency:
    points = profile.points if profile else 0
    stage = profile.stage if profile else "viewer"
    if lead.inquired or points >= HOT_POINTS or stage in ("quoted", "sample", "order"):
        return "hot"
    if lead.reachable or lead.asked or points >= WARM_POINTS:
        return "warm"
    return "cool"
