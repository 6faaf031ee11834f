"""What a session leaves out when it cannot keep up: the oldest audio, written down as a gap."""

from collections.abc import Sequence

from asr.captions import AudioChunk, Gap

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
    start_ms = end_ms = -1
    kept = list(pending)
    while kept and excess_ms > 0:
        item = kept.pop(0)
        assert isinstance(item, AudioChunk | Gap)
        start_ms = item.start_ms if start_ms < 0 else start_ms
        end_ms = item.end_ms
        excess_ms -= item.end_ms - item.start_ms if isinstance(item, AudioChunk) else 0
    return [Gap(start_ms, end_ms, "overload"), *kept]
