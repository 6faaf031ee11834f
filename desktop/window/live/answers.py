"""What the rep could answer to an alert: replies to one buyer, ready to copy; of a group the flags."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.rooms.events import Alert
from desktop.rooms.memory import Draft
from desktop.window.live.alert_words import reply_name
from desktop.window.live.flag_badge import FlagBadge
from desktop.window.live.marks import as_plain_tip
from desktop.window.parts import button, empty, label

FLAGS = 6
"""Countries of a group that have their flag on the card; all are in the line above."""


class Answers(QWidget):
    """`copied` with a text for the clipboard."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def show_for(self, alert: Alert | None) -> None:
        """Those of `alert`; none for None."""
        empty(self._row)
        for draft in alert.card.replies if alert and alert.card else ():
            self._row.addWidget(self._reply(draft))
        for one in alert.countries[:FLAGS] if alert else ():
            flag = FlagBadge()
            self._row.addWidget(flag)  # before it is shown, or it would be a window of its own for a moment
            flag.show_country(one.country)
            self._row.addWidget(label(str(one.count)))
        self._row.addStretch()

    def _reply(self, draft: Draft) -> QPushButton:
        one = button(reply_name(draft.key), "copy", lambda: self.copied.emit(draft.text), "quiet")
        one.setToolTip(as_plain_tip(draft.text))
        one.setAccessibleName(self.tr("Copy the reply: %1").replace("%1", reply_name(draft.key)))
        return one
