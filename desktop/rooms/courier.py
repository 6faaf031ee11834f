"""Delivers the outbox to one receiver: signed, in order, with growing pauses, never to an address inside the network.

Schedule and rules are those of Standard Webhooks: 2xx is taken, 410 means never again, redirects are not followed.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from asr.telling import Sentence
from desktop.errors import ArgumentError, DeskcastError, RoomError
from desktop.rooms.outbox import Letter, Outbox
from desktop.rooms.sources.signatures import sign

PAUSES_S = (5.0, 300.0, 1_800.0, 7_200.0, 18_000.0, 36_000.0, 36_000.0)
"""After the first attempt, the second, ...; a letter that fails once more is dead."""
_TIMEOUT_S = 20.0
_MOST_WAIT_S = 3_600.0
_WRONG_LETTER = (400, 413, 415, 422)
"""The receiver will never take this letter; those behind it may be fine."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where letters go. `key` signs them; `inside` allows addresses of the own machine and network."""

    url: str
    key: bytes
    inside: bool = False


def check_receiver(url: str, inside: bool) -> None:
    """ArgumentError for an address that letters must not go to: not http(s), unencrypted, or inside the network."""
    parts = URL(url) if url.isprintable() else URL()
    if parts.scheme not in ("https", "http") or not parts.host or parts.user:
        raise _wrong(Sentence.tr("The webhook's address must begin with https:// and name a server."))
    if inside:
        return
    if parts.scheme != "https":
        raise _wrong(
            Sentence.tr(
                "Buyers' data goes out encrypted only: the webhook's address must begin with https://."
            )
        )
    if _is_inside(parts.host):
        raise _wrong(Sentence.tr("The webhook's address is inside this network."))


def _wrong(text: Sentence) -> ArgumentError:
    return ArgumentError(
        "webhook-address",
        text,
        Sentence.tr("Correct it in the settings, or allow addresses inside the network there."),
    )


def _is_inside(host: str) -> bool:
    """Whether `host` is a literal address that is not on the public internet, or this machine's name."""
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


class PublicOnly(AbstractResolver):
    """Names that lead inside the network lead nowhere; each connection asks again, so no name can change its mind."""

    def __init__(self) -> None:
        self._names = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """As asked for, or OSError."""
        found = await self._names.resolve(host, port, family)
        if any(_is_inside(one["host"]) for one in found):
            raise OSError("the name leads inside the network")
        return found

    async def close(self) -> None:
        """Nothing to close."""


@dataclass(frozen=True, slots=True)
class CourierClock:
    """Time and waiting, real ones unless a test gives its own."""

    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Courier:
    """`run` in the network loop; `wake` from any thread once there is a letter. `tell` takes problems to show."""

    def __init__(
        self, outbox: Outbox, receiver: Receiver, clock: CourierClock, tell: Callable[[DeskcastError], None]
    ) -> None:
        self._outbox = outbox
        self._receiver = receiver
        self._clock = clock
        self._tell = tell
        self._loop: asyncio.AbstractEventLoop | None = None
        self._filled = asyncio.Event()
        self._idle = asyncio.Event()

    def wake(self) -> None:
        """There may be something to send."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._filled.set)

    async def run(self) -> None:
        """Sends until cancelled or until the receiver says that it is gone."""
        self._loop = asyncio.get_running_loop()
        connector = (
            aiohttp.TCPConnector() if self._receiver.inside else aiohttp.TCPConnector(resolver=PublicOnly())
        )
        timeout = aiohttp.ClientTimeout(total=_TIMEOUT_S)
        async with aiohttp.ClientSession(connector=connector, timeout=timeout) as http:
            while await self._next(http):
                pass

    async def settled(self) -> None:
        """Returns once nothing waits or the receiver does not take it now."""
        await self._idle.wait()

    async def _next(self, http: aiohttp.ClientSession) -> bool:
        """One letter or one pause; False when the receiver is gone."""
        letter = self._outbox.head()
        if letter is None:
            self._filled.clear()
            if self._outbox.head() is None:
                self._idle.set()
                await self._filled.wait()
                self._idle.clear()
            return True
        try:
            return await self._deliver(http, letter)
        except DeskcastError as error:  # the disk refuses
            self._tell(error)
            return False

    async def _deliver(self, http: aiohttp.ClientSession, letter: Letter) -> bool:
        answer = await self._post(http, letter)
        if answer.taken:
            self._outbox.done(letter)
        elif answer.status == 410:
            self._tell(_gone())
            return False
        elif answer.status in _WRONG_LETTER or letter.attempts >= len(PAUSES_S):
            self._outbox.bury(letter, answer.reason)
            self._tell(_buried(answer.reason))
        else:
            await self._wait(self._outbox.failed(letter, answer.reason), answer)
        return True

    async def _wait(self, letter: Letter, answer: "_Answer") -> None:
        if letter.attempts == 2:
            self._tell(_late(answer.reason))
        self._idle.set()
        await self._clock.sleep(max(PAUSES_S[letter.attempts - 1], answer.wait_s))
        self._idle.clear()

    async def _post(self, http: aiohttp.ClientSession, letter: Letter) -> "_Answer":
        body = letter.body.encode()
        stamp = int(self._clock.now().timestamp())
        headers = {
            "Content-Type": "application/cloudevents+json",
            "User-Agent": "Deskcast",
            "webhook-id": letter.id,
            "webhook-timestamp": str(stamp),
            "webhook-signature": sign(self._receiver.key, letter.id, stamp, body),
        }
        try:
            async with http.post(
                self._receiver.url, data=body, headers=headers, allow_redirects=False
            ) as response:
                return _Answer(
                    response.status,
                    Sentence.tr("it answered {status}", status=response.status),
                    _retry_after_s(response),
                )
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            return _Answer(0, Sentence.tr("it cannot be reached"))


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: Sentence
    wait_s: float = 0.0

    @property
    def taken(self) -> bool:
        return 200 <= self.status < 300


def _retry_after_s(response: aiohttp.ClientResponse) -> float:
    raw = response.headers.get("Retry-After", "")
    return min(_MOST_WAIT_S, float(raw)) if raw.isascii() and raw.isdigit() and len(raw) < 10 else 0.0


def _late(reason: Sentence) -> RoomError:
    return RoomError(
        "webhook-late",
        Sentence.tr("The webhook's receiver does not take messages: {reason}.", reason=reason),
        Sentence.tr("They are kept and sent again later; check its address in the settings."),
    )


def _buried(reason: Sentence) -> RoomError:
    return RoomError(
        "webhook-dead",
        Sentence.tr("A webhook message was not taken: {reason}.", reason=reason),
        Sentence.tr("It is in the list of dead letters, from which it can be sent again."),
    )


def _gone() -> RoomError:
    return RoomError(
        "webhook-gone",
        Sentence.tr("The webhook's receiver says that it is gone for good (410); nothing more is sent."),
        Sentence.tr("What waits is kept. Give another address in the settings."),
    )
