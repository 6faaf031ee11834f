"""Who just came: the newest overseas buyer at the top of Room, until the rep has seen it; a burst is one alert."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.rooms.events import Alert, Buyer
from desktop.window.flow.text import isolated
from desktop.window.parts import Elided, announce, button, heading
from desktop.window.words import clock, country_name

NAMES_SHOWN = 3
NAME_LETTERS = 20


class AlertCard(QFrame):
    """Keeps its place whether or not there is news, so that nothing below it moves.

    `told` is emitted once for a burst: when an alert comes and none is waiting to be seen.
    """

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Alert] = []
        self._title = Elided()
        self._title.setFont(heading("", 1.1).font())
        self._detail = Elided()
        self._reason = Elided(tone="muted")
        self._seen = button(self.tr("Seen"), "check", self.mark_seen)
        self._seen.setToolTip(self.tr("Put this away (F8)"))
        self._lay_out()
        self.begin()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._seen)
        self._seen.setSizePolicy(_keeping_place(self._seen.sizePolicy()))
        text = QVBoxLayout(self)
        text.setContentsMargins(12, 8, 8, 8)
        text.setSpacing(0)
        text.addLayout(head)
        for part in (self._detail, self._reason):
            text.addWidget(part)

    def begin(self) -> None:
        """A new session: nobody came yet."""
        self._waiting = []
        self._title.setText(self.tr("Nobody new"))
        self._detail.setText(self.tr("Overseas buyers show up here the moment they come in."))
        self._reason.setText("")
        self._show_state()

    def waiting(self) -> int:
        """Alerts that have not been seen."""
        return len(self._waiting)

    def take(self, alert: Alert) -> None:
        """Shows `alert`, together with those that wait."""
        first = not self._waiting
        self._waiting.append(alert)
        if len(self._waiting) == 1:
            self._show_one(alert)
        else:
            self._show_many()
        self._show_state()
        if first:
            self.told.emit(alert)
            announce(self, self.accessibleName())

    def mark_seen(self) -> None:
        """The rep has seen it; the last one stays readable, quietly."""
        self._waiting = []
        self._show_state()

    def _show_one(self, alert: Alert) -> None:
        buyer = alert.buyer
        self._title.setText(
            " · ".join(part for part in (isolated(buyer.name), country_name(buyer.country)) if part)
        )
        self._detail.setText(
            " · ".join(part for part in (isolated(buyer.company), clock(alert.at_ms)) if part)
        )
        self._reason.setText("; ".join(alert.reasons))

    def _show_many(self) -> None:
        count = len(self._waiting)
        self._title.setText(self.tr("%n overseas buyer(s) came in", "", count))
        newest = [alert.buyer for alert in reversed(self._waiting)]
        names = [_short_name(one) for one in newest[:NAMES_SHOWN]]
        more = count - len(names)
        self._detail.setText(", ".join(names))
        self._reason.setText(self.tr("and %n more, all in the list below", "", more) if more else "")

    def _show_state(self) -> None:
        self._seen.setVisible(bool(self._waiting))
        self.setProperty("bar", "note" if self._waiting else "none")
        self.style().unpolish(self)
        self.style().polish(self)
        spoken = f"{self._title.text()}. {self._detail.text()}. {self._reason.text()}"
        self.setAccessibleName(spoken)


def _keeping_place(policy: QSizePolicy) -> QSizePolicy:
    policy.setRetainSizeWhenHidden(True)
    return policy


def _short_name(buyer: Buyer) -> str:
    name = buyer.name if len(buyer.name) <= NAME_LETTERS else buyer.name[: NAME_LETTERS - 1] + "…"
    return f"{isolated(name)} ({buyer.country})" if buyer.country else isolated(name)
