"""Private hints to the rep, the newest in view, each with what one key would do about it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.commands import Command, ShowProduct, SwitchTargets
from desktop.rooms.memory import Hint
from desktop.window.letters import grown
from desktop.window.live.marks import as_plain_tip
from desktop.window.live.private import Lock
from desktop.window.parts import button, icon_button, label, set_tone
from desktop.window.telling import told
from desktop.window.words import language_name

KEPT = 20
LONGEST = 160
"""Letters of a hint that are shown; the tip has all."""
LINES, HEAD_PX = 3, 44


class HintBar(QFrame):
    """Keeps its place whether or not there is a hint. `asked` carries the command of a hint's action."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._hints: dict[tuple[str, str], Hint] = {}
        self._targets: tuple[str, ...] = ()
        self._key = ""
        self._text = label("", "muted", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._more = label("", "muted")
        self._act = button("", "check", self.act)
        self._away = icon_button(self.tr("Put this hint away"), "cross", self.put_away)
        self._lay_out()
        self.begin(())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Lock())
        head.addWidget(self._more, 1)
        head.addWidget(self._act)
        head.addWidget(self._away)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 8, 4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._text, 1)
        self._size()

    def _size(self) -> None:
        """One height for every hint, so that nothing moves when one comes."""
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + grown(HEAD_PX))

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a higher bar."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def begin(self, targets: tuple[str, ...]) -> None:
        """A new session that is translated into `targets`."""
        self._hints, self._targets = {}, targets
        self._show()

    def show_targets(self, targets: tuple[str, ...]) -> None:
        """The languages that lines are translated into now."""
        self._targets = targets

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Writes the key of the action on its button."""
        self._key = keys.get("hint", "")
        self._show()

    def take(self, hint: Hint) -> None:
        """A newer hint on the same subject and buyer replaces the older."""
        key = (hint.topic, hint.buyer_id)
        self._hints.pop(key, None)
        self._hints[key] = hint
        if len(self._hints) > KEPT:
            del self._hints[next(iter(self._hints))]
        self._show()

    @property
    def newest(self) -> Hint | None:
        """The hint in view."""
        return next(reversed(self._hints.values()), None)

    def act(self) -> None:
        """Does what the hint in view offers, and puts it away."""
        command = self._command()
        if command is not None:
            self.asked.emit(command)
            self.put_away()

    def put_away(self) -> None:
        """The hint in view is done with; the one before it comes back."""
        if self._hints:
            self._hints.popitem()
        self._show()

    def _command(self) -> Command | None:
        hint = self.newest
        match hint.topic if hint and hint.action else "":
            case "language":
                assert hint is not None
                return SwitchTargets((hint.action, *(one for one in self._targets if one != hint.action)))
            case "product" | "price-break":
                assert hint is not None
                return ShowProduct(hint.action)
        return None

    def _show(self) -> None:
        hint, command = self.newest, self._command()
        text = told(hint.text) if hint else self.tr("Hints appear here while you speak.")
        more = len(self._hints) - 1
        self._text.setText(text if len(text) <= LONGEST else text[:LONGEST] + "…")
        self._more.setText(self.tr("%n more", "", more) if more > 0 else "")
        self._text.setToolTip(as_plain_tip(text) if hint else "")
        set_tone(self._text, "" if hint else "muted")
        self._act.setVisible(command is not None)
        self._act.setText(" ".join((self._key, _action_name(command))).strip() if command else "")
        self._away.setVisible(hint is not None)
        self.setAccessibleName(text)


def _action_name(command: Command) -> str:
    tr = QCoreApplication.translate
    if isinstance(command, SwitchTargets):
        return tr("HintBar", "Switch to %1").replace("%1", language_name(command.languages[0]))
    return tr("HintBar", "Show card")
