"""What was kept, the newest first: a Qt list model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.sessions.transcript import SessionSummary
from desktop.window.words import languages_line, long_clock

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
SESSION_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `SessionSummary` behind a row."""


class SessionModel(QAbstractListModel):
    """Sessions of the record."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions: tuple[SessionSummary, ...] = ()

    def show_sessions(self, sessions: tuple[SessionSummary, ...]) -> None:
        """Replaces the list."""
        self.beginResetModel()
        self._sessions = sessions
        self.endResetModel()

    def row_of(self, session_id: str) -> int:
        """Row of a session, -1 if it is not there."""
        return next((row for row, one in enumerate(self._sessions) if one.id == session_id), -1)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Number of sessions."""
        return 0 if parent.isValid() else len(self._sessions)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The session itself, or its text."""
        if not 0 <= index.row() < len(self._sessions):
            return None
        session = self._sessions[index.row()]
        if role == SESSION_ROLE:
            return session
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.title(session)}, {self.facts(session)}, {self.state(session)}"
        return None

    def title(self, session: SessionSummary) -> str:
        """Its title, or that it has none."""
        return session.title or self.tr("Without a title")

    def facts(self, session: SessionSummary) -> str:
        """When, how long, how much."""
        parts = (
            f"{session.started_at.astimezone():%Y-%m-%d %H:%M}",
            long_clock(session.duration_ms),
            languages_line(session.source_language, session.targets),
            self.tr("%n caption(s)", "", session.captions),
            self.tr("%n buyer(s)", "", session.buyers),
        )
        return "  ·  ".join(parts)

    def state(self, session: SessionSummary) -> str:
        """What is special about it."""
        if session.crashed:
            return self.tr("interrupted; everything up to then is kept")
        return self.tr("live now") if session.live else ""
