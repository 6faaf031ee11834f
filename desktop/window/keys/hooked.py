"""Windows and macOS: keys by pynput (its only importer); macOS asks the user to allow it first."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop.window.keys.outside import Standing

_NAMES = {"Ctrl": "<ctrl>", "Shift": "<shift>", "Alt": "<alt>", "Meta": "<cmd>"}


class HookedKeys:
    """Listener around pynput's."""

    def __init__(self) -> None:
        self._keys: Any = None

    def look(self, stands: Callable[[Standing], None]) -> None:
        """Every program may hear keys; macOS asks its user when they are first heard."""
        stands(Standing())

    def start(
        self, keys: Mapping[str, str], pressed: Callable[[str], None], stands: Callable[[Standing], None]
    ) -> None:
        """Hears `keys`; pynput never refuses one."""
        from pynput import keyboard

        acts = {_spelled(key): act for act, key in keys.items()}
        self._keys = keyboard.GlobalHotKeys({key: lambda act=act: pressed(act) for key, act in acts.items()})
        self._keys.start()
        stands(Standing())

    def change(self) -> None:
        """Neither system has a page for keys of programs."""

    def stop(self) -> None:
        """Hears nothing more."""
        if self._keys is not None:
            self._keys.stop()
            self._keys = None


def _spelled(key: str) -> str:
    """`Ctrl+Shift+F9` as pynput writes it: `<ctrl>+<shift>+<f9>`."""
    *held, name = key.split("+")
    last = name.lower() if len(name) == 1 else f"<{name.lower()}>"
    return "+".join([*(_NAMES[part] for part in held), last])
