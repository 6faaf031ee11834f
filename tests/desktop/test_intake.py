"""Where a session's room events come in: by hand, by the web address, and from sources that were named."""

from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from desktop import intake
from desktop.errors import ArgumentError, Problem
from desktop.intake import Arrived, Intake
from desktop.network import NetworkThread
from desktop.paths import app_paths
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.inlet import Inlet
from desktop.rooms.sources.signatures import read_secret, sign
from desktop.rooms.sources.webhook import signing_secret
from desktop.secrets import Passwords, load_tokens
from tests.desktop.test_secrets import Ring

NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)
BODY = b'{"type": "joined", "data": {"name": "Ana"}}'


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """No test opens the keyring of the person who runs it."""
    ring = Ring()
    monkeypatch.setattr(intake, "Passwords", lambda path: Passwords(path, ring))
    return ring


def make(*names: str) -> tuple[Intake, list[Arrived]]:
    arrived: list[Arrived] = []
    inlet = Inlet(arrived.append, lambda: 4_200, lambda: NOW)
    return Intake(names, app_paths(), NetworkThread(), inlet), arrived


def test_what_the_rep_types_is_an_event_and_what_cannot_be_read_a_problem() -> None:
    intake, arrived = make()
    intake.enter("Diego (MX): how much for 500?")
    intake.enter(": nobody")
    event, problem = arrived
    assert isinstance(event, RoomEvent)
    assert (event.buyer.name, event.buyer.country, event.text) == ("Diego", "MX", "how much for 500?")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.at_ms) == ("room.hand", 4_200)


async def post(routes: list[web.RouteDef], key: bytes) -> int:
    app = web.Application()
    app.add_routes(routes)
    stamp = int(NOW.timestamp())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": "msg_1",
        "webhook-timestamp": str(stamp),
        "webhook-signature": sign(key, "msg_1", stamp, BODY),
    }
    async with TestClient(TestServer(app)) as client:
        answer: aiohttp.ClientResponse = await client.post("/r/events", data=BODY, headers=headers)
        return answer.status


async def test_the_address_takes_what_the_rooms_token_or_a_kept_secret_signed(keyring: Ring) -> None:
    theirs = read_secret("whsec_" + "QUJD" * 8)
    keyring.set_password("deskcast", "webhook-in", "whsec_" + "QUJD" * 8)
    intake, arrived = make()
    ours = read_secret(signing_secret(load_tokens(app_paths().tokens).room))
    assert [await post(intake.routes(), key) for key in (ours, theirs, bytes(24))] == [202, 202, 401]
    assert len(arrived) == 2


def test_a_secret_that_is_none_is_said_and_the_address_is_there_all_the_same(keyring: Ring) -> None:
    keyring.set_password("deskcast", "webhook-in", "whsec_short")
    intake, arrived = make()
    assert len(intake.routes()) == 3
    assert [item.code for item in arrived if isinstance(item, Problem)] == ["webhook-secret"]


def test_keys_of_sources_come_from_the_keyring(keyring: Ring) -> None:
    with pytest.raises(ArgumentError, match="youtube-key"):
        make("youtube:dQw4w9WgXcQ")
    keyring.set_password("deskcast", "youtube-key", "AIza")
    make("youtube:dQw4w9WgXcQ")


def test_a_file_is_read_from_start_to_stop(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.write_bytes(BODY + b"\nnot json\n")
    intake, arrived = make(f"file:{path}")
    intake.start()
    intake.stop()
    assert [type(item) for item in arrived] == [RoomEvent, Problem]
