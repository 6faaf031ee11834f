"""Events as JSON: every one for the event file, captions and translations only for the overlay's socket.

This is the one place that decides what may leave the rep's side. Buyers, chat and alerts have no way into
`caption_message` or `state_message`: these take captions and translations and nothing else.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import UTC, datetime

from asr.captions import Caption, Gap, Level
from desktop.desk import Correction, Moment, Muted, OverlayCleared, OverlayHidden, PricePinned
from desktop.errors import Health, Problem, Progress
from desktop.rooms.events import Alert, BuyerSeen, ChatLine, RoomEvent
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Hint, ScriptProgress
from translate.translations import Translation

_TYPES: dict[type[object], str] = {
    Caption: "caption",
    Translation: "translation",
    RoomEvent: "room",
    BuyerSeen: "buyer",
    ChatLine: "chat",
    Alert: "alert",
    Gap: "gap",
    Problem: "problem",
    Level: "level",
    Health: "health",
    Progress: "progress",
    Correction: "correction",
    Moment: "moment",
    Muted: "muted",
    OverlayHidden: "overlay.hidden",
    OverlayCleared: "overlay.cleared",
    PricePinned: "price",
    BuyerProfile: "profile",
    ChatTranslated: "chat.translated",
    Hint: "hint",
    ScriptProgress: "script",
}
_DECIMALS = 4
"""Floats are rounded so that two runs write the same bytes."""


def event_json(event: object) -> dict[str, object]:
    """`{"type": ..., the event's fields}`, or nothing for an object that has no shape in the event file."""
    name = _TYPES.get(type(event))
    return {"type": name, **_fields(event)} if name else {}


def _fields(value: object) -> dict[str, object]:
    return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}  # type: ignore[arg-type]


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, float):
        return round(value, _DECIMALS) if math.isfinite(value) else None
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return _fields(value) if is_dataclass(value) else value


@dataclass(slots=True)
class Line:
    """One utterance as the overlay shows it: the caption and its translations so far."""

    caption: Caption
    translations: dict[str, Translation] = field(default_factory=dict)
    revision: int = 0
    changed_s: float = 0.0


def caption_message(line: Line, targets: Sequence[str], age_ms: int) -> dict[str, object]:
    """The whole line: the same id with a higher revision replaces what is shown."""
    caption = line.caption
    return {
        "t": "caption",
        "id": caption.utterance,
        "rev": line.revision,
        "age_ms": age_ms,
        "final": caption.final,
        "src": {"lang": caption.language, "text": caption.text, "tail": caption.tail},
        "dst": [_target(line.translations[name]) for name in _in_order(line.translations, targets)],
    }


def state_message(captions: Sequence[dict[str, object]], targets: Sequence[str]) -> dict[str, object]:
    """All that a page needs to show what every other page shows; it replaces whatever the page had."""
    return {
        "t": "state",
        "v": 1,
        "theme": {},
        "targets": list(targets),
        "captions": list(captions),
        "alert": None,
    }


CLEAR_MESSAGE: dict[str, object] = {"t": "caption.clear"}
PING_MESSAGE: dict[str, object] = {"t": "ping"}


def _target(translation: Translation) -> dict[str, object]:
    return {"lang": translation.language, "text": translation.text, "tail": translation.tail}


def _in_order(translations: Mapping[str, Translation], targets: Sequence[str]) -> list[str]:
    """The session's targets in the rep's order, then any other."""
    return [name for name in targets if name in translations] + [
        name for name in translations if name not in targets
    ]
