"""The window's own keys: one Qt shortcut for each act, changed while the window is open."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.window.keys.actions import ACTIONS, Bindings

_ALSO = {"start": ("Ctrl+Enter",), "larger": ("Ctrl+=",)}
"""The same key as another keyboard writes it."""


class Shortcuts(QObject):
    """`asked` carries the act whose key was pressed in `window`."""

    asked = Signal(str)

    def __init__(self, window: QWidget, keys: Bindings) -> None:
        super().__init__(window)
        self._by_act = {action.id: self._made(action.id, window) for action in ACTIONS}
        self.bind(keys)

    def _made(self, act: str, window: QWidget) -> QShortcut:
        made = QShortcut(window)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(lambda: self.asked.emit(act))
        return made

    def bind(self, keys: Bindings) -> None:
        """Takes `keys` from now on."""
        for act, shortcut in self._by_act.items():
            also = _ALSO.get(act, ()) if keys.inside[act] else ()
            shortcut.setKeys([QKeySequence(key) for key in (keys.inside[act], *also) if key])
