"""Restream: the chats of every platform a show is sent to, in one WebSocket; it shows lines, not who enters.

The access token is part of the address, as Restream wants it; it appears in no message of ours.
"""

from urllib.parse import quote

import aiohttp

from asr.telling import Sentence
from desktop.rooms.sources.connecting import Backoff, RefusedError, Wire
from desktop.rooms.sources.json_socket import Object, inner, objects_of, text_of
from desktop.rooms.sources.platform_events import Said, from_millis

ADDRESS = "wss://chat.api.restream.io/ws"
_PLATFORMS = {
    "2": "twitch", "13": "youtube", "19": "facebook", "20": "facebook", "24": "dlive", "25": "discord",
    "26": "linkedin", "27": "trovo", "28": "x", "29": "kick", "33": "rumble",
}  # fmt: skip


class Restream:
    """`restream:`."""

    name = "restream:"

    def __init__(self, token: str, address: str = ADDRESS) -> None:
        self.backoff = Backoff()
        self._address = f"{address}?accessToken={quote(token, safe='')}"

    async def listen(self, wire: Wire) -> None:
        """One connection until it ends."""
        try:
            connecting = wire.http.ws_connect(self._address, heartbeat=30.0, max_msg_size=1024 * 1024)
            async with connecting as socket:
                wire.opened(Sentence.tr("Restream let us in."))
                await _take_all(socket, wire)
        except aiohttp.WSServerHandshakeError as error:
            if error.status in (401, 403):
                raise RefusedError(
                    "room.refused",
                    Sentence.tr("Restream does not accept the access token."),
                    Sentence.tr("Sign in to Restream again."),
                ) from None
            raise


async def _take_all(socket: aiohttp.ClientWebSocketResponse, wire: Wire) -> None:
    chats: dict[str, str] = {}
    async for found in objects_of(socket, wire):
        payload = inner(found, "payload")
        if found.get("action") == "connection_info":
            chats[text_of(payload, "connectionIdentifier")] = platform_of(payload)
            wire.opened(
                Sentence.tr(
                    "Restream brings the chats of: {platforms}.",
                    platforms=tuple(sorted(set(chats.values()))),
                )
            )
        elif found.get("action") == "event":
            said = restream_line(found)
            if said is not None:
                wire.take(platform_of(payload), "restream", said)


def platform_of(payload: Object) -> str:
    """The platform's name, or `restream` for one that is new to us."""
    return _PLATFORMS.get(text_of(payload, "eventSourceId"), "restream")


def restream_line(found: Object) -> Said | None:
    """The line in an `event` action; None for bots and for what has no text. An author may be missing."""
    payload = inner(found, "payload")
    content = inner(payload, "eventPayload")
    author = inner(content, "author")
    text = text_of(content, "text")
    if content.get("bot") is True or not text.strip():
        return None
    number = (
        text_of(payload, "eventIdentifier") or f"{text_of(found, 'timestamp')} {text_of(author, 'id')} {text}"
    )
    stamp = found.get("timestamp")
    return Said(
        id=number,
        kind="commented",
        viewer=text_of(author, "id", "username", "name"),
        name=text_of(author, "displayName", "name", "username"),
        text=text,
        at=from_millis(stamp * 1000) if isinstance(stamp, int) and not isinstance(stamp, bool) else None,
    )
