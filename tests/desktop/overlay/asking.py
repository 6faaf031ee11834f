"""An overlay server for tests, and the other side of its connections."""

import asyncio
import json
from typing import Any

import aiohttp
from aiohttp import web

from asr.captions import Caption
from desktop.overlay.pages import Patience
from desktop.overlay.server import OverlayOptions, OverlayServer

TOKEN = "s3cr3t-t0k3n"


def caption(utterance: int, text: str = "Our MOQ is 500 pieces.", final: bool = True) -> Caption:
    return Caption(utterance, 0, 900, text, "", "en", final)


async def room_event(_request: web.Request) -> web.Response:
    return web.Response(status=202)


def make(patience: Patience | None = None, port: int = 0, host: str = "127.0.0.1") -> OverlayServer:
    options = OverlayOptions(TOKEN, host, port, ("es", "zh"), patience or Patience())
    return OverlayServer(options, [web.post("/r/{token}/events", room_event)])


async def get(http: aiohttp.ClientSession, server: OverlayServer, path: str, **headers: str) -> int:
    async with http.get(
        f"http://127.0.0.1:{server.port}{path}", headers=headers, allow_redirects=False
    ) as response:
        return response.status


async def next_of(page: aiohttp.ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    while True:
        message = json.loads((await page.receive(timeout=10)).data)
        if message["t"] == kind:
            return message


async def until(condition: Any, within_s: float = 10) -> None:
    """Waits for the other side of a socket; the limit ends a wait in vain."""
    async with asyncio.timeout(within_s):
        while not condition():
            await asyncio.sleep(0.01)
