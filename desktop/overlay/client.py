"""One page that is connected: what it still has to be sent, bounded, and the end of it when it does not read."""

import asyncio
import json
import socket
from collections import OrderedDict

from aiohttp import WSMsgType, web

OUTBOX_MESSAGES = 64
OUTBOX_BYTES = 48 * 1024
_KERNEL_BUFFER_BYTES = 32 * 1024
"""Linux doubles it for its own bookkeeping."""
_TRANSPORT_BUFFER_BYTES = 16 * 1024


class Client:
    """Sends in order; a message replaces a waiting one of the same key, and the oldest go when too much waits."""

    def __init__(self, socket_: web.WebSocketResponse, stuck_s: float) -> None:
        self.obs_version = ""
        self._socket = socket_
        self._stuck_s = stuck_s
        self._outbox: OrderedDict[str, bytes] = OrderedDict()
        self._filled = asyncio.Event()

    def put(self, key: str, message: bytes) -> None:
        """Leaves `message` for sending; never waits."""
        self._outbox.pop(key, None)
        self._outbox[key] = message
        while len(self._outbox) > OUTBOX_MESSAGES or (
            self.waiting_bytes > OUTBOX_BYTES and len(self._outbox) > 1
        ):
            self._outbox.popitem(last=False)
        self._filled.set()

    @property
    def waiting_bytes(self) -> int:
        """What is not yet handed to the system."""
        return sum(map(len, self._outbox.values()))

    async def send_all(self) -> None:
        """Sends what is put until cancelled; returns when the page takes nothing for `stuck_s`."""
        while True:
            await self._filled.wait()
            self._filled.clear()
            if not await self._drain():
                return

    async def _drain(self) -> bool:
        while self._outbox:
            _, message = self._outbox.popitem(last=False)
            try:
                async with asyncio.timeout(self._stuck_s):
                    await self._socket.send_frame(message, WSMsgType.TEXT)
            except (TimeoutError, ConnectionError):
                return False
        return True

    def hear(self, text: str) -> None:
        """Takes the page's greeting; anything else it says is ignored."""
        try:
            said = json.loads(text)
        except (ValueError, RecursionError):
            return
        if isinstance(said, dict) and said.get("t") == "hello":
            self.obs_version = str(said.get("obs", ""))[:20]


def bound_kernel_buffer(request: web.Request) -> None:
    """Keeps the system from queueing megabytes for a page that stopped reading."""
    transport = request.transport
    if transport is None:
        return
    transport.set_write_buffer_limits(high=_TRANSPORT_BUFFER_BYTES)
    sock = transport.get_extra_info("socket")
    if sock is not None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _KERNEL_BUFFER_BYTES)
