"""The review page: the transcript of one session, read-only, with its exports."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.sessions.transcript import Transcript
from desktop.window.live.captions import CaptionsPanel
from desktop.window.parts import Elided, button, heading
from desktop.window.ready.session_model import SessionModel
from desktop.window.review.export_menu import ExportButton
from desktop.window.review.lines import lines_of


class ReviewPage(QWidget):
    """Shows a transcript; asks to go back or to export."""

    back_asked = Signal()
    export_asked = Signal(str, str, str)

    def __init__(self, formats: tuple[str, ...]) -> None:
        super().__init__()
        self._names = SessionModel(self)
        self._title = Elided()
        self._title.setFont(heading("", 1.3).font())
        self._facts = Elided(tone="muted")
        self.back = button(self.tr("Back"), "back", self.back_asked.emit)
        self.back.setToolTip(self.tr("Back to the start page (Alt+Left)"))
        self.export = ExportButton(formats)
        self.export.chosen.connect(self.export_asked)
        self.captions = CaptionsPanel(self.tr("Transcript"), self.tr("Nothing was said in this session."))
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 8, 8)
        head.setSpacing(16)
        head.addWidget(self.back)
        head.addLayout(words, 1)
        head.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.captions, 1)

    def show_transcript(self, transcript: Transcript) -> None:
        """Shows one session from its first line."""
        session = transcript.session
        self._title.setText(self._names.title(session))
        parts = (self._names.facts(session), self._names.state(session))
        self._facts.setText("  ·  ".join(part for part in parts if part))
        self.export.set_session(session)
        self.captions.show_lines(lines_of(transcript), session.targets)
        self.captions.view.setFocus()
