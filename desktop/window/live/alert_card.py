"""Who just came: the buyer to greet now, at the top of Room until the rep has seen it; a burst is one alert."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.rooms.events import Alert
from desktop.window.flow.text import isolated
from desktop.window.letters import grown
from desktop.window.live.alert_words import (
    greeting_of,
    history_of,
    say_of,
    title_of,
    where_from,
)
from desktop.window.live.answers import Answers
from desktop.window.live.flag_badge import FlagBadge
from desktop.window.live.marks import as_plain_tip
from desktop.window.live.private import Lock
from desktop.window.live.waiting_alerts import WaitingAlerts
from desktop.window.parts import Elided, Kind, announce, headline, label
from desktop.window.words import clock


class AlertCard(QFrame):
    """Keeps its place whether or not there is news, so that nothing below it moves; never takes the focus.

    `told` for each alert that is news, `copied` with a text for the clipboard, `show_asked` with the id of the buyer
    for whom a product card is wanted, `chosen` with the id of the one whom the rep turns to.
    """

    told = Signal(object)
    copied = Signal(str)
    show_asked = Signal(str)
    chosen = Signal(str)
    all_seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._alerts = WaitingAlerts()
        self._shown: Alert | None = None
        self._now_ms = 0
        self._offers_start = False
        self._flag = FlagBadge()
        self._title = Elided()
        headline(self._title, 1.1)
        self._age = label("", "muted")
        self._where, self._history = Elided(), Elided(tone="muted")
        self._greeting, self._say = Elided(), Elided(tone="muted")
        headline(self._greeting, 1.0)
        self._answers = Answers()
        self._answers.copied.connect(self.copied)
        self._make_buttons()
        self._lay_out()
        self.begin()

    def _make_buttons(self) -> None:
        self._copy = _worded(self.tr("1 Copy"), self.copy_greeting, "primary")
        self._copy.setToolTip(self.tr("Copy the greeting (1)"))
        self._show = _worded(self.tr("2 Show card"), self._ask_card)
        self._show.setToolTip(self.tr("Product card on the overlay (2)"))
        self._later = _worded(self.tr("3 Later"), self.put_off)
        self._later.setToolTip(self.tr("Put this alert off (3)"))
        self._seen = _worded("", self._see_or_bring_back)
        for key, one in (("1", self._copy), ("2", self._show), ("3", self._later)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(one.click)

    def offer_start(self, name: str, tip: str) -> None:
        """Between sessions there is no product card to ask for: that button starts one, for a group too."""
        self._offers_start = True
        self._show.setText(name)
        self._show.setToolTip(tip)
        self._show.setProperty("kind", "primary")
        self._copy.setProperty("kind", "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for part, share in ((self._flag, 0), (self._title, 1), (self._age, 0), (Lock(), 0)):
            head.addWidget(part, share)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for one in (self._copy, self._show, self._later):
            acts.addWidget(one)
        acts.addStretch()
        acts.addWidget(self._seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(0)
        column.addLayout(head)
        for line in (self._where, self._history, self._greeting, self._say):
            column.addWidget(line)
        column.addWidget(self._answers)
        column.addLayout(acts)
        self._size()

    def _size(self) -> None:
        """One height for every alert, so that nothing moves when one comes."""
        lines = self._title.sizeHint().height() + 4 * self._where.sizeHint().height()
        self.setFixedHeight(lines + 2 * grown(34) + 20)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a higher card."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def begin(self) -> None:
        """A new session: nobody came yet."""
        self._alerts = WaitingAlerts()
        self._shown, self._now_ms = None, 0
        self._show_first()

    def waiting(self) -> int:
        """Alerts that have not been seen."""
        return len(self._alerts)

    def take(self, alert: Alert) -> None:
        """Shows `alert`, unless a more pressing one waits."""
        news = self._alerts.take(alert)
        self._show_first()
        if news:
            self.told.emit(alert)
            announce(self, self.accessibleName())

    def adopt(self, alerts: Iterable[Alert]) -> None:
        """Shows `alerts` of which the rep was told elsewhere."""
        for alert in alerts:
            self._alerts.take(alert)
        self._show_first()

    def take_away(self) -> tuple[Alert, ...]:
        """Gives up all alerts that were not seen."""
        taken = self._alerts.take_away()
        self._show_first()
        return taken

    def mark_seen(self) -> None:
        """The rep has seen all that wait."""
        self._alerts.see_all()
        self._show_first()
        self.all_seen.emit()

    def put_off(self) -> None:
        """This one later; the next one now."""
        self._alerts.put_off()
        self._show_first()

    def copy_greeting(self) -> None:
        """The greeting goes to the clipboard, and the rep turns to this buyer."""
        if self._shown is not None and greeting_of(self._shown):
            self.copied.emit(greeting_of(self._shown))
            self.chosen.emit(self._shown.buyer.id)

    def age(self) -> str:
        """How long ago it came, and how many more wait."""
        return self._age.text()

    def note_time(self, now_ms: int) -> None:
        """The session's clock came to `now_ms`."""
        self._now_ms = now_ms
        self._show_age()

    def _show_first(self) -> None:
        self._shown = alert = self._alerts.first
        if alert is None:
            self._show_none()
        else:
            self._title.setText(title_of(alert))
            self._where.setText(where_from(alert))
            self._history.setText(history_of(alert))
            self._greeting.setText(_quoted(greeting_of(alert)))
            self._say.setText(say_of(alert))
            country = alert.buyer.country or (alert.card.flag if alert.card else "")
            self._flag.show_country(country if alert.together == 1 else None)
            self.setToolTip(as_plain_tip("\n".join(alert.reasons)))
        self._answers.show_for(alert)
        self._show_state()

    def _show_none(self) -> None:
        later = self._alerts.later
        self._title.setText(self.tr("%n alert(s) for later", "", later) if later else self.tr("Nobody new"))
        self._where.setText(self.tr("Overseas buyers show up here the moment they come in."))
        for line in (self._history, self._greeting, self._say):
            line.setText("")
        self._flag.show_country(None)
        self.setToolTip("")

    def _show_state(self) -> None:
        alert, one = self._shown, self._shown is not None and self._shown.together == 1
        self._copy.setVisible(one)
        self._show.setVisible(one or (self._offers_start and alert is not None))
        self._later.setVisible(alert is not None)
        self._seen.setVisible(bool(alert or self._alerts.later))
        self._seen.setText(self.tr("Seen") if alert else self.tr("Show them"))
        self._seen.setToolTip(self.tr("Put all of them away (F8)") if alert else "")
        self.setProperty("bar", ("late" if alert.priority == "high" else "note") if alert else "none")
        self.style().unpolish(self)
        self.style().polish(self)
        self._show_age()
        lines = (self._title, self._where, self._history, self._greeting)
        self.setAccessibleName(". ".join(line.text() for line in lines if line.text()))

    def _show_age(self) -> None:
        alert = self._shown
        if alert is None:
            self._age.setText("")
            return
        since, more = clock(self._now_ms - alert.at_ms), len(self._alerts) - 1
        said = [self.tr("%1 ago").replace("%1", since)] + ([self.tr("%n more", "", more)] if more else [])
        self._age.setText(("★ " if alert.priority == "high" else "") + " · ".join(said))

    def _ask_card(self) -> None:
        if self._shown is not None:
            buyer_id = self._shown.buyer.id
            self.show_asked.emit(buyer_id)
            self.chosen.emit(buyer_id)

    def _see_or_bring_back(self) -> None:
        if self._shown is None:
            self._alerts.bring_back()
            self._show_first()
        else:
            self.mark_seen()


def _worded(text: str, act: Callable[[], None], kind: Kind = "") -> QPushButton:
    """A button without an icon: four of them stand in the narrowest room."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(lambda: act())
    return made


def _quoted(text: str) -> str:
    return f"“{isolated(text)}”" if text else ""
