"""How large the app is written: 100 to 200 % of the system's size."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

SMALLEST, LARGEST, STEP = 100, 200, 10
"""In percent."""
_PLAIN, _FACTOR = "plain-points", "letter-factor"
_WIDTH, _HEIGHT, _MOST = "plain-width", "plain-height", "plain-most"


class Letters:
    """Sets the size of all letters; one of these for each window, and one window at a time."""

    def __init__(self) -> None:
        self.percent = SMALLEST
        self._write()

    def set(self, percent: int) -> None:
        """Writes at `percent`, within what can be read and laid out."""
        percent = min(max(percent, SMALLEST), LARGEST)
        if percent != self.percent:
            self.percent = percent
            self._write()

    def larger(self) -> None:
        """One step up."""
        self.set(self.percent + STEP)

    def smaller(self) -> None:
        """One step down."""
        self.set(self.percent - STEP)

    def plain(self) -> None:
        """The system's size."""
        self.set(SMALLEST)

    def _write(self) -> None:
        font = QFont(QApplication.font())
        points = _plain_points() * self.percent / 100
        if abs(font.pointSizeF() - points) < 0.01:
            return
        font.setPointSizeF(points)
        QApplication.setFont(font)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet(app.styleSheet())  # what the sheet has dressed keeps its old letters otherwise
        for widget in QApplication.allWidgets():
            follow(widget)


def enlarge(widget: QWidget, factor: float) -> None:
    """Writes on `widget` at `factor` times the size of the app's letters, whatever that is now."""
    widget.setProperty(_FACTOR, factor)
    follow(widget)


def keep_width(widget: QWidget, width_px: int) -> None:
    """Makes `widget` as wide as `width_px` is for plain letters, and wider with larger ones."""
    widget.setProperty(_WIDTH, width_px)
    follow(widget)


def keep_most(widget: QWidget, width_px: int) -> None:
    """Lets `widget` be no wider than `width_px` is for plain letters, and wider with larger ones."""
    widget.setProperty(_MOST, width_px)
    follow(widget)


def keep_height(widget: QWidget, height_px: int) -> None:
    """Makes `widget` as high as `height_px` is for plain letters, and higher with larger ones."""
    widget.setProperty(_HEIGHT, height_px)
    follow(widget)


def grown(plain_px: int) -> int:
    """`plain_px` as it is with the letters of now."""
    return round(plain_px * QApplication.font().pointSizeF() / _plain_points())


def plain(font: QFont) -> QFont:
    """`font` in the system's size, for a drawing that grows as a whole."""
    made = QFont(font)
    made.setPointSizeF(_plain_points())
    return made


def follow(widget: QWidget) -> None:
    """Gives `widget` the sizes it is to keep; again after its style was taken off and put on."""
    factor, width, height, most = (widget.property(name) for name in (_FACTOR, _WIDTH, _HEIGHT, _MOST))
    if factor is not None:
        font = QFont(widget.font())
        font.setPointSizeF(QApplication.font().pointSizeF() * factor)
        widget.setFont(font)
    if width is not None:
        widget.setFixedWidth(grown(width))
    if height is not None:
        widget.setFixedHeight(grown(height))
    if most is not None:
        widget.setMaximumWidth(grown(most))


def _plain_points() -> float:
    """The system's size, as it was before the first window made letters larger."""
    app = QApplication.instance()
    assert app is not None
    known = app.property(_PLAIN)
    if known is None:
        known = QApplication.font().pointSizeF()
        app.setProperty(_PLAIN, known)
    return float(known)
