"""The settings page: its sections by name at the left, the chosen one beside them, a reset for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.window.icons import icon
from desktop.window.letters import grown, keep_most
from desktop.window.look import colours_of
from desktop.window.parts import button, heading
from desktop.window.settings.section import Section

LIST_PX = 216
WIDEST_PX = 820
ROW_PX = 36
WIDE_FROM_PX = 900


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section with its id, as the check list and the help name it, its icon, and how it is made."""

    id: str
    glyph: str
    title: str
    make: Callable[[], Section]


class SettingsPage(QWidget):
    """Empty until `fill`; a section is made when it is first turned to, and told by `made`.

    Asks to go back, and to reset the fields of the section on show.
    """

    back_asked = Signal()
    reset_asked = Signal(object)
    made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chapters: tuple[Chapter, ...] = ()
        self._made: dict[str, Section] = {}
        self._on_show: Section | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.list.setFixedWidth(LIST_PX)
        self.list.setIconSize(QSize(16, 16))
        self.list.setProperty("nav", "true")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._turn)
        self.back = button(self.tr("Back"), "back", self.back_asked.emit)
        self.back.setToolTip(self.tr("Back (Alt+Left)"))
        self._title = heading("", 1.3)
        self.reset = button(self.tr("Reset this section"), "undo", self._ask_reset, "quiet")
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.reset)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(head)
        right.addWidget(self._stack, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.back)
        left.addWidget(self.list, 1)
        body = QHBoxLayout(self)
        body.setContentsMargins(16, 16, 16, 16)
        body.setSpacing(24)
        body.addLayout(left)
        body.addLayout(right, 1)

    def fill(self, chapters: Sequence[Chapter]) -> None:
        """Takes the sections, once."""
        self._chapters = tuple(chapters)
        for chapter in self._chapters:
            item = QListWidgetItem(chapter.title)
            self.list.addItem(item)
            self._stack.addWidget(Scroll())
        self._size_list()

    @property
    def filled(self) -> bool:
        """Whether the sections are there."""
        return bool(self._chapters)

    def sections(self) -> tuple[Section, ...]:
        """Those that were made."""
        return tuple(self._made.values())

    def section(self, name: str) -> Section:
        """The section with this id, made if it was not."""
        if name not in self._made:
            row = [chapter.id for chapter in self._chapters].index(name)
            self._made[name] = made = self._chapters[row].make()
            area = self._stack.widget(row)
            assert isinstance(area, Scroll)
            area.hold(made)
            self.made.emit(made)
        return self._made[name]

    def open(self, name: str = "") -> None:
        """Turns to the section with this id, or to the one that was open."""
        self._draw_icons()
        ids = [chapter.id for chapter in self._chapters]
        row = ids.index(name) if name in ids else max(self.list.currentRow(), 0)
        if row != self.list.currentRow():
            self.list.setCurrentRow(row)
        else:
            self._turn(row)
        self.list.setFocus()

    def close_section(self) -> None:
        """The page goes off show."""
        if self._on_show is not None:
            self._on_show.leave()
            self._on_show = None

    def _turn(self, row: int) -> None:
        if not 0 <= row < len(self._chapters):
            return
        self.close_section()
        self._on_show = self.section(self._chapters[row].id)
        self._stack.setCurrentIndex(row)
        self._title.setText(self._chapters[row].title)
        self.reset.setVisible(bool(self._on_show.names))
        self._on_show.enter()

    def _ask_reset(self) -> None:
        if self._on_show is not None:
            self.reset_asked.emit(self._on_show.names)

    def _draw_icons(self) -> None:
        colours = colours_of(self.palette())
        for row, chapter in enumerate(self._chapters):
            drawn: QIcon = icon(chapter.glyph, colours.text, colours.muted)
            self.list.item(row).setIcon(drawn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gives the sections more of itself."""
        super().resizeEvent(event)
        self._size_list()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters want wider and higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_list()

    def _size_list(self) -> None:
        width = grown(LIST_PX if self.width() >= grown(WIDE_FROM_PX) else LIST_PX - 48)
        self.list.setFixedWidth(width)
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(width - 24, grown(ROW_PX)))


class Scroll(QScrollArea):
    """A section that is scrolled; it always has the height that its wrapped lines need at this width.

    A QScrollArea asks its widget for a smallest size only, which knows nothing of lines that wrap.
    """

    def __init__(self) -> None:
        super().__init__()
        self._inner = QWidget()
        self._inner.setProperty("plain", "true")
        self._line = QHBoxLayout(self._inner)
        self._line.setContentsMargins(0, 0, 8, 8)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inner)
        self._inner.installEventFilter(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)

    def hold(self, section: Section) -> None:
        """Takes the section, once."""
        keep_most(section, WIDEST_PX)
        self._line.addWidget(section, 1)
        self._line.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters may be wider, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands in the section has changed."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self._line.invalidate()
        height = self._line.totalHeightForWidth(self.viewport().width())
        if height != self._inner.minimumHeight():
            self._inner.setMinimumHeight(max(height, 0))
