"""The microphone that is heard, as a button with a menu: another one can be taken while the session runs."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QStylePainter

from asr.captions import InputChanged
from desktop.commands import SwitchMicrophone
from desktop.rooms.clean import clean_name
from desktop.window.backend import Device
from desktop.window.letters import grown

MENU_LETTERS = 48


class MicrophoneMenu(QPushButton):
    """`asked` carries `SwitchMicrophone`, `opened` wants the list of microphones read again.

    Shows what the session tells, not what was asked. Names come from outside: they are cleaned, and cut where there is
    no room; the tool tip has the whole name.
    """

    asked = Signal(object)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._heard: str | None = None
        self._devices: tuple[Device, ...] = ()
        self._widest_px = 224
        self.setProperty("glyph", "mic")
        self.setIconSize(QSize(16, 16))
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._open)

    def begin(self, name: str, switchable: bool) -> None:
        """A new session hears `name`; a recording cannot be changed for a microphone."""
        self._name, self._heard = clean_name(name), None
        self.setEnabled(switchable)
        self._show()

    def show_devices(self, devices: tuple[Device, ...]) -> None:
        """What there is to choose from."""
        if devices != self._devices:
            self._devices = devices
            self._fill()

    def show_input(self, change: InputChanged) -> None:
        """This microphone is heard now."""
        self._name, self._heard = clean_name(change.device), change.device
        self._show()

    def keep_within(self, widest_px: int) -> None:
        """How wide it may be with plain letters; 0 leaves only the icon."""
        self._widest_px = widest_px
        self._show()

    def choices(self) -> tuple[QAction, ...]:
        """The lines of the menu."""
        return tuple(self.menu().actions())

    def sizeHint(self) -> QSize:
        """As wide as the name, within bounds."""
        wanted = super().sizeHint()
        return wanted.boundedTo(QSize(grown(self._widest_px), wanted.height())) if self.text() else wanted

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what fits of the name."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        lacking = super().sizeHint().width() - self.width()
        if lacking > 0:
            room = self.fontMetrics().horizontalAdvance(self.text()) - lacking
            cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            option.text = cut
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _show(self) -> None:
        self.setText(self._name.replace("&", "&&") if self._widest_px else "")
        self.setAccessibleName(self.tr("Microphone: %1").replace("%1", self._name))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()

    def _open(self) -> None:
        """A click checks a line before the session has agreed; the menu is made anew each time it opens."""
        self._fill()
        self.opened.emit()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        names: list[str | None] = [device.name for device in self._devices]
        if self._heard and self._heard not in names:
            names.insert(0, self._heard)
        for name in (None, *names):
            group.addAction(self._line(name))

    def _line(self, name: str | None) -> QAction:
        shown = clean_name(name) if name else self.tr("Default microphone")
        short = shown if len(shown) <= MENU_LETTERS else f"{shown[:MENU_LETTERS]}…"
        action = self.menu().addAction(short.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(name is not None and name == self._heard)
        action.setData(name)
        action.triggered.connect(lambda: self.asked.emit(SwitchMicrophone(name)))
        return action
