"""The lock: the sign beside everything that only the rep sees."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.window.icons import glyph
from desktop.window.look import colours_of

SIZE_PX = 16


class Lock(QWidget):
    """A small lock with its meaning as tip and name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(SIZE_PX, SIZE_PX))
        self.setToolTip(self.tr("Only you see this"))
        self.setAccessibleName(self.tr("Only you see this"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it in the colour of quiet text."""
        painter = QPainter(self)
        colour = colours_of(self.palette()).muted
        painter.drawPixmap(0, 0, glyph("lock", colour, SIZE_PX, self.devicePixelRatio()))
