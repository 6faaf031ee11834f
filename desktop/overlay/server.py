"""The overlay's server: the page for OBS and its socket, on the loopback address only.

Addresses: `/o/<token>/` the page, `/o/<token>/ws` its socket, `/ping` for the loader page, and the routes that the
room sources bring. One middleware checks Host and Origin of all of them.
"""

import asyncio
import html
import io
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from aiohttp import web

from desktop.desk import ProductCard
from desktop.overlay.board import Board
from desktop.overlay.guard import add_headers, guard, is_token, make_runner
from desktop.overlay.listening import listen
from desktop.overlay.look import USER_THEME, Look
from desktop.overlay.pages import Pages, Patience
from desktop.paths import ASSETS

_USER_CSS_BYTES = 256 * 1024
_BODY_BYTES = 64 * 1024


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
    look: Look = field(default_factory=Look)
    """What pages show whose address does not say otherwise."""
    user_css: Path | None = None
    """The user's own theme; need not exist."""
    assets: Path = ASSETS / "overlay"
    """Folder of the page."""


class OverlayServer:
    """`start` and `stop` run in the network loop; all else may be called from any thread and never waits."""

    def __init__(self, options: OverlayOptions, routes: Iterable[web.RouteDef] = ()) -> None:
        self._options = options
        self._routes = tuple(routes)
        self._port = options.port
        self._board = Board(options.targets, look=options.look)
        self._files = _public_files(options.assets)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._runner: web.AppRunner | None = None
        self._pages: Pages | None = None
        self._pinging: asyncio.Task[None] | None = None
        self._sending = False

    async def start(self) -> None:
        """Listens; PortError when the port cannot be had. It never takes another one: OBS has the address."""
        listening = listen(self._options.host, self._port)
        self._port = listening.getsockname()[1]
        pages = Pages(self._options.patience, self._board.state)
        runner = make_runner(self._app(pages))
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
        """Shows what is public in `event`; everything else is private to the rep and goes no further."""
        if self._board.take(event):
            self._tell()

    def begin(self, targets: Iterable[str]) -> None:
        """A new session into these languages: nothing of the one before stays on screen."""
        self._board.begin(tuple(targets))
        self._tell()

    def show(self, look: Look) -> None:
        """Changes the look of every page at once."""
        self._board.show(look)
        self._tell()

    def show_sample(self) -> None:
        """A test caption on every page, in every language that pages show."""
        self._board.show_sample()
        self._tell()

    def show_sample_welcome(self) -> None:
        """A test greeting on every page, also while greetings are switched off."""
        self._board.show_sample_welcome()
        self._tell()

    def show_card(self, card: ProductCard | None) -> None:
        """Puts a product card on every page or takes it off, outside a session."""
        self._board.show_card(card)
        self._tell()

    def url(self, lang: str | None = None, theme: str | None = None, layers: Iterable[str] = ()) -> str:
        """The address for OBS.

        `lang`: `es`, `source`, `source,es`; without it the source and the first target. `theme`: one of
        `look.themes()` or `user`; without it the chosen one. `layers`: of `look.LAYERS`; without them the usual.
        """
        asked = {"lang": lang or "", "theme": theme or "", "layers": ",".join(layers)}
        query = urlencode({name: value for name, value in asked.items() if value}, safe=",")
        return f"{self._base}/o/{self._options.token}/{'?' if query else ''}{query}"

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
        app.add_routes([web.get("/o/{token}/{file:[a-z./-]*}", self._serve_file), *self._routes])
        return app

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        self._check_token(request)
        name = request.match_info["file"]
        if name == f"themes/{USER_THEME}.css":
            return web.Response(text=_user_css(self._options.user_css), content_type="text/css")
        if name not in self._files:
            raise web.HTTPNotFound
        return web.FileResponse(self._options.assets / (name or "index.html"))

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

    def _tell(self) -> None:
        if not self._sending:
            self._sending = True  # before the loop hears of it, which sets it back
            self._sending = self._soon(self._send_changes) and self._sending

    def _send_changes(self) -> None:
        self._sending = False
        for message in self._board.changes():
            if self._pages is not None:
                self._pages.send(f"{message['t']} {message.get('id', '')}", message)


def _public_files(assets: Path) -> frozenset[str]:
    """What may be asked for, as it stands in addresses; the loader is no page of the server."""
    found = [
        path.relative_to(assets).as_posix() for path in assets.rglob("*") if path.suffix in (".css", ".js")
    ]
    return frozenset(("", *found))


def _user_css(path: Path | None) -> str:
    """The user's theme, empty when there is none; the browser passes over what is no CSS."""
    try:
        with path.open("rb") if path else io.BytesIO() as file:
            return file.read(_USER_CSS_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""


async def _pong(_request: web.Request) -> web.Response:
    """Says that a server is there and nothing else; the loader page, a local file, waits for it."""
    return web.Response(status=204, headers={"Cross-Origin-Resource-Policy": "cross-origin"})
