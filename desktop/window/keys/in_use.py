"""The keys that the window has now: its own always, those of other programs while a session runs."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.window.keys.actions import Bindings, bindings, shown
from desktop.window.keys.outside import Listener, OutsideKeys, Standing, said
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice


class KeysInUse(QObject):
    """Binds the keys of the settings and says so where one cannot be had; `stood` carries each new Standing."""

    stood = Signal(object)

    def __init__(self, window: MainWindow, listener: Listener | None) -> None:
        super().__init__(window)
        self._window = window
        self._outside = OutsideKeys(listener, self)
        self._outside.asked.connect(window.do)
        self._outside.stands.connect(self._take)
        self._live = self._agreeing = False
        self._bound: Bindings = window.keys
        self._heard: Mapping[str, str] | None = None
        self.standing = Standing()
        window.settings.made.connect(self._serve)

    def bind(self, inside: Mapping[str, str], outside: Mapping[str, str]) -> None:
        """Takes the rep's changed keys by act; the rest are as `ACTIONS` has them."""
        self._bound = bindings(inside, outside)
        self._window.bind(replace(self._bound, spelled=self.standing.spelled))
        if self._heard is None:
            self._outside.look()
        self._hear()

    def hear(self) -> None:
        """A session runs: hears the keys in other programs, too."""
        self._live = True
        self._hear()

    def rest(self) -> None:
        """No session runs: gives the keys of other programs back."""
        self._live = False
        self._hear()

    def agree(self) -> None:
        """Has the desktop ask its user about the keys now, rather than when the session begins."""
        self._agreeing, self._heard = True, {}
        self._hear()

    def leave(self) -> None:
        """The rep is done with the keys."""
        self._agreeing = False
        self._hear()

    def _hear(self) -> None:
        wanted = self._bound.outside if self._live or self._agreeing else {}
        if wanted != self._heard:
            self._heard = wanted
            self._outside.bind(wanted)
        if self.standing.changeable and not wanted:
            self._take(replace(self.standing, changeable=False))

    def _take(self, standing: Standing) -> None:
        self.standing = standing
        if dict(standing.spelled) != dict(self._window.keys.spelled):
            self._window.bind(replace(self._bound, spelled=standing.spelled))
        self.stood.emit(standing)
        if self._live and (standing.refused or standing.lack not in ("", "no-way")):
            self._window.notices.tell(self._notice(standing))

    def _notice(self, standing: Standing) -> Notice:
        if standing.lack:
            why = said(standing)
            return Notice("late", why.text, why.hint)
        keys = ", ".join(shown(self._bound.outside[act]) for act in standing.refused)
        hint = self.tr("These keys work in this window only; choose others in the settings.")
        return Notice("late", self.tr("Another program holds %1.").replace("%1", keys), hint)

    def _serve(self, section: QWidget) -> None:
        from desktop.window.settings.hot_keys import HotKeysSection

        if isinstance(section, HotKeysSection):
            section.agree_asked.connect(self.agree)
            section.change_asked.connect(self._outside.change)
            section.left.connect(self.leave)
            self.stood.connect(section.show_standing)
            section.show_standing(self.standing)
