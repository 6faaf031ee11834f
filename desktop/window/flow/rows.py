"""What a list of rows needs beside its layout: moving, selecting and copying rows, and a ring for keyboard users."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QRegion
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget

from desktop.window.flow.heights import Heights

AnyIndex = QModelIndex | QPersistentModelIndex
GUESS_PX = 64
"""Height that a row is taken to have before it was measured."""
KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class RowsView(QAbstractItemView):
    """Rows as wide as the view, one under another, whose places `heights` knows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heights = Heights(GUESS_PX)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where `index` is in the viewport."""
        row = index.row()
        if not 0 <= row < len(self.heights):
            return QRect()
        top = self.heights.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self.heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row under `point`."""
        row = self.heights.row_at(point.y() + self.verticalScrollBar().value())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Brings a row into view, moving as little as possible."""
        rect, page = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > page:
            bar.setValue(bar.value() + min(rect.bottom() - page + 1, rect.top()))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up, down, page and end keys."""
        kind, row, last = QAbstractItemView.CursorAction, self.currentIndex().row(), len(self.heights) - 1
        if last < 0:
            return QModelIndex()
        page = max(self.viewport().height() // max(self.heights.height(max(row, 0)), 1), 1)
        steps = {
            kind.MoveUp: row - 1,
            kind.MovePrevious: row - 1,
            kind.MoveDown: row + 1,
            kind.MoveNext: row + 1,
            kind.MovePageUp: row - page,
            kind.MovePageDown: row + page,
            kind.MoveHome: 0,
            kind.MoveEnd: last,
        }
        return self.model().index(min(max(steps.get(action, row), 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Selects the rows that meet `rect`."""
        offset = self.verticalScrollBar().value()
        first = self.heights.row_at(max(rect.top() + offset, 0))
        last = self.heights.row_at(min(max(rect.bottom() + offset, 0), self.heights.total() - 1))
        if first < 0 or last < 0:
            return
        model = self.model()
        self.selectionModel().select(QItemSelection(model.index(first, 0), model.index(last, 0)), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The part of the viewport that a selection covers."""
        region = QRegion()
        for part in selection.toList():
            top = self.visualRect(part.topLeft()).top()
            height = self.visualRect(part.bottomRight()).bottom() - top + 1
            region += QRect(0, top, self.viewport().width(), height)
        return region

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy takes the selected rows as text."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
            return
        super().keyPressEvent(event)

    def copy_selected(self) -> None:
        """Puts the selected rows on the clipboard, top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        if rows:
            QApplication.clipboard().setText("\n".join(str(row.data()) for row in rows))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows a ring to those who came by keyboard; chooses no row by itself, as Qt's views would."""
        QAbstractScrollArea.focusInEvent(self, event)
        self._show_ring(event.reason() in KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the ring away."""
        super().focusOutEvent(event)
        self._show_ring(False)

    def _show_ring(self, ring: bool) -> None:
        if bool(self.property("ring")) != ring:
            self.setProperty("ring", ring)
            self.style().unpolish(self)
            self.style().polish(self)
        self.viewport().update()

    def isIndexHidden(self, index: AnyIndex) -> bool:
        """No row is hidden."""
        return False

    def horizontalOffset(self) -> int:
        """Rows are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """How far the view is scrolled, in pixels."""
        return self.verticalScrollBar().value()
