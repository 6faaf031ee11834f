"""The user guide: the same pages in both languages, every link and picture there, read inside the window."""

import re
from pathlib import Path
from typing import get_args

import pytest

from desktop.window.guide_reader import GUIDE, GuideReader, guide_path
from desktop.window.help_texts import HelpPage, page_help

LANGUAGES = ("en", "zh")
MOST_BYTES = 250_000


def pages(language: str) -> list[Path]:
    return sorted((GUIDE / language).glob("*.md"))


def test_both_languages_have_the_same_pages_and_pictures():
    one, other = ({page.name for page in pages(language)} for language in LANGUAGES)
    assert one == other
    pictures = [
        {re.sub(r"-(en|zh)\.png", "", name) for page in pages(language) for name in linked(page, "png")}
        for language in LANGUAGES
    ]
    assert pictures[0] == pictures[1]


def linked(page: Path, kind: str) -> list[str]:
    return re.findall(rf"\]\(([^)]+\.{kind})\)", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_and_picture_is_there(language: str):
    missing = [
        f"{page.name}: {name}"
        for page in pages(language)
        for kind in ("md", "png")
        for name in linked(page, kind)
        if not (page.parent / name).is_file()
    ]
    assert missing == []


def test_every_picture_is_there_in_both_looks_and_small():
    pictures = sorted((GUIDE / "images").glob("*.png"))
    names = {picture.name for picture in pictures}
    for picture in pictures:
        assert picture.name.replace("-light-", "-dark-") in names
        assert picture.stat().st_size <= MOST_BYTES, picture.name


@pytest.mark.parametrize("page", get_args(HelpPage))
def test_every_page_of_the_window_has_help_and_a_page_in_the_guide(dressed, page: HelpPage):
    assert len(page_help(page)) >= 3
    found = guide_path(page)
    assert found is not None
    assert found.stem == page


def test_the_guide_is_read_inside_the_window(dressed):
    reader = GuideReader(None)  # type: ignore[arg-type]
    reader.show_page("live")
    assert reader.title() == "While you are live"
    reader.close()
