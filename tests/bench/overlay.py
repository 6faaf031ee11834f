"""`python -m tests.bench.overlay`: how soon a word is on every page, what a page costs that does not read, how soon
the text is back after a restart. Two minutes; rows that need Chromium are left out where there is none."""

import json
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from asr.captions import Caption
from desktop.desk import Correction, OverlayHidden, PricePinned
from desktop.network import NetworkThread
from desktop.overlay.client import Client
from desktop.overlay.server import OverlayOptions, OverlayServer
from tests.browser.conftest import FLAGS

CLIENTS, SECONDS, EVERY_S = 100, 15.0, 0.1
STUCK = 20
ACTS, RESTARTS = 40, 5
_WATCH = """
window.seen = {};
const note = () => requestAnimationFrame(() => {
  const at = performance.timeOrigin + performance.now();
  for (const e of document.querySelectorAll('.line, .price.is-shown')) window.seen[e.textContent] ??= at;
  if (!document.querySelector('.line')) window.seen.nothing ??= at;
});
const all = {childList: true, subtree: true, characterData: true, attributes: true};
new MutationObserver(note).observe(document.body, all);
"""


def figures() -> dict[str, str]:
    """All rows, as label and value."""
    rows = {}
    with NetworkThread() as network:
        server = OverlayServer(OverlayOptions("bench-token", port=0))
        network.call(server.start())
        rows |= _to_clients(server, CLIENTS)
        rows |= _stuck(server, network)
        if shutil.which("chromium") and shutil.which("chromedriver"):
            rows |= _in_browser(server, network)
        network.call(server.stop())
    return rows


def _to_clients(server: OverlayServer, clients: int) -> dict[str, str]:
    process = _start_clients(server, clients)
    used_s = time.process_time()
    number = _say_for(server, SECONDS - 3, lambda: str(time.monotonic() * 1000))
    used = (time.process_time() - used_s) / (SECONDS - 3)
    delays = sorted(json.loads(process.communicate(timeout=60)[0]))
    return {
        f"word on {clients} pages, p50 / p99 / max": _spread(delays) + " ms",
        "of them arrived": f"{len(delays) / clients / number:.1%}",
        "server's share of a core": f"{used:.1%}",
    }


def _start_clients(server: OverlayServer, clients: int) -> "subprocess.Popen[str]":
    command = [
        sys.executable,
        "-m",
        "tests.bench.overlay_clients",
        server.url() + "ws",
        str(clients),
        str(SECONDS),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    _until(lambda: server.clients >= clients)
    return process


def _say_for(server: OverlayServer, seconds: float, text: Callable[[], str]) -> int:
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        number += 1
        server.publish(Caption(number, 0, 9, text(), "", "en", True))
        time.sleep(EVERY_S)
    return number


def _stuck(server: OverlayServer, network: NetworkThread) -> dict[str, str]:
    """Memory of pages that never read: in this process and in the system's buffers."""
    before = server.clients
    sockets = [_deaf(server) for _ in range(STUCK)]
    _until(lambda: server.clients == before + STUCK)
    tracemalloc.start()
    started, _ = tracemalloc.get_traced_memory()
    most, buffers = 0, 0
    for number in range(10_000, 10_400):
        server.publish(Caption(number, 0, 9, "价格" * 2_000, "", "zh", True))
        network.call(_turn())
        most = max(most, tracemalloc.get_traced_memory()[0] - started)
    pages: set[Client] = server._pages._clients if server._pages else set()
    waiting = max((client.waiting_bytes for client in pages), default=0)
    tracemalloc.stop()
    for one in sockets:
        buffers = max(buffers, one.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF))
        one.close()
    _until(lambda: server.clients == 0)
    return {
        "a stuck page: memory here": f"{most / STUCK / 1024:.0f} KB, of it waiting {waiting / 1024:.0f} KB",
        "a stuck page: system's send buffer": f"{_sent_buffer_kb()} KB",
    }


def _sent_buffer_kb() -> int:
    """What the system grants for the server's SO_SNDBUF of 32 KB."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 32 * 1024)
        return probe.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) // 1024


async def _turn() -> None:
    """One turn of the network loop, so that what was published is handed to the pages."""


def _deaf(server: OverlayServer) -> socket.socket:
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    connection.connect(("127.0.0.1", server.port))
    path = server.url().removeprefix(f"http://127.0.0.1:{server.port}")
    request = (
        f"GET {path}ws HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    connection.sendall(request.encode())
    return connection


def _in_browser(server: OverlayServer, network: NetworkThread) -> dict[str, str]:
    options = Options()
    options.binary_location = str(shutil.which("chromium"))
    for flag in (*FLAGS, f"--user-data-dir={tempfile.mkdtemp(prefix='deskcast-bench-')}"):
        options.add_argument(flag)
    chrome = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        process = _start_clients(server, CLIENTS - 1)
        chrome.get(server.url() + "?lang=source&layers=captions,price")
        _until(lambda: server.clients == CLIENTS)
        chrome.execute_script(_WATCH)
        words = _words(server, chrome)
        process.communicate(timeout=60)
        return {
            "word drawn by Chromium beside 99 pages": _spread(words) + " ms",
            "correction, hiding, price drawn": _spread(_acts(server, chrome)) + " ms",
            "text back after the server's restart": _spread(_restarts(server, network, chrome)) + " ms",
        }
    finally:
        chrome.quit()


def _words(server: OverlayServer, chrome: Chrome) -> list[float]:
    server.begin(())
    sent: dict[str, float] = {}

    def word() -> str:
        text = f"word {len(sent)}"
        sent[text] = time.time() * 1000
        return text

    _say_for(server, SECONDS - 6, word)
    return _delays(chrome, sent)


def _acts(server: OverlayServer, chrome: Chrome) -> list[float]:
    """A correction, then hiding, showing again and a price, over and over."""
    delays = []
    for number in range(20_000, 20_000 + ACTS):
        server.publish(Caption(number, 0, 9, f"said {number}", "", "en", True))
        _until_seen(chrome, f"said {number}")
        acts = [
            (f"right {number}", Correction(1, number, f"right {number}")),
            (f"US$ {number}", PricePinned(1, f"US$ {number}")),
        ]
        for text, act in (*acts, ("nothing", OverlayHidden(1, True))):
            chrome.execute_script("delete window.seen.nothing")
            sent_ms = time.time() * 1000
            server.publish(act)
            delays.append(_until_seen(chrome, text) - sent_ms)
        server.publish(OverlayHidden(1, False))
    return delays


def _restarts(server: OverlayServer, network: NetworkThread, chrome: Chrome) -> list[float]:
    """From the start of a server that was away for six seconds, so that the page's pauses have grown long."""
    delays = []
    for number in range(30_000, 30_000 + RESTARTS):
        network.call(server.stop())
        time.sleep(6)
        server.publish(Caption(number, 0, 9, f"back {number}", "", "en", True))
        started_ms = time.time() * 1000
        network.call(server.start())
        delays.append(_until_seen(chrome, f"back {number}") - started_ms)
    return delays


def _until_seen(chrome: Chrome, text: str) -> float:
    """When the page drew `text`, in milliseconds of the wall clock."""
    _until(lambda: chrome.execute_script("return window.seen[arguments[0]]", text))
    return float(chrome.execute_script("return window.seen[arguments[0]]", text))


def _delays(chrome: Chrome, sent: dict[str, float]) -> list[float]:
    seen: dict[str, float] = chrome.execute_script("return window.seen")
    return [seen[text] - at_ms for text, at_ms in sent.items() if text in seen]


def _until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 20
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("the overlay bench waited in vain")
        time.sleep(0.02)


def _spread(delays_ms: Sequence[float]) -> str:
    ordered = sorted(delays_ms)
    p99 = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return f"{statistics.median(ordered):.0f} / {p99:.0f} / {ordered[-1]:.0f}"


if __name__ == "__main__":
    for label, value in figures().items():
        print(f"{label:<42} {value}")
