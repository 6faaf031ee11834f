"""Keys that work while another program is in front: X11 by a grab of just these keys, Windows and macOS by pynput.

Wayland lets no program hear keys of another one; there, and without a display, `support()` says so.
"""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication


class Listener(Protocol):
    """One way to hear keys; started with the keys to hear."""

    def start(self, keys: Mapping[str, str], pressed: Callable[[str], None]) -> tuple[str, ...]:
        """Hears `keys` (portable key by act); returns the acts whose key another program holds."""

    def stop(self) -> None:
        """Gives all keys back; harmless when nothing was started."""


class OutsideKeys(QObject):
    """`asked` carries an act, on the Qt thread, whatever program is in front."""

    asked = Signal(str)

    def __init__(self, listener: Listener | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = listener

    def bind(self, keys: Mapping[str, str]) -> tuple[str, ...]:
        """Takes `keys` by act from now on; returns the acts whose key could not be had."""
        if self._listener is None:
            return ()
        self._listener.stop()
        wanted = {act: key for act, key in keys.items() if key}
        return self._listener.start(wanted, self.asked.emit) if wanted else ()

    def stop(self) -> None:
        """Gives all keys back."""
        if self._listener is not None:
            self._listener.stop()


def open_listener() -> Listener | None:
    """The way of this system; None where there is none."""
    if sys.platform in ("win32", "darwin"):
        from desktop.window.keys.hooked import HookedKeys

        return HookedKeys()
    if QGuiApplication.platformName() != "xcb" or os.environ.get("WAYLAND_DISPLAY"):
        return None
    from desktop.window.keys.grabbed import GrabbedKeys

    return GrabbedKeys()


def support(listener: Listener | None) -> str:
    """Empty when keys are heard outside; else why not, and what to do."""
    if listener is not None:
        return ""
    return QCoreApplication.translate(
        "Keys",
        "On this desktop (Wayland) keys reach only the program in front. Keep this window in front or log in with X11.",
    )
