"""Who may talk to the local server: the Host, Origin and token checks, and the headers of every answer.

Loopback is no border: any web page can call it. The Host list stops DNS rebinding, the Origin check stops foreign
pages, the token in the path stops other programs and users of the machine. Who tries many wrong tokens is slowed
down; a right one always gets in, or any program could lock the rep's own out.
"""

import hmac
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HEADERS = {
    # OBS adds the user's own CSS as a <style> element, so inline styles stay allowed; scripts never are. OBS sets it by
    # innerHTML, so the page has one trusted-types policy, which lets text through but no "<".
    "Content-Security-Policy": (
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; "
        "require-trusted-types-for 'script'; trusted-types default"
    ),
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


_HEADER_WAIT_S = 15.0
"""A connection that has not sent the whole head of a request by then is closed, and so is an idle one."""
_LEFTOVER_WAIT_S = 1.0
"""How long the rest of a refused body is read and thrown away, so that the sender sees the refusal."""
_MOST_REFUSALS = 30
_REFUSALS_WINDOW_S = 10.0


def make_runner(app: web.Application) -> web.AppRunner:
    """A runner that is patient with nobody. Compressed bodies are refused, so nothing is ever unpacked."""
    return web.AppRunner(
        app,
        access_log=None,
        auto_decompress=False,
        shutdown_timeout=1.0,
        keepalive_timeout=_HEADER_WAIT_S,
        lingering_time=_LEFTOVER_WAIT_S,
    )


class Attempts:
    """Counts refused tokens; `clock` in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._refused: deque[float] = deque(maxlen=_MOST_REFUSALS)

    def wait_s(self) -> int:
        """Counts one more; 0, or the seconds after which another try is answered again."""
        now = self._clock()
        full = len(self._refused) == _MOST_REFUSALS
        left = self._refused[0] + _REFUSALS_WINDOW_S - now if full else 0.0
        if left > 0:
            return math.ceil(left)
        self._refused.append(now)
        return 0


def guard(port: Callable[[], int], attempts: Attempts | None = None) -> Middleware:
    """The one middleware that no route can forget; `port` is known once the server listens."""
    refused = attempts or Attempts()

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        own = _own_hosts(port())
        if request.host.lower() not in own:
            return refuse(421, "This server answers only on its own address, 127.0.0.1.")
        if not _is_own_origin(request, own):
            return refuse(403, "Pages of other sites may not talk to Deskcast.")
        try:
            response = await handler(request)
        except web.HTTPException as error:
            response = refuse(error.status, _SENTENCES.get(error.status, error.reason))
        return _slowed(response, refused)

    return check


def _slowed(response: web.StreamResponse, refused: Attempts) -> web.StreamResponse:
    """A wrong token is a 401 or a 404; after too many of them, a 429."""
    wait_s = refused.wait_s() if response.status in (401, 404) else 0
    if not wait_s:
        return response
    slowed = refuse(429, f"Too many wrong tokens. Try again in {wait_s} s with the one that Deskcast shows.")
    slowed.headers["Retry-After"] = str(wait_s)
    return slowed


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """For `on_response_prepare`: the same headers on every answer, refusals too, unless it brings its own."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.pop("Server", None)


def is_token(given: str, token: str) -> bool:
    """Compares without telling by the time taken how much was right."""
    return bool(token) and hmac.compare_digest(given.encode("utf-8", "replace"), token.encode())


def refuse(status: int, sentence: str) -> web.Response:
    """A refusal in plain text."""
    return web.Response(status=status, text=sentence + "\n")


_SENTENCES = {
    404: "There is nothing here. Copy the address again from Deskcast.",
    405: "This address does not take that method.",
    413: "The body is too large.",
}


def _own_hosts(port: int) -> frozenset[str]:
    names = ("127.0.0.1", "localhost", "[::1]")
    return frozenset(f"{name}:{port}" for name in names) | (frozenset(names) if port == 80 else frozenset())


def _is_own_origin(request: web.Request, own: frozenset[str]) -> bool:
    """Absent for navigations and programs, own for the page's socket; `null` and all else is foreign."""
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    parts = urlsplit(origin)
    return parts.scheme == "http" and parts.netloc.lower() in own
