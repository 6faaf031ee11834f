"""Room events by HTTP: `POST /r/<token>/events`, or `POST /r/events` signed or with the token as bearer.

Takes a CloudEvent in structured JSON mode, a batch of them, or the plain shape. 202 means that every event of the
message was handed over, 200 that it had been; a refusal hands over none and says in a sentence what is wrong.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from aiohttp import web

from desktop.errors import DeskcastError, RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.cloudevents import Arrival, parse_events
from desktop.rooms.sources.schema import MESSAGE_BYTES
from desktop.rooms.sources.signatures import Replays, check, read_headers, read_secret

Accept = Callable[[RoomEvent], None]
"""Takes an event over, from the network thread; raises a DeskcastError when it cannot right now."""

_TYPES = ("application/cloudevents+json", "application/cloudevents-batch+json", "application/json")
_BODY_TIMEOUT_S = 10.0


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a sender must know: the token, or one of the signing keys."""

    token: str
    signing: Sequence[bytes] = ()


def read_keys(token: str, secrets: str, complain: Callable[[DeskcastError], None]) -> Keys:
    """Keys of the room's `token`, which signs as well, and of `secrets` (`whsec_...`, several between blanks).

    A secret that is none is complained of and left out: the others, and the token, go on.
    """
    signing = []
    for secret in (signing_secret(token), *secrets.split()):
        try:
            signing.append(read_secret(secret))
        except DeskcastError as error:
            complain(error)
    return Keys(token, tuple(signing))


def signing_secret(token: str) -> str:
    """The room's token as a signing secret, for senders that sign."""
    return "whsec_" + token.replace("-", "+").replace("_", "/")


def webhook_routes(
    keys: Keys, accept: Accept, clock: Callable[[], int], now: Callable[[], datetime] = utc_now
) -> list[web.RouteDef]:
    """Routes for the app's local server; `clock` is the session's time in ms, `now` the wall clock."""
    door = _Door(keys, accept, clock, now)
    return [
        web.post("/r/{token}/events", door.by_path, expect_handler=_before_body),
        web.options("/r/{token}/events", door.handshake_by_path),
        web.post("/r/events", door.by_header, expect_handler=_before_body),
    ]


async def _before_body(request: web.Request) -> web.StreamResponse | None:
    """A client that asks before it sends much (`Expect: 100-continue`) is told at once."""
    refusal = _refusal_of_headers(request)
    if refusal is None and request.transport is not None:
        request.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    return refusal


class _Door:
    def __init__(
        self, keys: Keys, accept: Accept, clock: Callable[[], int], now: Callable[[], datetime]
    ) -> None:
        self._keys = keys
        self._accept = accept
        self._clock = clock
        self._now = now
        self._replays = Replays()

    async def by_path(self, request: web.Request) -> web.Response:
        if not self._is_token(request.match_info["token"]):
            return _answer(404, "There is nothing here. Copy the address again from Deskcast.")
        return await self._receive(request, self._take)

    async def handshake_by_path(self, request: web.Request) -> web.Response:
        """A CloudEvents sender asks whether it may send here; it may as often as it likes."""
        if not self._is_token(request.match_info["token"]):
            return _answer(404, "There is nothing here. Copy the address again from Deskcast.")
        origin = request.headers.get("WebHook-Request-Origin", "")
        if not 0 < len(origin) <= 255 or not origin.isprintable():
            return _answer(400, "The header WebHook-Request-Origin is missing or malformed.")
        return web.Response(headers={"Allow": "POST, OPTIONS", "WebHook-Allowed-Origin": origin})

    async def by_header(self, request: web.Request) -> web.Response:
        if "webhook-signature" in request.headers or "webhook-id" in request.headers:
            return await self._by_signature(request)
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not self._is_token(token.strip()):
            return _answer(401, "The bearer token is missing or wrong. Copy it again from Deskcast.")
        return await self._receive(request, self._take)

    async def _by_signature(self, request: web.Request) -> web.Response:
        now_s = self._now().timestamp()
        try:
            signed = read_headers(request.headers, now_s)
        except RoomError as error:
            return _answer(401, error.text)

        def take(raw: bytes) -> web.Response:
            check(self._keys.signing, signed, raw)
            if signed.id in self._replays:
                return _answer(200, "This message was taken before.")
            answer = self._take(raw)
            if answer.status == 202:
                self._replays.add(signed.id, now_s)
            return answer

        return await self._receive(request, take)

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self._keys.token.encode())

    async def _receive(self, request: web.Request, take: Callable[[bytes], web.Response]) -> web.Response:
        refusal = _refusal_of_headers(request)
        if refusal is not None:
            return refusal
        try:
            return take(await _body(request.read()))
        except web.HTTPRequestEntityTooLarge:
            return _too_large()
        except TimeoutError:
            return _answer(408, f"The body did not arrive within {_BODY_TIMEOUT_S:.0f} s.")
        except RoomError as error:
            return _refused(error)

    def _take(self, raw: bytes) -> web.Response:
        """Hands over all events of the message; RoomError, and nothing handed over, when one of them is wrong."""
        events = parse_events(raw, Arrival(self._now(), self._clock()))
        try:
            for event in events:
                self._accept(event)
        except DeskcastError as error:
            return _answer(503, f"{error.text} Send the same message again.", {"Retry-After": "1"})
        return _answer(202, f"{len(events)} taken.")


async def _body(reading: Awaitable[bytes]) -> bytes:
    async with asyncio.timeout(_BODY_TIMEOUT_S):
        return await reading


def _refused(error: RoomError) -> web.Response:
    if error.code == "room.size":
        return _too_large()
    return _answer(401 if error.code == "room.signature" else 400, error.text)


def _refusal_of_headers(request: web.Request) -> web.Response | None:
    if request.content_type not in _TYPES:
        return _answer(415, f"The content type must be one of {', '.join(_TYPES)}.")
    if (request.charset or "utf-8").lower() not in ("utf-8", "utf8"):
        return _answer(415, "The charset must be UTF-8.")
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        return _answer(415, "The body must not be compressed.")
    if (request.content_length or 0) > MESSAGE_BYTES:
        return _too_large()
    return None


def _too_large() -> web.Response:
    """The connection ends with it: nobody waits for the rest of a body that is not wanted."""
    answer = _answer(413, f"The body may have at most {MESSAGE_BYTES} bytes. Send fewer events at once.")
    answer.force_close()
    return answer


def _answer(status: int, sentence: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=sentence + "\n", headers=headers)
