"""The review page: the sessions at the side, and of one its record, people, promises, timeline and leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.window.letters import grown
from desktop.window.parts import button, icon_button
from desktop.window.ready.session_model import SessionModel
from desktop.window.review.entry import Place
from desktop.window.review.export_menu import ExportButton
from desktop.window.review.figures import Figures
from desktop.window.review.leads_panel import LeadsPanel
from desktop.window.review.people_panel import PeoplePanel
from desktop.window.review.promises_panel import PromisesPanel
from desktop.window.review.record_panel import RecordPanel
from desktop.window.review.side import WIDTH_PX, Side
from desktop.window.review.timeline_panel import TimelinePanel
from desktop.window.review.title import Title

if TYPE_CHECKING:
    from desktop.sessions.transcript import SessionSummary
    from desktop.window.review.shown import Shown

SIDE_FROM_PX = 1000
"""Narrower pages put the side away until it is asked for."""
RECORD, PEOPLE, PROMISES, TIMELINE, LEADS = range(5)


class ReviewPage(QWidget):
    """Shows a session; everything it cannot do itself it asks for by a signal, with the session's id first."""

    back_asked = Signal()
    place_asked = Signal(object)
    search_asked = Signal(str)
    export_asked = Signal(str, str, str)
    leads_asked = Signal(str, str, str)
    rename_asked = Signal(str, str)
    delete_asked = Signal(str, str)
    save_asked = Signal(str)
    erase_asked = Signal(str, str)

    def __init__(self, formats: tuple[str, ...]) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self._wide = True
        self._names = SessionModel(self)
        self.side = Side()
        self.title = Title()
        self.back = button(self.tr("Back"), "back", self.back_asked.emit)
        self.back.setToolTip(self.tr("Back to the start page (Alt+Left)"))
        self._toggle = icon_button(self.tr("Show or hide the sessions"), "list", self._toggle_side)
        self.export = ExportButton(formats)
        self.delete = icon_button(self.tr("Delete this session…"), "trash", self._ask_delete)
        self.figures = Figures()
        self.record, self.people = RecordPanel(), PeoplePanel()
        self.promises, self.timeline, self.leads = PromisesPanel(), TimelinePanel(), LeadsPanel()
        self._lay_out()
        self._connect()
        self._show_counts()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.setSpacing(8)
        for part in (self.back, self._toggle):
            head.addWidget(part)
        head.addWidget(self.title, 1)
        for part in (self.export, self.delete):
            head.addWidget(part)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of the review"))
        self._stack = QStackedWidget()
        for panel in (self.record, self.people, self.promises, self.timeline, self.leads):
            self._stack.addWidget(panel)
            self.tabs.addTab("")
        body = QFrame()
        body.setProperty("panel", "true")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.tabs)
        inside.addWidget(self._stack, 1)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.figures)
        column.addWidget(body, 1)
        self._split(main)

    def _split(self, main: QWidget) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.side)
        self.split.addWidget(main)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([WIDTH_PX, 900])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.addWidget(self.split)

    def _connect(self) -> None:
        self.side.place_asked.connect(self.place_asked)
        self.side.search_asked.connect(self.search_asked)
        self.export.chosen.connect(self.export_asked)
        self.title.changed.connect(lambda text: self.rename_asked.emit(self.session_id(), text))
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        for panel in (self.people, self.promises, self.timeline):
            panel.jump_asked.connect(self.jump)
        self.leads.person_asked.connect(lambda buyer_id: self.jump(Place(buyer_id=buyer_id)))
        self.leads.export_asked.connect(self._ask_leads)
        self.people.save_asked.connect(self.save_asked)
        self.people.erase_asked.connect(self.erase_asked)
        for keys, step in ((QKeySequence("Ctrl+PgDown"), 1), (QKeySequence("Ctrl+PgUp"), -1)):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._turn(step))

    def session_id(self) -> str:
        """The session on show, empty for none."""
        return self.shown.transcript.session.id if self.shown else ""

    def show_sessions(self, sessions: tuple[SessionSummary, ...]) -> None:
        """Lists what was kept at the side."""
        self.side.show_sessions(sessions)

    def show_session(self, shown: Shown) -> None:
        """Shows one session: its record from the first line, or the part that was read before if it is the same."""
        same = self.session_id() == shown.transcript.session.id
        self.shown = shown
        session = shown.transcript.session
        parts = (self._names.facts(session), self._names.state(session))
        facts = "  ·  ".join(part for part in parts if part)
        self.title.show_title(session.title, self._names.title(session), facts)
        self.export.set_session(session)
        self.figures.show_review(shown.review)
        self.record.show_record(shown.record)
        self.people.show_session(shown)
        self.promises.show_entries(shown.promises)
        self.timeline.show_session(shown.curve, shown.beats)
        self.leads.show_entries(shown.leads)
        self.side.choose(session.id)
        self._show_counts()
        if not same:
            self.tabs.setCurrentIndex(RECORD)
            self.record.view.setFocus()

    def jump(self, place: Place) -> None:
        """Goes to a buyer, or to a line of the record."""
        if place.buyer_id:
            self.tabs.setCurrentIndex(PEOPLE)
            self.people.choose(place.buyer_id)
            self.people.list.view.setFocus()
        elif place.utterance >= 0 or place.at_ms >= 0:
            self.tabs.setCurrentIndex(RECORD)
            self.record.jump(place)
            self.record.view.setFocus(Qt.FocusReason.TabFocusReason)

    def search(self) -> None:
        """The key for searching: all sessions first, this record the next time."""
        if self.side.field.hasFocus():
            self.tabs.setCurrentIndex(RECORD)
            self.record.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.side.setVisible(True)
        self.side.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_counts(self) -> None:
        shown = self.shown
        counts = (
            len(shown.record.rows) if shown else 0,
            len(shown.review.visitors) if shown else 0,
            len(shown.review.promises) if shown else 0,
            0,
            len(shown.review.follow_ups) if shown else 0,
        )
        names = (
            self.tr("Record"),
            self.tr("People"),
            self.tr("Promises"),
            self.tr("Timeline"),
            self.tr("Leads"),
        )
        for at, (name, count) in enumerate(zip(names, counts, strict=True)):
            self.tabs.setTabText(at, f"{name}  {count}" if count else name)
        for part in (self.delete, self.title.rename):
            part.setEnabled(shown is not None)

    def _turn(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _toggle_side(self) -> None:
        self.side.setVisible(not self.side.isVisible())

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self.session_id(), self.title.text())

    def _ask_leads(self, system: str, form: str) -> None:
        self.leads_asked.emit(self.session_id(), system, form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Half a screen has no room for the side."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= grown(SIDE_FROM_PX)
        if wide != self._wide:
            self._wide = wide
            self.side.setVisible(wide)
