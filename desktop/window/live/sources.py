"""How the room's sources stand, in one line: quiet while all are open, amber when one is lost."""

from desktop.rooms.events import SourceState
from desktop.window.live.marks import as_plain_tip
from desktop.window.parts import label, set_tone
from desktop.window.telling import told


class SourcesLine:
    """A label for the foot of the room; hidden while there is nothing to say."""

    def __init__(self) -> None:
        self._states: dict[str, SourceState] = {}
        self.label = label("", "late", wrap=True)
        self.begin()

    def begin(self) -> None:
        """A new session without sources yet."""
        self._states = {}
        self._show()

    def take(self, state: SourceState) -> None:
        """A source came, was lost, or ended."""
        self._states[state.source] = state
        self._show()

    def _show(self) -> None:
        states = tuple(self._states.values())
        wrong = [one for one in states if one.state in ("lost", "ended")]
        new = [one for one in states if one.state == "connecting"]
        lines = wrong or new
        self.label.setVisible(bool(lines))
        sign = "▲" if wrong else "…"
        self.label.setText("\n".join(f"{sign} {one.source}: {told(one.text)}" for one in lines[:2]))
        set_tone(self.label, "late" if wrong else "muted")
        self.label.setToolTip(as_plain_tip("\n".join(f"{one.source}: {told(one.text)}" for one in states)))
