"""The icon in the system's tray: alerts outside the window, and a place where Deskcast waits between sessions."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from desktop.rooms.events import Alert
from desktop.window.words import country_name

SHOWN_MS = 8_000


class Tray(QObject):
    """The window itself always shows an alert; this adds to it and never takes the focus.

    A desktop may have no tray (`is_there` is False): then only the sound remains, and closing the window ends it.
    """

    window_asked = Signal()
    start_asked = Signal()
    quit_asked = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self._told = False
        self._waits = False
        """Whether the message on show is about a buyer who waits for a session."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(icon, self)
            self._icon.setContextMenu(self._menu)
            self._icon.messageClicked.connect(self._answer)
            self._icon.activated.connect(self._activated)
            self._icon.show()
        self.speak()

    @property
    def is_there(self) -> bool:
        """Whether the desktop shows the icon."""
        return self._icon is not None

    def speak(self) -> None:
        """Writes tip and menu in the language of the window."""
        self._menu.clear()
        self._menu.addAction(self.tr("Open Deskcast"), self.window_asked.emit)
        self._menu.addAction(self.tr("Start a session"), self.start_asked.emit)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit"), self.quit_asked.emit)
        if self._icon is not None:
            self._icon.setToolTip(self.tr("Deskcast, ready"))

    def hide(self) -> None:
        """Takes the icon away."""
        if self._icon is not None:
            self._icon.hide()

    def say_where(self) -> None:
        """Says once where the window went."""
        if self._icon is None or self._told or not QSystemTrayIcon.supportsMessages():
            return
        self._told = True
        text = self.tr("The speech model stays loaded. Quit with the menu of this icon.")
        self._icon.showMessage(self.tr("Deskcast waits here"), text, self._icon.icon(), SHOWN_MS)

    def tell(self, alert: Alert) -> None:
        """Sounds, and shows a message; a click on it brings the window."""
        self._waits = False
        self._show_message(who(alert))

    def tell_waiting(self, alert: Alert) -> None:
        """The same while no session runs; a click on the message starts one."""
        self._waits = True
        self._show_message(f"{who(alert)}\n{self.tr('Click here to start captions.')}")

    def _show_message(self, text: str) -> None:
        QApplication.beep()
        if self._icon is None or not QSystemTrayIcon.supportsMessages():
            return
        title = self.tr("An overseas buyer is here")
        body = escaped(text) if reads_markup(sys.platform) else text
        self._icon.showMessage(title, body, self._icon.icon(), SHOWN_MS)

    def _answer(self) -> None:
        (self.start_asked if self._waits else self.window_asked).emit()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.window_asked.emit()


def who(alert: Alert) -> str:
    """Who came, in one line."""
    buyer = alert.buyer
    return " · ".join(part for part in (buyer.name, buyer.company, country_name(buyer.country)) if part)


def reads_markup(platform: str) -> bool:
    """Notification servers of the free desktops may read the body as markup; Windows and macOS do not."""
    return platform not in ("win32", "darwin")


def escaped(text: str) -> str:
    """`text` so that a reader of markup shows it as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
