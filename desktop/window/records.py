"""What was kept, in the window: lists it, shows it, finds in it, writes it out as files, all in the background."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop.errors import StoreError
from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice
from desktop.window.record_acts import RecordActs
from desktop.window.review.entry import Place
from desktop.window.review.export_menu import PAGE
from desktop.window.review.shown import shown_of
from desktop.window.telling import told
from desktop.window.work import Work

if TYPE_CHECKING:
    from desktop.long_jobs import Watch
    from desktop.sessions.transcript import SessionSummary
    from desktop.window.review.shown import Shown

Result = TypeVar("Result")


class Records(QObject):
    """Serves the list of sessions and the review page."""

    def __init__(self, window: MainWindow, backend: Backend, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._backend = backend
        self._background = background
        self._work = Work(window.work, background)
        self._wanted = ""
        self._acts = RecordActs(window, backend, background, self)
        self._acts.changed.connect(self._read_again)
        for page in (window.ready.sessions, window.review):
            page.export_asked.connect(self.ask_export)
        window.ready.sessions.show_asked.connect(self.show)
        window.review.back_asked.connect(self._go_back)
        window.review.place_asked.connect(self.go_to)
        window.review.search_asked.connect(self.search)

    def refresh(self, chosen: str = "") -> None:
        """Reads the list again and chooses one session in it."""

        def show(sessions: tuple[SessionSummary, ...]) -> None:
            self._window.ready.sessions.show_sessions(sessions, chosen)
            self._window.review.show_sessions(sessions)

        self._read(self._backend.sessions, show, self._tell)

    def show(self, session_id: str) -> None:
        """Turns to the review of a session."""
        self.go_to(Place(session_id=session_id))

    def go_to(self, place: Place) -> None:
        """Turns to a place in a session, reading the session first unless it is on show."""
        if place.session_id == self._window.review.session_id() == self._wanted:
            self._window.show_review()
            self._window.review.jump(place)
            return
        self._wanted = place.session_id
        self._load(place)

    def search(self, typed: str) -> None:
        """Finds in all sessions."""
        self._read(
            lambda: self._backend.archive.search(typed),
            lambda found: self._window.review.side.show_found(typed, found),
            self._tell,
        )

    def ask_export(self, session_id: str, form: str, language: str) -> None:
        """Asks where to write a session, then writes it."""
        self._background.run(
            lambda: self._backend.export_path(session_id, form, language),
            lambda path: self._ask_path(session_id, form, language, path),
            self._tell,
        )

    def export(self, session_id: str, form: str, language: str, path: Path) -> None:
        """Writes a session to `path`."""
        self._work.run(
            self.tr("Writing %1 …").replace("%1", path.name),
            lambda watch: self._backend.export(session_id, form, language, path, watch),
            self.tell_written,
            self._tell,
        )

    def tell_written(self, done: Path, more: str = "") -> None:
        """Says where a file is, with the way to it; a page is opened itself."""
        text = self.tr("Written: %1").replace("%1", str(done))
        name, target = self.tr("Open the folder"), done.parent
        if done.suffix == f".{PAGE}":
            name, target = self.tr("Open the page"), done
        self._window.notices.tell(Notice("note", text, more, name, lambda: _open(target)))

    def _load(self, place: Place) -> None:
        session_id = place.session_id

        def read(watch: Watch) -> Shown:
            transcript = self._backend.transcript(session_id)
            watch.check()
            return shown_of(transcript, datetime.now(UTC))

        def show(shown: Shown) -> None:
            if self._wanted == session_id:
                self._show(shown, place)

        def fail(text: str, hint: str) -> None:
            self._tell(text, hint)
            self._window.show_ready()

        self._work.run(
            self.tr("Reading the record …"),
            lambda watch: self._look(lambda: read(watch), show),
            lambda answer: answer(),
            fail,
        )

    def _show(self, shown: Shown, place: Place) -> None:
        self._window.review.show_session(shown)
        self._window.show_review()
        self._window.review.jump(place)

    def _read(
        self, job: Callable[[], Result], then: Callable[[Result], None], failed: Callable[[str, str], None]
    ) -> None:
        self._background.run(lambda: self._look(job, then), lambda answer: answer(), failed)

    def _look(self, job: Callable[[], Result], then: Callable[[Result], None]) -> Callable[[], None]:
        """Does `job` and says how to go on: a damaged record is no failure but an offer to mend it."""
        try:
            result = job()
        except StoreError as error:
            if error.code != "record-damaged":
                raise
            text, hint = told(error.text), told(error.hint)
            return lambda: self._acts.offer_repair(text, hint)
        return lambda: then(result)

    def _read_again(self, session_id: str) -> None:
        """Something was changed: the list is read again, and the session on show unless it is gone."""
        self.refresh()
        if session_id and session_id == self._window.review.session_id():
            self._load(Place(session_id=session_id))
        elif not session_id:
            self._wanted = ""
            self._window.show_ready()

    def _ask_path(self, session_id: str, form: str, language: str, path: Path) -> None:
        dialog = QFileDialog(self._window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(path.parent))
        dialog.setDefaultSuffix(form)
        dialog.selectFile(path.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.export(session_id, form, language, Path(name)))
        dialog.open()

    def _go_back(self) -> None:
        self._wanted = ""
        self._window.show_ready()
        self.refresh()

    def _tell(self, text: str, hint: str) -> None:
        self._window.notices.tell(Notice("lost", text, hint))


def _open(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
