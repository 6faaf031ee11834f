"""JSON objects of a WebSocket, one a message: what is none is left out and said, and the rest goes on."""

from collections.abc import AsyncIterator

import aiohttp

from desktop.errors import RoomError
from desktop.rooms.sources.connecting import FRAME_BYTES, Wire
from desktop.rooms.sources.schema import read_json

Object = dict[str, object]


async def objects_of(socket: aiohttp.ClientWebSocketResponse, wire: Wire) -> AsyncIterator[Object]:
    """The objects until the connection ends."""
    async for message in socket:
        if message.type is not aiohttp.WSMsgType.TEXT:
            continue
        try:
            value = read_json(message.data.encode("utf-8", "surrogatepass"), FRAME_BYTES)
        except RoomError as error:
            wire.leave_out(error)
            continue
        if isinstance(value, dict):
            yield value


def text_of(found: Object, *names: str) -> str:
    """The first of the fields `names` that holds text or a whole number, as text."""
    for name in names:
        value = found.get(name)
        if isinstance(value, str) and value:
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""


def inner(found: Object, name: str) -> Object:
    """The object in field `name`, or an empty one."""
    value = found.get(name)
    return value if isinstance(value, dict) else {}
