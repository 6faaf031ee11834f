"""Who tries tokens or never finishes a request is slowed down or let go; the right token always gets in."""

import asyncio

import aiohttp
import pytest
from aiohttp import web

from desktop.overlay import guard as guarding
from desktop.overlay.guard import Attempts, make_runner
from desktop.overlay.server import OverlayServer
from tests.desktop.overlay.asking import TOKEN, get


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_thirty_wrong_tokens_in_ten_seconds_are_answered_and_no_more() -> None:
    clock = Seconds()
    attempts = Attempts(clock)
    assert [attempts.wait_s() for _ in range(31)] == [0] * 30 + [10]
    clock.now = 4.5
    assert attempts.wait_s() == 6
    clock.now = 10.0
    assert attempts.wait_s() == 0


async def test_who_tries_many_tokens_is_slowed_down_and_the_right_one_still_gets_in(
    server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    statuses = [await get(http, server, f"/o/wrong{number}/") for number in range(32)]
    assert statuses == [404] * 30 + [429] * 2
    assert await get(http, server, f"/o/{TOKEN}/") == 200
    async with http.get(f"http://127.0.0.1:{server.port}/o/wrong/") as response:
        assert 1 <= int(response.headers["Retry-After"]) <= 10
        assert (await response.text()).startswith("Too many wrong tokens.")


async def test_a_connection_that_never_finishes_its_head_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "_HEADER_WAIT_S", 0.05)
    runner = make_runner(web.Application())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
    async with asyncio.timeout(10):
        assert await reader.read() == b""
    writer.close()
    await writer.wait_closed()
    await runner.cleanup()
