"""The flag of a country as a widget, where no list draws it."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.window.live.marks import badge, badge_size
from desktop.window.look import colours_of


class FlagBadge(QWidget):
    """The flag of one country; nothing while there is no buyer."""

    def __init__(self) -> None:
        super().__init__()
        self._country = ""
        self.setFixedSize(badge_size(self.font()))

    def show_country(self, country: str | None) -> None:
        """Shows a country, empty for one that is not known; None shows nothing."""
        self._country = country or ""
        self.setVisible(country is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        badge(painter, self.font(), QPoint(), self._country, "overseas", colours_of(self.palette()))
