"""A running overlay server, a client without cookies or redirects, and a real OBS where one is installed."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from desktop.overlay.server import OverlayServer
from tests.desktop.overlay.asking import make
from tests.desktop.overlay.real_obs import RealObs
from tests.xvfb import screen


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


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    with screen(1024, 768) as name:
        yield name


@pytest.fixture
def real(display: str, tmp_path: Path) -> Iterator[RealObs]:
    """An OBS that is not started yet."""
    obs = RealObs(tmp_path, display)
    yield obs
    obs.kill()
