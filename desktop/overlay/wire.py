"""Events as JSON: every one for the event file, and what may be public for the overlay's socket.

This is the one place that decides what may leave the rep's side. Chat, alerts and hints have no way into a message:
these take captions, translations, the rep's own public card and price, and of a buyer at most a name that the rep
switched on.
"""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime

from asr.captions import Caption, Gap, InputChanged, LanguageHeard, Level
from desktop.desk import (
    Correction,
    Moment,
    Muted,
    OverlayCleared,
    OverlayHidden,
    PricePinned,
    ProductCard,
    ProductShown,
    TargetsChanged,
)
from desktop.errors import Health, Problem, Progress
from desktop.overlay.lines import Line
from desktop.overlay.look import Look
from desktop.overlay.obs_values import BroadcastChanged, ObsState
from desktop.rooms.events import Alert, BuyerSeen, ChatLine, RoomEvent, SourceState
from desktop.rooms.memory import BuyerProfile, ChatTranslated, Hint, RepliesDrafted, ScriptProgress
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
    InputChanged: "input",
    Level: "level",
    LanguageHeard: "language",
    Health: "health",
    Progress: "progress",
    Correction: "correction",
    Moment: "moment",
    Muted: "muted",
    OverlayHidden: "overlay.hidden",
    OverlayCleared: "overlay.cleared",
    PricePinned: "price",
    ProductShown: "product",
    TargetsChanged: "targets",
    ObsState: "obs",
    BroadcastChanged: "broadcast",
    BuyerProfile: "profile",
    ChatTranslated: "chat.translated",
    Hint: "hint",
    RepliesDrafted: "replies",
    ScriptProgress: "script",
    SourceState: "source",
}
_NAME_CHARS = 60
_FACTS = 8
_SHOWN_FLAGS = ("figure", "term", "untranslated")
"""What a viewer must be warned of; that a translation went through English is the rep's business."""
_DECIMALS = 4
"""Floats are rounded so that two runs write the same bytes."""


def event_json(event: object) -> dict[str, object]:
    """`{"type": ..., the event's fields}`, or nothing for an object that has no shape in the event file."""
    name = _TYPES.get(type(event))
    return {"type": name, **_fields(event)} if name else {}


def _fields(value: object) -> dict[str, object]:
    shown = [item.name for item in fields(value) if item.metadata.get("kept", True)]  # type: ignore[arg-type]
    return {name: _plain(getattr(value, name)) for name in shown}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, float):
        return round(value, _DECIMALS) if math.isfinite(value) else None
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return _fields(value) if is_dataclass(value) else value


@dataclass(slots=True)
class Shown:
    """What pages show beside captions."""

    targets: tuple[str, ...]
    look: Look
    look_revision: int = 0
    """Counts the changes: the user's own CSS is read again with each."""
    price: str = ""
    card: ProductCard | None = None


def caption_message(line: Line, targets: Sequence[str], age_ms: int) -> dict[str, object]:
    """The whole line: the same id with a higher revision replaces what is shown."""
    caption = line.caption
    if line.gone:
        return {"t": "caption.gone", "id": caption.utterance, "rev": line.revision}
    text, tail = (line.corrected, "") if line.corrected else (caption.text, caption.tail)
    return {
        "t": "caption",
        "id": caption.utterance,
        "rev": line.revision,
        "age_ms": age_ms,
        "final": caption.final,
        "src": {"lang": caption.language, "text": text, "tail": tail},
        "dst": [_target(line.translations[name]) for name in _in_order(line.translations, targets)],
    }


def state_message(captions: Sequence[dict[str, object]], shown: Shown, hidden: bool) -> dict[str, object]:
    """All that a page needs to show what every other page shows; it replaces whatever the page had.

    While the overlay is hidden nothing but its look travels.
    """
    look = shown.look
    return {
        "t": "state",
        "v": 2,
        "theme": look.theme,
        "look": shown.look_revision,
        "note": look.note,
        "targets": list(shown.targets),
        "hidden": hidden,
        "captions": [] if hidden else list(captions),
        "person": {"name": public_text(look.rep), "company": public_text(look.company)},
        "price": "" if hidden else shown.price,
        "card": None if hidden or shown.card is None else _card(shown.card),
    }


def welcome_message(language: str, name: str) -> dict[str, object]:
    """A greeting in `language`, empty for the page's own; `name` only when the rep switched names on."""
    return {"t": "welcome", "lang": language, "name": public_text(name, _NAME_CHARS)}


def sample_message(targets: Sequence[str]) -> dict[str, object]:
    """A test caption; the page knows the words. Its id lies below that of any utterance."""
    return {"t": "sample", "targets": list(targets)}


PING_MESSAGE: dict[str, object] = {"t": "ping"}


def public_text(text: str, most_chars: int = 120) -> str:
    """Text for everyone's screen on one line, without control and direction characters, cut at `most_chars`."""
    kept = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_shown(char))
    return " ".join(kept.split())[:most_chars]


def _is_shown(char: str) -> bool:
    return char in "\u200c\u200d" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def _card(card: ProductCard) -> dict[str, object]:
    return {
        "name": public_text(card.name),
        "model": public_text(card.model, _NAME_CHARS),
        "price": public_text(card.price),
        "facts": [public_text(fact) for fact in card.facts[:_FACTS]],
    }


def _target(translation: Translation) -> dict[str, object]:
    flags = [flag for flag in translation.flags if flag in _SHOWN_FLAGS]
    shown: dict[str, object] = {
        "lang": translation.language,
        "text": translation.text,
        "tail": translation.tail,
    }
    return shown | {"flags": flags} if flags else shown


def _in_order(translations: Mapping[str, Translation], targets: Sequence[str]) -> list[str]:
    """The session's targets in the rep's order, then any other."""
    return [name for name in targets if name in translations] + [
        name for name in translations if name not in targets
    ]
