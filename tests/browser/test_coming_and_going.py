"""When the text goes from the overlay page, and when it comes back."""

import threading
from pathlib import Path

import pytest

from desktop.network import NetworkThread
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser


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


def test_another_run_of_the_app_replaces_what_the_page_had(screen: Screen) -> None:
    screen.open("?lang=source&dead_ms=20000&clear_ms=60000")
    for number in range(1, 9):
        screen.say(number, f"old {number}")
    screen.until_shown(["old 7", "old 8"])
    screen.run_anew()
    screen.say(1, "new 1")  # ids and revisions count from 1 again
    screen.until_shown(["new 1"])


def test_a_page_that_is_loaded_again_shows_what_is_on(screen: Screen) -> None:
    screen.open("?lang=source&clear_ms=60000")
    screen.say(1, "steady")
    screen.until_shown(["steady"])
    screen.chrome.refresh()
    screen.until_shown(["steady"])


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
    screen.until(lambda: screen.server.clients == 1, within_s=60)
    assert screen.chrome.current_url == screen.server.url("source")
    screen.say(1, "here at last")
    screen.until_shown(["here at last"])
