"""The panel of captions: what was said and its translations, the newest at the bottom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from asr.captions import Caption, Gap
from desktop.desk import Correction, Moment
from desktop.window.flow.view import FlowView
from desktop.window.letters import keep_height
from desktop.window.live.caption_delegate import CaptionDelegate
from desktop.window.live.caption_model import LINE_ROLE, CaptionModel, Line
from desktop.window.live.fixing import FixingBar
from desktop.window.live.hint_bar import HintBar
from desktop.window.parts import button, heading, label
from translate.translations import Translation


class CaptionsPanel(QFrame):
    """Shows captions as they come; `asked` carries what the rep wants done to a line."""

    asked = Signal(object)

    def __init__(self, title: str, empty: str) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self._title = title
        self.model = CaptionModel(self)
        self.view = FlowView("bottom")
        self.view.setItemDelegate(CaptionDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setAccessibleName(title)
        self.fixing = FixingBar()
        self.fixing.setVisible(False)
        self.fixing.asked.connect(self.asked)
        self.fixing.fix_asked.connect(self.fix)
        self.fixing.take_back_asked.connect(self.take_back)
        self.fixing.done.connect(self.view.setFocus)
        self._newest = button(self.tr("To the newest"), "down", self.view.to_newest, "primary")
        self._newest.setVisible(False)
        self._over = False
        self.view.away.connect(self._show_away)
        self._waiting = label(empty, "muted", wrap=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.model.rowsInserted.connect(self._show_lines)
        self.model.modelReset.connect(self._show_lines)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(heading(self._title))
        head.addStretch()
        head.addWidget(self._newest)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self.view)
        body = QWidget()
        body.setLayout(self._stack)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        top = QWidget()
        top.setLayout(head)
        keep_height(top, 44)
        column.addWidget(top)
        column.addWidget(body, 1)
        column.addWidget(self.fixing)

    def hold(self, hints: HintBar) -> None:
        """Has the hints at its foot where there is no room for a desk."""
        self._column.addWidget(hints)

    def begin(self, targets: tuple[str, ...]) -> None:
        """A new session."""
        self._over = False
        self.model.begin(targets)
        self.fixing.setVisible(True)
        self.fixing.show_line(None)

    def show_lines(self, lines: list[Line], targets: tuple[str, ...]) -> None:
        """Lines of a session that is over, from the first."""
        self._over = True
        self.fixing.setVisible(False)
        self.model.show_lines(lines, targets)
        self.view.to_oldest()

    def take(self, event: Caption | Translation | Gap | Correction | Moment) -> None:
        """Shows what was heard, translated or missed, and what the rep did about it."""
        match event:
            case Caption():
                self.model.take_caption(event)
                if event.final:
                    self.fixing.show_line(self.model.last_said())
            case Correction():
                self.model.take_correction(event)
            case Moment():
                self.model.take_moment(event)
            case Translation():
                self.model.take_translation(event)
            case Gap():
                self.model.take_gap(event)

    def fix(self) -> None:
        """Opens the chosen line, else the last one, for fixing."""
        line = self._meant()
        if line is not None:
            self.fixing.begin(line)

    def take_back(self) -> None:
        """Takes the chosen line, else the last one, off the overlay, or puts it back."""
        line = self._meant()
        if line is not None:
            self.fixing.take_back(line)

    def _meant(self) -> Line | None:
        chosen = [index.data(LINE_ROLE) for index in self.view.selectionModel().selectedRows()]
        line = chosen[0] if len(chosen) == 1 and self.view.hasFocus() else self.model.last_said()
        return line if line is not None and line.kind == "speech" and line.final else self.model.last_said()

    def newest_button(self) -> QPushButton:
        """Visible while the reader has scrolled back."""
        return self._newest

    def _show_away(self, away: bool) -> None:
        self._newest.setVisible(away and not self._over)

    def _show_lines(self) -> None:
        self._stack.setCurrentIndex(1 if self.model.rowCount() else 0)
