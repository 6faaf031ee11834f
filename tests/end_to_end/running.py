"""Runs the real command line in a process of its own, with a home folder of its own."""

import json
import os
import socket
import subprocess
import sys
import wave
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from asr.captions import RATE_HZ
from asr.recording import open_recording
from tests.conftest import REPOSITORY

DEMO = REPOSITORY / "assets" / "demo"
LIMIT_S = 240


@dataclass(frozen=True, slots=True)
class Finished:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def session(self) -> str:
        """The session id, which `live` and `demo` print last."""
        return self.out.strip().splitlines()[-1]


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(home: Path) -> dict[str, str]:
    """The caller's environment without a display and with `home` as the app's folder."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return kept | {"DESKCAST_HOME": str(home), "PYTHONWARNINGS": "default"}


def command(*arguments: str | Path) -> list[str]:
    """The argument list of `deskcast ARGUMENTS`."""
    return [sys.executable, "-m", "desktop", *map(str, arguments)]


def deskcast(home: Path, *arguments: str | Path) -> Finished:
    """Runs `deskcast ARGUMENTS` to its end."""
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        env=environment(home),
        cwd=REPOSITORY,
        timeout=LIMIT_S,
        check=False,
    )
    return Finished(done.returncode, done.stdout.decode(), done.stderr.decode())


def live_fast(home: Path, recording: Path, *more: str | Path) -> list[str | Path]:
    """Arguments of a fast headless session on `recording`."""
    return [
        "live",
        "--headless",
        "--pace",
        "fast",
        "--input",
        recording,
        "--overlay-port",
        str(free_port()),
        *more,
    ]


def events(path: Path) -> list[dict[str, object]]:
    """The whole lines of an events file; a last line cut by a kill is left out."""
    lines = path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []
    return [json.loads(line) for line in lines]


def short_talk(path: Path, seconds: int = 16) -> Path:
    """The beginning of the demo talk as a WAV file."""
    with open_recording(DEMO / "talk.flac", "fast") as chunks, wave.open(str(path), "wb") as out:
        out.setparams((1, 2, RATE_HZ, 0, "NONE", "not compressed"))
        for chunk in takewhile(lambda chunk: chunk.end_ms <= seconds * 1000, chunks):
            out.writeframes((chunk.samples * 32767).astype("<i2").tobytes())
    return path
