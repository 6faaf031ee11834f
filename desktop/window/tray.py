"""Telling the rep of a buyer outside the window: a sound, and a message of the system where it has a tray."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop.rooms.events import Alert
from desktop.window.words import country_name

SHOWN_MS = 8_000


class Notifier(QObject):
    """The window itself always shows an alert; this adds to it and never takes the focus."""

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(icon, self)
            self._icon.setToolTip("Deskcast")
            self._icon.show()

    def tell(self, alert: Alert) -> None:
        """Sounds, and shows a message."""
        QApplication.beep()
        if self._icon is None or not QSystemTrayIcon.supportsMessages():
            return
        title = self.tr("An overseas buyer is here")
        self._icon.showMessage(title, safe_body(alert), self._icon.icon(), SHOWN_MS)


def safe_body(alert: Alert) -> str:
    """Who came, for notification servers that read markup."""
    buyer = alert.buyer
    parts = (buyer.name, buyer.company, country_name(buyer.country))
    text = " · ".join(part for part in parts if part)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
