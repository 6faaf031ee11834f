"""The overlay as a person in front of OBS sees it: publish on one side, read lines on the other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.support.ui import WebDriverWait

from asr.captions import Caption
from desktop.network import NetworkThread
from desktop.overlay.pages import Patience
from desktop.overlay.server import OverlayOptions, OverlayServer
from translate.translations import Translation

_LINES = """
return [...document.querySelectorAll(arguments[0] + ' .line')].map((line) => line.textContent);
"""


class Screen:
    """One overlay server and the browser's page of it."""

    def __init__(self, chrome: Chrome, network: NetworkThread) -> None:
        self.chrome = chrome
        self._network = network
        self.server = OverlayServer(
            OverlayOptions("t0k3n", port=0, targets=("es", "zh"), patience=Patience(ping_s=0.2))
        )

    def start(self) -> None:
        self._network.call(self.server.start())

    def run_anew(self) -> None:
        """The app ends and is started again: nothing is known of before but the address."""
        port = self.server.port
        self.stop()
        self.server = OverlayServer(OverlayOptions("t0k3n", port=port, targets=("es", "zh")))
        self.start()

    def use_css(self, path: Path) -> None:
        """Starts again with a theme of the user's own."""
        self.stop()
        self.server = OverlayServer(OverlayOptions("t0k3n", port=0, targets=("es", "zh"), user_css=path))
        self.start()

    def stop(self) -> None:
        self._network.call(self.server.stop())

    def open(self, query: str = "") -> None:
        """Opens the page and waits until it is connected."""
        self.chrome.get(f"{self.server.url()}{query}")
        self.until(lambda: self.server.clients == 1)

    def say(self, utterance: int, text: str, tail: str = "", language: str = "en") -> None:
        self.server.publish(Caption(utterance, 0, 900, text, tail, language, not tail))

    def translate(
        self, utterance: int, language: str, text: str, tail: str = "", flags: tuple[str, ...] = ()
    ) -> None:
        self.server.publish(Translation(utterance, language, text, tail, not tail, flags))

    def lines(self, block: str = ".block") -> list[str]:
        found: list[str] = self.run(_LINES, block)
        return found

    def run(self, script: str, *arguments: Any) -> Any:
        """The value of `script` in the page."""
        return self.chrome.execute_script(script, *arguments)

    def until(self, condition: Callable[[], object], within_s: float = 10) -> None:
        """Waits for something that can be seen; fails when it does not come."""
        wait = WebDriverWait(self.chrome, within_s, 0.03, [StaleElementReferenceException])
        wait.until(lambda _: condition(), f"never came true; on screen: {self.lines()}")

    def until_shown(self, lines: list[str], block: str = ".block") -> None:
        self.until(lambda: self.lines(block) == lines)
