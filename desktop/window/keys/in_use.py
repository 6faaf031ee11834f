"""The keys that the window has now: its own always, those of other programs while a session runs."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop.window.keys.actions import bindings, shown
from desktop.window.keys.outside import Listener, OutsideKeys
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice


class KeysInUse(QObject):
    """Binds the keys of the settings; says so where another program holds one."""

    def __init__(self, window: MainWindow, listener: Listener | None) -> None:
        super().__init__(window)
        self._window = window
        self._outside = OutsideKeys(listener, self)
        self._outside.asked.connect(window.do)
        self._live = False

    def bind(self, inside: Mapping[str, str], outside: Mapping[str, str]) -> None:
        """Takes the rep's changed keys by act; the rest are as `ACTIONS` has them."""
        self._window.bind(bindings(inside, outside))
        self._hear()

    def hear(self) -> None:
        """A session runs: hears the keys in other programs, too."""
        self._live = True
        self._hear()

    def rest(self) -> None:
        """No session runs: gives the keys of other programs back."""
        self._live = False
        self._hear()

    def _hear(self) -> None:
        refused = self._outside.bind(self._window.keys.outside if self._live else {})
        if refused:
            text = self.tr("Another program holds %1.").replace(
                "%1", ", ".join(shown(self._window.keys.outside[act]) for act in refused)
            )
            hint = self.tr("These keys work in this window only; choose others in the settings.")
            self._window.notices.tell(Notice("late", text, hint))
