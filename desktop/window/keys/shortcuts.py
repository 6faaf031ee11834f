"""The window's own keys: one Qt shortcut for each key, changed while the window is open."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.window.keys.actions import ACTIONS, Bindings

_ALSO = {"start": ("Ctrl+Enter",), "larger": ("Ctrl+=",)}
"""The same key as another keyboard writes it."""


class Shortcuts(QObject):
    """`asked` carries the acts that the pressed key stands for: one for each page that it serves.

    Qt fires neither of two shortcuts with the same key, so acts share one.
    """

    asked = Signal(tuple)

    def __init__(self, window: QWidget, keys: Bindings) -> None:
        super().__init__(window)
        self._window = window
        self._shortcuts: list[QShortcut] = []
        self.bind(keys)

    def bind(self, keys: Bindings) -> None:
        """Takes `keys` from now on."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = [self._made(key, acts) for key, acts in acts_by_key(keys).items()]

    def _made(self, key: str, acts: tuple[str, ...]) -> QShortcut:
        made = QShortcut(QKeySequence(key), self._window)
        made.activated.connect(lambda: self.asked.emit(acts))
        return made


def acts_by_key(keys: Bindings) -> dict[str, tuple[str, ...]]:
    """The acts of each key, in the order of `ACTIONS`."""
    found: dict[str, tuple[str, ...]] = {}
    for action in ACTIONS:
        key = keys.inside[action.id]
        for one in (key, *_ALSO.get(action.id, ())) if key else ():
            found[one] = (*found.get(one, ()), action.id)
    return found
