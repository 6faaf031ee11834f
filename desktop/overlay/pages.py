"""The pages that are connected: their sockets, what is sent to all of them, and how a dead one is let go."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from desktop.overlay.client import Client, bound_kernel_buffer
from desktop.overlay.guard import refuse
from desktop.overlay.wire import PING_MESSAGE

_HEARD_BYTES = 4 * 1024
_CLOSING_S = 1.0
_UNREAD_BYTES = 4 * 1024
"""After so much is waited until the page has read; aiohttp's own is 256 KB."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How many pages there may be and how long each is waited for."""

    max_clients: int = 100
    """The next page is refused."""
    stuck_s: float = 10.0
    """A page that takes nothing for so long is closed."""
    ping_s: float = 1.5
    """How often pages are told that the app lives; without it they clear within 5 s."""
    heartbeat_s: float = 10.0
    """WebSocket ping; a page that does not answer within half of it is closed."""


class Pages:
    """All of it runs in the network loop; `state` makes the first message of each page."""

    def __init__(self, patience: Patience, state: Callable[[], dict[str, object]]) -> None:
        self._patience = patience
        self._state = state
        self._clients: set[Client] = set()
        self._closing = asyncio.Event()

    def __len__(self) -> int:
        return len(self._clients)

    @property
    def in_obs(self) -> int:
        """How many pages run inside OBS."""
        return sum(1 for client in tuple(self._clients) if client.obs_version)

    def send(self, key: str, message: dict[str, object]) -> None:
        """Leaves `message` for every page; it replaces a waiting one of the same key."""
        frame = _frame(message)
        for client in self._clients:
            client.put(key, frame)

    async def ping_for_ever(self) -> None:
        """Tells the pages that the app lives."""
        while True:
            await asyncio.sleep(self._patience.ping_s)
            self.send("ping", PING_MESSAGE)

    def close(self) -> None:
        """Lets go of every page."""
        self._closing.set()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Keeps one page up to date until it leaves, hangs, or the server stops."""
        if len(self._clients) >= self._patience.max_clients:
            return refuse(
                503, f"{len(self._clients)} overlay pages are open already. Close one of them in OBS."
            )
        page = web.WebSocketResponse(
            heartbeat=self._patience.heartbeat_s,
            max_msg_size=_HEARD_BYTES,
            compress=False,
            timeout=_CLOSING_S,
            writer_limit=_UNREAD_BYTES,
        )
        if not page.can_prepare(request).ok:
            return refuse(426, "This is the overlay page's socket; open the page instead.")
        client = Client(page, self._patience.stuck_s)
        self._clients.add(client)
        try:
            await page.prepare(request)
            bound_kernel_buffer(request)
            client.put("state", _frame(self._state()))
            await _until_first(client.send_all(), _listen(page, client), self._closing.wait())
            await _close(page)
        finally:
            self._clients.discard(client)
            if request.transport is not None:
                request.transport.abort()
        return page


async def _listen(page: web.WebSocketResponse, client: Client) -> None:
    async for message in page:
        if message.type is WSMsgType.TEXT:
            client.hear(message.data)


async def _until_first(*coroutines: Coroutine[Any, Any, object]) -> None:
    """Runs all until one ends, then cancels the rest; raises what the ended one raised."""
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


async def _close(page: web.WebSocketResponse) -> None:
    with suppress(TimeoutError, ConnectionError):
        async with asyncio.timeout(_CLOSING_S):
            await page.close(code=WSCloseCode.GOING_AWAY)


def _frame(message: dict[str, object]) -> bytes:
    """Encoded once for all pages, which share the bytes."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
