"""Where each source stopped reading, kept between runs for platforms that can go on from there."""

import json
from pathlib import Path
from typing import Protocol

from desktop.errors import StoreError
from desktop.secrets import save_private

_KEPT = 50
"""Rooms remembered; the oldest go first."""


class Cursors(Protocol):
    """The places by source name."""

    def recall(self, name: str) -> str:
        """The last place of `name`, or nothing."""

    def remember(self, name: str, place: str) -> None:
        """Keeps `place`; a disk that refuses costs a few repeated events later, so nothing is raised."""


class NoCursors:
    """Remembers nothing: for a test of a source."""

    def recall(self, name: str) -> str:
        """Nothing."""
        return ""

    def remember(self, name: str, place: str) -> None:
        """Passed over."""


class FileCursors:
    """A small JSON file, readable by the user only; one that cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places = _read(path)

    def recall(self, name: str) -> str:
        """The last place of `name`, or nothing."""
        return self._places.get(name, "")

    def remember(self, name: str, place: str) -> None:
        """Keeps `place` in memory and on disk."""
        if self._places.get(name) == place:
            return
        self._places.pop(name, None)
        self._places[name] = place
        while len(self._places) > _KEPT:
            self._places.pop(next(iter(self._places)))
        try:
            save_private(self._path, json.dumps(self._places))
        except StoreError:
            return


def _read(path: Path) -> dict[str, str]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return (
        {str(name): place for name, place in kept.items() if isinstance(place, str)}
        if isinstance(kept, dict)
        else {}
    )
