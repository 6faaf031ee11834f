"""The one window: a bar for what must be said, and one page at a time."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.window.help_sheet import HelpSheet
from desktop.window.help_texts import HelpPage
from desktop.window.icons import app_icon
from desktop.window.keys.actions import Bindings, bindings, shown
from desktop.window.keys.shortcuts import Shortcuts
from desktop.window.letters import Letters
from desktop.window.live.page import LivePage
from desktop.window.notice_bar import NoticeBar
from desktop.window.ready.page import ReadyPage
from desktop.window.review.page import ReviewPage
from desktop.window.settings.page import SettingsPage
from desktop.window.work_bar import WorkBar


class MainWindow(QMainWindow):
    """Holds the pages and the keys; `close_asked` instead of closing until `let_close` is called."""

    close_asked = Signal()
    refresh_asked = Signal()
    settings_asked = Signal(str)
    settings_left = Signal()
    language_asked = Signal(str)
    welcome_asked = Signal()

    def __init__(self, formats: tuple[str, ...]) -> None:
        super().__init__()
        self.setWindowTitle("Deskcast")
        self.setWindowIcon(app_icon())
        self.notices = NoticeBar()
        self.work = WorkBar()
        self.ready = ReadyPage(formats)
        self.live = LivePage()
        self.review = ReviewPage(formats)
        self.settings = SettingsPage()
        self._behind: QWidget = self.ready
        self.pages = QStackedWidget()
        for page in (self.ready, self.live, self.review, self.settings):
            self.pages.addWidget(page)
        self.ready.settings_asked.connect(self.settings_asked)
        self.settings.back_asked.connect(self.leave_settings)
        self.letters = Letters()
        self._may_close = False
        self._help: HelpSheet | None = None
        self._lay_out()
        self.keys = bindings({}, {})
        self._shortcuts = Shortcuts(self, self.keys)
        self._shortcuts.asked.connect(self._press)
        self.resize(1200, 760)
        self.setMinimumSize(680, 480)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QVBoxLayout()
        bar.setContentsMargins(8, 8, 8, 0)
        bar.addWidget(self.notices)
        bar.addWidget(self.work)
        column.addLayout(bar)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(body)

    def do(self, act: str) -> None:
        """What a key stands for (`desktop.window.keys.actions`); nothing where the page has no use for it."""
        self._press((act,))

    def _press(self, acts: tuple[str, ...]) -> None:
        """Does the first of `acts` that there is a use for now."""
        known = self._acts()
        act = next((act for act in acts if act in known), None)
        if act is not None:
            known[act]()

    def _acts(self) -> dict[str, Callable[[], object]]:
        page = self.pages.currentWidget()
        acts: dict[str, Callable[[], object]] = {
            "check": self.refresh_asked.emit,
            "put-away": self._put_away,
            "settings": lambda: self.settings_asked.emit(""),
            "help": self.show_help,
            "seen": self._see_alerts,
            "larger": self.letters.larger,
            "smaller": self.letters.smaller,
            "plain": self.letters.plain,
        }
        if page is self.ready or self.ready.waiting.card.waiting():
            acts |= {"start": self.ready.ask_start}
        if page is self.ready:
            acts |= {"recording": self.ready.input.ask_file}
        if page is self.live or self.live.top.live:
            acts |= self.live.acts()
        if page is self.review:
            acts |= {"back": self.review.back_asked.emit, "search": self.review.search}
        if page is self.settings:
            acts |= {"back": self.leave_settings, "settings": self.leave_settings}
        return acts

    def _see_alerts(self) -> None:
        for card in (self.live.room.alert, self.ready.waiting.card):
            card.mark_seen()

    def _put_away(self) -> None:
        if self.live.health.isVisible():
            self.live.health.put_away()
        else:
            self.notices.put_away()

    def bind(self, keys: Bindings) -> None:
        """Takes these keys from now on, and shows them on the sheet."""
        self.keys = keys
        self._shortcuts.bind(keys)
        self._help = None
        self.live.show_keys({act: shown(key) for act, key in keys.inside.items()})

    def show_ready(self) -> None:
        """The page before a session."""
        self._turn_to(self.ready)
        self.ready.start.setFocus()

    def show_live(self) -> None:
        """The page of the session that runs."""
        self._turn_to(self.live)
        self.live.captions.view.setFocus()

    def show_review(self) -> None:
        """The page of a session that was kept."""
        self._turn_to(self.review)

    def show_settings(self) -> None:
        """The settings, over the page that is on show now."""
        page = self.pages.currentWidget()
        if page is not None and page is not self.settings:
            self._behind = page
        self._turn_to(self.settings)

    def leave_settings(self) -> None:
        """Back to the page before."""
        self._turn_to(self._behind)

    def show_page(self, page: QWidget) -> None:
        """Shows a page that is not always there."""
        self.pages.addWidget(page)
        self._turn_to(page)

    def drop_page(self, page: QWidget) -> None:
        """Takes such a page away."""
        self.pages.removeWidget(page)
        page.deleteLater()

    def come_forward(self) -> None:
        """The rep asks for the window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_help(self) -> None:
        """Help for this page beside the keys."""
        if self._help is None:
            self._help = HelpSheet(self, self.keys)
            self._help.welcome_asked.connect(self.welcome_asked)
        self._help.show_for(self._place())
        self._help.show()
        self._help.raise_()

    def _place(self) -> HelpPage:
        places: dict[QWidget, HelpPage] = {
            self.ready: "ready",
            self.live: "live",
            self.review: "review",
            self.settings: "settings",
        }
        page = self.pages.currentWidget()
        return places.get(page, "welcome") if page is not None else "welcome"

    def let_close(self) -> None:
        """Closes the window: nothing is running any more."""
        self._may_close = True
        self.close()

    def help_sheet(self) -> HelpSheet | None:
        """The sheet of keys, once it was shown."""
        return self._help

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks first: a session may be running."""
        if not self._may_close:
            self.close_asked.emit()
        event.setAccepted(self._may_close)

    def state_text(self) -> str:
        """Geometry and splits in base64, and the size of the letters, for the settings."""
        states = (self.saveGeometry(), self.live.split.saveState(), self.live.room.split.saveState())
        parts = [bytes(state.toBase64().data()).decode("ascii") for state in states]
        return ".".join([*parts, str(self.letters.percent)])

    def restore_text(self, text: str) -> None:
        """Takes up what `state_text` gave; anything else is left alone."""
        *states, percent = text.split(".")
        parts = [QByteArray.fromBase64(part.encode("ascii", "ignore")) for part in states]
        if len(parts) != 3 or not (percent.isascii() and percent.isdecimal()):
            return
        self.letters.set(int(percent[:4]))
        self.restoreGeometry(parts[0])
        self.live.split.restoreState(parts[1])
        self.live.room.split.restoreState(parts[2])

    def _turn_to(self, page: QWidget) -> None:
        left = self.pages.currentWidget() is self.settings and page is not self.settings
        self.pages.setCurrentWidget(page)
        if left:
            self.settings_left.emit()
