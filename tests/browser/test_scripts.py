"""Arabic, Chinese, Russian and Hindi lines as a viewer sees them: right letters, joined, in the right order."""

from pathlib import Path
from typing import Any

import pytest

from desktop.overlay.fonts import missing_scripts
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser

LINES = [
    ("ar", "X200 سعره 2.85 دولار، فوب نينغبو"),
    ("zh", "一千件的价格是每件2.85美元"),
    ("ru", "Цена 2,85 доллара, срок 30 дней"),
    ("hi", "डिलीवरी का समय 30 दिन है"),
    ("ja", "最小注文数は500個です"),
    ("ko", "최소 주문 수량은 500개입니다"),
    ("th", "สั่งขั้นต่ำ 500 ชิ้น ราคา 2.85 ดอลลาร์"),
]

_PLACES = """
const node = document.querySelector('.block-target .settled').firstChild;
return arguments[0].map((part) => {
  const at = node.data.indexOf(part), range = document.createRange();
  range.setStart(node, at); range.setEnd(node, at + part.length);
  return range.getBoundingClientRect().left;
});
"""
_INK = """
const [words, done] = arguments;
const style = getComputedStyle(document.querySelector('.block-target .line'));
const ink = (text) => {
  const canvas = new OffscreenCanvas(400, 120), context = canvas.getContext('2d');
  context.font = `${style.fontWeight} 60px ${style.fontFamily}`;
  context.fillText(text, 40, 80);
  return [...context.getImageData(0, 0, 400, 120).data].filter((_, i) => i % 4 === 3).join();
};
done(words.map(ink));
"""


def show(screen: Screen, language: str, text: str) -> None:
    if missing_scripts([language]):
        pytest.skip(f"no font for {language} is installed")
    screen.open(f"?lang={language}")
    screen.say(1, "x")
    screen.translate(1, language, text)
    screen.until_shown([text])


def fonts_of(screen: Screen) -> list[dict[str, Any]]:
    """The fonts that Chromium took for the line, each with how many glyphs."""
    cdp = screen.chrome.execute_cdp_cmd
    cdp("DOM.enable", {})
    cdp("CSS.enable", {})
    root = cdp("DOM.getDocument", {})["root"]["nodeId"]
    node = cdp("DOM.querySelector", {"nodeId": root, "selector": ".block-target .settled"})["nodeId"]
    fonts: list[dict[str, Any]] = cdp("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return fonts


@pytest.mark.parametrize(("language", "text"), LINES, ids=[language for language, _ in LINES])
def test_every_letter_is_a_letter_and_no_box(
    screen: Screen, pictures: Path, language: str, text: str
) -> None:
    show(screen, language, text)
    letters = sorted({letter for letter in text if letter.isalpha()})
    drawn = screen.chrome.execute_async_script(_INK, [*letters, "\U0010fffd", "\u0378"])
    boxes = set(drawn[len(letters) :])
    assert [letter for letter, ink in zip(letters, drawn, strict=False) if ink in boxes] == []
    assert len(set(drawn[: len(letters)])) == len(letters)  # boxes would all look the same
    assert fonts_of(screen)
    assert screen.chrome.save_screenshot(str(pictures / f"overlay-script-{language}.png"))


def test_arabic_letters_are_joined(screen: Screen) -> None:
    show(screen, "ar", "سعر الشحن")
    joined, apart = screen.chrome.execute_async_script(_INK, ["سعر", "س\u200cع\u200cر"])
    assert joined != apart


def test_hindi_vowel_signs_and_conjuncts_are_shaped(screen: Screen) -> None:
    show(screen, "hi", "दिन में प्रति")
    before, conjunct, apart = screen.chrome.execute_async_script(_INK, ["दि", "प्र", "प\u094d\u200cर"])
    assert before
    assert conjunct != apart


def test_arabic_words_run_from_right_to_left_and_figures_in_them_from_left_to_right(screen: Screen) -> None:
    show(screen, "ar", "X200 سعره 2.85 دولار للقطعة")
    first, price, last, two, five = screen.run(_PLACES, ["X200", "سعره", "دولار", "2", "85"])
    assert first > price > last
    two, five = screen.run(_PLACES, ["2.", "85"])
    assert two < five


def test_an_arabic_line_with_a_tail_grows_to_the_left(screen: Screen) -> None:
    if missing_scripts(["ar"]):
        pytest.skip("no font for Arabic is installed")
    screen.open("?lang=ar")
    screen.say(1, "x")
    screen.translate(1, "ar", "كم سعر الشحن", "إلى جبل علي")
    screen.until_shown(["كم سعر الشحن إلى جبل علي"])
    settled, tail = screen.run(
        "return ['settled', 'tail'].map((name) => "
        "document.querySelector(`.block-target .${name}`).getBoundingClientRect().left)"
    )
    assert tail < settled


def test_chinese_takes_simplified_letters_and_not_japanese_ones(screen: Screen) -> None:
    show(screen, "zh", "价格直接骨")
    assert screen.run("return document.querySelector('.block-target .line').lang") == "zh"
    names = {font["familyName"] for font in fonts_of(screen)}
    assert not any(name.endswith(("JP", "KR", "HK", "TC")) for name in names)


FLAGS = [("figure", "?"), ("term", "+"), ("untranslated", "")]


@pytest.mark.parametrize(("flag", "mark"), FLAGS)
def test_what_the_machine_is_not_sure_of_is_marked(screen: Screen, flag: str, mark: str) -> None:
    screen.open("?lang=es")
    screen.say(1, "It is $2.80.")
    screen.translate(1, "es", "It is $2.80.", flags=(flag,))
    screen.until_shown(["It is $2.80."])
    content = screen.run(
        "const line = document.querySelector('.line.flag-' + arguments[0]);"
        "return [getComputedStyle(line, '::after').content, line.lang]",
        flag,
    )
    assert content == (['"en"', "en"] if flag == "untranslated" else [f'"{mark}"', "es"])


def test_what_is_sure_carries_no_mark(screen: Screen) -> None:
    screen.open("?lang=es")
    screen.say(1, "x")
    screen.translate(1, "es", "Hola.", flags=("pivot",))
    screen.until_shown(["Hola."])
    assert screen.run("return getComputedStyle(document.querySelector('.line'), '::after').content") == "none"
