"""A source at work in a test: what it brought, said and waited for, on clocks that do not move by themselves."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from desktop.errors import RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.connecting import Source, Wire

NOW = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)
PATIENCE_S = 20.0


class Places:
    """Cursors in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def recall(self, name: str) -> str:
        return self.kept.get(name, "")

    def remember(self, name: str, place: str) -> None:
        self.kept[name] = place


@dataclass
class Tape:
    """What came out of a source."""

    events: list[RoomEvent] = field(default_factory=list)
    left_out: list[RoomError] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    places: Places = field(default_factory=Places)

    def brief(self) -> list[tuple[str, str, str, str]]:
        return [(event.kind, event.buyer.id, event.buyer.name, event.text) for event in self.events]

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)

    def wire(self, http: aiohttp.ClientSession) -> Wire:
        return Wire(
            http,
            bring=self.events.append,
            leave_out=self.left_out.append,
            opened=self.found.append,
            now=lambda: NOW,
            clock=lambda: 4_200,
            sleep=self.sleep,
            cursors=self.places,
        )

    async def listen(self, source: Source) -> None:
        """One connection to its end."""
        async with aiohttp.ClientSession() as http:
            await asyncio.wait_for(source.listen(self.wire(http)), PATIENCE_S)


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(path: str, handler: Handler) -> AsyncIterator[str]:
    """A server on loopback that answers everything under `path` with `handler`; gives its address without a scheme."""
    app = web.Application()
    app.router.add_route("*", path, handler)
    async with TestServer(app) as server:
        yield f"127.0.0.1:{server.port}"
