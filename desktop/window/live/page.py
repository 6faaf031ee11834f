"""The live page: the bar on top, captions, room and desk beside one another."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSplitter, QVBoxLayout, QWidget

from asr.captions import Caption, Gap, InputChanged, Level
from desktop.commands import ClearOverlay, MarkMoment
from desktop.desk import Correction, Moment, Muted, OverlayHidden, TargetsChanged
from desktop.errors import Problem
from desktop.rooms.memory import RepliesDrafted
from desktop.window.backend import Plan
from desktop.window.bridge import Opened
from desktop.window.health.model import Finding
from desktop.window.health.panel import HealthPanel
from desktop.window.letters import grown
from desktop.window.live import desk as of_desk
from desktop.window.live import room as of_room
from desktop.window.live.buyer_focus import BuyerFocus
from desktop.window.live.captions import CaptionsPanel
from desktop.window.live.desk import DeskPanel
from desktop.window.live.room import RoomPanel
from desktop.window.live.top_bar import TopBar
from desktop.window.parts import label
from desktop.window.telling import told
from translate.translations import Translation

DESK_FROM_PX = 1080
"""On narrower pages room and desk take turns, so that captions and they stay readable."""


class LivePage(QWidget):
    """Shows one session; asks to end it, to copy text, to tell the rep of a buyer, and `asked` for commands."""

    end_asked = Signal()
    copied = Signal(str)
    alerted = Signal(object)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.top = TopBar()
        self.captions = CaptionsPanel(self.tr("Captions"), self.tr("Captions appear here as you speak."))
        self.room = RoomPanel()
        self.desk = DeskPanel()
        self.health = HealthPanel(self)
        self.top.health.clicked.connect(self._toggle_health)
        self._health_key = ""
        self._progress = label("", "muted")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self.top.end_asked.connect(self.end_asked)
        self.top.asked.connect(self.asked)
        self.focus = BuyerFocus(self.room, self.desk)
        for asking in (self.captions, self.room, self.desk, self.focus):
            asking.asked.connect(self.asked)
        for copying in (self.room, self.desk):
            copying.copied.connect(self.copied)
        self.room.alerted.connect(self.alerted)
        self.room.alerted.connect(lambda: self.top.desk.setChecked(False))
        self.top.desk.toggled.connect(self._arrange)
        self._lay_out()

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        for part, width_px in ((self.captions, 320), (self.room, 320), (self.desk, 288)):
            part.setMinimumWidth(width_px)
            self.split.addWidget(part)
        self.split.setSizes([560, 400, 320])
        for at, share in enumerate((3, 2, 1)):
            self.split.setStretchFactor(at, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.top)
        column.addWidget(self._progress)
        column.addWidget(self._busy)
        column.addWidget(self.split, 1)

    def show_opening(self, plan: Plan) -> None:
        """A session is being opened."""
        self.captions.begin(plan.targets)
        self.room.begin(plan.targets)
        self.desk.begin(plan)
        self.focus.begin()
        self.top.show_opening(plan)
        self._wait(True)

    def show_progress(self, text: str) -> None:
        """What is being done before and after the session."""
        self._progress.setText(text)

    def show_live(self, opened: Opened) -> None:
        """The session runs."""
        self.top.show_live()
        self.desk.show_opened(opened)
        self._wait(False)

    def show_closing(self) -> None:
        """The session is being closed."""
        self.top.show_closing()
        self._wait(True)

    def take(self, event: object) -> None:
        """Shows one event of the session."""
        if isinstance(event, of_room.NEWS):
            self.room.take(event)
        if isinstance(event, of_desk.NEWS):
            self.desk.take(event)
        if isinstance(event, Caption):
            self.top.languages.show_spoken(event.language)
        match event:
            case Caption() | Translation() | Gap() | Correction() | Moment():
                self.captions.take(event)
            case RepliesDrafted():
                self.focus.take_replies(event)
            case TargetsChanged():
                self.room.hints.show_targets(event.languages)
                self.top.languages.show_targets(event.languages)
                self.captions.model.show_targets(event.languages)
            case Problem():
                self.captions.model.take_warning(event.at_ms, told(event.text))
            case InputChanged():
                self.top.microphone.show_input(event)
            case Muted():
                self.top.show_muted(event.on)
            case OverlayHidden():
                self.top.show_hidden(event.on)
            case Level():
                self.top.show_level(event)
                self.room.note_time(event.at_ms)

    def show_health(self, findings: tuple[Finding, ...]) -> None:
        """Whether the session is well; nothing while none runs."""
        self.top.health.show_findings(findings, self._health_key)
        self.health.show_findings(findings)
        if not findings and self.health.isVisible():
            self.health.put_away()

    def _toggle_health(self) -> None:
        self.health.toggle(self.top.health)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys of this page do."""
        return {
            "end": self.end_asked.emit,
            "health": self.top.health.click,
            "fix": self.captions.fix,
            "take-back": self.captions.take_back,
            "mute": lambda: self.top.act("mute"),
            "hide": lambda: self.top.act("hide"),
            "source": self.top.languages.next_spoken,
            "clear": lambda: self.asked.emit(ClearOverlay()),
            "mark": lambda: self.asked.emit(MarkMoment()),
            **self.room.acts(),
            **self.desk.acts(),
        }

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Writes the keys where their acts are."""
        self.captions.fixing.show_keys(keys["fix"], keys["take-back"])
        self.top.show_keys(keys["mute"], keys["hide"], keys["source"])
        self._health_key = keys["health"]
        self.room.show_keys(keys)
        self.desk.show_keys(keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Half a screen has no room for the desk beside the room: it takes turns with it."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= grown(DESK_FROM_PX)
        turned = self.top.desk.isChecked()
        self.top.desk.setVisible(not wide)
        self.desk.setVisible(wide or turned)
        self.room.setVisible(wide or not turned)
        (self.desk if wide else self.captions).hold(self.room.hints)

    def _wait(self, waiting: bool) -> None:
        self._progress.setText("")
        self._progress.setVisible(waiting)
        self._busy.setVisible(waiting)
