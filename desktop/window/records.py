"""What was kept, in the window: lists it, shows it, writes it out as files, all in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice

if TYPE_CHECKING:
    from desktop.sessions.transcript import Transcript


class Records(QObject):
    """Serves the list of sessions and the review page."""

    def __init__(self, window: MainWindow, backend: Backend, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._backend = backend
        self._background = background
        for page in (window.ready.sessions, window.review):
            page.export_asked.connect(self.ask_export)
        window.ready.sessions.show_asked.connect(self.show)
        window.review.back_asked.connect(self._go_back)

    def refresh(self, chosen: str = "") -> None:
        """Reads the list again and chooses one session in it."""
        self._background.run(
            self._backend.sessions,
            lambda sessions: self._window.ready.sessions.show_sessions(sessions, chosen),
            self._tell,
        )

    def show(self, session_id: str) -> None:
        """Turns to the transcript of a session."""
        self._background.run(lambda: self._backend.transcript(session_id), self._show, self._fail)

    def ask_export(self, session_id: str, form: str, language: str) -> None:
        """Asks where to write a session, then writes it."""
        self._background.run(
            lambda: self._backend.export_path(session_id, form, language),
            lambda path: self._ask_path(session_id, form, language, path),
            self._tell,
        )

    def export(self, session_id: str, form: str, language: str, path: Path) -> None:
        """Writes a session to `path`."""
        busy = self.tr("Writing %1 …").replace("%1", path.name)
        self._window.notices.tell(Notice("note", busy))

        def written(done: Path) -> None:
            self._window.notices.withdraw(busy)
            text = self.tr("Written: %1").replace("%1", str(done))
            self._window.notices.tell(
                Notice("note", text, "", self.tr("Open the folder"), lambda: _open(done.parent))
            )

        def failed(text: str, hint: str) -> None:
            self._window.notices.withdraw(busy)
            self._tell(text, hint)

        self._background.run(lambda: self._backend.export(session_id, form, language, path), written, failed)

    def _ask_path(self, session_id: str, form: str, language: str, path: Path) -> None:
        dialog = QFileDialog(self._window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(path.parent))
        dialog.setDefaultSuffix(form)
        dialog.selectFile(path.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.export(session_id, form, language, Path(name)))
        dialog.open()

    def _show(self, transcript: Transcript) -> None:
        self._window.review.show_transcript(transcript)
        self._window.show_review()

    def _go_back(self) -> None:
        self._window.show_ready()
        self.refresh()

    def _fail(self, text: str, hint: str) -> None:
        self._tell(text, hint)
        self._window.show_ready()

    def _tell(self, text: str, hint: str) -> None:
        self._window.notices.tell(Notice("lost", text, hint))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
