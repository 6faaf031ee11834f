"""The list of kept sessions, with show and export."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.sessions.transcript import SessionSummary
from desktop.window.flow.view import FlowView
from desktop.window.parts import button, heading, label
from desktop.window.ready.session_delegate import SessionDelegate
from desktop.window.ready.session_model import SESSION_ROLE, SessionModel
from desktop.window.review.export_menu import ExportButton


class SessionsPanel(QFrame):
    """Shows what was kept; asks to show a session or to export it (id, format, language)."""

    show_asked = Signal(str)
    export_asked = Signal(str, str, str)

    def __init__(self, formats: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.model = SessionModel(self)
        self.view = FlowView("top")
        self.view.setSelectionMode(FlowView.SelectionMode.SingleSelection)
        self.view.setItemDelegate(SessionDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Recent sessions"))
        self._show = button(self.tr("Show"), "show", self._ask_show)
        self._export = ExportButton(formats)
        self._export.chosen.connect(self.export_asked)
        self._empty = label(self.tr("Nothing has been kept yet. Start, or try the demo."), "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.selectionModel().selectionChanged.connect(self._selected)
        self.view.activated.connect(self._ask_show)
        self.view.doubleClicked.connect(self._ask_show)
        self._lay_out()
        self._selected()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 8)
        head.setSpacing(8)
        head.addWidget(heading(self.tr("Recent sessions")))
        head.addStretch()
        head.addWidget(self._show)
        head.addWidget(self._export)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(body, 1)

    def show_sessions(self, sessions: tuple[SessionSummary, ...], chosen: str) -> None:
        """Lists `sessions` and chooses the one with the id `chosen`, else the one that was chosen, else the newest."""
        before = self.chosen()
        self.model.show_sessions(sessions)
        self._stack.setCurrentIndex(1 if sessions else 0)
        rows = (self.model.row_of(chosen), self.model.row_of(before.id) if before else -1, 0)
        row = next(row for row in rows if row >= 0)
        if sessions:
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._selected()

    def chosen(self) -> SessionSummary | None:
        """The session that is chosen."""
        rows = self.view.selectionModel().selectedIndexes()
        return rows[0].data(SESSION_ROLE) if rows else None

    def _selected(self) -> None:
        session = self.chosen()
        self._show.setEnabled(session is not None)
        self._export.set_session(session)

    def _ask_show(self) -> None:
        session = self.chosen()
        if session is not None:
            self.show_asked.emit(session.id)
