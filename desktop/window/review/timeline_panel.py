"""The room against what was said: the chart, and under it every sentence with who was there, came and went."""

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.window.look import colours_of
from desktop.window.parts import Elided, label
from desktop.window.review.chart import Chart, paint_moment, paint_promise, paint_question
from desktop.window.review.curve import NO_CURVE, Curve
from desktop.window.review.entry import Entries, Entry, Place
from desktop.window.review.entry_list import EntryList
from desktop.window.review.tab_order import tab_through
from desktop.window.words import clock

SIGN_PX = 16


class TimelinePanel(QWidget):
    """`jump_asked` carries a `Place`. Chart and list go together: moving in one moves the other."""

    jump_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._curve = NO_CURVE
        self.chart = Chart()
        self.list = EntryList(
            self.tr("Every sentence with who was there"), self.tr("Nothing was said in this session.")
        )
        self._now = Elided()
        self.chart.moved.connect(self._follow_chart)
        self.chart.opened.connect(self._open)
        self.list.chosen.connect(self._follow_list)
        self.list.opened.connect(lambda entry: self.jump_asked.emit(entry.place))
        self._lay_out()

    def _lay_out(self) -> None:
        legend = QHBoxLayout()
        legend.setContentsMargins(16, 8, 16, 0)
        legend.setSpacing(8)
        legend.addWidget(self._now, 1)
        for sign, name in (
            (_Sign("promise"), self.tr("promise")),
            (_Sign("question"), self.tr("buyer wrote")),
            (_Sign("moment"), self.tr("marked")),
        ):
            legend.addWidget(sign)
            legend.addWidget(label(name, "muted"))
        chart = QVBoxLayout()
        chart.setContentsMargins(8, 0, 8, 0)
        chart.addWidget(self.chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(legend)
        column.addLayout(chart)
        column.addWidget(self.list, 1)
        tab_through(self.chart, self.list.view)

    def show_session(self, curve: Curve, beats: Entries) -> None:
        """Shows a session from its first second."""
        self._curve = curve
        self.list.show_entries(beats)
        self.chart.show_curve(curve)
        self._tell(0)

    def _follow_chart(self, second: int) -> None:
        row = self.list.model.row_at(second * 1000 + 999)
        self.list.chosen.disconnect(self._follow_list)
        self.list.choose(max(row, 0))
        self.list.chosen.connect(self._follow_list)
        self._tell(second)

    def _follow_list(self, entry: Entry | None) -> None:
        if entry is not None:
            second = entry.place.at_ms // 1000
            self.chart.go_to(second)
            self._tell(second)

    def _tell(self, second: int) -> None:
        there = self.tr("%n in the room", "", self._curve.at(second))
        text = f"{clock(second * 1000)}  ·  {there}"
        most = self.tr("most at once: %1").replace("%1", str(self._curve.peak))
        self._now.setText(f"{text}  ·  {most}")
        keys = self.tr("Arrow keys move by a second, page keys by a minute; Enter goes to the line.")
        self.chart.setAccessibleDescription(f"{text}. {most}. {keys}")

    def _open(self) -> None:
        at_ms = self.chart.second * 1000
        row = self.list.model.row_at(at_ms + 999)
        entry = self.list.current() if row >= 0 else None
        self.jump_asked.emit(entry.place if entry else Place(at_ms=at_ms))


class _Sign(QWidget):
    """A mark of the chart, for its legend."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._paint = {"promise": paint_promise, "question": paint_question, "moment": paint_moment}[kind]
        self.setFixedSize(QSize(SIGN_PX, SIGN_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the mark in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QPoint(SIGN_PX // 2, SIGN_PX // 2), colours_of(self.palette()))
