"""How loud the microphone is: a bar that moves, and a word for those who cannot see it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from asr.captions import Level
from desktop.window.look import colours_of

FLOOR_DBFS = -60.0
LOUD_DBFS = -3.0
"""Above this a peak is about to clip."""
QUIET_DBFS = -45.0
SEGMENTS = 12


class LevelMeter(QWidget):
    """Shows the newest `Level`."""

    def __init__(self) -> None:
        super().__init__()
        self._rms_dbfs = self._peak_dbfs = -100.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_level(None)

    def sizeHint(self) -> QSize:
        """Room for the segments."""
        return QSize(SEGMENTS * 7, 16)

    def show_level(self, level: Level | None) -> None:
        """Moves the bar; None rests it."""
        self._rms_dbfs, self._peak_dbfs = (level.rms_dbfs, level.peak_dbfs) if level else (-100.0, -100.0)
        word = self._word()
        if word != self.toolTip():
            self.setToolTip(word)
            self.setAccessibleName(word)
        self.update()

    def _word(self) -> str:
        if self._peak_dbfs >= LOUD_DBFS:
            return self.tr("Microphone: too loud")
        if self._rms_dbfs < QUIET_DBFS:
            return self.tr("Microphone: silent")
        return self.tr("Microphone: good")

    def lit(self) -> int:
        """Segments that are on."""
        share = (self._rms_dbfs - FLOOR_DBFS) / (0 - FLOOR_DBFS)
        return round(min(max(share, 0.0), 1.0) * SEGMENTS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the segments."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours, lit = colours_of(self.palette()), self.lit()
        loud = self._peak_dbfs >= LOUD_DBFS
        for at in range(SEGMENTS):
            on = colours.lost if loud and at >= SEGMENTS - 3 else colours.good
            painter.setBrush(QColor(on if at < lit or (loud and at >= SEGMENTS - 3) else colours.line))
            painter.drawRoundedRect(QRectF(at * 7, 1, 5, self.height() - 2), 1.5, 1.5)
