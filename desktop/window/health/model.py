"""What the light of a session is made of: events and looks go in, one finding for each part comes out; pure.

Limits: amber at 4 s of delay and at 10 s of digital silence (../shared/WINDOW.md), clipping and free space as in
reference/reliability.md, A10 and B3.
"""

from collections import deque
from dataclasses import dataclass
from typing import Literal

from asr.captions import Gap, InputChanged, Level
from asr.telling import Sentence
from desktop.desk import Muted, OverlayHidden
from desktop.errors import Health, Problem
from desktop.overlay.obs_values import ObsState
from desktop.rooms.events import SourceState

Light = Literal["good", "note", "late", "lost"]
"""`note`: as the rep wants it, but worth a word; it does not change the light."""
Part = Literal["microphone", "delay", "model", "overlay", "room", "disk", "system"]

LATE_MS = 4_000
LOST_MS = 15_000
SILENT_MS = 10_000
SILENT_DBFS = -90.0
"""Quieter than the noise of any microphone that is on: zeros, or a switch that is off."""
STALLED_MS = 5_000
CLIPPED_DBFS = -0.1
CLIPPING_MS = 3_000
CLIPPED_SHARE = 0.3
"""Of the levels of CLIPPING_MS whose loudest sample is at full scale: far more than a cough."""
WARN_FREE_BYTES = 500_000_000
STOP_FREE_BYTES = 50_000_000
DISK_CODES = ("disk-full", "disk-error", "disk-read-only", "record-overflow", "record-damaged", "record-busy")
TOLD_MS = 60_000
"""A fault of the disk that is not told again for so long is over: the record tries again and again."""

_RANK: dict[Light, int] = {"good": 0, "note": 0, "late": 1, "lost": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """How one part is; `code` picks the sentences, `detail` is a figure, a name or a sentence of the app's own."""

    part: Part
    light: Light
    code: str
    detail: str = ""
    mend: str = ""
    """What to do, where the event itself said it; empty takes the sentence of `code`."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a session was begun with; an input that is no microphone has no silence to warn of."""

    microphone: bool
    device: str
    model: str = ""
    processor: str = ""


class HealthModel:
    """Knows one session; times are ms of a clock that never goes back, given by the caller."""

    def __init__(self, facts: Facts, now_ms: int) -> None:
        self._facts = facts
        self._level_ms = self._sound_ms = now_ms
        self._peaks: deque[tuple[int, bool]] = deque()
        self._gap = ""
        self._input = InputChanged(now_ms, facts.device)
        self._muted = self._hidden = False
        self._health = Health(0, 0, "")
        self._pages = self._pages_in_obs = 0
        self._had_pages = False
        self._obs: ObsState | None = None
        self._sources: dict[str, SourceState] = {}
        self._problems: dict[str, Problem] = {}
        self._told_ms: dict[str, int] = {}
        self._free_bytes: int | None = None

    def know(self, model: str, processor: str) -> None:
        """The model and processor in use."""
        self._facts = Facts(self._facts.microphone, self._facts.device, model, processor)

    def restart(self, now_ms: int) -> None:
        """The session runs from now on: loading a model was no silence."""
        self._level_ms = self._sound_ms = now_ms

    def take(self, event: object, now_ms: int) -> None:
        """Takes an event of the session; others are passed over."""
        match event:
            case Level():
                self._hear(event, now_ms)
            case Gap():
                self._gap = event.reason
            case InputChanged():
                self._input = event
            case Health():
                # Told by the thread that feeds the sound, so sound arrives even while a model is being loaded.
                self._health, self._level_ms = event, now_ms
            case Muted():
                self._muted, self._sound_ms = event.on, now_ms
            case OverlayHidden():
                self._hidden = event.on
            case ObsState():
                self._obs = event
            case SourceState():
                self._sources[event.source] = event
            case Problem():
                self._problems[event.code] = event
                self._told_ms[event.code] = now_ms

    def _hear(self, level: Level, now_ms: int) -> None:
        self._level_ms, self._gap = now_ms, ""
        if level.rms_dbfs > SILENT_DBFS:
            self._sound_ms = now_ms
        self._peaks.append((now_ms, level.peak_dbfs >= CLIPPED_DBFS))
        while self._peaks and self._peaks[0][0] < now_ms - CLIPPING_MS:
            self._peaks.popleft()

    def see_overlay(self, pages: int, in_obs: int) -> None:
        """How many overlay pages are open, and how many of them in OBS."""
        self._pages, self._pages_in_obs = pages, in_obs
        self._had_pages = self._had_pages or pages > 0

    def see_disk(self, free_bytes: int) -> None:
        """Free space where the record is kept."""
        self._free_bytes = free_bytes

    def findings(self, now_ms: int) -> tuple[Finding, ...]:
        """One for each part, at `now_ms`."""
        parts = (
            self._microphone(now_ms),
            self._delay(),
            self._model(),
            self._overlay(),
            *self._room(),
            self._disk(now_ms),
            *self._system(),
        )
        return tuple(part for part in parts if part is not None)

    def _microphone(self, now_ms: int) -> Finding:
        device, silent_ms = self._input.device, now_ms - self._sound_ms
        if not self._facts.microphone:
            return Finding("microphone", "good", "recording", device)
        if self._gap in ("unplugged", "stall"):
            return Finding("microphone", "lost", self._gap, device)
        if now_ms - self._level_ms >= STALLED_MS and not self._muted:
            return Finding("microphone", "lost", "stall", device)
        if self._muted:
            return Finding("microphone", "note", "muted", device)
        moved = self._problems.get("microphone-moved")
        if moved and self._input.instead_of:
            return Finding("microphone", "late", "moved", moved.text, moved.hint)
        if silent_ms >= SILENT_MS:
            return Finding("microphone", "late", "silent", str(silent_ms // 1000))
        clipped = sum(loud for _, loud in self._peaks)
        if clipped and clipped >= CLIPPED_SHARE * len(self._peaks) and len(self._peaks) > 5:
            return Finding("microphone", "late", "clipping", device)
        return Finding("microphone", "good", "heard", device)

    def _delay(self) -> Finding:
        behind_ms, shed = self._health.behind_ms, self._health.shed
        light: Light = "lost" if behind_ms >= LOST_MS else "late" if behind_ms >= LATE_MS else "good"
        return Finding(
            "delay", light, shed or ("behind" if light != "good" else "keeps"), f"{behind_ms / 1000:.1f}"
        )

    def _model(self) -> Finding | None:
        if not self._facts.model:
            return None
        smaller = self._health.shed in ("model", "audio")
        running = " · ".join(part for part in (self._facts.model, self._facts.processor) if part)
        return Finding("model", "late" if smaller else "good", "smaller" if smaller else "runs", running)

    def _overlay(self) -> Finding:
        if self._obs is not None and self._obs.state == "refused":
            return Finding("overlay", "late", "refused", self._obs.text, self._obs.hint)
        if self._hidden:
            return Finding("overlay", "note", "hidden")
        if self._pages_in_obs:
            shown = self._obs is None or self._obs.state != "connected" or self._obs.overlay_shown
            scene = self._obs.scene if self._obs else ""
            return Finding(
                "overlay", "good" if shown else "late", "in-obs" if shown else "not-in-scene", scene
            )
        if self._pages:
            return Finding("overlay", "good", "open", str(self._pages))
        return Finding("overlay", "lost", "gone") if self._had_pages else Finding("overlay", "note", "off")

    def _room(self) -> tuple[Finding, ...]:
        codes: dict[str, tuple[Light, str]] = {
            "open": ("good", "source-open"),
            "connecting": ("note", "source-connecting"),
            "lost": ("late", "source-lost"),
            "ended": ("note", "source-ended"),
        }
        found = []
        for state in self._sources.values():
            light, code = codes[state.state]
            text = (
                Sentence.tr("{source}: {text}", source=state.source, text=state.text)
                if state.text
                else state.source
            )
            found.append(Finding("room", light, code, text))
        return tuple(found)

    def _disk(self, now_ms: int) -> Finding | None:
        told = (
            self._problems[code]
            for code in DISK_CODES
            if now_ms - self._told_ms.get(code, -TOLD_MS) < TOLD_MS
        )
        fault = next(told, None)
        if fault is not None:
            return Finding("disk", "lost", "fault", fault.text, fault.hint)
        if self._free_bytes is None:
            return None
        light: Light = "good"
        if self._free_bytes < WARN_FREE_BYTES:
            light = "lost" if self._free_bytes < STOP_FREE_BYTES else "late"
        return Finding("disk", light, "free" if light == "good" else "little", _size(self._free_bytes))

    def _system(self) -> tuple[Finding, ...]:
        lights: dict[str, Light] = {"internal": "lost", "may-sleep": "late"}
        told = [(light, self._problems[code]) for code, light in lights.items() if code in self._problems]
        return tuple(Finding("system", light, one.code, one.text, one.hint) for light, one in told)


def worst(findings: tuple[Finding, ...]) -> Light:
    """The light for all of them: green, amber or red."""
    fault = first_fault(findings)
    return fault.light if fault else "good"


def first_fault(findings: tuple[Finding, ...]) -> Finding | None:
    """The worst of what is not well, the first of several; None when all is well."""
    faults = [found for found in findings if _RANK[found.light]]
    return max(faults, key=lambda found: _RANK[found.light], default=None)


def _size(size_bytes: int) -> str:
    return f"{size_bytes / 1e9:.1f} GB" if size_bytes >= 1e9 else f"{size_bytes / 1e6:.0f} MB"
