"""What a session leaves out when it cannot keep up: how that is told, and the oldest audio written down as a gap."""

from collections.abc import Sequence

from asr.captions import AudioChunk, Gap
from asr.pace import Shed
from desktop.errors import Health

OVERLOAD_MS = 30_000
"""Audio that waits longer than this is left out (DESIGN.md, threads)."""


def waiting_ms(items: Sequence[object]) -> int:
    """Milliseconds of audio among `items`."""
    return sum(item.end_ms - item.start_ms for item in items if isinstance(item, AudioChunk))


def shed_audio(pending: Sequence[object]) -> Sequence[object]:
    """What waits for captions with the oldest audio beyond OVERLOAD_MS replaced by one gap."""
    excess_ms = waiting_ms(pending) - OVERLOAD_MS
    if excess_ms <= 0:
        return pending
    shed: list[AudioChunk | Gap] = []
    commands: list[object] = []
    kept = list(pending)
    while kept and excess_ms > 0:
        item = kept.pop(0)
        if isinstance(item, AudioChunk | Gap):
            shed.append(item)
        else:  # what the rep asked for is never left out
            commands.append(item)
        excess_ms -= item.end_ms - item.start_ms if isinstance(item, AudioChunk) else 0
    return [Gap(shed[0].start_ms, shed[-1].end_ms, "overload"), *commands, *kept]


def told_health(at_ms: int, behind_ms: int, shed: Shed) -> Health:
    """How the session keeps up at `at_ms`, with `behind_ms` of audio waiting for captions."""
    full = behind_ms > OVERLOAD_MS - 1_000
    return Health(at_ms, behind_ms, "audio" if full else _SHED[shed])


_SHED = {Shed.NOTHING: "", Shed.PARTIALS: "partials", Shed.BEAM: "beam", Shed.MODEL: "model"}
