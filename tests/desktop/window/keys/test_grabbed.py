"""Under X11 the rep's keys arrive while another window has the focus, and no other key does."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from queue import Queue

import pytest

pytest.importorskip("Xlib", reason="python-xlib is installed on Linux only")
from Xlib import XK, X, display
from Xlib.ext import xtest

from desktop.window.keys.grabbed import GrabbedKeys
from desktop.window.keys.outside import Standing

SOON_S = 10


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of an X display of its own."""
    if sys.platform != "linux" or not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-noreset"], stdout=subprocess.PIPE
    )
    assert server.stdout is not None
    with server:
        yield f":{server.stdout.readline().decode().strip()}"
        server.terminate()


def press(typist: display.Display, *names: str) -> None:
    codes = [typist.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
    for code in codes:
        xtest.fake_input(typist, X.KeyPress, code)
    for code in reversed(codes):
        xtest.fake_input(typist, X.KeyRelease, code)
    typist.sync()


def test_only_the_chosen_keys_arrive_also_with_num_lock(screen: str):
    typist, heard = display.Display(screen), Queue[str]()
    keys = GrabbedKeys(screen)
    said = Queue[Standing]()
    keys.start({"mute": "Ctrl+Shift+F9", "hide": "Ctrl+Shift+F10"}, heard.put, said.put)
    press(typist, "F9")
    press(typist, "a")
    press(typist, "Num_Lock")
    press(typist, "Control_L", "Shift_L", "F9")
    press(typist, "Control_L", "Shift_L", "F10")
    arrived = [heard.get(timeout=SOON_S), heard.get(timeout=SOON_S)]
    keys.stop()
    typist.close()
    assert (said.get(), arrived) == (Standing(), ["mute", "hide"])


def test_a_key_that_another_program_holds_is_named(screen: str):
    first, second = GrabbedKeys(screen), GrabbedKeys(screen)
    said = Queue[Standing]()
    first.start({"mute": "Ctrl+Shift+F9"}, print, print)
    second.start({"hide": "Ctrl+Shift+F9", "mark": "No+Such", "pin": "Ctrl+,"}, print, said.put)
    assert said.get() == Standing(refused=("hide", "mark"))
    first.stop()
    second.stop()


def test_keys_that_were_given_back_are_free_for_others(screen: str):
    first, second = GrabbedKeys(screen), GrabbedKeys(screen)
    said = Queue[Standing]()
    first.start({"mute": "Ctrl+Shift+F9"}, print, print)
    first.stop()
    second.start({"hide": "Ctrl+Shift+F9"}, print, said.put)
    assert said.get() == Standing()
    second.stop()
