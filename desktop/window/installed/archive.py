"""The record of this installation, for the review page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.long_jobs import UNWATCHED, Watch
from desktop.paths import Paths
from desktop.window.archive import LeadsWritten

if TYPE_CHECKING:
    from desktop.sessions.search import Found


class InstalledArchive:
    """Opens the record anew for each call, so that nothing is held between them."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def search(self, typed: str) -> tuple[Found, ...]:
        """Beside whoever writes."""
        from desktop.sessions.reader import SessionReader

        with SessionReader.open(self._paths.database) as reader:
            return reader.search(typed)

    def rename(self, session_id: str, title: str) -> None:
        """As the one writer; refused while a session runs."""
        from desktop.sessions.store import SessionStore

        with SessionStore.open(self._paths.database) as store:
            store.rename(session_id, title)

    def export_leads(self, session_id: str, system: str, form: str, watch: Watch = UNWATCHED) -> LeadsWritten:
        """As `deskcast leads` does."""
        from desktop.lead_export import LeadFile, lead_bytes, lead_name, leads_for, willing
        from desktop.sessions.exports.export import write_new
        from desktop.sessions.reader import SessionReader

        with SessionReader.open(self._paths.database) as reader:
            transcript = reader.load(session_id)
        every = leads_for(transcript, system)
        leads = willing(watch.along(every), self._paths.database)
        if not leads:
            return LeadsWritten(None, 0, len(every))
        file = LeadFile(system, "xlsx" if form == "xlsx" else "csv")
        target = self._paths.exports / lead_name(transcript, file)
        data = lead_bytes(leads, transcript.session.title, file)
        watch.check()
        path = write_new(data, target)
        return LeadsWritten(path, len(leads), len(every) - len(leads))
