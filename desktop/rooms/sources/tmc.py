"""Alibaba.com live over the message channel's WebSocket: viewers entering, with their country, and their comments.

The channel keeps a message until it is confirmed, so one that was not handed over comes again. Nobody has tried this
against the real service: who may subscribe to the live topics is the platform's decision.
"""

import asyncio
from datetime import datetime

import aiohttp

from asr.telling import Sentence
from desktop.errors import RoomError
from desktop.rooms.sources import tmc_frames as frames
from desktop.rooms.sources.connecting import Backoff, RefusedError, Wire
from desktop.rooms.sources.tmc_frames import Frame, Long
from desktop.rooms.sources.tmc_notices import TmcAccess, notice_event, sign_connect

ADDRESS = "ws://mc.api.taobao.com/"
"""Unencrypted, as the platform offers it; the secret itself never travels. `tmc-https:` is the encrypted way."""
PULL_EVERY_S = 5.0
_GREETING_S = 20.0


class Tmc:
    """`tmc:GROUP`."""

    def __init__(self, access: TmcAccess, address: str = ADDRESS) -> None:
        self.name = "tmc:" if access.group == "default" else f"tmc:{access.group}"
        self.backoff = Backoff(first_s=3.0)
        self._access = access
        self._address = address

    async def listen(self, wire: Wire) -> None:
        """One connection until it ends."""
        async with wire.http.ws_connect(
            self._address, heartbeat=20.0, max_msg_size=frames.FRAME_BYTES
        ) as socket:
            token = await self._greet(socket, wire)
            wire.opened(
                Sentence.tr(
                    "The message channel of Alibaba.com let us in. Viewers and comments come as they happen."
                )
            )
            pulling = asyncio.create_task(_pull_for_ever(socket, token, wire))
            try:
                await _take_all(socket, token, wire)
            finally:
                pulling.cancel()
                await asyncio.gather(pulling, return_exceptions=True)

    async def _greet(self, socket: aiohttp.ClientWebSocketResponse, wire: Wire) -> str:
        """Says who we are; the token that every later frame carries."""
        stamp = str(round(wire.now().timestamp() * 1000))
        access = self._access
        greeting = {
            "app_key": access.app_key,
            "group_name": access.group,
            "timestamp": stamp,
            "sign": sign_connect(access, stamp),
            "sdk": "deskcast",
            "intranet_ip": "127.0.0.1",
        }
        await socket.send_bytes(frames.encode(Frame(frames.CONNECT, greeting)))
        message = await socket.receive(timeout=_GREETING_S)
        if message.type is not aiohttp.WSMsgType.BINARY:
            raise RoomError(
                "room.lost",
                Sentence.tr("The message channel closed without a word."),
                Sentence.tr("It is tried again."),
            )
        answer = frames.decode(message.data)
        if answer.type != frames.CONNECT_ACK or answer.code or not answer.token:
            raise RefusedError(
                "room.refused",
                Sentence.tr(
                    "Alibaba.com's message channel refuses this app (code {code}).", code=answer.code
                ),
                Sentence.tr(
                    "Check the app key, its secret and the group, and that the seller has granted the "
                    "live topics."
                ),
            )
        return answer.token


async def _pull_for_ever(socket: aiohttp.ClientWebSocketResponse, token: str, wire: Wire) -> None:
    request = frames.encode(Frame(frames.SEND, {frames.KIND: frames.PULL}, token))
    while True:
        await socket.send_bytes(request)
        await wire.sleep(PULL_EVERY_S)


async def _take_all(socket: aiohttp.ClientWebSocketResponse, token: str, wire: Wire) -> None:
    async for message in socket:
        if message.type is not aiohttp.WSMsgType.BINARY:
            continue
        try:
            confirmed = _take(frames.decode(message.data), wire)
        except RoomError as error:
            wire.leave_out(error)
            continue
        if confirmed is not None:
            answer = {frames.KIND: frames.CONFIRM, "id": confirmed}
            await socket.send_bytes(frames.encode(Frame(frames.SEND, answer, token)))


def _take(frame: Frame, wire: Wire) -> int | None:
    """Hands over what the frame holds; the id to confirm. A notice that nobody can read is confirmed too, or it would
    come for ever."""
    number = frame.content.get("id")
    if frame.type != frames.SEND or not isinstance(number, int):
        return None
    published = frame.content.get("time")
    at = published if isinstance(published, datetime) else None
    try:
        event = notice_event(
            str(frame.content.get("topic")), frame.content.get("content"), at, wire.arrival()
        )
        if event is not None:
            wire.bring(event)
    except RoomError as error:
        wire.leave_out(error)
    return Long(number) if isinstance(number, Long) else number
