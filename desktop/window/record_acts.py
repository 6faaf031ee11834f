"""What the rep changes in the record: a title, a session or a buyer removed, a damaged file mended; leads taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.window.backend import Backend
from desktop.window.background import Background
from desktop.window.main_window import MainWindow
from desktop.window.notice_bar import Notice
from desktop.window.work import Work

if TYPE_CHECKING:
    from desktop.window.archive import LeadsWritten
    from desktop.window.records import Records
    from desktop.window.services import Erased

LONGEST_NAMED = 60
"""Letters of a title or name in a question."""
FILES_NAMED = 5


class RecordActs(QObject):
    """`changed` carries the session to read again, empty when the one on show is gone. Removing asks first."""

    changed = Signal(str)

    def __init__(
        self, window: MainWindow, backend: Backend, background: Background, records: Records
    ) -> None:
        super().__init__(window)
        self._window = window
        self._backend = backend
        self._work = Work(window.work, background)
        self._records = records
        review = window.review
        review.rename_asked.connect(self.rename)
        review.delete_asked.connect(self.ask_delete)
        review.erase_asked.connect(self.ask_erase)
        review.save_asked.connect(self.save)
        review.leads_asked.connect(self.export_leads)

    def rename(self, session_id: str, title: str) -> None:
        """Gives a session another title."""
        self._work.finish(
            self.tr("Changing the title …"),
            lambda: self._backend.archive.rename(session_id, title),
            lambda _: self.changed.emit(session_id),
            self._fail,
        )

    def ask_delete(self, session_id: str, title: str) -> None:
        """Asks, then removes a session."""
        question = self.tr("Delete “%1” for good?").replace("%1", _short(title))
        hint = self.tr("Its lines, buyers and leads are removed, from the backups too. Exported files stay.")
        self._ask(question, hint, self.tr("Delete for good"), lambda: self._delete(session_id))

    def _delete(self, session_id: str) -> None:
        self._work.finish(
            self.tr("Deleting the session …"),
            lambda: self._backend.people.delete_session(session_id),
            lambda _: self.changed.emit(""),
            self._fail,
        )

    def ask_erase(self, buyer_id: str, name: str) -> None:
        """Asks, then removes a buyer from every session."""
        question = self.tr("Erase “%1” from every session for good?").replace("%1", _short(name))
        hint = self.tr("All they wrote, their contacts and scores are removed, from the backups too.")
        self._ask(question, hint, self.tr("Erase for good"), lambda: self._erase(buyer_id))

    def _erase(self, buyer_id: str) -> None:
        session_id = self._window.review.session_id()

        def erased(done: Erased) -> None:
            self.changed.emit(session_id)
            text = self.tr("Erased from %n session(s) and every backup.", "", done.sessions)
            if not done.files:
                self._tell(Notice("note", text))
                return
            names = ", ".join(path.name for path in done.files[:FILES_NAMED])
            more = f" +{len(done.files) - FILES_NAMED}" if len(done.files) > FILES_NAMED else ""
            hint = self.tr("Exported files still name them: %1").replace("%1", names + more)
            self._tell(Notice("late", text, hint))

        text = self.tr("Erasing from the record and its backups …")
        self._work.finish(text, lambda: self._backend.people.erase(buyer_id), erased, self._fail)

    def save(self, buyer_id: str) -> None:
        """Writes all that is kept of a buyer."""
        self._work.finish(
            self.tr("Writing all that is kept of them …"),
            lambda: self._backend.people.export(buyer_id),
            self._records.tell_written,
            self._fail,
        )

    def export_leads(self, session_id: str, system: str, form: str) -> None:
        """Writes the leads of a session."""

        def written(done: LeadsWritten) -> None:
            refused = self.tr("%n want(s) no messages and is left out.", "", done.left_out)
            refused = refused if done.left_out else ""
            if done.path is None:
                text = self.tr("Nobody of this session fits this list: no file was made.")
                self._tell(Notice("late", text, refused))
                return
            count = self.tr("%n lead(s).", "", done.count)
            self._records.tell_written(done.path, f"{count} {refused}".strip())

        self._work.run(
            self.tr("Writing the leads …"),
            lambda watch: self._backend.archive.export_leads(session_id, system, form, watch),
            written,
            self._fail,
        )

    def offer_repair(self, text: str, hint: str) -> None:
        """Says that the record is damaged, with a button that mends it."""
        about = self.tr(
            "Repair restores the newest backup and all that can still be read; nothing is deleted."
        )
        self._tell(Notice("lost", text, about or hint, self.tr("Repair"), self._repair))

    def _repair(self) -> None:
        def repaired(text: str) -> None:
            self._tell(Notice("note", self.tr("The record is repaired."), text))
            self._records.refresh()

        self._work.finish(self.tr("Repairing the record …"), self._backend.care.repair, repaired, self._fail)

    def _ask(self, question: str, hint: str, name: str, act: Callable[[], None]) -> None:
        """A question in the bar at the top; putting it away means no."""
        self._tell(Notice("late", question, hint, name, act))

    def _fail(self, text: str, hint: str) -> None:
        self._tell(Notice("lost", text, hint))

    def _tell(self, notice: Notice) -> None:
        self._window.notices.tell(notice)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_NAMED else text[: LONGEST_NAMED - 1] + "…"
