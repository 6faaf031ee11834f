"""The ready page: a big Start, what the session is made of, whether it will work, what was kept."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import Settings, Show
from desktop.window.backend import Plan
from desktop.window.letters import grown, keep_width
from desktop.window.parts import NAMES_PX, button, heading, headline, label, panel, scrolled
from desktop.window.ready.checks import CheckList
from desktop.window.ready.files_choice import FilesChoice
from desktop.window.ready.input_choice import InputChoice, dropped_file
from desktop.window.ready.language_choice import LanguageChoice
from desktop.window.ready.sessions import SessionsPanel
from desktop.window.ready.shows import with_show
from desktop.window.ready.waiting import WaitingPanel

LONGEST_TITLE = 120
TWO_COLUMNS_FROM_PX = 900


class ReadyPage(QWidget):
    """Asks to start a session as chosen, a rehearsal of it, or the demo; `settings_asked` carries a section's id."""

    start_asked = Signal(object)
    demo_asked = Signal()
    settings_asked = Signal(str)

    def __init__(self, formats: tuple[str, ...]) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.input = InputChoice()
        self.languages = LanguageChoice()
        self.files = FilesChoice()
        self.files.rooms_asked.connect(lambda: self.settings_asked.emit("rooms"))
        self.checks = CheckList()
        self.checks.mend_asked.connect(self.settings_asked)
        self.sessions = SessionsPanel(formats)
        self.waiting = WaitingPanel()
        self.waiting.shown.connect(self._place_sessions)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("For example: Spring bottles, Mexico"))
        self.title.setAccessibleName(self.tr("Title"))
        self._shows: dict[str, Show] = {}
        self.title.editingFinished.connect(self._recall)
        self.start = button(self.tr("Start"), "start", self.ask_start, "primary")
        self.start.setToolTip(self.tr("Start the session (Ctrl+Return)"))
        headline(self.start, 1.3)
        self.rehearse = button(self.tr("Rehearse"), "mic", self._ask_rehearsal)
        self.rehearse.setToolTip(
            self.tr(
                "Everything as on the stream, but no buyers and nothing is sent; the record can be deleted"
            )
        )
        self.demo = button(self.tr("Try the demo"), "show", self.demo_asked.emit)
        self.settings = button(self.tr("Settings"), "settings", lambda: self.settings_asked.emit(""), "quiet")
        self.settings.setToolTip(self.tr("Settings (Ctrl+,)"))
        self.demo.setToolTip(self.tr("A recorded talk with buyers coming in: see everything work"))
        self.input.changed.connect(self._show_possible)
        self._lay_out()

    def _lay_out(self) -> None:
        chosen, column = panel()
        row = QHBoxLayout()
        row.addWidget(heading(self.tr("Next session"), 1.3))
        row.addStretch()
        row.addWidget(self.settings)
        column.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(8)
        name = label(self.tr("Title"))
        keep_width(name, NAMES_PX)
        row.addWidget(name)
        row.addWidget(self.title, 1)
        column.addLayout(row)
        for part in (self.input, self.languages, self.files):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.start, 2)
        row.addWidget(self.rehearse, 1)
        row.addWidget(self.demo, 1)
        column.addSpacing(8)
        column.addLayout(row)
        self.start.setProperty("big", "true")
        for one in (self.rehearse, self.demo):
            one.setProperty("big", "true")
        checks, inside = panel()
        inside.addWidget(self.checks)
        self._arrange(chosen, checks)

    def _arrange(self, chosen: QFrame, checks: QFrame) -> None:
        inner = QWidget()
        inner.setProperty("plain", "true")
        self._columns = page = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(16)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(chosen)
        for part in (self.waiting, checks):
            self._right.addWidget(part)
        for column in (self._left, self._right):
            column.setSpacing(16)
            column.addStretch()
            page.addLayout(column, 1)
        self._place_sessions()
        self.sessions.setMinimumSize(320, 200)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def _place_sessions(self) -> None:
        """Under the checks, unless the room takes their place."""
        wide = self._columns.direction() == QBoxLayout.Direction.LeftToRight
        column = self._left if wide and self.waiting.heard else self._right
        if column.indexOf(self.sessions) < 0:
            column.insertWidget(column.count() - 1, self.sessions, 1)

    def choose(self, settings: Settings) -> None:
        """Fills in what was remembered."""
        self.title.setText(settings.title)
        self.input.choose_device(settings.device)
        self.languages.choose(settings.source_language, settings.targets)
        self.files.choose(settings.glossary, settings.products, settings.script)
        self.files.show_rooms(settings.rooms)
        self.show_titles(settings.shows)

    def chosen(self, settings: Settings) -> Settings:
        """`settings` with what is chosen here now."""
        return settings.model_copy(
            update={
                "device": self.input.device(),
                "source_language": self.languages.source(),
                "targets": self.languages.targets() or settings.targets,
                "title": self.title.text().strip(),
                "glossary": self.files.kept("glossary"),
                "products": self.files.kept("products"),
                "script": self.files.kept("script"),
                "shows": with_show(settings.shows, self.plan()),
            }
        )

    def show_titles(self, shows: tuple[Show, ...]) -> None:
        """Offers the titles of earlier sessions; one that is chosen brings its files and languages along."""
        self._shows = {show.title.casefold(): show for show in shows}
        completer = QCompleter([show.title for show in shows], self.title)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._recall)
        self.title.setCompleter(completer)

    def _recall(self) -> None:
        show = self._shows.pop(self.title.text().strip().casefold(), None)
        if show is not None:
            self.files.choose(show.glossary, show.products, show.script)
            self.languages.choose(show.source_language, show.targets)
            self.languages.source_changed.emit(show.source_language)

    def plan(self) -> Plan:
        """What is chosen."""
        return Plan(
            input=self.input.input(),
            device=self.input.device(),
            source_language=self.languages.source(),
            targets=self.languages.targets(),
            title=self.title.text().strip(),
            glossary=self.files.path("glossary"),
            products=self.files.path("products"),
            script=self.files.path("script"),
        )

    def ask_start(self) -> None:
        """Asks to start, when a recording is chosen or the microphone is taken."""
        if self.start.isEnabled():
            self.start_asked.emit(self.plan())

    def _ask_rehearsal(self) -> None:
        plan = self.plan()
        name = self.tr("Rehearsal")
        title = f"{name} · {plan.title}" if plan.title else name
        self.start_asked.emit(replace(plan, title=title[:LONGEST_TITLE], rehearsal=True))

    def _show_possible(self) -> None:
        for one in (self.start, self.rehearse):
            one.setEnabled(bool(self.input.input()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Half a screen has room for one column."""
        super().resizeEvent(event)
        self._turn_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn_columns()

    def _turn_columns(self) -> None:
        wide = self.width() >= grown(TWO_COLUMNS_FROM_PX)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._place_sessions()

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
