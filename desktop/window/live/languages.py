"""What is spoken and what it is translated into, as a button with a menu: both can change while the session runs."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.commands import SwitchSource, SwitchTargets
from desktop.window.backend import Languages
from desktop.window.words import language_name, languages_line, own_name


class LanguageMenu(QPushButton):
    """`asked` carries `SwitchSource` and `SwitchTargets`; shows what the session's events tell, not what was asked."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._source = ""
        self._targets: tuple[str, ...] = ()
        self._spoken: tuple[str, ...] = ()
        self._offered: tuple[str, ...] = ()
        self.setMenu(QMenu(self))
        self.setAccessibleName(self.tr("Languages of this session"))

    def begin(self, source: str, targets: tuple[str, ...]) -> None:
        """A new session; what else there is to choose is not known yet."""
        self._source, self._targets = source, targets
        self._spoken, self._offered = (source,), targets
        self._show()

    def show_choices(self, languages: Languages) -> None:
        """What the model hears and the packs translate."""
        self._spoken = tuple(dict.fromkeys((self._source, *languages.spoken)))
        working = (target.code for target in languages.targets if not target.missing)
        self._offered = tuple(dict.fromkeys((*self._targets, *working)))
        self._show()

    def show_spoken(self, code: str) -> None:
        """Captions come in this language now."""
        if code != self._source:
            self._source = code
            self._show()

    def show_targets(self, codes: tuple[str, ...]) -> None:
        """Lines are translated into these from now on."""
        self._targets = codes
        self._show()

    def next_spoken(self) -> None:
        """Asks for the next language that can be heard; opens the menu where there is only one."""
        if len(self._spoken) < 2:
            self.showMenu()
            return
        place = (self._spoken.index(self._source) + 1) % len(self._spoken) if self._knows_source() else 0
        self.asked.emit(SwitchSource(self._spoken[place]))

    def choices(self) -> tuple[QAction, ...]:
        """The lines of the menu that can be chosen."""
        return tuple(action for action in self.menu().actions() if action.isCheckable())

    def _knows_source(self) -> bool:
        return self._source in self._spoken

    def _show(self) -> None:
        self.setText(languages_line(self._source, self._targets))
        menu = self.menu()
        menu.clear()
        menu.addSection(self.tr("I speak"))
        group = QActionGroup(menu)
        for code in self._spoken:
            action = self._line(code, code == self._source)
            group.addAction(action)
            action.triggered.connect(lambda _, code=code: self.asked.emit(SwitchSource(code)))
        menu.addSection(self.tr("Translate into"))
        for code in self._offered:
            if code != self._source:
                action = self._line(code, code in self._targets)
                action.triggered.connect(lambda wanted, code=code: self._choose(code, wanted))

    def _line(self, code: str, chosen: bool) -> QAction:
        action = self.menu().addAction(" · ".join(dict.fromkeys((own_name(code), language_name(code)))))
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setData(code)
        return action

    def _choose(self, code: str, wanted: bool) -> None:
        kept = tuple(known for known in self._targets if known != code)
        targets = (*kept, code) if wanted else kept
        if targets:
            self.asked.emit(SwitchTargets(targets))
        else:
            self._show()
