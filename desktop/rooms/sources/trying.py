"""Try a room source from the settings page: connect, say what was found, close; nothing enters the room."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from asr.telling import NOTHING, Sentence
from desktop.errors import DeskcastError, Told
from desktop.network import NetworkThread
from desktop.rooms.sources.catalogue import LoadSecret, kind_of, open_source
from desktop.rooms.sources.connecting import OverError, Source, Wire, open_http
from desktop.rooms.sources.cursors import NoCursors
from desktop.rooms.sources.lines import FollowedFile
from desktop.rooms.sources.losses import as_sentence

PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it; `hint` says what to do where it did not work."""

    works: bool
    text: Told
    hint: Told = NOTHING


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
    found: asyncio.Future[Sentence] = asyncio.get_running_loop().create_future()

    def opened(text: Sentence) -> None:
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


def _trial(listening: "asyncio.Task[None]", found: "asyncio.Future[Sentence]") -> Trial:
    if found.done():
        return Trial(True, found.result())
    if not listening.done():
        return Trial(
            False,
            Sentence.tr("The server did not answer in time."),
            Sentence.tr("Check the name and the network."),
        )
    error = listening.exception()
    if error is None:
        return Trial(
            False,
            Sentence.tr("The server closed the connection at once."),
            Sentence.tr("Try again in a minute."),
        )
    if isinstance(error, OverError):
        return Trial(False, error.text, Sentence.tr("Try again when you are live."))
    if isinstance(error, DeskcastError | aiohttp.ClientError | OSError):
        sentence = as_sentence(error)
        return Trial(False, sentence.text, sentence.hint)
    raise error


def _wire(http: aiohttp.ClientSession, opened: Callable[[Sentence], None]) -> Wire:
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
    return Trial(
        True, Sentence.tr("{file} can be read; each line that is added counts as an event.", file=path.name)
    )


_HERE = {
    "webhook": lambda _name: Trial(True, Sentence.tr("The address is open while a session is live.")),
    "stdin": lambda _name: Trial(True, Sentence.tr("Standard input is read while a session is live.")),
    "file": _try_file,
}
