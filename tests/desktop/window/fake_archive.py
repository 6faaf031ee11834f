"""A record that remembers what it was asked."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop.long_jobs import Watch
from desktop.sessions.search import Found
from desktop.window.archive import LeadsWritten


@dataclass
class FakeArchive:
    """Finds the word "price" in two places, and writes two leads."""

    titles: dict[str, str] = field(default_factory=dict)
    leads: list[tuple[str, str, str]] = field(default_factory=list)
    written: LeadsWritten = field(default_factory=lambda: LeadsWritten(Path("exports/leads.csv"), 2))

    def search(self, typed: str) -> tuple[Found, ...]:
        if typed not in "price":
            return ()
        at = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
        line = Found("caption", "20261121-140000-cd34", "Spring bottles", at, 80_000, "the price", "", 20)
        return (
            line,
            Found("buyer", "20261121-140000-cd34", "Spring bottles", at, 8_000, "Diego", "", -1, DIEGO),
        )

    def rename(self, session_id: str, title: str) -> None:
        self.titles[session_id] = title

    def export_leads(self, session_id: str, system: str, form: str, watch: Watch) -> LeadsWritten:
        self.leads.append((session_id, system, form))
        return self.written


DIEGO = "demo:Diego Herrera"
