"""The chart of the room: viewers over time, promises, questions and marks below, and a hand that can be moved."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.window.look import Colours, colours_of
from desktop.window.review.curve import NO_CURVE, Curve
from desktop.window.words import clock

LEFT_PX, RIGHT_PX, TOP_PX = 40, 16, 12
FOOT_PX = 46
"""Below the curve: a row of marks and a row of times."""
MARKS_PX = 14
NEXT_MARK_PX = 4
HEIGHT_PX = 196
TICKS_S = (5, 10, 30, 60, 300, 600, 900, 1_800, 3_600, 7_200)
MOST_TICKS = 8
MINUTE_S = 60


class Chart(QWidget):
    """`moved` carries the second that the reader went to, `opened` comes by Enter or a double click."""

    moved = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._curve = NO_CURVE
        self.second = 0
        self._picture: QPixmap | None = None
        self._drawn_for: tuple[QSize, Colours, float, str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Viewers against what was said"))

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(600, HEIGHT_PX)

    def show_curve(self, curve: Curve) -> None:
        """Shows a session from its first second."""
        self._curve = curve
        self.second = 0
        self._picture = None
        self.update()

    def go_to(self, second: int) -> None:
        """Puts the hand there; tells nobody."""
        self.second = min(max(second, 0), self._curve.length_s)
        self.update()

    def _move(self, second: int) -> None:
        before = self.second
        self.go_to(second)
        if self.second != before:
            self.moved.emit(self.second)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A second by the arrows, ten with Ctrl, a minute by the page keys, both ends; Enter goes to the line."""
        step = 10 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        places = {
            Qt.Key.Key_Left: self.second - step,
            Qt.Key.Key_Right: self.second + step,
            Qt.Key.Key_PageUp: self.second - MINUTE_S,
            Qt.Key.Key_PageDown: self.second + MINUTE_S,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._curve.length_s,
        }
        key = Qt.Key(event.key())
        if key in places:
            self._move(places[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes where it is clicked."""
        self._point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows while the button is held."""
        self._point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Goes to the line."""
        self.opened.emit()

    def _point(self, at: QPointF) -> None:
        ground = self._ground()
        share = (at.x() - ground.left()) / max(ground.width(), 1)
        self._move(round(share * self._curve.length_s))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the ring away."""
        super().focusOutEvent(event)
        self.update()

    def _ground(self) -> QRect:
        return self.rect().adjusted(LEFT_PX, TOP_PX, -RIGHT_PX, -FOOT_PX)

    def _x(self, second: float) -> float:
        ground = self._ground()
        return ground.left() + ground.width() * min(second, self._curve.length_s) / self._curve.length_s

    def _y(self, viewers: int) -> float:
        ground = self._ground()
        return ground.bottom() - ground.height() * viewers / max(self._curve.peak, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture of the session, and the hand over it."""
        colours, ratio = colours_of(self.palette()), self.devicePixelRatioF()
        drawn_for = (self.size(), colours, ratio, self.font().key())
        if self._picture is None or self._drawn_for != drawn_for:
            self._picture, self._drawn_for = self._draw(colours, ratio), drawn_for
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        self._paint_hand(painter, colours)

    def _draw(self, colours: Colours, ratio: float) -> QPixmap:
        """Gaps, grid, curve, marks and times: drawn once, since the hand moves often."""
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self.font())
        self._paint_gaps(painter, colours)
        self._paint_grid(painter, colours)
        self._paint_curve(painter, colours)
        self._paint_marks(painter, colours)
        painter.end()
        return picture

    def _paint_gaps(self, painter: QPainter, colours: Colours) -> None:
        ground = self._ground()
        for start, end in self._curve.gaps:
            left, right = int(self._x(start)), int(self._x(end))
            painter.fillRect(
                left, ground.top(), max(right - left, 2), ground.height(), QColor(colours.late_soft)
            )

    def _paint_grid(self, painter: QPainter, colours: Colours) -> None:
        ground, peak = self._ground(), self._curve.peak
        for viewers in sorted({0, (peak + 1) // 2, peak}):
            y = round(self._y(viewers))
            painter.setPen(QColor(colours.line))
            painter.drawLine(ground.left(), y, ground.right(), y)
            painter.setPen(QColor(colours.muted))
            box = QRect(0, y - 10, ground.left() - 8, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(viewers))
        length_s = self._curve.length_s
        step = next((one for one in TICKS_S if length_s / one <= MOST_TICKS), TICKS_S[-1])
        for second in range(0, length_s + 1, step):
            x = round(self._x(second))
            painter.drawLine(x, ground.bottom(), x, ground.bottom() + 4)
            box = QRect(x - 40, self.height() - 22, 80, 20)
            box.moveLeft(min(max(box.left(), 0), self.width() - 80))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, clock(second * 1000))

    def _paint_curve(self, painter: QPainter, colours: Colours) -> None:
        """Stairs: a number holds until it changes; one step for each pixel at most."""
        ground = self._ground()
        count = max(min(ground.width(), len(self._curve.viewers)), 1)
        columns, width = self._curve.columns(count), ground.width() / count
        outline = QPolygonF([QPointF(ground.left(), ground.bottom())])
        for place, viewers in enumerate(columns.tolist()):
            y = self._y(viewers)
            outline.append(QPointF(ground.left() + place * width, y))
            outline.append(QPointF(ground.left() + (place + 1) * width, y))
        outline.append(QPointF(ground.left() + ground.width(), ground.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selection))
        painter.drawPolygon(outline)
        painter.setPen(QColor(colours.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(outline)

    def _paint_marks(self, painter: QPainter, colours: Colours) -> None:
        """Under the curve: diamonds are promises, rings are questions, bars are marks."""
        middle = self._ground().bottom() + MARKS_PX
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x in self._places(self._curve.questions):
            paint_question(painter, QPoint(x, middle), colours)
        for x in self._places(self._curve.moments):
            paint_moment(painter, QPoint(x, middle), colours)
        for x in self._places(self._curve.promises):
            paint_promise(painter, QPoint(x, middle), colours)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _places(self, seconds: tuple[int, ...]) -> list[int]:
        """Of marks that would hide each other only the first is drawn."""
        ground, length_s = self._ground(), self._curve.length_s
        at_s = np.minimum(np.array(seconds, dtype=np.int64), length_s)
        places = np.rint(ground.left() + ground.width() * at_s / length_s).astype(np.int64)
        _, firsts = np.unique(places // NEXT_MARK_PX, return_index=True)
        return [int(x) for x in places[firsts]]

    def _paint_hand(self, painter: QPainter, colours: Colours) -> None:
        ground, x = self._ground(), round(self._x(self.second))
        painter.setPen(QColor(colours.text))
        painter.drawLine(x, ground.top() - 6, x, ground.bottom() + 4)
        painter.setBrush(QColor(colours.text))
        painter.drawEllipse(QPointF(x, self._y(self._curve.at(self.second))), 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)


def paint_promise(painter: QPainter, at: QPoint, colours: Colours) -> None:
    """A filled diamond."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    corners = ((0, -5), (5, 0), (0, 5), (-5, 0))
    painter.drawPolygon(QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in corners]))


def paint_question(painter: QPainter, at: QPoint, colours: Colours) -> None:
    """A ring."""
    painter.setPen(QColor(colours.late))
    painter.setBrush(QColor(colours.panel))
    painter.drawEllipse(QPointF(at), 4, 4)


def paint_moment(painter: QPainter, at: QPoint, colours: Colours) -> None:
    """An upright bar."""
    painter.fillRect(at.x() - 1, at.y() - 6, 3, 12, QColor(colours.good))
