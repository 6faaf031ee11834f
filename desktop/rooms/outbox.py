"""Webhook messages on disk: those that wait for their receiver, in order, and the dead letters it never took.

One small file a message (mode 0600), written whole or not at all, so that a restart loses none. They hold buyers'
data: `erase` belongs to everything that erases a buyer.
"""

import json
import threading
import time
from collections import deque
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from asr.telling import Sentence
from desktop.errors import StoreError
from desktop.secrets import save_private

MOST_WAITING = 10_000
_ENDING = ".json"


@dataclass(frozen=True, slots=True)
class Letter:
    """One message: `body` is the JSON text that is sent and signed, `buyer_id` whom it is about."""

    id: str
    buyer_id: str
    body: str
    attempts: int = 0
    reason: str = ""
    """Why it was not taken the last time; empty before the first try."""
    name: str = ""
    """Its file, without folder and ending."""


class Outbox:
    """Any thread may call; StoreError when the disk refuses or too much waits."""

    def __init__(self, folder: Path) -> None:
        self._waiting_in = folder / "waiting"
        self._dead_in = folder / "dead"
        self._lock = threading.Lock()
        self._waiting = deque(_letters(self._waiting_in))

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, letter: Letter) -> None:
        """Keeps `letter` until it is `done` or buried."""
        with self._lock:
            if len(self._waiting) >= MOST_WAITING:
                raise StoreError(
                    "outbox-full",
                    Sentence.tr(
                        "{most_waiting} webhook messages wait for their receiver; newer ones are not kept.",
                        most_waiting=MOST_WAITING,
                    ),
                    Sentence.tr("Check the receiver's address in the settings."),
                )
            named = replace(letter, name=f"{time.time_ns():020d}-{letter.id}")
            _write(self._waiting_in, named)
            self._waiting.append(named)

    def head(self) -> Letter | None:
        """The oldest that waits."""
        with self._lock:
            return self._waiting[0] if self._waiting else None

    def done(self, letter: Letter) -> None:
        """The receiver took it."""
        with self._lock:
            self._drop(letter)

    def failed(self, letter: Letter, reason: str) -> Letter:
        """It stays, one attempt older."""
        with self._lock:
            older = replace(letter, attempts=letter.attempts + 1, reason=reason)
            if self._waiting and self._waiting[0].name == letter.name:
                self._waiting[0] = older
                _write(self._waiting_in, older)
            return older

    def bury(self, letter: Letter, reason: str) -> None:
        """It goes to the dead letters, with the reason."""
        with self._lock:
            _write(self._dead_in, replace(letter, reason=reason))
            self._drop(letter)

    def dead(self) -> tuple[Letter, ...]:
        """The dead letters, oldest first."""
        return tuple(_letters(self._dead_in))

    def revive(self) -> int:
        """Puts every dead letter back behind those that wait; how many."""
        letters = self.dead()
        for letter in letters:
            self.put(replace(letter, attempts=0, reason=""))
            _file(self._dead_in, letter).unlink(missing_ok=True)
        return len(letters)

    def erase(self, buyer_id: str) -> int:
        """Takes out everything about a buyer, dead or waiting; how many messages."""
        with self._lock:
            about = [letter for letter in self._waiting if letter.buyer_id == buyer_id]
            for letter in about:
                self._drop(letter)
        dead = [letter for letter in self.dead() if letter.buyer_id == buyer_id]
        for letter in dead:
            _file(self._dead_in, letter).unlink(missing_ok=True)
        return len(about) + len(dead)

    def _drop(self, letter: Letter) -> None:
        if self._waiting and self._waiting[0].name == letter.name:
            self._waiting.popleft()
        else:
            self._waiting = deque(waiting for waiting in self._waiting if waiting.name != letter.name)
        _file(self._waiting_in, letter).unlink(missing_ok=True)


def _file(folder: Path, letter: Letter) -> Path:
    return folder / f"{letter.name}{_ENDING}"


def _write(folder: Path, letter: Letter) -> None:
    path = _file(folder, letter)
    fresh = path.with_suffix(".new")
    save_private(fresh, json.dumps(asdict(letter)))
    try:
        fresh.replace(path)
    except OSError as error:
        raise StoreError(
            "outbox-unwritable",
            Sentence.tr(
                "Webhook messages cannot be kept in {folder}: {reason}.",
                folder=folder,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr("Free some space or make the folder writable."),
        ) from error


def _letters(folder: Path) -> list[Letter]:
    """Those in `folder` by age; a file that is none is passed over."""
    return [letter for path in sorted(folder.glob(f"*{_ENDING}")) if (letter := _read(path))]


def _read(path: Path) -> Letter | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Letter(
            id=str(kept["id"]),
            buyer_id=str(kept["buyer_id"]),
            body=str(kept["body"]),
            attempts=int(kept["attempts"]),
            reason=str(kept["reason"]),
            name=path.stem,
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
