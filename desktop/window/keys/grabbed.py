"""X11: asks the display for just these keys, so no other key is ever seen (only importer of Xlib)."""

import select
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from Xlib import XK, X, display, error

from desktop.window.keys.outside import Standing
from desktop.window.keys.spelling import stroke

_MODIFIERS = {"Ctrl": X.ControlMask, "Shift": X.ShiftMask, "Alt": X.Mod1Mask, "Meta": X.Mod4Mask}
_LOCKS = (0, X.LockMask, X.Mod2Mask, X.LockMask | X.Mod2Mask)
"""Caps Lock and Num Lock must not switch the keys off."""
_PLAIN = X.ControlMask | X.ShiftMask | X.Mod1Mask | X.Mod4Mask


@dataclass(frozen=True, slots=True)
class _Grab:
    code: int
    modifiers: int


class GrabbedKeys:
    """Listener with a connection and a thread of its own."""

    def __init__(self, name: str | None = None) -> None:
        """`name` of the X display; None takes that of the environment."""
        self._name = name
        self._display: display.Display | None = None
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()

    def look(self, stands: Callable[[Standing], None]) -> None:
        """X11 lets every program ask."""
        stands(Standing())

    def start(
        self, keys: Mapping[str, str], pressed: Callable[[str], None], stands: Callable[[Standing], None]
    ) -> None:
        """Grabs `keys`; an act whose key is held by another program, or is on no key, is refused."""
        self._stopping.clear()
        connection = self._display = display.Display(self._name)
        acts: dict[_Grab, str] = {}
        refused = []
        for act, key in keys.items():
            grab = _grab_of(key, connection)
            if grab is not None and _taken(grab, connection):
                acts[grab] = act
            else:
                refused.append(act)
        self._thread = threading.Thread(
            target=self._listen, args=(connection, acts, pressed), name="keys", daemon=True
        )
        self._thread.start()
        stands(Standing(refused=tuple(refused)))

    def change(self) -> None:
        """X11 has no page for keys."""

    def stop(self) -> None:
        """Gives the keys back and ends the thread."""
        if self._thread is None or self._display is None:
            return
        self._stopping.set()
        self._thread.join()
        self._display.close()
        self._display = self._thread = None

    def _listen(
        self, connection: display.Display, acts: Mapping[_Grab, str], pressed: Callable[[str], None]
    ) -> None:
        while not self._stopping.is_set():
            if not connection.pending_events():
                select.select([connection.fileno()], [], [], 0.2)
                continue
            event = connection.next_event()
            if event.type == X.KeyPress:
                act = acts.get(_Grab(event.detail, event.state & _PLAIN))
                if act:
                    pressed(act)


def _grab_of(key: str, connection: display.Display) -> _Grab | None:
    wanted = stroke(key)
    symbol = XK.string_to_keysym(wanted.name)
    code = connection.keysym_to_keycode(symbol) if symbol else 0
    if not code or any(part not in _MODIFIERS for part in wanted.held):
        return None
    modifiers = 0
    for part in wanted.held:
        modifiers |= _MODIFIERS[part]
    return _Grab(code, modifiers)


def _taken(grab: _Grab, connection: display.Display) -> bool:
    refused = error.CatchError(error.BadAccess)
    root = connection.screen().root
    for lock in _LOCKS:
        root.grab_key(
            grab.code, grab.modifiers | lock, True, X.GrabModeAsync, X.GrabModeAsync, onerror=refused
        )
    connection.sync()
    return refused.get_error() is None
