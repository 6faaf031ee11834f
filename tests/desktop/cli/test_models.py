"""`deskcast models`: what is offered, and an installation through a mirror that is remembered."""

import argparse
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from asr.catalogue import OFFERED
from desktop.cli import models
from desktop.paths import ASSETS, app_paths
from desktop.settings import load_settings
from tests.asr.hub import FakeHub


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    server = FakeHub(ASSETS / "models" / "asr-demo", "desk/tiny")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def run(*arguments: str) -> int:
    top = argparse.ArgumentParser()
    models.add_commands(top.add_subparsers())
    asked = top.parse_args(["models", *arguments])
    status: int = asked.run(asked)
    return status


def test_what_is_offered_is_told_with_its_size_and_where_it_is_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("list", "--offered", "--json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["name"] for row in rows] == [offer.name for offer in OFFERED]
    assert all(row["size_bytes"] > 10_000_000 and "/" in row["repository"] for row in rows)


@pytest.mark.models
def test_a_model_comes_through_a_mirror_that_is_remembered(
    hub: FakeHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("install", "desk/tiny", "--mirror", hub.address) == 0
    assert "desk--tiny is installed" in capsys.readouterr().out
    assert load_settings(app_paths().settings).model_mirror == hub.address
    hub.asked.clear()
    assert run("install", "desk/tiny") == 0
    assert hub.asked
    run("list", "--json")
    listed = [
        json.loads(line)["name"] for line in capsys.readouterr().out.splitlines() if line.startswith("{")
    ]
    assert listed == ["desk--tiny", "asr-demo"]


def test_a_mirror_that_is_none_is_not_remembered(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="not the address of a mirror"):
        run("install", "desk/tiny", "--mirror", "nonsense")
    assert load_settings(app_paths().settings).model_mirror == ""
