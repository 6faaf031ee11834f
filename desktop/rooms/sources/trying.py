"""Try a room source from the settings page: connect, say what was found, close; nothing enters the room."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from desktop.errors import DeskcastError
from desktop.network import NetworkThread
from desktop.rooms.sources.catalogue import LoadSecret, kind_of, open_source
from desktop.rooms.sources.connecting import OverError, Source, Wire, open_http, told
from desktop.rooms.sources.cursors import NoCursors
from desktop.rooms.sources.lines import FollowedFile

PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it; `hint` says what to do where it did not work."""

    works: bool
    text: str
    hint: str = ""


def try_source(name: str, secret: LoadSecret, patience_s: float = PATIENCE_S) -> Trial:
    """Blocks until the source answered or `patience_s` passed; for any thread but the network's. Never raises."""
    try:
        kind = kind_of(name)
        if kind.name in _HERE:
            return _HERE[kind.name](name)
        source = open_source(name, secret, NoCursors())
        with NetworkThread() as network:
            return network.call(try_out(source, patience_s), patience_s + 10.0)
    except DeskcastError as error:
        return Trial(False, error.text, error.hint)


async def try_out(source: Source, patience_s: float) -> Trial:
    """Connects once; the first word of the platform decides."""
    found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def opened(text: str) -> None:
        if not found.done():
            found.set_result(text)

    async with open_http() as http:
        listening = asyncio.create_task(source.listen(_wire(http, opened)))
        try:
            await asyncio.wait((listening, found), timeout=patience_s, return_when=asyncio.FIRST_COMPLETED)
            return _trial(listening, found)
        finally:
            listening.cancel()
            with suppress(BaseException):
                await listening


def _trial(listening: "asyncio.Task[None]", found: "asyncio.Future[str]") -> Trial:
    if found.done():
        return Trial(True, found.result())
    if not listening.done():
        return Trial(False, "The server did not answer in time.", "Check the name and the network.")
    error = listening.exception()
    if error is None:
        return Trial(False, "The server closed the connection at once.", "Try again in a minute.")
    if isinstance(error, OverError):
        return Trial(False, str(error), "Try again when you are live.")
    if isinstance(error, DeskcastError | aiohttp.ClientError | OSError):
        sentence = told(error)
        return Trial(False, sentence.text[:1].upper() + sentence.text[1:], sentence.hint)
    raise error


def _wire(http: aiohttp.ClientSession, opened: Callable[[str], None]) -> Wire:
    return Wire(
        http,
        bring=lambda _event: None,
        leave_out=lambda _error: None,
        opened=opened,
        now=lambda: datetime.now(UTC),
        clock=lambda: 0,
        sleep=asyncio.sleep,
        cursors=NoCursors(),
    )


def _try_file(name: str) -> Trial:
    path = Path(name.partition(":")[2]).expanduser()
    FollowedFile(path)
    return Trial(True, f"{path.name} can be read; each line that is added counts as an event.")


_HERE = {
    "webhook": lambda _name: Trial(True, "The address is open while a session is live."),
    "stdin": lambda _name: Trial(True, "Standard input is read while a session is live."),
    "file": _try_file,
}
