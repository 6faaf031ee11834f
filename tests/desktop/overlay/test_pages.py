"""What pages are told, and what a bad page costs."""

import asyncio
import json
import socket
from contextlib import AsyncExitStack

import aiohttp
import pytest

from desktop.desk import Correction, OverlayCleared, OverlayHidden, PricePinned, ProductCard, ProductShown
from desktop.overlay.client import OUTBOX_BYTES
from desktop.overlay.pages import Patience
from desktop.overlay.server import OverlayServer
from desktop.rooms.events import Alert, Buyer, ChatLine
from tests.desktop.overlay.asking import TOKEN, caption, make, next_of, until
from translate.translations import Translation


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


ACTS = [
    (OverlayHidden(5, True), {"hidden": True, "captions": []}),
    (OverlayCleared(5), {"hidden": False, "captions": []}),
    (PricePinned(5, "US$2.80 / pc · 1,000 pcs · FOB Ningbo"), {"price": "US$2.80 / pc · 1,000 pcs · FOB Ningbo"}),
    (ProductShown(5, ProductCard("Bottle", "KX-420", "US$2.85 / pc", ("FOB Ningbo",))),
     {"card": {"name": "Bottle", "model": "KX-420", "price": "US$2.85 / pc", "facts": ["FOB Ningbo"]}}),
]  # fmt: skip


@pytest.mark.parametrize(("act", "told"), ACTS, ids=[type(act).__name__ for act, _ in ACTS])
async def test_what_the_rep_does_is_told_to_pages_that_are_there_and_to_later_ones(
    act: object, told: dict[str, object], server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    async with http.ws_connect(server.url() + "ws") as page:
        await next_of(page, "state")
        server.publish(caption(1))
        await next_of(page, "caption")
        server.publish(act)
        state = await next_of(page, "state")
        assert {name: state[name] for name in told} == told
    async with http.ws_connect(server.url() + "ws") as page:
        state = await next_of(page, "state")
        assert {name: state[name] for name in told} == told


async def test_a_correction_and_a_line_taken_back_are_told(
    server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    async with http.ws_connect(server.url() + "ws") as page:
        await next_of(page, "state")
        server.publish(caption(1))
        await next_of(page, "caption")
        server.publish(Correction(5, 1, "Our MOQ is 300 pieces."))
        assert (await next_of(page, "caption"))["src"]["text"] == "Our MOQ is 300 pieces."
        server.publish(Correction(6, 1, "", hidden=True))
        assert (await next_of(page, "caption.gone"))["id"] == 1


async def test_a_new_session_starts_with_an_empty_screen_in_its_own_languages(
    server: OverlayServer, http: aiohttp.ClientSession
) -> None:
    server.publish(caption(7))
    server.begin(("ar",))
    server.publish(caption(1))
    async with http.ws_connect(server.url() + "ws") as page:
        state = await next_of(page, "state")
    assert (state["targets"], [line["id"] for line in state["captions"]]) == (["ar"], [1])


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
        utterance, most_bytes = 0, 0
        while server.clients == 2:
            utterance += 1
            server.publish(caption(utterance, "x" * 20_000))
            assert (await next_of(page, "caption"))["id"] == utterance
            assert server._pages is not None
            most_bytes = max(most_bytes, *(client.waiting_bytes for client in server._pages._clients))
        assert 20_000 < most_bytes <= OUTBOX_BYTES


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
