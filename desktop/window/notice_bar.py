"""What must be said, in a bar that is never in the way: a problem with its mend, a question, good news."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.window.parts import announce, button, heading, icon_button, label
from desktop.window.telling import told


@dataclass(frozen=True, slots=True)
class Notice:
    """`text` says what happened, `hint` what to do; `act` is offered on a button called `act_name`, so is `other`."""

    kind: Literal["note", "late", "lost"]
    text: str
    hint: str = ""
    act_name: str = ""
    act: Callable[[], object] | None = None
    other_name: str = ""
    other: Callable[[], object] | None = None


class NoticeBar(QFrame):
    """Shows the newest notice; the ones before come back when it is put away."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Notice] = []
        self._text = heading("", 1.0)
        self._text.setWordWrap(True)
        self._hint = label("", wrap=True)
        self._more = label("", "muted")
        self._act = button("", "check", self._do)
        self._other = button("", "back", self._do_other)
        self._close = icon_button(self.tr("Put this away (Esc)"), "cross", self.put_away)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addLayout(words, 1)
        for part in (self._more, self._act, self._other, self._close):
            row.addWidget(part)
        self._show()

    def tell(self, notice: Notice) -> None:
        """Shows `notice`; the same text again only comes to the front."""
        self._waiting = [known for known in self._waiting if known.text != notice.text]
        self._waiting.append(notice)
        self._show()
        announce(self, self.accessibleName())

    def put_away(self) -> None:
        """Takes the newest notice away."""
        self._waiting = self._waiting[:-1]
        self._show()

    def withdraw(self, text: str) -> None:
        """Takes the notice with this text away: it no longer holds."""
        self._waiting = [known for known in self._waiting if known.text != text]
        self._show()

    def clear(self) -> None:
        """Takes all notices away."""
        self._waiting = []
        self._show()

    def texts(self) -> tuple[str, ...]:
        """The texts that wait, the one on show last."""
        return tuple(notice.text for notice in self._waiting)

    def _do(self) -> None:
        self._put_away_for(self._waiting[-1].act)

    def _do_other(self) -> None:
        self._put_away_for(self._waiting[-1].other)

    def _put_away_for(self, act: Callable[[], object] | None) -> None:
        self.put_away()
        if act is not None:
            act()

    def _show(self) -> None:
        self.setVisible(bool(self._waiting))
        if not self._waiting:
            return
        newest, more = self._waiting[-1], len(self._waiting) - 1
        text, hint = told(newest.text), told(newest.hint)
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._more.setText(self.tr("%n more", "", more) if more else "")
        self._act.setText(newest.act_name)
        self._act.setVisible(newest.act is not None)
        self._other.setText(newest.other_name)
        self._other.setVisible(newest.other is not None)
        self.setAccessibleName(f"{text} {hint}")
        self.setProperty("bar", newest.kind)
        self.style().unpolish(self)
        self.style().polish(self)
