"""A real Chromium, driven by Selenium, and an overlay that runs in the network thread like in the app."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from desktop.network import NetworkThread
from tests.browser.screen import Screen

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP rebind.evil 127.0.0.1",  # a name of a stranger that points at this machine
)
CANVAS = {"width": 1920, "height": 1080, "deviceScaleFactor": 1, "mobile": False}


@pytest.fixture(scope="session")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """One Chromium with a fresh profile; every test opens its own page in it."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("Chromium is not installed (apt install chromium chromium-driver)")
    options = Options()
    options.binary_location = browser
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = Chrome(options=options, service=Service(driver))
    chrome.set_script_timeout(10)
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", CANVAS)
    yield chrome
    chrome.quit()


@pytest.fixture
def network() -> Iterator[NetworkThread]:
    with NetworkThread() as network:
        yield network


@pytest.fixture
def screen(chrome: Chrome, network: NetworkThread) -> Iterator[Screen]:
    """The overlay and a browser that looks at it."""
    screen = Screen(chrome, network)
    screen.start()
    yield screen
    chrome.get("about:blank")
    screen.stop()


@pytest.fixture
def pictures() -> Path:
    """Where screenshots are kept for a person to look at."""
    folder = Path(__file__).resolve().parents[2] / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
