"""What a window really paints: every run of text with its colour, and the ground that lies behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QColor,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

LARGE_PT, LARGE_BOLD_PT, BOLD = 18, 14, 600
"""Text of this size counts as large (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True)
class Run:
    """A run of text as painted by `widget`, in its own coordinates; its ink as #rrggbb."""

    widget: QWidget
    text: str
    ink: str
    box: QRectF
    points: float
    weight: int

    @property
    def least_contrast(self) -> float:
        """What WCAG 2.2 asks of letters of this size."""
        large = self.points >= LARGE_PT or (self.points >= LARGE_BOLD_PT and self.weight >= BOLD)
        return 3.0 if large else 4.5


class _Notes(QPaintEngine):
    """Paints nothing and notes text."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.taken: list[tuple[str, str, QRectF, float, int]] = []
        self._ink, self._place = "", QTransform()

    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def updateState(self, state: QPaintEngineState) -> None:
        if state.state() & QPaintEngine.DirtyFlag.DirtyPen:
            self._ink = state.pen().color().name()
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._place = QTransform(state.transform())

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        box = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        font = item.font()
        points = font.pointSizeF() * self._place.m22()
        self.taken.append((item.text(), self._ink, self._place.mapRect(box), points, font.weight()))

    def drawPath(self, *parts: object) -> None: ...
    def drawPixmap(self, *parts: object) -> None: ...
    def drawImage(self, *parts: object) -> None: ...
    def drawTiledPixmap(self, *parts: object) -> None: ...
    def drawRects(self, *parts: object) -> None: ...
    def drawLines(self, *parts: object) -> None: ...
    def drawPolygon(self, *parts: object) -> None: ...
    def drawEllipse(self, *parts: object) -> None: ...
    def drawPoints(self, *parts: object) -> None: ...

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User


class _Paper(QPaintDevice):
    """As large as `widget`, at 96 dots an inch."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._size = widget.size()
        self.notes = _Notes()

    def paintEngine(self) -> QPaintEngine:
        return self.notes

    def metric(self, asked: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        return {
            kind.PdmWidth: self._size.width(),
            kind.PdmHeight: self._size.height(),
            kind.PdmDevicePixelRatio: 1,
            kind.PdmDevicePixelRatioScaled: 65536,
            kind.PdmDepth: 32,
        }.get(asked, 96)


def runs(widget: QWidget) -> list[Run]:
    """The text that `widget` itself paints, without its children."""
    paper = _Paper(widget)
    painter = QPainter(paper)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    painter.end()
    return [Run(widget, *taken) for taken in paper.notes.taken if taken[0].strip() and taken[2].width() > 0]


def visible(window: QWidget) -> list[QWidget]:
    """`window` and all in it that can be seen."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and not one.isWindow()]
    return [one for one in (window, *shown) if not one.visibleRegion().isEmpty()]


def seen(window: QWidget) -> Iterator[Run]:
    """All text of `window` whose middle can be seen."""
    for widget in visible(window):
        region = widget.visibleRegion()
        yield from (run for run in runs(widget) if region.contains(run.box.center().toPoint()))


def in_window(run: Run) -> QRect:
    """Where `run` is in its window."""
    box = run.box.toAlignedRect()
    return QRect(run.widget.mapTo(run.widget.window(), box.topLeft()), box.size())


def pixels(window: QWidget) -> NDArray[np.uint32]:
    """What `window` looks like, as rows of 0xffrrggbb."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), picture.width()).copy()


def ground(picture: NDArray[np.uint32], box: QRect) -> str:
    """The commonest colour in `box`: letters cover less of it than what is behind them."""
    part = picture[max(box.top(), 0) : box.bottom() + 1, max(box.left(), 0) : box.right() + 1]
    colours, counts = np.unique(part, return_counts=True)
    return QColor(int(colours[counts.argmax()])).name()


def luminance(name: str) -> float:
    """Relative luminance of WCAG 2.2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(name).getRgbF()[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
