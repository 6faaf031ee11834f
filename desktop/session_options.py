"""What one session is made of."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """What one session is made of; shared by the command line, the window and the tests."""

    input: str  # "mic" or the path of an audio or video file
    device: str | None = None  # input device by name; None is the system's default
    source_language: str = "en"
    targets: tuple[str, ...] = ()
    model: str | None = None  # name or folder; None takes what is installed, else the demo model
    glossary: Path | None = None  # names and terms, CSV or tabs
    products: Path | None = None  # product list, CSV or tabs
    rooms: tuple[str, ...] = ()  # room sources beside the webhook: "stdin", "file:PATH"
    events_in: Path | None = None  # scripted room, NDJSON
    events_out: Path | None = None  # JSON lines of everything kept
    pace: Literal["fast", "realtime"] = "realtime"
    title: str = ""
    overlay_port: int = 8951
    home_country: str = "CN"
