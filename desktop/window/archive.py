"""What the review page asks of the record beside reading a session: searching it, a new title, leads as a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.long_jobs import Watch
    from desktop.sessions.search import Found


@dataclass(frozen=True, slots=True)
class LeadsWritten:
    """How many leads were written to `path`, None for nobody; `left_out` want no messages."""

    path: Path | None
    count: int
    left_out: int = 0


class Archive(Protocol):
    """All that was kept. Calls raise `desktop.errors.USER_ERRORS`."""

    def search(self, typed: str) -> tuple[Found, ...]:
        """Places in all sessions that hold every word of `typed`, each as the beginning of a word."""

    def rename(self, session_id: str, title: str) -> None:
        """Gives a session another title."""

    def export_leads(self, session_id: str, system: str, form: str, watch: Watch) -> LeadsWritten:
        """Writes the leads of a session into the exports folder, beside what is there; no file for nobody."""
