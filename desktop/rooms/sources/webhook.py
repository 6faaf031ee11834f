"""Room events by HTTP: `POST /r/<token>/events`, or `POST /r/events` with the token as bearer.

Takes a CloudEvent in structured JSON mode, a batch of them, or the plain shape. 202 means that every event of the
message was handed over; a refusal hands over none and says in a sentence what is wrong.
"""

import asyncio
import hmac
from collections.abc import Callable
from datetime import UTC, datetime

from aiohttp import web

from desktop.errors import DeskcastError, RoomError
from desktop.rooms.events import RoomEvent
from desktop.rooms.sources.cloudevents import Arrival, parse_events
from desktop.rooms.sources.schema import MESSAGE_BYTES

Accept = Callable[[RoomEvent], None]
"""Takes an event over, from the network thread; raises a DeskcastError when it cannot right now."""

_TYPES = ("application/cloudevents+json", "application/cloudevents-batch+json", "application/json")
_BODY_TIMEOUT_S = 10.0


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


def webhook_routes(
    token: str, accept: Accept, clock: Callable[[], int], now: Callable[[], datetime] = utc_now
) -> list[web.RouteDef]:
    """Routes for the app's local server; `clock` is the session's time in ms, `now` the wall clock."""
    door = _Door(token, accept, clock, now)
    return [web.post("/r/{token}/events", door.by_path), web.post("/r/events", door.by_bearer)]


class _Door:
    def __init__(
        self, token: str, accept: Accept, clock: Callable[[], int], now: Callable[[], datetime]
    ) -> None:
        self._token = token
        self._accept = accept
        self._clock = clock
        self._now = now

    async def by_path(self, request: web.Request) -> web.Response:
        if not self._is_token(request.match_info["token"]):
            return _answer(404, "There is nothing here. Copy the address again from Deskcast.")
        return await self._receive(request)

    async def by_bearer(self, request: web.Request) -> web.Response:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not self._is_token(token.strip()):
            return _answer(401, "The bearer token is missing or wrong. Copy it again from Deskcast.")
        return await self._receive(request)

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self._token.encode())

    async def _receive(self, request: web.Request) -> web.Response:
        refusal = _refusal_of_headers(request)
        if refusal is not None:
            return refusal
        try:
            async with asyncio.timeout(_BODY_TIMEOUT_S):
                raw = await request.read()
            events = parse_events(raw, Arrival(self._now(), self._clock()))
        except web.HTTPRequestEntityTooLarge:
            return _too_large()
        except TimeoutError:
            return _answer(408, f"The body did not arrive within {_BODY_TIMEOUT_S:.0f} s.")
        except RoomError as error:
            return _too_large() if error.code == "room.size" else _answer(400, error.text)
        return self._hand_over(events)

    def _hand_over(self, events: tuple[RoomEvent, ...]) -> web.Response:
        try:
            for event in events:
                self._accept(event)
        except DeskcastError as error:
            return _answer(503, f"{error.text} Send the same message again.", {"Retry-After": "1"})
        return _answer(202, f"{len(events)} taken.")


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
    return _answer(413, f"The body may have at most {MESSAGE_BYTES} bytes. Send fewer events at once.")


def _answer(status: int, sentence: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=sentence + "\n", headers=headers)
