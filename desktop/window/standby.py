"""What the app does while no session runs: the speech model is loaded, so that a session begins at once."""

from __future__ import annotations

from typing import Protocol


class Standby(Protocol):
    """Calls may block for seconds and are made in the background."""

    def warm(self) -> None:
        """Loads what the next session needs, as the settings say now; raises `desktop.errors.USER_ERRORS`."""

    def free_bytes(self) -> int:
        """Free space where the record is kept; raises OSError never: an unreadable disk has 0."""
