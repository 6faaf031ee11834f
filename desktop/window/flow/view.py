"""A view of rows of any height: follows the newest row until the reader scrolls away, then holds what is read.

Qt's own list view lays out all rows again for each new one, which stutters at some thousand rows of differing height.
"""

from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desktop.window.flow.rows import AnyIndex, RowsView
from desktop.window.look import colours_of

MEASURE_AT_ONCE = 40
MEASURE_FOR_S = 0.006
"""Rows measured in one go outside the view, and how long that may take: well under 16 ms on a busy machine, too."""


class FlowView(RowsView):
    """Shows a list model. `away` tells whether the reader has left the newest row, which is at `newest`."""

    away = Signal(bool)

    def __init__(self, newest: Literal["top", "bottom"], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest = newest
        self._placeholder = ""
        self._follows = True
        self._placing = False
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.timeout.connect(self._measure_some)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def follows(self) -> bool:
        """Whether new rows come into view by themselves."""
        return self._follows

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Shows `model`."""
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._removed)
        self.reset()

    def set_placeholder(self, text: str) -> None:
        """What stands in the view while there are no rows."""
        self._placeholder = text
        self.viewport().update()

    def to_newest(self) -> None:
        """Scrolls to the newest row and follows again."""
        self._set_follows(True)
        self._place(None)

    def to_oldest(self) -> None:
        """Scrolls away from the newest row, as far as it goes."""
        bar = self.verticalScrollBar()
        bar.setValue(0 if self._newest == "bottom" else bar.maximum())

    def reset(self) -> None:
        """Everything is new."""
        super().reset()
        self.heights.reset(self.model().rowCount() if self.model() else 0)
        self._set_follows(True)
        self._place(None)

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        """Rows came: they push on, what is read stays."""
        anchor = self._anchor()
        self.heights.insert(start, end - start + 1)
        super().rowsInserted(parent, start, end)
        self._measure(range(start, min(end + 1, start + MEASURE_AT_ONCE)))
        self._place((anchor[0] + (end - start + 1 if start <= anchor[0] else 0), anchor[1]))

    def _removed(self, parent: QModelIndex, start: int, end: int) -> None:
        anchor = self._anchor()
        self.heights.remove(start, end - start + 1)
        gone = min(max(anchor[0] - start, 0), end - start + 1)
        self._place((anchor[0] - gone, anchor[1]))

    def dataChanged(self, top_left: AnyIndex, bottom_right: AnyIndex, roles: Iterable[int] = ()) -> None:
        """Rows changed: measured again; only they are painted again unless one grew."""
        anchor = self._anchor()
        rows = range(top_left.row(), bottom_right.row() + 1)
        if self._measure(rows):
            self._place(anchor)
            return
        for row in rows:
            self.viewport().update(self.visualRect(self.model().index(row, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width wraps all lines anew; what is at the top stays at the top."""
        anchor = self._anchor()
        if event.size().width() != event.oldSize().width():
            self.heights.reset(len(self.heights))
        super().resizeEvent(event)
        self._place(anchor)

    def changeEvent(self, event: QEvent) -> None:
        """Another font wraps all lines anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            anchor = self._anchor()
            self.heights.reset(len(self.heights))
            self._place(anchor)

    def _anchor(self) -> tuple[int, int]:
        value = self.verticalScrollBar().value()
        row = max(self.heights.row_at(value), 0)
        return row, value - self.heights.top(min(row, len(self.heights)))

    def _place(self, anchor: tuple[int, int] | None) -> None:
        """Scrolls so that the anchor (row, pixels into it) is at the top, or to the newest when following."""
        if self._follows or anchor is None:
            self._measure_near(len(self.heights) - 1 if self._newest == "bottom" else 0)
        self._placing = True
        self.updateGeometries()
        bar = self.verticalScrollBar()
        if self._follows or anchor is None:
            bar.setValue(bar.maximum() if self._newest == "bottom" else 0)
        elif len(self.heights):
            bar.setValue(self.heights.top(min(anchor[0], len(self.heights) - 1)) + anchor[1])
        self._placing = False
        self.viewport().update()
        self._measuring.start(0)

    def updateGeometries(self) -> None:
        """Tells the scroll bar how much there is."""
        super().updateGeometries()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self.heights.total() - page, 0))
        bar.setPageStep(page)
        bar.setSingleStep(24)

    def _measure_near(self, row: int) -> None:
        """Measures rows around `row` until they fill the view."""
        step, filled = (-1 if self._newest == "bottom" else 1), 0
        while 0 <= row < len(self.heights) and filled < self.viewport().height():
            if not self.heights.measured(row):
                self._measure((row,))
            filled += self.heights.height(row)
            row += step

    def _measure(self, rows: Iterable[int]) -> bool:
        option = self._option()
        changed = [self.heights.set(row, self._height(option, row)) for row in rows]
        return any(changed)

    def _height(self, option: QStyleOptionViewItem, row: int) -> int:
        return self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height()

    def _measure_some(self) -> None:
        rows = self.heights.unmeasured(MEASURE_AT_ONCE) if self.isVisible() else ()
        if not rows:
            return
        anchor = self._anchor()
        if self._measure(_while_quick(rows)):
            self._place(anchor)
        self._measuring.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Goes on measuring: what nobody sees waits."""
        super().showEvent(event)
        self._measuring.start(0)

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        return option

    def _scrolled(self) -> None:
        self.viewport().update()
        if self._placing:
            return
        bar = self.verticalScrollBar()
        self._set_follows(bar.value() >= bar.maximum() if self._newest == "bottom" else bar.value() == 0)

    def _set_follows(self, follows: bool) -> None:
        if follows != self._follows:
            self._follows = follows
            self.away.emit(not follows)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Painting reads the scroll bar; nothing is moved here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows that meet the asked region, measuring those that were only guessed."""
        painter = QPainter(self.viewport())
        if not len(self.heights):
            self._paint_placeholder(painter)
        option, offset = self._option(), self.verticalScrollBar().value()
        row = self.heights.row_at(max(offset + event.rect().top(), 0))
        while 0 <= row < len(self.heights):
            if not self.heights.measured(row):
                self.heights.set(row, self._height(option, row))
            top = self.heights.top(row) - offset
            if top > event.rect().bottom():
                return
            option.rect = QRect(0, top, self.viewport().width(), self.heights.height(row))
            self._set_state(option, row)
            self.itemDelegate().paint(painter, option, self.model().index(row, 0))
            row += 1

    def _paint_placeholder(self, painter: QPainter) -> None:
        painter.setPen(QColor(colours_of(self.palette()).muted))
        place = self.viewport().rect().adjusted(16, 16, -16, -16)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._placeholder)

    def _set_state(self, option: QStyleOptionViewItem, row: int) -> None:
        state = QStyle.StateFlag.State_Enabled
        index = self.model().index(row, 0)
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if self.hasFocus() and self.currentIndex() == index:
            state |= QStyle.StateFlag.State_HasFocus
        option.state = state


def _while_quick(rows: Iterable[int]) -> Iterator[int]:
    until = perf_counter() + MEASURE_FOR_S
    for row in rows:
        yield row
        if perf_counter() > until:
            return
