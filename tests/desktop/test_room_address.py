"""The room's address on the running server: what is too large or too slow is refused, and the room goes on."""

import asyncio
import json
import resource
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest

from desktop.overlay.server import OverlayOptions, OverlayServer
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources import webhook
from desktop.rooms.sources.webhook import Keys, webhook_routes

TOKEN = "t0k3n"
GIGABYTE = 1024**3
MESSAGE = {"type": "joined", "data": {"name": "Ana"}}
NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)


class Room:
    def __init__(self) -> None:
        self.taken: list[RoomEvent] = []
        routes = webhook_routes(Keys(TOKEN), self.taken.append, lambda: 0, lambda: NOW)
        self.server = OverlayServer(OverlayOptions("overlay", port=0), routes)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.port}/r/{TOKEN}/events"

    def head(self, more: str) -> bytes:
        host = f"Host: 127.0.0.1:{self.server.port}"
        return f"POST /r/{TOKEN}/events HTTP/1.1\r\n{host}\r\nContent-Type: application/json\r\n{more}\r\n".encode()

    async def takes_events(self) -> bool:
        before = len(self.taken)
        async with aiohttp.ClientSession() as http, http.post(self.address, json=MESSAGE) as response:
            return response.status == 202 and len(self.taken) == before + 1


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    await room.server.start()
    yield room
    await room.server.stop()


@pytest.mark.parametrize("head", ["Content-Length: 1073741824\r\n", "Transfer-Encoding: chunked\r\n"])
async def test_a_gigabyte_is_refused_early_and_never_held(head: str, room: Room) -> None:
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reader, writer = await asyncio.open_connection("127.0.0.1", room.server.port)
    writer.write(room.head(head))
    answer = asyncio.create_task(reader.readline())
    piece, sent = b" " * 65_536, 0
    while sent < GIGABYTE and not answer.done():
        writer.write(b"10000\r\n" + piece + b"\r\n" if "chunked" in head else piece)
        await asyncio.sleep(0)
        sent += len(piece)
        await writer.drain()
    assert b" 413 " in await answer
    writer.close()
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb) / 1024
    assert (room.taken, sent < GIGABYTE / 10, grown_mb < 50) == ([], True, True)
    assert await room.takes_events()


async def test_a_body_that_trickles_is_let_go_and_others_are_served_meanwhile(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "_BODY_TIMEOUT_S", 0.3)
    reader, writer = await asyncio.open_connection("127.0.0.1", room.server.port)
    writer.write(room.head("Content-Length: 50\r\n") + b"{")
    assert await room.takes_events()
    async with asyncio.timeout(10):
        assert b" 408 " in await reader.readline()
    writer.close()
    await writer.wait_closed()
    assert len(room.taken) == 1


async def test_a_hundred_connections_that_say_nothing_do_not_stop_the_room(room: Room) -> None:
    silent = [await asyncio.open_connection("127.0.0.1", room.server.port) for _ in range(100)]
    assert await room.takes_events()
    for _, writer in silent:
        writer.close()


HOSTILE = [
    b"GET",
    b"\x00" * 100,
    b"POST / HTTP/9.9\r\n\r\n",
    b"\x16\x03\x01\x02\x00",
    b"A" * 100_000 + b"\r\n\r\n",
]


@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
async def test_what_is_no_http_is_no_harm(raw: bytes, room: Room) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", room.server.port)
    writer.write(raw)
    await writer.drain()
    assert await room.takes_events()
    writer.close()


async def test_a_page_of_another_site_cannot_send(room: Room) -> None:
    headers = {"Origin": "https://evil.example", "Content-Type": "application/json"}
    sent = json.dumps(MESSAGE)
    async with (
        aiohttp.ClientSession() as http,
        http.post(room.address, data=sent, headers=headers) as response,
    ):
        assert (response.status, room.taken) == (403, [])
