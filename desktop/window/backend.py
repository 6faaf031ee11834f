"""What the window asks of the app: the values it shows and the calls that fetch them, all free to block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal, Protocol

from asr.captions import Level
from desktop.hub import Hub
from desktop.settings import Settings
from desktop.window.archive import Archive
from desktop.window.bridge import SessionLike
from desktop.window.first_run.welcome import Welcome
from desktop.window.services import Services
from desktop.window.standby import Lobby, Standby

if TYPE_CHECKING:
    from desktop.long_jobs import Watch
    from desktop.session_options import SessionOptions
    from desktop.sessions.store import SessionSummary
    from desktop.sessions.transcript import Transcript

MICROPHONE = "mic"
"""What `Plan.input` holds when the rep speaks live; a path otherwise."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the rep chose for one session."""

    input: str
    device: str | None
    source_language: str
    targets: tuple[str, ...]
    title: str
    glossary: str = ""
    products: str = ""
    script: str = ""
    """Files of this session; empty for none."""
    rehearsal: bool = False
    """Nobody but the rep is there: no room sources, nothing is sent out, and the record may be deleted at the end."""


@dataclass(frozen=True, slots=True)
class Device:
    """An input device; `default` is the one the system would take; `rate_hz` 0 where it is not known."""

    name: str
    default: bool
    rate_hz: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """A language to translate into; `missing` names the pack that would make it work, empty when it works."""

    code: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Languages:
    """What can be heard with the model that is there, and what `source` can be translated into."""

    source: str
    spoken: tuple[str, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the check list; `mend` says what to do, empty when there is nothing to do."""

    check: str
    state: Literal["ok", "warn", "fail"]
    text: str
    mend: str = ""


class Backend(Services, Protocol):
    """The app behind the window. Calls may take seconds and raise `desktop.errors.USER_ERRORS`."""

    @property
    def standby(self) -> Standby:
        """Between sessions."""

    @property
    def lobby(self) -> Lobby:
        """The room between sessions."""

    @property
    def welcome(self) -> Welcome:
        """What the first run needs."""

    def settings(self) -> Settings:
        """What was remembered; quick."""

    def remember(self, settings: Settings) -> None:
        """Keeps `settings`; quick."""

    def devices(self) -> tuple[Device, ...]:
        """Input devices, the default one marked."""

    def listen(self, device: str | None, enough: Event) -> Iterator[Level]:
        """How loud a microphone is, about ten times a second, until `enough` is set."""

    def languages(self, source: str, wanted: tuple[str, ...]) -> Languages:
        """What can be heard and translated; `wanted` targets are listed even where their pack is missing."""

    def checks(self) -> Iterator[Check]:
        """The check list, one line after the other."""

    def sessions(self) -> tuple[SessionSummary, ...]:
        """What was kept, newest first."""

    def transcript(self, session_id: str) -> Transcript:
        """The lines of one session."""

    @property
    def archive(self) -> Archive:
        """The record as the review page asks for it."""

    def formats(self) -> tuple[str, ...]:
        """Kinds of file a session can be exported as; quick."""

    def export_path(self, session_id: str, form: str, language: str) -> Path:
        """Where an export would be kept if the rep does not say otherwise."""

    def export(self, session_id: str, form: str, language: str, path: Path, watch: Watch) -> Path:
        """Writes one session to `path`, replacing what is there."""

    def open_session(self, plan: Plan, hub: Hub) -> SessionLike:
        """A session made of `plan`, not opened yet."""

    def open_options(self, options: SessionOptions, hub: Hub) -> SessionLike:
        """A session made of what the command line was given, not opened yet."""

    def demo(self) -> SessionOptions:
        """The bundled talk with its scripted room."""
