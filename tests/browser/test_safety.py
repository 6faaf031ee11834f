"""What never happens on the overlay page: markup that runs, a stranger who reads."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.browser.screen import Screen

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>"


def test_markup_from_outside_is_shown_as_text(screen: Screen) -> None:
    screen.open("?lang=source,es")
    screen.say(1, HOSTILE)
    screen.translate(1, "es", HOSTILE)
    screen.until(lambda: "script>" in "".join(screen.lines()))
    assert screen.run("return document.querySelectorAll('img, .line script').length") == 0
    assert screen.chrome.title == "Deskcast overlay"


def test_even_a_mistake_with_inner_html_could_not_run_markup(screen: Screen) -> None:
    screen.open()
    screen.run("document.querySelector('.stage').innerHTML = arguments[0]", HOSTILE)
    assert screen.run("return document.querySelectorAll('img, .stage script').length") == 0
    blocked = screen.run(
        "try { document.createElement('script').text = 'document.title = 1'; return '' } catch (e) { return e.name }"
    )
    assert blocked == "TypeError"


def test_the_page_works_without_a_complaint_in_the_console(screen: Screen) -> None:
    screen.chrome.get_log("browser")
    screen.open()
    screen.say(1, "hello")
    screen.until_shown(["hello"])
    assert [
        entry["message"] for entry in screen.chrome.get_log("browser") if "favicon" not in entry["message"]
    ] == []


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """Another site on another port."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    (tmp_path / "index.html").write_text("<!doctype html><title>elsewhere</title>", encoding="utf-8")
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_foreign_page_gets_nothing_even_with_the_token(screen: Screen, elsewhere: str) -> None:
    screen.say(1, "secret words")
    screen.chrome.get(elsewhere)
    said = screen.chrome.execute_async_script(
        """
        const [page, done] = arguments, said = [];
        const socket = new WebSocket(page.replace('http', 'ws') + 'ws');
        socket.onmessage = (event) => said.push('LEAK ' + event.data);
        socket.onclose = async () => {
          said.push('closed');
          for (const path of [page, page + 'overlay.js', page + 'ws'])
            said.push(await fetch(path).then((r) => r.text()).then((t) => 'LEAK ' + t, () => 'refused'));
          const frame = document.createElement('iframe');
          frame.onload = () => {
            let text = '';
            try { text = frame.contentDocument.body.textContent } catch { text = 'out of reach' }
            said.push(text);
            done(said);
          };
          frame.src = page;
          document.body.append(frame);
        };
        """,
        screen.server.url(),
    )
    assert said[:4] == ["closed", "refused", "refused", "refused"]
    assert "secret" not in said[4]
    assert screen.server.clients == 0


def test_a_name_that_points_at_this_machine_opens_nothing(screen: Screen) -> None:
    screen.say(1, "secret words")
    screen.chrome.get(screen.server.url().replace("127.0.0.1", "rebind.evil"))
    assert screen.run("return document.body.textContent").startswith(
        "This server answers only on its own address"
    )
    assert "secret" not in screen.chrome.page_source
