"""What happened in a session in one order of time: lines, chat, alerts, gaps, marks and prices."""

from dataclasses import dataclass

from asr.captions import Gap
from desktop import desk
from desktop.rooms.events import Alert, ChatLine
from desktop.sessions.transcript import Line, Transcript

Happening = Line | ChatLine | Alert | Gap | desk.Moment | desk.PricePinned


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened, `at_ms` in the session."""

    at_ms: int
    what: Happening


def timeline(transcript: Transcript) -> tuple[Moment, ...]:
    """All moments in order; at the same time what was said comes before what was typed."""
    moments = [
        *(Moment(line.start_ms, line) for line in transcript.lines),
        *(Moment(chat.at_ms, chat) for chat in transcript.chats),
        *(Moment(alert.at_ms, alert) for alert in transcript.alerts),
        *(Moment(gap.start_ms, gap) for gap in transcript.gaps),
        *(Moment(mark.at_ms, mark) for mark in transcript.moments),
        *(Moment(pin.at_ms, pin) for pin in transcript.price_pins if pin.text),
    ]
    return tuple(sorted(moments, key=lambda moment: moment.at_ms))


def clock(at_ms: int) -> str:
    """`at_ms` as `0:07:31`."""
    seconds = max(0, at_ms) // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
