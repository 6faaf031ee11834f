"""`--events-out`: one JSON object a line, in the order in which things were kept."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from asr.telling import Sentence
from desktop.errors import ArgumentError, StoreError
from desktop.overlay.wire import event_json


class EventLog:
    """Writes events as JSON lines; each line is handed to the system before `write` returns.

    `audio_ms` tells how much audio has been fed when a line is written.
    """

    def __init__(self, file: IO[str], audio_ms: Callable[[], int]) -> None:
        self._file = file
        self._audio_ms = audio_ms
        self._start = time.monotonic()

    def write(self, event: object) -> None:
        """Adds the line of `event`; raises StoreError when the disk refuses, nothing for events without a shape."""
        fields = event_json(event)
        if not fields:
            return
        head = {"t": round(time.monotonic() - self._start, 3), "audio_ms": self._audio_ms()}
        try:
            self._file.write(json.dumps(head | fields, ensure_ascii=False) + "\n")
            self._file.flush()
        except OSError as error:
            raise StoreError(
                "events-out",
                Sentence.tr("The events file cannot be written: {reason}.", reason=Sentence.by_system(error)),
                Sentence.tr("Free some space; the record in the database goes on by itself."),
            ) from error

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def open_event_log(path: Path, audio_ms: Callable[[], int]) -> EventLog:
    """An event log into a fresh file at `path`; raises ArgumentError when it cannot be made."""
    try:
        return EventLog(path.open("w", encoding="utf-8"), audio_ms)
    except OSError as error:
        raise ArgumentError(
            "events-out",
            Sentence.tr(
                "The events file {path} cannot be made: {reason}.",
                path=path,
                reason=Sentence.by_system(error),
            ),
            Sentence.tr("Give a file in a folder that exists and that you may write to."),
        ) from error
