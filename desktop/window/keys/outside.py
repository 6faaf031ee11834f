"""Keys that work while another program is in front: X11 by a grab of just these keys, Windows and macOS by pynput.

Wayland lets no program hear keys of another one; there the desktop hears them for us if it has a portal for that.
"""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

Lack = Literal["", "no-way", "not-in-menu", "declined", "taken-back"]
"""Why no key is heard: the desktop has no way, does not know this program, or the user or the desktop said no."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of the keys in other programs, as far as it is known."""

    lack: Lack = ""
    refused: tuple[str, ...] = ()
    """Acts whose key another program holds."""
    decides: bool = False
    """Whether the desktop decides about the keys, and asks its user."""
    spelled: Mapping[str, str] = field(default_factory=dict)
    """By act, the key that the desktop has given, in its own words; empty words where it keeps them to itself."""
    changeable: bool = False
    """Whether the desktop can be asked for its own page of these keys now."""


@dataclass(frozen=True, slots=True)
class Said:
    """A Standing in words: what is, and what to do; both empty where keys are simply heard."""

    text: str = ""
    hint: str = ""


class Listener(Protocol):
    """One way to hear keys. Both callbacks may be called from another thread, until `stop` has returned."""

    def look(self, stands: Callable[[Standing], None]) -> None:
        """Finds out whether keys can be heard, and takes none."""

    def start(
        self, keys: Mapping[str, str], pressed: Callable[[str], None], stands: Callable[[Standing], None]
    ) -> None:
        """Hears `keys` (portable key by act); `stands` is told how that went, and again when it changes."""

    def change(self) -> None:
        """Opens the desktop's own page of these keys, where `Standing.changeable`."""

    def stop(self) -> None:
        """Gives all keys back; harmless when nothing was started."""


class OutsideKeys(QObject):
    """`asked` carries an act and `stands` a Standing, both on the Qt thread, whatever program is in front."""

    asked = Signal(str)
    stands = Signal(object)

    def __init__(self, listener: Listener | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = listener

    def look(self) -> None:
        """Finds out whether keys can be heard."""
        if self._listener is None:
            self.stands.emit(Standing("no-way"))
        else:
            self._listener.look(self._tell)

    def bind(self, keys: Mapping[str, str]) -> None:
        """Takes `keys` by act from now on."""
        if self._listener is None:
            return
        self._listener.stop()
        wanted = {act: key for act, key in keys.items() if key}
        if wanted:
            self._listener.start(wanted, self.asked.emit, self._tell)

    def change(self) -> None:
        """Opens the desktop's own page of these keys."""
        if self._listener is not None:
            self._listener.change()

    def _tell(self, standing: Standing) -> None:
        with suppress(RuntimeError):  # the window was closed while a portal was looked for
            self.stands.emit(standing)


def open_listener() -> Listener | None:
    """The way of this system; None where there is none."""
    if sys.platform in ("win32", "darwin"):
        from desktop.window.keys.hooked import HookedKeys

        return HookedKeys()
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    if wayland and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        from desktop.window.keys.portal import PortalKeys

        return PortalKeys()
    if wayland or QGuiApplication.platformName() != "xcb":
        return None
    from desktop.window.keys.grabbed import GrabbedKeys

    return GrabbedKeys()


def said(standing: Standing) -> Said:
    """`standing` for the rep."""
    tr = QCoreApplication.translate
    if standing.lack == "no-way":
        return Said(
            tr(
                "Keys",
                "On this desktop (Wayland) keys reach only the program in front. "
                "Keep this window in front or log in with X11.",
            )
        )
    if standing.lack == "not-in-menu":
        return Said(
            tr(
                "Keys",
                "Deskcast is not in the menu of this desktop, which gives keys only to programs that are.",
            ),
            tr("Keys", "The guide says how to put it there; then start Deskcast again."),
        )
    if standing.lack == "declined":
        return Said(
            tr("Keys", "The desktop was asked for these keys and gave none."),
            tr(
                "Keys", "Ask again in the settings, under hot keys; until then they work in this window only."
            ),
        )
    if standing.lack == "taken-back":
        return Said(
            tr("Keys", "The desktop has taken the keys back."),
            tr(
                "Keys", "Ask again in the settings, under hot keys; until then they work in this window only."
            ),
        )
    if not standing.decides:
        return Said()
    if standing.spelled:
        return Said(tr("Keys", "The desktop has given these keys; they are heard while a session runs."))
    return Said(
        tr("Keys", "This desktop hands on keys of other programs if you agree."),
        tr("Keys", "It will ask when a session begins; you can also have it ask now."),
    )
