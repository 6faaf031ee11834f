"""Rows that go on in the next line where there is no more room: of parts, and of the words beside a check box."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QCheckBox, QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget


class Wrapping(QLayout):
    """Parts from left to right, each as large as it asks to be; the height follows from the width."""

    def __init__(self, parts: Sequence[QWidget] = (), spacing_px: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing_px)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes a part."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at `index`, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives the part at `index` away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines when it is `width` wide."""
        lines = self._lines(width)
        return sum(map(_height, lines)) + self.spacing() * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        across = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(across, _height(shown))

    def minimumSize(self) -> QSize:
        """The widest part."""
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), _height(shown))

    def setGeometry(self, box: QRect) -> None:
        """Places the parts, each in the middle of its line."""
        super().setGeometry(box)
        top = box.top()
        for line in self._lines(box.width()):
            left, height = box.left(), _height(line)
            for item in line:
                size = QSize(min(item.sizeHint().width(), box.width()), item.sizeHint().height())
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = width + 1
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines


class WrappedTick(QCheckBox):
    """A check box whose words go on in the next line; Qt's own cuts them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Its longest word."""
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self._whole.split()), default=0)
        return QSize(
            min(longest, metrics.averageCharWidth() * 24) + self._box_px(), super().minimumSizeHint().height()
        )

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its words when it is `width` wide."""
        lines = len(wrapped(self._whole, self.font(), width - self._box_px()))
        return max(lines * self.fontMetrics().lineSpacing(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        lines = wrapped(self._whole, self.font(), self.width() - self._box_px())
        if "\n".join(lines) != self.text():
            self.setText("\n".join(lines))

    def _box_px(self) -> int:
        metric = QStyle.PixelMetric
        box = self.style().pixelMetric(metric.PM_IndicatorWidth, None, self)
        return box + self.style().pixelMetric(metric.PM_CheckBoxLabelSpacing, None, self) + 4


def wrapped(text: str, font: QFont, width_px: int) -> list[str]:
    """`text` in lines of at most `width_px`, broken where its language breaks lines."""
    layout, lines = QTextLayout(text, font), []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width_px, 1))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def _height(line: Sequence[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
