"""A power cut at any moment loses no caption that was acknowledged; with `synchronous=NORMAL` it would."""

import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.sessions.store import SessionStore
from tests.conftest import REPOSITORY
from tests.desktop.sessions.powercut import CALLS, Disk, Step, steps_of

COMMITS = 150
LETTERS = 20_000
"""Large enough that the log is folded into the file during the run."""
CUTS = 60
FILES = ("deskcast.db", "deskcast.db-wal")


@dataclass(frozen=True, slots=True)
class _Found:
    acknowledged: int
    utterances: list[int]

    @property
    def lost(self) -> int:
        return max(0, self.acknowledged - len(self.utterances))


@pytest.fixture
def strace() -> str:
    found = shutil.which("strace")
    if found is None:
        pytest.skip("strace is not installed, so a power cut cannot be replayed")
    return found


def test_a_power_cut_loses_no_acknowledged_caption(tmp_path: Path, strace: str) -> None:
    steps = _recorded(tmp_path, strace, "FULL")
    found = _after_cuts(tmp_path, steps)
    assert len(found) == CUTS
    assert [cut.lost for cut in found] == [0] * CUTS
    assert all(cut.utterances == list(range(1, len(cut.utterances) + 1)) for cut in found)
    assert any(step.act == "write" and step.file == FILES[0] for step in steps[_first_said(steps) :])


def test_the_power_cut_test_notices_a_weaker_setting(tmp_path: Path, strace: str) -> None:
    found = _after_cuts(tmp_path, _recorded(tmp_path, strace, "NORMAL"))
    assert sum(cut.lost for cut in found) > 0


def _recorded(folder: Path, strace: str, synchronous: str) -> list[Step]:
    trace, database = folder / "trace", folder / "written" / FILES[0]
    writer = [
        sys.executable,
        "-m",
        "tests.desktop.sessions.writer",
        str(database),
        str(COMMITS),
        str(LETTERS),
    ]
    tracer = [strace, "-f", "-o", str(trace), "-xx", "-s", "200000", "-e", CALLS, "-e", "signal=none"]
    done = subprocess.run(
        [*tracer, *writer, synchronous],
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=240,
    )
    if done.returncode and b"ptrace" in done.stderr:
        pytest.skip("this system lets no process be traced")
    assert done.returncode == 0, done.stderr
    return list(steps_of(trace, FILES))


def _first_said(steps: list[Step]) -> int:
    return next(place for place, step in enumerate(steps) if step.data.startswith(b"ACK"))


def _after_cuts(folder: Path, steps: list[Step]) -> list[_Found]:
    dice = random.Random(7)
    first = _first_said(steps)
    places = set(dice.sample(range(first, len(steps)), CUTS))
    disk, acknowledged, found = Disk(FILES, dice), 0, []
    for place, step in enumerate(steps):
        disk.take(step)
        if step.data.startswith(b"ACK"):
            acknowledged = int(step.data[4:])
        if place in places:
            found.append(_Found(acknowledged, _reopened(folder / f"cut-{place}", disk)))
    return found


def _reopened(folder: Path, disk: Disk) -> list[int]:
    """The captions in the record after the cut; opening also runs SQLite's own check."""
    folder.mkdir()
    disk.cut(folder)
    with SessionStore.open(folder / FILES[0]) as store:
        return [line.utterance for known in store.list_sessions() for line in store.load(known.id).lines]
