"""The ready page: a big Start, what the session is made of, whether it will work, what was kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.window.backend import Plan
from desktop.window.parts import NAMES_PX, button, heading, label, panel
from desktop.window.ready.checks import CheckList
from desktop.window.ready.input_choice import InputChoice, dropped_file
from desktop.window.ready.language_choice import LanguageChoice
from desktop.window.ready.sessions import SessionsPanel

LONGEST_TITLE = 120
TWO_COLUMNS_FROM_PX = 900


class ReadyPage(QWidget):
    """Asks to start a session as chosen, or the demo."""

    start_asked = Signal(object)
    demo_asked = Signal()

    def __init__(self, formats: tuple[str, ...]) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.input = InputChoice()
        self.languages = LanguageChoice()
        self.checks = CheckList()
        self.sessions = SessionsPanel(formats)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("For example: Spring bottles, Mexico"))
        self.title.setAccessibleName(self.tr("Title"))
        self.start = button(self.tr("Start"), "start", self.ask_start, "primary")
        self.start.setToolTip(self.tr("Start the session (Ctrl+Return)"))
        self.start.setFont(heading("", 1.3).font())
        self.demo = button(self.tr("Try the demo"), "show", self.demo_asked.emit)
        self.demo.setToolTip(self.tr("A recorded talk with buyers coming in: see everything work"))
        self.input.changed.connect(self._show_possible)
        self._lay_out()

    def _lay_out(self) -> None:
        chosen, column = panel()
        column.addWidget(heading(self.tr("Next session"), 1.3))
        column.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        name = label(self.tr("Title"))
        name.setFixedWidth(NAMES_PX)
        row.addWidget(name)
        row.addWidget(self.title, 1)
        column.addLayout(row)
        for part in (self.input, self.languages):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.start, 2)
        row.addWidget(self.demo, 1)
        column.addSpacing(8)
        column.addLayout(row)
        self.start.setProperty("big", "true")
        self.demo.setProperty("big", "true")
        checks, inside = panel()
        inside.addWidget(self.checks)
        self._arrange(chosen, checks)

    def _arrange(self, chosen: QFrame, checks: QFrame) -> None:
        inner = QWidget()
        inner.setProperty("plain", "true")
        self._columns = page = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(chosen)
        left.addWidget(checks)
        left.addStretch()
        page.addLayout(left, 1)
        page.addWidget(self.sessions, 1)
        self.sessions.setMinimumSize(320, 200)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def choose(self, settings: Settings) -> None:
        """Fills in what was remembered."""
        self.title.setText(settings.title)
        self.input.choose_device(settings.device)
        self.languages.choose(settings.source_language, settings.targets)

    def plan(self) -> Plan:
        """What is chosen."""
        return Plan(
            input=self.input.input(),
            device=self.input.device(),
            source_language=self.languages.source(),
            targets=self.languages.targets(),
            title=self.title.text().strip(),
        )

    def ask_start(self) -> None:
        """Asks to start, when a recording is chosen or the microphone is taken."""
        if self.start.isEnabled():
            self.start_asked.emit(self.plan())

    def _show_possible(self) -> None:
        self.start.setEnabled(bool(self.input.input()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Half a screen has room for one column."""
        super().resizeEvent(event)
        wide = event.size().width() >= TWO_COLUMNS_FROM_PX
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A recording may be dropped anywhere on the page."""
        if dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Chooses the dropped recording."""
        path = dropped_file(event)
        if path:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.input.choose_file(path)
