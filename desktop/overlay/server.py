"""The overlay's server: the page for OBS and its socket, on the loopback address only.

Addresses: `/o/<token>/` the page, `/o/<token>/ws` its socket, `/ping` for the loader page, and the routes that the
room sources bring. One middleware checks Host and Origin of all of them.
"""

import asyncio
import errno
import html
import socket
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from aiohttp import web

from desktop.errors import PortError
from desktop.overlay.board import Board
from desktop.overlay.guard import add_headers, guard, is_token
from desktop.overlay.pages import Pages, Patience
from desktop.overlay.wire import CLEAR_MESSAGE
from desktop.paths import ASSETS

_FILES = {"": "index.html", "overlay.css": "overlay.css", "overlay.js": "overlay.js", "lines.js": "lines.js"}
_BODY_BYTES = 64 * 1024
_IN_USE = (errno.EADDRINUSE, 10013, 10048)  # the latter two are Windows: held exclusively, in use


@dataclass(frozen=True, slots=True)
class OverlayOptions:
    """Where the overlay listens and what it shows first."""

    token: str
    """Secret part of the address; kept by the caller."""
    host: str = "127.0.0.1"
    """Loopback; anything else would show the captions to the whole network."""
    port: int = 8951
    """Fixed, because OBS keeps the address; 0 takes any free port (tests)."""
    targets: tuple[str, ...] = ()
    """Target languages in the rep's order; the first is shown when the address names none."""
    patience: Patience = field(default_factory=Patience)
    """How many pages, and how long each is waited for."""
    assets: Path = ASSETS / "overlay"
    """Folder of the page."""


class OverlayServer:
    """`start` and `stop` run in the network loop; all else may be called from any thread and never waits."""

    def __init__(self, options: OverlayOptions, routes: Iterable[web.RouteDef] = ()) -> None:
        self._options = options
        self._routes = tuple(routes)
        self._port = options.port
        self._board = Board(options.targets)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._runner: web.AppRunner | None = None
        self._pages: Pages | None = None
        self._pinging: asyncio.Task[None] | None = None
        self._sending = False

    async def start(self) -> None:
        """Listens; PortError when the port cannot be had. It never takes another one: OBS has the address."""
        listening = _listen(self._options.host, self._port)
        self._port = listening.getsockname()[1]
        pages = Pages(self._options.patience, self._board.state)
        # Compressed bodies are refused, so nothing is ever unpacked.
        runner = web.AppRunner(self._app(pages), access_log=None, auto_decompress=False, shutdown_timeout=1.0)
        await runner.setup()
        await web.SockSite(runner, listening).start()
        self._runner, self._pages = runner, pages
        self._pinging = asyncio.create_task(pages.ping_for_ever())
        self._loop = asyncio.get_running_loop()

    async def stop(self) -> None:
        """Closes every page's socket and the port; pages come back by themselves when it starts again."""
        runner, pinging = self._runner, self._pinging
        self._runner = self._pages = self._pinging = self._loop = None
        if pinging is not None:
            pinging.cancel()
            await asyncio.gather(pinging, return_exceptions=True)
        if runner is not None:
            await runner.cleanup()

    def publish(self, event: object) -> None:
        """Shows a caption or a translation; everything else is private to the rep and goes no further."""
        if self._board.take(event) and not self._sending:
            self._sending = True  # before the loop hears of it, which sets it back
            self._sending = self._soon(self._send_changes) and self._sending

    def clear(self) -> None:
        """Empties the screen of every page."""
        self._board.clear()
        self._soon(self._send_clear)

    def url(self, lang: str | None = None) -> str:
        """The address for OBS; `lang`: `es`, `source`, `source,es`; without it the source and the first target."""
        query = f"?{urlencode({'lang': lang}, safe=',')}" if lang else ""
        return f"{self._base}/o/{self._options.token}/{query}"

    def loader_page(self, lang: str | None = None) -> str:
        """HTML to be kept as a local file, for an OBS that is started before the app: it waits, then moves here."""
        template = (self._options.assets / "loader.html").read_text(encoding="utf-8")
        addresses = {"__PING__": f"{self._base}/ping", "__OVERLAY__": self.url(lang), "__BASE__": self._base}
        for place, address in addresses.items():
            template = template.replace(place, html.escape(address))
        return template

    @property
    def port(self) -> int:
        """The port that is, or will be, listened on."""
        return self._port

    @property
    def clients(self) -> int:
        """How many pages are connected."""
        return len(self._pages) if self._pages is not None else 0

    @property
    def clients_in_obs(self) -> int:
        """How many of them run inside OBS."""
        return self._pages.in_obs if self._pages is not None else 0

    @property
    def _base(self) -> str:
        return f"http://{self._options.host}:{self._port}"

    def _app(self, pages: Pages) -> web.Application:
        async def serve_page(request: web.Request) -> web.StreamResponse:
            self._check_token(request)
            return await pages.serve(request)

        async def let_go(_app: web.Application) -> None:
            pages.close()

        app = web.Application(middlewares=[guard(lambda: self._port)], client_max_size=_BODY_BYTES)
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(let_go)
        app.add_routes([web.get("/ping", _pong), web.get("/o/{token}/ws", serve_page)])
        app.add_routes([web.get("/o/{token}/{file:[a-z.]*}", self._serve_file), *self._routes])
        return app

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        self._check_token(request)
        name = _FILES.get(request.match_info["file"])
        if name is None:
            raise web.HTTPNotFound
        return web.FileResponse(self._options.assets / name)

    def _check_token(self, request: web.Request) -> None:
        if not is_token(request.match_info["token"], self._options.token):
            raise web.HTTPNotFound

    def _soon(self, act: Callable[[], None]) -> bool:
        loop = self._loop
        with suppress(RuntimeError):  # the loop closed meanwhile: there is no page to tell
            if loop is not None:
                loop.call_soon_threadsafe(act)
                return True
        return False

    def _send_changes(self) -> None:
        self._sending = False
        for message in self._board.changes():
            self._send(f"caption {message['id']}", message)

    def _send_clear(self) -> None:
        self._send("clear", CLEAR_MESSAGE)

    def _send(self, key: str, message: dict[str, object]) -> None:
        if self._pages is not None:
            self._pages.send(key, message)


async def _pong(_request: web.Request) -> web.Response:
    """Says that a server is there and nothing else; the loader page, a local file, waits for it."""
    return web.Response(status=204, headers={"Cross-Origin-Resource-Policy": "cross-origin"})


def _listen(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
        listening.setblocking(False)
    except OSError as error:
        listening.close()
        raise _port_error(host, port, error) from error
    return listening


def _port_error(host: str, port: int, error: OSError) -> PortError:
    if error.errno in _IN_USE:
        return PortError(
            "overlay.port",
            f"Port {port} is used by another program, perhaps a Deskcast that is already open.",
            f"Close that program, or choose another port (--overlay-port {port + 1}) and give OBS the new address.",
        )
    return PortError(
        "overlay.port",
        f"The overlay cannot listen on {host}, port {port}: {(error.strerror or str(error)).lower()}.",
        "Choose another port between 1024 and 65535 with --overlay-port, and give OBS the new address.",
    )
