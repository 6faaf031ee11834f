"""PulseAudio, or PipeWire in its place: its microphones, and which of them a process really hears, asked of pactl.

The server moves a running stream to another source whenever it likes, and neither PortAudio nor the samples tell
(reference/reliability.md, A7). pactl's plain text is read, for its JSON loses every description that is not ASCII
(seen with PulseAudio 16.1). Where there is no pactl or no server, there are no sources.
"""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from os import environ

_HEAD = re.compile(r"\w[\w ]* #(\d+)$")
_FIELD = re.compile(r"\t([A-Z][\w ]*): (.*)$")
_PROPERTY = re.compile(r'\t\t([\w.-]+) = "(.*)"$')
_SOUND = re.compile(r"(\d+)ch (\d+)Hz")
_PLAIN = {"LC_ALL": "C"}
"""pactl translates what it says, but never the names in it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Something the sound server records from: the name that it knows, and the one that people read, no two alike."""

    number: str
    name: str
    description: str
    monitor: bool
    channels: int
    rate_hz: int
    default: bool


def sources() -> tuple[Source, ...]:
    """All that can be heard; not the monitors, which are what the computer itself plays."""
    return tuple(source for source in _all_sources() if not source.monitor)


def source_of(process_id: int) -> Source | None:
    """What a process records from; None where that is not known."""
    own = (row for row in _listed("source-outputs") if row.get("application.process.id") == str(process_id))
    numbers = [row.get("Source") for row in own]
    return next((source for source in _all_sources() if source.number in numbers), None)


def stream_changes() -> Iterator[None]:
    """One item at once, and one whenever a recording stream comes, goes or is changed; ends with the server."""
    try:
        child = subprocess.Popen(
            ("pactl", "subscribe"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environ | _PLAIN,
        )
    except OSError:
        return
    with child:
        assert child.stdout is not None
        yield
        for line in child.stdout:
            if "source-output" in line:
                yield


def _all_sources() -> tuple[Source, ...]:
    default = _default_source()
    named: Counter[str] = Counter()
    found: list[Source] = []
    for row in _listed("sources"):
        name = row.get("Name", "")
        description = row.get("Description") or name
        named[description] += 1
        if named[description] > 1:
            description += f" ({named[description]})"
        sound = _SOUND.search(row.get("Sample Specification", ""))
        channels, rate_hz = (int(sound[1]), int(sound[2])) if sound else (1, 48_000)
        monitor = row.get("Monitor of Sink") != "n/a"
        found.append(Source(row["#"], name, description, monitor, channels, rate_hz, name == default))
    return tuple(found)


def _default_source() -> str:
    found = re.search(r"^Default Source: (.*)$", _answer("info"), re.MULTILINE)
    return found[1] if found else ""


def _listed(kind: str) -> list[dict[str, str]]:
    """The records of `pactl list`: fields by their titles, properties by their names, the number as `#`."""
    rows: list[dict[str, str]] = []
    for line in _answer("list", kind).splitlines():
        if head := _HEAD.match(line):
            rows.append({"#": head[1]})
        elif rows and (found := _FIELD.match(line) or _PROPERTY.match(line)):
            rows[-1].setdefault(found[1], found[2])
    return rows


def _answer(*arguments: str) -> str:
    """What pactl says; empty where it, or the server, is not there."""
    try:
        done = subprocess.run(
            ("pactl", *arguments), capture_output=True, timeout=5, check=False, env=environ | _PLAIN
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace") if done.returncode == 0 else ""
