"""Help for the page that is open (F1), with all keys below; it stays open beside the work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.window.guide_reader import GuideReader, guide_path
from desktop.window.help_texts import HelpPage, page_help, page_title
from desktop.window.keys.actions import ACTIONS, Bindings, meaning, shown
from desktop.window.parts import button, empty, heading, label


class HelpSheet(QDialog):
    """Non-modal: what the page is for, then each act with its key here and in other programs where it has one."""

    welcome_asked = Signal()

    def __init__(self, parent: QWidget, keys: Bindings) -> None:
        super().__init__(parent)
        self._keys = keys
        self._page: HelpPage = "ready"
        self._reader: GuideReader | None = None
        self.setWindowTitle(self.tr("Help"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self._title = heading("", 1.3)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(8)
        self._guide = button(self.tr("User guide"), "help", self._read_guide)
        self._guide.setVisible(guide_path("ready") is not None)
        self._welcome = button(self.tr("First steps again"), "refresh", self._ask_welcome)
        self._lay_out()
        self.resize(640, 680)

    def _lay_out(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self._texts)
        row = QHBoxLayout()
        row.addWidget(self._guide)
        row.addWidget(self._welcome)
        row.addStretch()
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Keys"), 1.15))
        column.addLayout(self._key_grid())
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _key_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        for column, title in enumerate((self.tr("Here"), self.tr("In other programs"))):
            grid.addWidget(label(title, "muted"), 0, column + 1)
        for row, (what, inside, outside) in enumerate(self.lines(), start=1):
            grid.addWidget(label(what, wrap=True), row, 0)
            grid.addWidget(heading(inside, 1.0), row, 1)
            grid.addWidget(label(outside, "muted"), row, 2)
        return grid

    def show_for(self, page: HelpPage) -> None:
        """Speaks of `page`."""
        self._page = page
        self._title.setText(page_title(page))
        empty(self._texts)
        for text in page_help(page):
            self._texts.addWidget(label(text, wrap=True))
        self._welcome.setVisible(page in ("ready", "settings", "review"))

    def texts(self) -> tuple[str, ...]:
        """The title and the sentences that are shown."""
        return (page_title(self._page), *page_help(self._page))

    def lines(self) -> tuple[tuple[str, str, str], ...]:
        """What each key does, the key in this window, and the key in other programs."""
        own = tuple(
            (meaning(action.id), shown(self._keys.inside[action.id]), self._keys.shown_outside(action.id))
            for action in ACTIONS
            if self._keys.inside[action.id] or self._keys.outside[action.id]
        )
        return (
            *own,
            (self.tr("In a list: to the first and the last line"), shown("Home") + ", " + shown("End"), ""),
            (self.tr("In a list: copy the chosen lines"), shown("Ctrl+C"), ""),
        )

    def _read_guide(self) -> None:
        self._reader = self._reader or GuideReader(self)
        self._reader.show_page(self._page)

    def _ask_welcome(self) -> None:
        self.hide()
        self.welcome_asked.emit()
