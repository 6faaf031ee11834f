"""After a rehearsal: its record is offered for deletion; the rep may keep it, too."""

from PySide6.QtCore import QObject, Signal

from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.notice_bar import Notice, NoticeBar


class Rehearsal(QObject):
    """`deleted` when the record of one was deleted."""

    deleted = Signal()

    def __init__(self, notices: NoticeBar, backend: Backend, background: Background) -> None:
        super().__init__(notices)
        self._notices = notices
        self._backend = backend
        self._background = background

    def offer(self, session_id: str) -> None:
        """Says that it was one, and offers to delete it."""
        text = self.tr("That was a rehearsal. Nothing was sent to anybody.")
        hint = self.tr("Delete its record, or keep it to look at.")
        self._notices.tell(Notice("note", text, hint, self.tr("Delete it"), lambda: self._delete(session_id)))

    def _delete(self, session_id: str) -> None:
        people = self._backend.people
        self._background.run(
            lambda: people.delete_session(session_id), lambda _: self.deleted.emit(), self._fail
        )

    def _fail(self, text: str, hint: str) -> None:
        self._notices.tell(Notice("lost", text, hint))
