"""The overlay's server: who gets in, what pages are told, and what a bad page costs."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from asr.captions import Caption
from desktop.errors import PortError
from desktop.overlay.client import OUTBOX_CHARS
from desktop.overlay.pages import Patience
from desktop.overlay.server import OverlayOptions, OverlayServer
from desktop.rooms.events import Alert, Buyer, ChatLine
from translate.translations import Translation

TOKEN = "s3cr3t-t0k3n"


def caption(utterance: int, text: str = "Our MOQ is 500 pieces.", final: bool = True) -> Caption:
    return Caption(utterance, 0, 900, text, "", "en", final)


async def room_event(_request: web.Request) -> web.Response:
    return web.Response(status=202)


def make(patience: Patience | None = None, port: int = 0, host: str = "127.0.0.1") -> OverlayServer:
    options = OverlayOptions(TOKEN, host, port, ("es", "zh"), patience or Patience())
    return OverlayServer(options, [web.post("/r/{token}/events", room_event)])


@pytest.fixture
async def server() -> AsyncIterator[OverlayServer]:
    server = make()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def get(http: aiohttp.ClientSession, server: OverlayServer, path: str, **headers: str) -> int:
    async with http.get(
        f"http://127.0.0.1:{server.port}{path}", headers=headers, allow_redirects=False
    ) as response:
        return response.status


async def next_of(page: aiohttp.ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    while True:
        message = json.loads((await page.receive(timeout=10)).data)
        if message["t"] == kind:
            return message


async def until(condition: Any) -> None:
    """Waits for the other side of a socket; the test's own time limit ends a wait in vain."""
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


# --- who gets in ---

PAGES = ["/o/{token}/", "/o/{token}/overlay.css", "/o/{token}/overlay.js", "/o/{token}/lines.js"]


@pytest.mark.parametrize("path", PAGES)
async def test_the_page_and_its_files_are_served_to_the_right_token_only(
    path: str, server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    statuses = [
        await get(http, server, path.format(token=token))
        for token in (TOKEN, "wrong", TOKEN + "x", "%00", "é")
    ]
    assert statuses == [200, 404, 404, 404, 404]


@pytest.mark.parametrize("token", ["wrong", TOKEN[:-1], "%F0%9F%98%80"])
async def test_the_socket_is_closed_to_a_wrong_token(
    token: str, server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await http.ws_connect(f"http://127.0.0.1:{server.port}/o/{token}/ws")
    assert refusal.value.status == 404


@pytest.mark.parametrize(
    "path",
    ["/", "/o", "/o/", f"/o/{TOKEN}", "/overlay", "/api", "/favicon.ico", f"/o/{TOKEN}/loader.html", f"/o/{TOKEN}/x",
     f"/o/{TOKEN}/../server.py", f"/o/{TOKEN}/%2e%2e/%2e%2e/desktop/errors.py", f"/o/{TOKEN}//etc/passwd"],
)  # fmt: skip
async def test_there_is_nothing_else(path: str, server: OverlayServer, http: aiohttp.ClientSession) -> None:
    assert await get(http, server, path) == 404


async def test_every_route_but_the_ping_wants_a_token(server: OverlayServer) -> None:
    assert server._runner is not None
    resources = {route.resource.canonical for route in server._runner.app.router.routes() if route.resource}
    assert {path for path in resources if "{token}" not in path} == {"/ping"}


async def test_the_ping_says_nothing(server: OverlayServer, http: aiohttp.ClientSession) -> None:
    async with http.get(f"http://127.0.0.1:{server.port}/ping") as response:
        assert (response.status, await response.read()) == (204, b"")
        assert "Server" not in response.headers
        assert "Access-Control-Allow-Origin" not in response.headers


HOSTS = [
    ("127.0.0.1:{port}", 200),
    ("localhost:{port}", 200),
    ("LOCALHOST:{port}", 200),
    ("[::1]:{port}", 200),
    ("127.0.0.1", 421),
    ("127.0.0.1:1", 421),
    ("rebind.evil:{port}", 421),
    ("localhost.evil:{port}", 421),
    ("192.168.1.7:{port}", 421),
    ("127.0.0.1:{port}.evil", 421),
    ("", 421),
]


@pytest.mark.parametrize(("host", "status"), HOSTS)
async def test_only_the_own_host_is_answered(
    host: str, status: int, server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    own = host.format(port=server.port)
    assert await get(http, server, f"/o/{TOKEN}/", Host=own) == status
    assert await get(http, server, "/ping", Host=own) == (204 if status == 200 else 421)


ORIGINS = [
    ("http://127.0.0.1:{port}", True),
    ("http://localhost:{port}", True),
    ("https://127.0.0.1:{port}", False),
    ("http://127.0.0.1:1", False),
    ("http://evil.example", False),
    ("http://127.0.0.1:{port}.evil.example", False),
    ("http://evil@127.0.0.1:{port}", False),
    ("file://", False),
    ("null", False),
    ("", False),
]


@pytest.mark.parametrize(("origin", "own"), ORIGINS)
async def test_only_the_own_origin_gets_a_socket_or_may_post(
    origin: str, own: bool, server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    headers = {"Origin": origin.format(port=server.port)}
    base = f"http://127.0.0.1:{server.port}"
    async with http.post(f"{base}/r/any/events", headers=headers) as response:
        assert response.status == (202 if own else 403)
    if own:
        await (await http.ws_connect(f"{base}/o/{TOKEN}/ws", headers=headers)).close()
        return
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await http.ws_connect(f"{base}/o/{TOKEN}/ws", headers=headers)
    assert refusal.value.status == 403


@pytest.mark.parametrize("path", [f"/o/{TOKEN}/", "/ping", "/nothing", f"/o/{TOKEN}/ws"])
async def test_every_answer_carries_the_headers_that_keep_it_private(
    path: str, server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    async with http.get(f"http://127.0.0.1:{server.port}{path}") as response:
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "require-trusted-types-for 'script'" in policy
        assert "script-src" not in policy
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_it_listens_on_loopback_only(server: OverlayServer) -> None:
    assert server._runner is not None
    assert [address[0] for address in server._runner.addresses] == ["127.0.0.1"]


# --- the port ---


async def test_a_port_that_is_taken_is_named_and_no_other_is_taken(server: OverlayServer) -> None:
    second = make(port=server.port)
    with pytest.raises(PortError) as refusal:
        await second.start()
    assert refusal.value.text == (
        f"Port {server.port} is used by another program, perhaps a Deskcast that is already open."
    )
    assert "--overlay-port" in refusal.value.hint
    await second.stop()


async def test_an_address_that_is_not_ours_is_a_sentence() -> None:
    with pytest.raises(PortError, match=r"The overlay cannot listen on 203\.0\.113\.1"):
        await make(host="203.0.113.1").start()


async def test_after_a_restart_it_listens_on_the_same_port(
    server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    before = server.url()
    await server.stop()
    await server.start()
    assert server.url() == before
    assert await get(http, server, "/ping") == 204


def test_the_address_names_the_languages() -> None:
    server = make(port=8951)
    assert server.url() == f"http://127.0.0.1:8951/o/{TOKEN}/"
    assert server.url("source,es") == f"http://127.0.0.1:8951/o/{TOKEN}/?lang=source,es"
    assert server.url("a b&c") == f"http://127.0.0.1:8951/o/{TOKEN}/?lang=a+b%26c"


def test_the_loader_knows_where_to_go_and_nothing_is_left_open() -> None:
    page = make(port=8951).loader_page('"><script>')
    assert 'data-ping="http://127.0.0.1:8951/ping"' in page
    assert f'data-overlay="http://127.0.0.1:8951/o/{TOKEN}/?lang=%22%3E%3Cscript%3E"' in page
    assert "__" not in page


# --- what pages are told ---


async def test_a_page_gets_the_state_first_and_then_each_change(
    server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    server.publish(caption(1))
    server.publish(Translation(1, "es", "Nuestro", "", True))
    async with http.ws_connect(server.url() + "ws") as page:
        state = await next_of(page, "state")
        assert [(line["id"], line["dst"][0]["text"]) for line in state["captions"]] == [(1, "Nuestro")]
        assert server.clients == 1
        server.publish(caption(2, "The price is $2.85."))
        message = await next_of(page, "caption")
        while message["id"] == 1:  # sent to all when the page came
            message = await next_of(page, "caption")
        assert message["src"]["text"] == "The price is $2.85."
    await until(lambda: server.clients == 0)


async def test_what_is_private_never_travels(server: OverlayServer, http: aiohttp.ClientSession) -> None:
    buyer = Buyer("a:1", "a", "Diego")
    async with http.ws_connect(server.url() + "ws") as page:
        await next_of(page, "state")
        server.publish(Alert(1, ("joined",), buyer))
        server.publish(ChatLine(1, buyer, "hola"))
        server.publish(caption(1))
        first = json.loads((await page.receive(timeout=10)).data)
    assert first["t"] == "caption"
    assert "Diego" not in json.dumps(first)


async def test_clearing_is_told(server: OverlayServer, http: aiohttp.ClientSession) -> None:
    async with http.ws_connect(server.url() + "ws") as page:
        await next_of(page, "state")
        server.publish(caption(1))
        await next_of(page, "caption")
        server.clear()
        assert await next_of(page, "caption.clear") == {"t": "caption.clear"}
    async with http.ws_connect(server.url() + "ws") as page:
        assert (await next_of(page, "state"))["captions"] == []


async def test_pages_hear_that_the_app_lives() -> None:
    server = make(Patience(ping_s=0.02))
    await server.start()
    async with aiohttp.ClientSession() as http, http.ws_connect(server.url() + "ws") as page:
        assert await next_of(page, "ping") == {"t": "ping"}
    await server.stop()


async def test_a_page_in_obs_is_known_by_its_greeting(
    server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    async with http.ws_connect(server.url() + "ws") as page:
        await page.send_str('{"t": "hello", "role": "captions", "obs": "2.26.8"}')
        await until(lambda: server.clients_in_obs == 1)


@pytest.mark.parametrize(
    "said", ["", "x", "[]", "{", '{"t": 1}', "[" * 3_000, '{"t": "hello", "obs": {"a": 1}}']
)
async def test_whatever_a_page_says_does_no_harm(
    said: str, server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    async with http.ws_connect(server.url() + "ws") as page:
        await page.send_str(said)
        server.publish(caption(1))
        assert (await next_of(page, "caption"))["id"] == 1


async def test_a_page_that_sends_too_much_is_closed(
    server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    async with http.ws_connect(server.url() + "ws") as page:
        await page.send_str("x" * 5_000)
        await until(lambda: server.clients == 0)


async def test_stopping_closes_the_pages(server: OverlayServer, http: aiohttp.ClientSession) -> None:
    async with http.ws_connect(server.url() + "ws") as page:
        await next_of(page, "state")
        await server.stop()
        assert (await page.receive(timeout=10)).type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
    assert server.clients == 0


async def test_publishing_without_a_server_is_kept_for_the_first_page(http: aiohttp.ClientSession) -> None:
    server = make()
    server.publish(caption(1))
    await server.start()
    async with http.ws_connect(server.url() + "ws") as page:
        assert [line["id"] for line in (await next_of(page, "state"))["captions"]] == [1]
    await server.stop()
    server.publish(caption(2))


# --- what a bad page costs ---


async def test_the_hundred_and_first_page_is_refused_with_a_sentence() -> None:
    server = make(Patience(max_clients=100))
    await server.start()
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)))
        for _ in range(100):
            await stack.enter_async_context(http.ws_connect(server.url() + "ws"))
        await until(lambda: server.clients == 100)
        async with http.get(
            server.url() + "ws", headers={"Connection": "Upgrade", "Upgrade": "websocket"}
        ) as refusal:
            assert refusal.status == 503
            assert await refusal.text() == "100 overlay pages are open already. Close one of them in OBS.\n"
    await server.stop()


async def test_a_page_that_never_reads_is_let_go_and_the_others_get_everything() -> None:
    server = make(Patience(stuck_s=0.2, heartbeat_s=60))
    await server.start()
    async with AsyncExitStack() as stack:
        stack.callback((await _deaf_page(server)).close)
        stack.push_async_callback(server.stop)
        http = await stack.enter_async_context(aiohttp.ClientSession())
        page = await stack.enter_async_context(http.ws_connect(server.url() + "ws"))
        await next_of(page, "state")
        await until(lambda: server.clients == 2)
        utterance, most_chars = 0, 0
        while server.clients == 2:
            utterance += 1
            server.publish(caption(utterance, "x" * 20_000))
            assert (await next_of(page, "caption"))["id"] == utterance
            assert server._pages is not None
            most_chars = max(most_chars, *(client.waiting_chars for client in server._pages._clients))
        assert 20_000 < most_chars <= OUTBOX_CHARS


async def _deaf_page(server: OverlayServer) -> socket.socket:
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    connection.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(connection, ("127.0.0.1", server.port))
    request = (
        f"GET /o/{TOKEN}/ws HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    await loop.sock_sendall(connection, request.encode())
    return connection
