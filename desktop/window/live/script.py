"""The talk script beside the talk: the chapter, what of it was said, how fast, and on to the next."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from asr.captions import Caption
from desktop.commands import StartChapter
from desktop.rooms.memory import ScriptProgress
from desktop.rooms.phrases import messages
from desktop.rooms.talk_script import Pace, TalkOptions
from desktop.window.flow.text import elided
from desktop.window.flow.view import FlowView
from desktop.window.icons import glyph
from desktop.window.live.marks import ground
from desktop.window.look import colours_of
from desktop.window.parts import Tone, button, label, set_tone
from desktop.window.words import window_language

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
POINT_ROLE = Qt.ItemDataRole.UserRole + 1
LEFT_PX, MARK_PX, PAD_PX = 16, 16, 5


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say, as the rep reads it."""

    name: str
    spoken: bool


class ScriptModel(QAbstractListModel):
    """The key messages of the chapter, in the script's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: dict[str, tuple[str, ...]] = {}
        self._points: tuple[Point, ...] = ()

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of messages."""
        return 0 if parent.isValid() else len(self._points)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The `Point`, or its text."""
        if not 0 <= index.row() < len(self._points):
            return None
        point = self._points[index.row()]
        if role == POINT_ROLE:
            return point
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{'☑' if point.spoken else '☐'} {point.name}"
        return None

    def begin(self) -> None:
        """A new session: no script yet."""
        self._orders = {}
        self._set(())

    def take(self, progress: ScriptProgress) -> None:
        """Ticks what was said; a message keeps its place when it is ticked."""
        keys, known = (*progress.spoken, *progress.open), self._orders.get(progress.chapter, ())
        order = known if set(known) == set(keys) else keys
        self._orders[progress.chapter] = order
        self._set(tuple(Point(_name(key), key in progress.spoken) for key in order))

    def _set(self, points: tuple[Point, ...]) -> None:
        if [one.name for one in points] != [one.name for one in self._points]:
            self.beginResetModel()
            self._points = points
            self.endResetModel()
        elif points != self._points:
            self._points = points
            self.dataChanged.emit(self.index(0), self.index(len(points) - 1))


def _name(key: str) -> str:
    return messages().label(key, window_language())


class _PointDelegate(QStyledItemDelegate):
    """A box, ticked when it was said, and what to say."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line."""
        return QSize(option.rect.width(), QFontMetrics(option.font).height() + 2 * PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one message."""
        point: Point = index.data(POINT_ROLE)
        colours, rect = colours_of(option.palette), option.rect
        painter.save()
        ground(painter, option, colours)
        box = QRect(rect.left() + LEFT_PX, rect.top() + (rect.height() - MARK_PX) // 2, MARK_PX, MARK_PX)
        painter.setPen(QColor(colours.good if point.spoken else colours.edge))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 3, 3)
        if point.spoken:
            mark = glyph("check", colours.good, MARK_PX, painter.device().devicePixelRatio())
            painter.drawPixmap(box.topLeft(), mark)
        painter.setPen(QColor(colours.muted if point.spoken else colours.text))
        line = rect.adjusted(LEFT_PX + MARK_PX + 8, 0, -LEFT_PX, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided(painter, point.name, line.width()))
        painter.restore()


class ScriptTab(QWidget):
    """`asked` carries `StartChapter`."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model = ScriptModel(self)
        self.view = FlowView("top")
        self.view.setItemDelegate(_PointDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("What to say in this chapter"))
        self.view.set_placeholder(self.tr("Key messages appear here and are ticked as you say them."))
        self.chapters = QComboBox()
        self.chapters.setAccessibleName(self.tr("Chapter"))
        self.chapters.activated.connect(lambda at: self.asked.emit(StartChapter(self.chapters.itemText(at))))
        self._next = button(self.tr("Next"), "start", lambda: self.asked.emit(StartChapter()))
        self._next.setToolTip(self.tr("On to the next chapter; it is marked in the record"))
        self._done, self._speed = label("", "muted"), label("", "muted")
        self._pace = Pace()
        self._lay_out()
        self.begin()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 0)
        head.addWidget(self.chapters, 1)
        head.addWidget(self._next)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 4)
        foot.addWidget(self._done)
        foot.addStretch()
        foot.addWidget(self._speed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def begin(self) -> None:
        """A new session."""
        self.model.begin()
        self._pace = Pace()
        self._show_chapters((), "")
        self._done.setText("")
        self._speed.setText("")

    def take(self, progress: ScriptProgress) -> None:
        """What was said of the chapter."""
        self.model.take(progress)
        self._show_chapters(progress.chapters, progress.chapter)
        said, all_ = len(progress.spoken), len(progress.spoken) + len(progress.open)
        self._done.setText(self.tr("%1 of %2 said").replace("%1", str(said)).replace("%2", str(all_)))

    def hear(self, caption: Caption) -> None:
        """Tells how fast the rep speaks, once a minute was heard."""
        self._pace.add(caption)
        rate, options = self._pace.rate(caption.end_ms), TalkOptions()
        in_characters = caption.language == "zh"
        most = options.characters_a_minute if in_characters else options.words_a_minute
        if not rate:
            return
        said = self.tr("%n characters/min", "", rate) if in_characters else self.tr("%n words/min", "", rate)
        tone: Tone = "late" if rate > most else "good"
        self._speed.setText(f"▲ {said}" if rate > most else f"● {said}")
        set_tone(self._speed, tone)

    def pace_text(self) -> str:
        """How fast the rep speaks; empty before a minute was heard."""
        return self._speed.text()

    def _show_chapters(self, titles: tuple[str, ...], current: str) -> None:
        if titles != tuple(self.chapters.itemText(at) for at in range(self.chapters.count())):
            self.chapters.clear()
            self.chapters.addItems(list(titles))
        self.chapters.setCurrentIndex(titles.index(current) if current in titles else -1)
        for part in (self.chapters, self._next):
            part.setVisible(len(titles) > 1)
        self._next.setEnabled(bool(titles) and current != titles[-1])
