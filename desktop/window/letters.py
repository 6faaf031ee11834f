"""How large captions, buyers and chat are written: 100 to 200 % of the system's size."""

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

SMALLEST, LARGEST, STEP = 100, 200, 10
"""In percent."""


class Letters:
    """Sets the size of several views together."""

    def __init__(self, views: Sequence[QWidget]) -> None:
        self._views = tuple(views)
        self._plain = QFont(self._views[0].font())
        self.percent = SMALLEST

    def set(self, percent: int) -> None:
        """Writes at `percent`, within what can be read and laid out."""
        self.percent = min(max(percent, SMALLEST), LARGEST)
        font = QFont(self._plain)
        font.setPointSizeF(self._plain.pointSizeF() * self.percent / 100)
        for view in self._views:
            view.setFont(font)

    def larger(self) -> None:
        """One step up."""
        self.set(self.percent + STEP)

    def smaller(self) -> None:
        """One step down."""
        self.set(self.percent - STEP)

    def plain(self) -> None:
        """The system's size."""
        self.set(SMALLEST)
