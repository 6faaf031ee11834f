"""Kills and power cuts in the middle of writing: what `keep` returned from is there afterwards."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from desktop.errors import StoreError
from desktop.sessions.store import SessionStore
from tests.conftest import REPOSITORY

KILLS = 15


def test_a_kill_loses_no_caption_that_was_acknowledged(tmp_path: Path) -> None:
    database = tmp_path / "deskcast.db"
    dice = random.Random(4)
    for kill in range(1, KILLS + 1):
        with _writing(database) as writer:
            session_id = _session_of(writer)
            acknowledged = _acknowledged(writer, at_least=dice.randrange(1, 60))
        with SessionStore.open(database) as store:
            utterances = [line.utterance for line in store.load(session_id).lines]
            crashed = [known.id for known in store.open_sessions()]
        assert utterances == list(range(1, len(utterances) + 1))
        assert len(utterances) >= acknowledged
        assert (len(crashed), crashed[0]) == (kill, session_id)


def test_a_running_instance_bars_a_second_and_its_kill_frees_the_record(tmp_path: Path) -> None:
    database = tmp_path / "deskcast.db"
    with _writing(database) as writer:
        session_id = _session_of(writer)
        with pytest.raises(StoreError) as told:
            SessionStore.open(database)
        with SessionStore.read(database) as reader:
            live = [(known.id, known.live) for known in reader.list_sessions()]
    with SessionStore.read(database) as reader:
        crashed = [(known.id, known.crashed) for known in reader.open_sessions()]
    assert told.value.code == "already-running"
    assert live == [(session_id, True)]
    assert crashed == [(session_id, True)]


@contextmanager
def _writing(database: Path) -> Iterator[IO[str]]:
    """The output of a process that writes captions until it is killed, at the end of the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.sessions.writer", str(database), "1000000", "80"],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        try:
            yield process.stdout
        finally:
            process.kill()


def _session_of(writer: IO[str]) -> str:
    return writer.readline().removeprefix("SESSION ").strip()


def _acknowledged(writer: IO[str], at_least: int) -> int:
    """The number of the last of `at_least` acknowledgements; the writer goes on meanwhile."""
    return [int(writer.readline().removeprefix("ACK ")) for _ in range(at_least)][-1]
