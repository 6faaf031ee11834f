"""A running overlay server and a client without cookies or redirects."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from desktop.overlay.server import OverlayServer
from tests.desktop.overlay.asking import make


@pytest.fixture
async def server() -> AsyncIterator[OverlayServer]:
    server = make()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session
