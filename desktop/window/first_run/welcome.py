"""What the first run asks of the app: a sentence that is heard, a test of the loudspeakers, terms that are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event
from typing import Literal, Protocol

from asr.captions import Level

Doubt = Literal["", "headset", "inside"]

_HEADSET = re.compile(
    r"hands[- ]?free|headset|bluetooth|\bhfp\b|\bhsp\b|\bsco\b|airpods|\bbuds\b", re.IGNORECASE
)
_INSIDE = re.compile(
    r"monitor of|stereo mix|loopback|what u hear|blackhole|vb-audio|cable output", re.IGNORECASE
)
_TELEPHONE_HZ = 16_000
"""The profile that Bluetooth headsets change to while their microphone is used carries 8 or 16 kHz."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came back of a sentence that was read aloud; empty when nobody spoke."""

    text: str


class Welcome(Protocol):
    """Calls block while they listen, and raise `desktop.errors.USER_ERRORS`."""

    def read_aloud(self, device: str | None, language: str, enough: Event) -> Iterator[Level | Heard]:
        """Levels while somebody speaks, and what was said once they stopped, or when `enough` is set."""

    def echoes(self, device: str | None) -> bool:
        """Whether the microphone hears the loudspeakers; plays three short tones."""

    def add_terms(self, terms: tuple[str, ...]) -> str:
        """Adds terms to the glossary of the settings, made if there is none; returns its path."""


def warning_of(name: str, rate_hz: int) -> Doubt:
    """What is wrong with a microphone by name and rate: a headset's telephone sound, the computer's own sound."""
    if _INSIDE.search(name):
        return "inside"
    if 0 < rate_hz <= _TELEPHONE_HZ or _HEADSET.search(name):
        return "headset"
    return ""
