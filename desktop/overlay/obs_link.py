"""One connection to OBS: greeted, asked, listened to until either side ends it. Only importer of OBS's frames."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import aiohttp

from desktop.overlay.obs_protocol import (
    SUBPROTOCOL,
    Closed,
    Data,
    Frame,
    NotObsError,
    Op,
    Status,
    frame_text,
    identify,
    parse,
    wants_password,
)
from desktop.overlay.obs_values import ObsOptions

COLLECTION_CHANGING = "CurrentSceneCollectionChanging"
COLLECTION_CHANGED = "CurrentSceneCollectionChanged"
ANSWER_S = 5.0
_CLOSING_S = 1.0
_EVENTS_KEPT = 256
_MESSAGE_BYTES = 4 * 1024 * 1024


class ObsLostError(Exception):
    """OBS is not there, or no longer."""


class ObsRefusedError(Exception):
    """OBS turned Deskcast away; `code` is a `Closed`, or 0 for a password that is asked for and not known."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class ObsNotReadyError(Exception):
    """OBS is still loading, or loading another collection of scenes; ask again."""


class RequestError(Exception):
    """OBS could not do what was asked; `code` is its request status."""

    def __init__(self, name: str, code: int) -> None:
        super().__init__(f"{name}: {code}")
        self.code = code


class ObsLink:
    """Made by `connected()`; `ask` may be called at any time in the loop, `event` waits for what OBS tells."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._waiting: dict[str, asyncio.Future[Data]] = {}
        self._events: asyncio.Queue[Data] = asyncio.Queue(_EVENTS_KEPT)
        self._reading: asyncio.Task[None] | None = None
        self._ended = False
        self._is_changing = False
        self._refusal: ObsRefusedError | None = None

    async def greet(self, password: str) -> None:
        """The handshake; raises ObsRefusedError, NotObsError, ObsLostError."""
        hello = await self._next_frame()
        if hello.op != Op.HELLO:
            raise NotObsError
        if wants_password(hello.data) and not password:
            raise ObsRefusedError(0)
        await self._send(identify(hello.data, password))
        while (await self._next_frame()).op != Op.IDENTIFIED:
            continue
        self._reading = asyncio.create_task(self._read())

    async def ask(self, name: str, data: Data | None = None) -> Data:
        """What OBS answers to request `name`; raises ObsNotReadyError, RequestError, ObsLostError."""
        number = str(next(self._numbers))
        request = {"requestType": name, "requestId": number, "requestData": dict(data or {})}
        answered: asyncio.Future[Data] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answered
        try:
            if self._ended:
                raise ObsLostError
            if self._is_changing:
                raise ObsNotReadyError
            async with asyncio.timeout(ANSWER_S):
                await self._send(frame_text(Op.REQUEST, request))
                reply = await answered
        except TimeoutError as error:
            raise ObsLostError from error
        finally:
            self._waiting.pop(number, None)
        return _result(name, reply)

    async def event(self, within_s: float) -> Data | None:
        """The next event, `{eventType, eventData}`; None when none comes in time.

        At the end raises ObsLostError, or ObsRefusedError when OBS sent Deskcast away.
        """
        if self._ended and self._events.empty():
            raise self._refusal or ObsLostError
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                return await self._events.get()
        return None

    async def close(self) -> None:
        """Ends the connection."""
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
        self._end()
        with suppress(TimeoutError, aiohttp.ClientError, ConnectionError):
            async with asyncio.timeout(_CLOSING_S):
                await self._socket.close()

    async def _read(self) -> None:
        try:
            while True:
                self._take(await self._next_frame(None))
        except ObsRefusedError as error:
            self._refusal = error
            self._end()
        except (ObsLostError, NotObsError):
            self._end()

    def _take(self, frame: Frame) -> None:
        if frame.op == Op.REPLY:
            answered = self._waiting.get(str(frame.data.get("requestId")))
            if answered is not None and not answered.done():
                answered.set_result(frame.data)
        elif frame.op == Op.EVENT:
            self._note_change(frame.data.get("eventType"))
            if self._events.full():
                self._events.get_nowait()
            self._events.put_nowait(frame.data)

    def _note_change(self, event: object) -> None:
        """Between two collections newer OBS answers that it is not ready; OBS 29 hangs or dies of some requests."""
        if event == COLLECTION_CHANGING:
            self._is_changing = True
        elif event == COLLECTION_CHANGED:
            self._is_changing = False

    def _end(self) -> None:
        self._ended = True
        for answered in self._waiting.values():
            if not answered.done():
                answered.set_exception(ObsLostError())
        if not self._events.full():
            self._events.put_nowait({})  # wakes who waits

    async def _send(self, text: str) -> None:
        try:
            await self._socket.send_str(text)
        except (aiohttp.ClientError, ConnectionError) as error:
            raise ObsLostError from error

    async def _next_frame(self, within_s: float | None = ANSWER_S) -> Frame:
        try:
            async with asyncio.timeout(within_s):
                message = await self._socket.receive()
        except TimeoutError as error:
            raise ObsLostError from error
        if message.type is aiohttp.WSMsgType.TEXT:
            return parse(message.data)
        if message.type is aiohttp.WSMsgType.BINARY:
            raise NotObsError
        code = self._socket.close_code or 0
        if code in set(Closed):
            raise ObsRefusedError(code)
        raise ObsLostError


@asynccontextmanager
async def connected(options: ObsOptions) -> AsyncIterator[ObsLink]:
    """A greeted connection; raises ObsLostError, ObsRefusedError, NotObsError, and ends it at the end."""
    host = f"[{options.host}]" if ":" in options.host else options.host
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=ANSWER_S)
    async with aiohttp.ClientSession(timeout=timeout) as http:
        link = ObsLink(await _open(http, f"ws://{host}:{options.port}"))
        try:
            await link.greet(options.password)
            yield link
        finally:
            await link.close()


async def _open(http: aiohttp.ClientSession, url: str) -> aiohttp.ClientWebSocketResponse:
    try:
        async with asyncio.timeout(ANSWER_S):
            return await http.ws_connect(
                url, protocols=(SUBPROTOCOL,), heartbeat=10.0, max_msg_size=_MESSAGE_BYTES
            )
    except aiohttp.WSServerHandshakeError as error:
        raise NotObsError from error
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        raise ObsLostError from error


def _result(name: str, reply: Data) -> Data:
    status = reply.get("requestStatus")
    code = status.get("code") if isinstance(status, Mapping) else None
    if code == Status.NOT_READY:
        raise ObsNotReadyError
    if code != Status.SUCCESS:
        raise RequestError(name, code if isinstance(code, int) else 0)
    data: Any = reply.get("responseData")
    return data if isinstance(data, Mapping) else {}
