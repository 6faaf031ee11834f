"""The overlay page in a real browser: what is shown, how it changes, when it goes, and what never happens."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from desktop.network import NetworkThread
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>"


# --- what is shown ---


def test_source_above_and_the_first_target_below(screen: Screen) -> None:
    screen.open()
    screen.say(1, "Our MOQ is 500 pieces.")
    screen.translate(1, "zh", "最低起订量是500件。")
    screen.translate(1, "es", "El pedido mínimo es de 500 piezas.")
    screen.until_shown(["Our MOQ is 500 pieces.", "El pedido mínimo es de 500 piezas."])
    tops = screen.run(
        "return ['source', 'target'].map((k) => document.querySelector('.block-' + k).offsetTop)"
    )
    assert tops[0] < tops[1]


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        ("?lang=es", ["hola"]),
        ("?lang=zh", ["你好"]),
        ("?lang=source", ["hello"]),
        ("?lang=source,zh", ["hello", "你好"]),
        ("?lang=zh,source", ["你好", "hello"]),
        ("?lang=ES", ["hola"]),
        ("?lang=en", ["hello"]),
        ("?lang=xx", []),
        ("?lang=xx,es", ["hola"]),
        ("?lang=", ["hello", "hola"]),
        ("?lang=%3Cimg%20src=x%3E,es", ["hola"]),
    ],
)
def test_the_address_chooses_the_languages(screen: Screen, query: str, lines: list[str]) -> None:
    screen.say(1, "hello")
    screen.translate(1, "es", "hola")
    screen.translate(1, "zh", "你好")
    screen.open(query)
    screen.until(lambda: screen.run("return document.documentElement.classList.contains('is-connected')"))
    screen.until_shown(lines)


def test_the_tail_is_there_and_lighter(screen: Screen) -> None:
    screen.open("?lang=source")
    screen.say(1, "The price is", "two eighty")
    screen.until_shown(["The price is two eighty"])
    parts = screen.run(
        "return [...document.querySelectorAll('.line > span')].map((s) => [s.className, s.textContent])"
    )
    assert parts == [["settled", "The price is "], ["tail", "two eighty"]]
    colours = screen.run(
        "return ['.settled', '.tail'].map((c) => getComputedStyle(document.querySelector(c)).color)"
    )
    assert colours[0] != colours[1]


def test_chinese_has_no_blank_between_settled_and_tail(screen: Screen) -> None:
    screen.open("?lang=zh")
    screen.say(1, "x")
    screen.translate(1, "zh", "价格是每件", "2.85美元")
    screen.until_shown(["价格是每件2.85美元"])


def test_text_grows_in_the_same_element(screen: Screen) -> None:
    screen.open("?lang=source")
    screen.say(1, "Our", "MOQ")
    screen.until_shown(["Our MOQ"])
    screen.run(
        "window.kept = document.querySelector('.line'); window.keptText = window.kept.firstChild.firstChild"
    )
    screen.say(1, "Our MOQ is", "five hundred")
    screen.until_shown(["Our MOQ is five hundred"])
    assert screen.run("return window.kept === document.querySelector('.line') && window.kept.isConnected")


def test_an_older_revision_changes_nothing(screen: Screen) -> None:
    screen.open("?lang=source")
    screen.say(1, "first")
    screen.say(2, "second")
    screen.until_shown(["first", "second"])


def test_two_lines_at_most_and_the_newest_stay(screen: Screen) -> None:
    screen.open("?lang=source")
    for number in range(1, 8):
        screen.say(number, f"Line number {number}.")
    screen.until_shown(["Line number 6.", "Line number 7."])


def test_the_note_says_that_a_machine_translated_it(screen: Screen) -> None:
    screen.open("?lang=source,es")
    screen.say(1, "hello")
    screen.until_shown(["hello"])
    visible = "return [...document.querySelectorAll('.note')].filter((n) => n.offsetParent).map((n) => n.textContent)"
    assert screen.run(visible) == []
    screen.translate(1, "es", "hola")
    screen.until(lambda: screen.run(visible) == ["Traducción automática"])


def test_the_note_can_be_switched_off(screen: Screen) -> None:
    screen.open("?lang=es&note=off")
    screen.say(1, "hello")
    screen.translate(1, "es", "hola")
    screen.until_shown(["hola"])
    assert screen.run("return document.querySelector('.note')") is None


def test_arabic_runs_from_right_to_left_even_when_it_starts_with_a_model_number(screen: Screen) -> None:
    screen.open("?lang=ar")
    screen.say(1, "x")
    screen.translate(1, "ar", "X200 سعره 2.85 دولار")
    screen.until_shown(["X200 سعره 2.85 دولار"])
    line, block = (
        "document.querySelector('.line').getBoundingClientRect()",
        "document.querySelector('.lines')",
    )
    assert screen.run(f"return Math.abs({line}.right - {block}.getBoundingClientRect().right) < 1")
    assert screen.run("return getComputedStyle(document.querySelector('.line')).direction") == "rtl"


# --- how it looks ---


def test_everything_behind_the_text_is_transparent(screen: Screen) -> None:
    screen.open()
    colours = screen.run(
        "return ['html', 'body', '.stage'].map((n) => getComputedStyle(document.querySelector(n)).backgroundColor)"
    )
    assert colours == ["rgba(0, 0, 0, 0)"] * 3


def test_the_picture_is_transparent_where_there_is_no_text(screen: Screen) -> None:
    screen.open()
    screen.chrome.execute_cdp_cmd(
        "Emulation.setDefaultBackgroundColorOverride", {"color": dict.fromkeys("rgba", 0)}
    )
    shot = screen.chrome.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"]
    screen.chrome.execute_cdp_cmd("Emulation.setDefaultBackgroundColorOverride", {})
    alpha = screen.chrome.execute_async_script(
        """
        const [data, done] = arguments;
        const image = new Image();
        image.onload = () => {
          const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          done(context.getImageData(image.width / 2, image.height / 2, 1, 1).data[3]);
        };
        image.src = 'data:image/png;base64,' + data;
        """,
        shot,
    )
    assert alpha == 0


def test_text_stays_inside_the_safe_area(screen: Screen) -> None:
    screen.open("?lang=source")
    screen.say(1, "W" * 42 + " " + "W" * 42)
    screen.until(lambda: len(screen.lines()) == 2)
    edges = screen.run(
        "return [...document.querySelectorAll('.line')].map((l) => l.getBoundingClientRect())"
        ".map((r) => [r.left / innerWidth, r.right / innerWidth, r.bottom / innerHeight])"
    )
    assert all(left >= 0.05 and right <= 0.951 and bottom <= 0.951 for left, right, bottom in edges)


def test_the_users_own_css_from_obs_restyles_it(screen: Screen) -> None:
    screen.open("?lang=source")
    screen.say(1, "hello")
    screen.until_shown(["hello"])
    screen.run(  # how OBS adds its "Custom CSS" at the end of loading
        "const style = document.createElement('style');"
        "style.innerHTML = decodeURIComponent(arguments[0]);"
        "document.querySelector('head').appendChild(style);",
        "%3Aroot%20%7B%20--text-color%3A%20rgb(1%2C%202%2C%203)%20%7D%20.line%20%7B%20letter-spacing%3A%203px%20%7D",
    )
    style = "getComputedStyle(document.querySelector('.line'))"
    assert screen.run(f"return [{style}.color, {style}.letterSpacing]") == ["rgb(1, 2, 3)", "3px"]


def test_nothing_of_the_page_stands_above_the_users_css() -> None:
    assets = Path(__file__).resolve().parents[2] / "assets" / "overlay"
    texts = {path.name: path.read_text(encoding="utf-8") for path in assets.iterdir()}
    assert not [name for name, text in texts.items() if "!important" in text]
    assert not [
        name for name in ("index.html", "overlay.js") if "style=" in texts[name] or ".style" in texts[name]
    ]
    assert "innerHTML" not in texts["overlay.js"].replace("by innerHTML of a <style>", "")


# --- what never happens ---


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


# --- when it goes, and when it comes back ---


def test_the_text_goes_after_silence(screen: Screen) -> None:
    screen.open("?lang=source&clear_ms=1500")
    screen.say(1, "hello")
    screen.until_shown(["hello"])
    screen.until_shown([])
    screen.say(2, "again")
    screen.until_shown(["again"])


def test_old_text_is_not_shown_to_a_page_that_comes_late(screen: Screen) -> None:
    screen.open("?lang=source&clear_ms=1200")
    screen.say(1, "long ago")
    screen.until_shown(["long ago"])
    screen.until_shown([])
    screen.open("?lang=source&clear_ms=1")
    screen.until(lambda: screen.run("return document.documentElement.classList.contains('is-connected')"))
    assert screen.lines() == []


def test_the_text_goes_when_the_app_dies_and_comes_back_with_it(screen: Screen) -> None:
    screen.open("?lang=source&dead_ms=1500&clear_ms=60000")
    screen.say(1, "still here")
    screen.until_shown(["still here"])
    screen.stop()
    screen.until_shown([])
    screen.start()
    screen.until_shown(["still here"], ".block-source")


def test_a_short_restart_does_not_flicker(screen: Screen) -> None:
    screen.open("?lang=source&dead_ms=20000&clear_ms=60000")
    screen.say(1, "steady")
    screen.until_shown(["steady"])
    screen.run(
        "window.most = 1; window.least = 1; new MutationObserver(() => {"
        "const n = document.querySelectorAll('.line').length; window.least = Math.min(window.least, n) })"
        ".observe(document.body, {childList: true, subtree: true})"
    )
    screen.stop()
    screen.start()
    screen.until(lambda: screen.server.clients == 1)
    screen.say(2, "and on")
    screen.until_shown(["steady", "and on"])
    assert screen.run("return window.least") == 1


def test_a_page_whose_app_hangs_clears_too(screen: Screen, network: NetworkThread) -> None:
    screen.open("?lang=source&dead_ms=1500&clear_ms=60000")
    screen.say(1, "frozen price")
    screen.until_shown(["frozen price"])
    release = threading.Event()

    async def hang() -> None:
        release.wait(20)

    hanging = network.submit(hang())
    try:
        screen.until_shown([])
    finally:
        release.set()
        hanging.result(10)
    screen.until_shown(["frozen price"])


def test_the_loader_finds_an_app_that_starts_later(screen: Screen, tmp_path: Path) -> None:
    loader = tmp_path / "deskcast.html"
    loader.write_text(screen.server.loader_page("source"), encoding="utf-8")
    screen.stop()
    screen.chrome.get(loader.as_uri())
    assert screen.chrome.title == "Deskcast: waiting for the app"
    screen.start()
    screen.say(1, "here at last")
    screen.until_shown(["here at last"])
    assert screen.chrome.current_url == screen.server.url("source")


# --- for a person to look at ---


@pytest.mark.parametrize(
    ("name", "target", "source_text", "text", "tail"),
    [
        (
            "latin",
            "es",
            "The price is $2.85 per piece, FOB Ningbo.",
            "El precio es de 2,85 dólares por pieza,",
            "FOB",
        ),
        (
            "chinese",
            "zh",
            "For one thousand pieces the price is $2.85.",
            "一千件的价格是每件2.85美元，宁波离岸价，",
            "含包装",
        ),
        (
            "arabic",
            "ar",
            "How much is the freight to Jebel Ali?",
            "كم سعر الشحن إلى جبل علي لعدد 500 قطعة من",
            "X200",
        ),
        (
            "russian",
            "ru",
            "The lead time is 30 days.",
            "Срок изготовления 30 дней после получения",
            "образца",
        ),
        ("hindi", "hi", "The lead time is 30 days.", "डिलीवरी का समय 30 दिन है,", "नमूना मिलने के बाद"),
    ],
)
def test_screenshots(
    screen: Screen, pictures: Path, name: str, target: str, source_text: str, text: str, tail: str
) -> None:
    screen.open(f"?lang=source,{target}")
    screen.run("document.documentElement.dataset.shot = arguments[0]", name)
    screen.say(1, source_text)
    screen.translate(1, target, text, tail)
    screen.until(lambda: tail in "".join(screen.lines(".block-target")))
    picture = pictures / f"overlay-{name}.png"
    assert screen.chrome.save_screenshot(str(picture))
    assert picture.stat().st_size > 10_000
