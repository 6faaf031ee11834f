"""How captions are broken into lines, asked of the page's own module in a real browser."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from tests.browser.screen import Screen

pytestmark = pytest.mark.browser

DEMO = Path(__file__).resolve().parents[2] / "assets" / "demo"

_BREAK = """
const [pairs, done] = arguments;
import(new URL('lines.js', location.href)).then((lines) =>
  done(pairs.map(([settled, tail]) => lines.breakLines(settled, tail).map((line) => [line.settled, line.tail]))));
"""


@pytest.fixture
def page(screen: Screen) -> Screen:
    screen.open()
    return screen


def broken(page: Screen, *texts: str) -> list[list[str]]:
    """The lines of each text, all of it settled."""
    found = page.chrome.execute_async_script(_BREAK, [[text, ""] for text in texts])
    return [[settled for settled, _ in lines] for lines in found]


def cells(line: str) -> float:
    """Share of a full line: 42 narrow or 16 wide cells."""
    kinds = [
        unicodedata.east_asian_width(char) for char in line if unicodedata.category(char) not in ("Mn", "Cf")
    ]
    wide = sum(kind in ("W", "F") for kind in kinds)
    return wide / 16 + (len(kinds) - wide) / 42


CASES = [
    ("a short line stays one", "Our MOQ is 500 pieces.", ["Our MOQ is 500 pieces."]),
    (
        "after a clause",
        "The price is $2.85 per piece, FOB Ningbo, and for more",
        ["The price is $2.85 per piece, FOB Ningbo,", "and for more"],
    ),
    (
        "before a connecting word",
        "We can finish the whole order in March and then ship it",
        ["We can finish the whole order in March", "and then ship it"],
    ),
    (
        "after a sentence",
        "That is the new steel bottle. It keeps cold",
        ["That is the new steel bottle.", "It keeps cold"],
    ),
    (
        "not between figure and unit",
        "Our minimum order for this colour is 500 pieces today",
        ["Our minimum order for this colour is", "500 pieces today"],
    ),
    (
        "not between currency and figure",
        "The best price that I can give is USD 2,850.00 today",
        ["The best price that I can give is", "USD 2,850.00 today"],
    ),
    (
        "not between figure, thousands and unit",
        "El pedido mínimo que aceptamos es de 10 000 piezas",
        ["El pedido mínimo que aceptamos es", "de 10 000 piezas"],
    ),
    ("Chinese without blanks", "这款保温杯是三百零四不锈钢的可以保温十二小时", None),
    ("Chinese figure and unit", "我们工厂的最低起订量是每种颜色每个型号500件起", None),
    ("Chinese number and unit", "我们工厂给您的交货时间大概是收到定金后三十天左右", None),
    ("a model number is whole", "The newest model in our catalogue is BTL-750-SS-B", None),
    ("Thai has no blanks either", "ราคาต่อชิ้นคือสองดอลลาร์แปดสิบห้าเซนต์สำหรับหนึ่งพันชิ้นขึ้นไปครับ", None),
    ("a word longer than a line", "x" * 100, ["x" * 42, "x" * 42, "x" * 16]),
    ("emoji families are whole", "👩‍👩‍👧" * 40, None),
    ("nothing", "", []),
    ("blanks only", "   ", None),
]


@pytest.mark.parametrize(("text", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_line_is_broken_at_sense(page: Screen, text: str, lines: list[str] | None) -> None:
    (found,) = broken(page, text)
    if lines is not None:
        assert found == lines
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(cells(line) <= 1.001 for line in found) or "👩" in text
    for whole in ("500件", "三十天", "BTL-750-SS-B", "👩‍👩‍👧"):
        assert "".join(found).count(whole) == sum(line.count(whole) for line in found)


@pytest.mark.parametrize("language", ["en", "es", "zh"])
def test_the_whole_demo_talk_fits_and_keeps_its_figures(page: Screen, language: str) -> None:
    name = "talk.txt" if language == "en" else f"talk.{language}.txt"
    sentences = [
        line.strip() for line in (DEMO / name).read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    for sentence, lines in zip(sentences, broken(page, *sentences), strict=True):
        assert all(cells(line) <= 1.001 for line in lines), lines
        assert all(not line.rstrip()[-1].isdigit() for line in lines[:-1]), lines
        assert all(line[0] not in ",.;:!?%，。；：！？、）" for line in lines), lines
        assert "".join("".join(lines).split()) == "".join(sentence.split())


@pytest.mark.parametrize("language", ["en", "es"])
def test_lines_already_read_stay_put_while_words_are_added(page: Screen, language: str) -> None:
    name = "talk.txt" if language == "en" else f"talk.{language}.txt"
    sentences = [
        line.strip() for line in (DEMO / name).read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    for sentence in sentences:
        words = sentence.split()
        states = broken(page, *(" ".join(words[:count]) for count in range(1, len(words) + 1)))
        for before, after in pairwise(states):
            assert after[: len(before) - 1] == before[:-1], (before, after)


def test_the_border_between_settled_and_tail_may_lie_anywhere(page: Screen) -> None:
    text = "The price is $2.85 per piece, FOB Ningbo, and for more we go lower."
    pairs = [[text[:cut].rstrip(), text[cut:].strip()] for cut in range(len(text)) if text[cut] == " "]
    for lines, pair in zip(page.chrome.execute_async_script(_BREAK, pairs), pairs, strict=True):
        assert [settled + tail for settled, tail in lines] == broken(page, text)[0]
        assert " ".join(settled for settled, _ in lines).split() == pair[0].split() or not pair[0]
        assert not any(tail and lines[index + 1][0] for index, (_, tail) in enumerate(lines[:-1]))
