"""Who gets in: the token, the Host and the Origin, on every route."""

import aiohttp
import pytest

from desktop.overlay.server import OverlayServer
from tests.desktop.overlay.asking import TOKEN, get

PAGES = ["/o/{token}/", "/o/{token}/overlay.css", "/o/{token}/overlay.js", "/o/{token}/lines.js",
         "/o/{token}/themes/paper.css", "/o/{token}/themes/user.css"]  # fmt: skip


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
     f"/o/{TOKEN}/themes/", f"/o/{TOKEN}/themes/../loader.html", f"/o/{TOKEN}/themes/none.css",

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
