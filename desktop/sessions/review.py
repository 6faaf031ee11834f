"""A session to look back on: who came and for how long, what they asked, what was promised, whom to write to and when.

Pure: a transcript in, values out; the window's review page and the HTML file show the same.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from desktop.rooms.events import BuyerSeen, ChatLine, RoomEvent
from desktop.rooms.leads import Lead, leads_of
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.promises import Promise, promises_of
from desktop.sessions.transcript import Line, SessionSummary, Transcript

Urgency = Literal["hot", "warm", "cool"]

DUE_HOURS: dict[Urgency, int] = {"hot": 24, "warm": 48, "cool": 120}
"""Hot leads are written to within a day and warm ones within two, as trade-show score cards have it."""

HOT_POINTS = 60
WARM_POINTS = 30
_QUESTION_MARKS = "?？؟;吗呢"
"""Also the Greek and the Arabic one, and the Chinese particles."""

ALONE_MS = 60_000
"""A viewer of whom nothing but one sign is known counts for a minute."""


@dataclass(frozen=True, slots=True)
class Stay:
    """One time in the room; `left` says whether the platform told of the leaving, else the end is the last sign."""

    start_ms: int
    end_ms: int
    left: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A line that a buyer typed, with its translation if there is one; `utterance` is what was being said, or -1."""

    at_ms: int
    text: str
    translated: str
    language: str
    question: bool
    utterance: int


@dataclass(frozen=True, slots=True)
class Visitor:
    """A buyer in this session."""

    seen: BuyerSeen
    stays: tuple[Stay, ...]
    asked: tuple[Asked, ...]
    profile: BuyerProfile | None

    @property
    def present_ms(self) -> int:
        """How long they were there, all stays together."""
        return sum(stay.end_ms - stay.start_ms for stay in self.stays)


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
    end_ms, known = _end_ms(transcript), _Known(transcript)
    visitors = tuple(_visitor(known, seen, end_ms) for seen in transcript.buyers)
    steps = _steps(visitors)
    return Review(
        session=transcript.session,
        visitors=tuple(sorted(visitors, key=lambda visitor: visitor.stays[0].start_ms)),
        promises=promises_of(transcript),
        steps=steps,
        beats=tuple(_beats(transcript.lines, visitors, steps)),
        follow_ups=_follow_ups(transcript),
    )


class _Known:
    """What a transcript holds, by buyer."""

    def __init__(self, transcript: Transcript) -> None:
        self.lines = transcript.lines
        self.profiles = {profile.buyer_id: profile for profile in transcript.profiles}
        self.translated = {(known.buyer_id, known.text): known for known in transcript.chat_translations}
        self.chats: dict[str, list[ChatLine]] = {}
        for chat in transcript.chats:
            self.chats.setdefault(chat.buyer.id, []).append(chat)
        self.events: dict[str, list[RoomEvent]] = {}
        for event in transcript.events:
            self.events.setdefault(event.buyer.id, []).append(event)


def _end_ms(transcript: Transcript) -> int:
    moments = [line.end_ms for line in transcript.lines] + [event.at_ms for event in transcript.events]
    return max([transcript.session.duration_ms, *moments])


def _visitor(known: _Known, seen: BuyerSeen, end_ms: int) -> Visitor:
    events = known.events.get(seen.buyer.id, [])
    asked = tuple(_asked(known, chat) for chat in known.chats.get(seen.buyer.id, []))
    signs = [seen.at_ms, *(event.at_ms for event in events), *(one.at_ms for one in asked)]
    return Visitor(
        seen, _stays(events, min(signs), max(signs), end_ms), asked, known.profiles.get(seen.buyer.id)
    )


def _stays(events: Iterable[RoomEvent], first_ms: int, last_ms: int, end_ms: int) -> tuple[Stay, ...]:
    """From each coming, or first sign, to the leaving; without a leaving to the last sign and a minute more."""
    stays: list[Stay] = []
    came_ms: int | None = first_ms
    for event in sorted(events, key=lambda event: event.at_ms):
        if event.kind == "left" and came_ms is not None:
            stays.append(Stay(came_ms, max(came_ms, event.at_ms), left=True))
            came_ms = None
        elif event.kind != "left" and came_ms is None:
            came_ms = event.at_ms
    if came_ms is not None:
        last = max(came_ms, min(last_ms + ALONE_MS, end_ms))
        stays.append(Stay(came_ms, last, left=False))
    return tuple(stays)


def _asked(known: _Known, chat: ChatLine) -> Asked:
    translated = known.translated.get((chat.buyer.id, chat.text))
    return Asked(
        at_ms=chat.at_ms,
        text=chat.text,
        translated=translated.translated if translated else "",
        language=translated.language if translated else "",
        question=any(mark in chat.text for mark in _QUESTION_MARKS),
        utterance=_said_at(known.lines, chat.at_ms),
    )


def _said_at(lines: tuple[Line, ...], at_ms: int) -> int:
    """The line that was being said or came last before `at_ms`."""
    place = bisect_right(lines, at_ms, key=lambda line: line.start_ms)
    return lines[place - 1].utterance if place else -1


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
