"""The side of the review: all sessions, or what was found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from desktop.window.field import Field
from desktop.window.parts import announce, heading, label
from desktop.window.review.entry import Chip, Entry, Place, entries_of
from desktop.window.review.entry_list import EntryList
from desktop.window.review.rows import DOT
from desktop.window.words import clock, languages_line, long_clock

if TYPE_CHECKING:
    from desktop.sessions.search import Found
    from desktop.sessions.transcript import SessionSummary

PAUSE_MS = 200
"""A word is searched for once the typing pauses."""
WIDTH_PX = 280


class Side(QFrame):
    """`place_asked` carries the `Place` that was chosen, `search_asked` what is typed."""

    place_asked = Signal(object)
    search_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.setMinimumWidth(200)
        self.field = Field(self.tr("Search in all sessions"), self.tr("Search in all sessions"))
        self.field.setClearButtonEnabled(True)
        self.sessions = EntryList(
            self.tr("Sessions"), self.tr("Nothing has been kept yet. Start, or try the demo.")
        )
        self.found = EntryList(self.tr("What was found"), self.tr("Nothing was found."))
        for one in (self.sessions, self.found):
            one.opened.connect(lambda entry: self.place_asked.emit(entry.place))
        self.sessions.view.clicked.connect(lambda _: self.sessions.open_current())
        self.found.view.clicked.connect(lambda _: self.found.open_current())
        self._count = label("", "muted")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._enter)
        self.field.left.connect(self._leave)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 12, 8)
        head.setSpacing(8)
        head.addWidget(heading(self.tr("Sessions")))
        head.addWidget(self.field)
        head.addWidget(self._count)
        self._count.setVisible(False)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.sessions)
        self._stack.addWidget(self.found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(body, 1)

    def show_sessions(self, sessions: tuple[SessionSummary, ...]) -> None:
        """Lists them."""
        chosen = self.sessions.current()
        self.sessions.show_entries(entries_of(self._session(one) for one in sessions))
        self.choose(chosen.place.session_id if chosen else "")

    def choose(self, session_id: str) -> None:
        """Marks the session that is on show."""
        self.sessions.choose(self.sessions.model.first(lambda entry: entry.place.session_id == session_id))

    def show_found(self, typed: str, found: tuple[Found, ...]) -> None:
        """Lists what was found of `typed`; nothing if something else is typed by now."""
        if typed != self.field.text().strip():
            return
        self.found.show_entries(entries_of(self._found(one) for one in found))
        self._stack.setCurrentIndex(1)
        self._count.setText(self.tr("%n place(s) found", "", len(found)))
        self._count.setVisible(True)
        announce(self._count, self._count.text())

    def _session(self, session: SessionSummary) -> Entry:
        chips = [Chip(self.tr("interrupted"), "late")] if session.crashed else []
        chips += [Chip(self.tr("live now"), "good")] if session.live else []
        buyers = self.tr("%n buyer(s)", "", session.buyers)
        return Entry(
            head=session.title or self.tr("Without a title"),
            chips=tuple(chips),
            small=(
                f"{session.started_at.astimezone():%Y-%m-%d %H:%M}{DOT}{long_clock(session.duration_ms)}",
                f"{languages_line(session.source_language, session.targets)}{DOT}{buyers}",
            ),
            place=Place(session_id=session.id),
        )

    def _found(self, one: Found) -> Entry:
        kinds = {
            "session": self.tr("title"),
            "caption": self.tr("said"),
            "translation": self.tr("translation"),
            "chat": self.tr("a buyer wrote"),
            "buyer": self.tr("buyer"),
        }
        at = "" if one.kind == "session" else clock(one.at_ms)
        day = f"{one.started_at.astimezone():%Y-%m-%d}"
        where = DOT.join(part for part in (day, at, kinds[one.kind]) if part)
        title = one.title or self.tr("Without a title")
        buyer_id = one.buyer_id if one.kind == "buyer" else ""
        place = Place(one.session_id, one.utterance, one.at_ms, buyer_id)
        return Entry(body=(one.text,), small=(where, title), place=place)

    def _typed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
            return
        self._pause.stop()
        self._stack.setCurrentIndex(0)
        self._count.setVisible(False)

    def _search(self) -> None:
        self.search_asked.emit(self.field.text().strip())

    def _enter(self) -> None:
        """Searches at once, or goes into the list of what was found."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()
        elif self._stack.currentIndex() == 1:
            self.found.choose(0 if self.found.model.rowCount() else -1)
            self.found.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave(self) -> None:
        self.field.clear()
        self.sessions.view.setFocus(Qt.FocusReason.TabFocusReason)
