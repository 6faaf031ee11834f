"""Trying a source from the settings page: what is found, said in a sentence; nothing enters the room."""

from pathlib import Path

import pytest
from aiohttp import web

from desktop.rooms.sources.restream import Restream
from desktop.rooms.sources.ssn import SocialStream
from desktop.rooms.sources.trying import Trial, try_out, try_source
from desktop.rooms.sources.twitch import Twitch
from tests.desktop.rooms.sources.tape import serving


def no_secret(_name: str) -> str:
    return ""


async def relay(request: web.Request) -> web.WebSocketResponse:
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.receive()
    return socket


async def silent(request: web.Request) -> web.WebSocketResponse:
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for _ in socket:
        pass
    return socket


async def closed(_request: web.Request) -> web.Response:
    return web.Response(status=401)


async def test_a_source_that_works_says_what_was_found() -> None:
    async with serving("/{path:.*}", relay) as address:
        trial = await try_out(SocialStream("ssn:A", "A", f"ws://{address}"), 10.0)
    assert trial.works
    assert trial.text.startswith("Social Stream Ninja took the session name.")


async def test_a_source_that_does_not_answer_is_let_go() -> None:
    async with serving("/", silent) as address:
        trial = await try_out(Twitch("somebody", f"ws://{address}/"), 0.2)
    assert trial == Trial(False, "The server did not answer in time.", "Check the name and the network.")


async def test_a_refusal_and_a_dead_server_are_sentences() -> None:
    async with serving("/ws", closed) as address:
        refused = await try_out(Restream("t", f"ws://{address}/ws"), 10.0)
    assert (refused.works, refused.text) == (False, "Restream does not accept the access token.")
    dead = await try_out(Restream("t", f"ws://{address}/ws"), 10.0)
    assert (dead.works, dead.text) == (False, "The server cannot be reached.")


@pytest.mark.parametrize("name", ["tiktok:x", "twitch:a b", "youtube:dQw4w9WgXcQ", "file:/nowhere/at/all"])
def test_what_cannot_be_tried_is_said_too(name: str) -> None:
    trial = try_source(name, no_secret)
    assert not trial.works
    assert trial.hint


@pytest.mark.parametrize("name", ["webhook", "stdin"])
def test_what_is_always_there_works(name: str) -> None:
    assert try_source(name, no_secret).works


def test_a_file_that_can_be_read_works(tmp_path: Path) -> None:
    path = tmp_path / "room.ndjson"
    path.write_bytes(b"")
    assert try_source(f"file:{path}", no_secret).works
