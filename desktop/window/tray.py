"""Telling the rep of a buyer outside the window: a sound, and a message of the system where it has a tray."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop.rooms.events import Alert
from desktop.window.words import country_name

SHOWN_MS = 8_000


class Notifier(QObject):
    """The window itself always shows an alert; this adds to it and never takes the focus.

    `window_asked` when the rep clicks the message or the icon.
    """

    window_asked = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(icon, self)
            self._icon.setToolTip("Deskcast")
            self._icon.messageClicked.connect(self.window_asked)
            self._icon.activated.connect(lambda _: self.window_asked.emit())
            self._icon.show()

    def tell(self, alert: Alert) -> None:
        """Sounds, and shows a message."""
        QApplication.beep()
        if self._icon is None or not QSystemTrayIcon.supportsMessages():
            return
        title = self.tr("An overseas buyer is here")
        body = escaped(who(alert)) if reads_markup(sys.platform) else who(alert)
        self._icon.showMessage(title, body, self._icon.icon(), SHOWN_MS)


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
