"""The overlay page in a real browser: what is shown and how it looks."""

from pathlib import Path

import pytest

from tests.browser.screen import Screen

pytestmark = pytest.mark.browser


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


LONG = "一千件的价格是每件2.85美元，宁波离岸价，交货期为30天，付款方式为30%定金。"
LONG_LINES = ["一千件的价格是每件2.85美元，", "宁波离岸价，交货期为30天，", "付款方式为30%定金。"]


def test_a_long_sentence_that_is_translated_at_once_is_shown_from_its_beginning(screen: Screen) -> None:
    screen.open("?lang=zh")
    screen.say(1, "x")
    screen.translate(1, "zh", LONG)
    screen.until(lambda: bool(screen.lines()))
    assert screen.lines() == LONG_LINES[:2]
    screen.until_shown(LONG_LINES[1:])


def test_a_page_that_comes_later_begins_with_the_newest_lines(screen: Screen) -> None:
    screen.say(1, "x")
    screen.translate(1, "zh", LONG)
    screen.open("?lang=zh")
    screen.until(lambda: bool(screen.lines()))
    assert screen.lines() == LONG_LINES[1:]


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
    texts = {path.name: path.read_text(encoding="utf-8") for path in assets.rglob("*.*")}
    assert not [name for name, text in texts.items() if "!important" in text]
    assert not [
        name
        for name, text in texts.items()
        if name.endswith(".js") and (".style" in text or "style=" in text)
    ]
    scripts = "".join(text for name, text in texts.items() if name.endswith(".js"))
    assert "innerHTML" not in scripts.replace("by innerHTML of a <style>", "")


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
