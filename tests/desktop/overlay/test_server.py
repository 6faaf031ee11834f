"""The overlay's server: its port, its addresses, its loader."""

from pathlib import Path

import aiohttp
import pytest

from desktop.errors import PortError
from desktop.overlay.server import OverlayOptions, OverlayServer
from tests.desktop.overlay.asking import TOKEN, get, make


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
    assert server.url("es", "paper", ("captions", "price")).endswith(
        "?lang=es&theme=paper&layers=captions,price"
    )
    assert server.url("a b&c") == f"http://127.0.0.1:8951/o/{TOKEN}/?lang=a+b%26c"


def test_the_loader_knows_where_to_go_and_nothing_is_left_open() -> None:
    page = make(port=8951).loader_page('"><script>')
    assert 'data-ping="http://127.0.0.1:8951/ping"' in page
    assert f'data-overlay="http://127.0.0.1:8951/o/{TOKEN}/?lang=%22%3E%3Cscript%3E"' in page
    assert "__" not in page


@pytest.mark.parametrize(
    ("written", "served"),
    [(None, ""), (b"", ""), (b".line { color: red", ".line { color: red"), (b"\xff\xfe{", "\ufffd\ufffd{")],
    ids=["no file", "empty", "cut off", "no text"],
)
async def test_whatever_the_users_theme_holds_is_served_as_a_style_sheet(
    written: bytes | None, served: str, tmp_path: Path, http: aiohttp.ClientSession
) -> None:
    path = tmp_path / "overlay.css"
    if written is not None:
        path.write_bytes(written)
    server = OverlayServer(OverlayOptions(TOKEN, port=0, user_css=path))
    await server.start()
    async with http.get(server.url() + "themes/user.css") as response:
        assert (response.status, response.content_type, await response.text()) == (200, "text/css", served)
    await server.stop()
