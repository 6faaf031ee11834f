"""Who came to a session: when and for how long, and what each of them asked. Pure."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.rooms.events import BuyerSeen, ChatLine, RoomEvent
from desktop.rooms.memory import BuyerProfile
from desktop.sessions.transcript import Line, Transcript

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


def visitors_of(transcript: Transcript, end_ms: int) -> tuple[Visitor, ...]:
    """Those who came, by the time they came; `end_ms` is when the session ended."""
    known = _Known(transcript)
    visitors = [_visitor(known, seen, end_ms) for seen in transcript.buyers]
    return tuple(sorted(visitors, key=lambda visitor: visitor.stays[0].start_ms))


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
