"""What the app does while no session runs: the model is loaded and the room heard, so that a session begins at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Standby(Protocol):
    """Calls may block for seconds and are made in the background."""

    def warm(self) -> None:
        """Loads what the next session needs, as the settings say now; raises `desktop.errors.USER_ERRORS`."""

    def free_bytes(self) -> int:
        """Free space where the record is kept; raises OSError never: an unreadable disk has 0."""


class Lobby(Protocol):
    """The room while no session runs. Calls may block for seconds and are made in the background."""

    def listen(self, hear: Callable[[object], None]) -> bool:
        """Tells `hear`, from any thread, who is here and who comes; False where the rep does not want that.

        Events are `BuyerSeen`, `ChatLine`, `Alert`, `SourceState` and `Problem`. While a session has the room nothing
        changes. Raises `desktop.errors.USER_ERRORS`.
        """

    def close(self) -> None:
        """Hears nobody any more."""
