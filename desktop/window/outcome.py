"""How the window was left, for the command line."""

from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class Closed:
    """How the window was left: `status` is 3 when the session asked for failed; `session_id` is that session's."""

    status: int = 0
    session_id: str = ""


class Outcome(QObject):
    """What became of the first session, for the command line."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = Closed()
        self._known = False

    def note(self, session_id: str, went_well: bool) -> None:
        """Only the session that was asked for on the command line counts."""
        if not self._known:
            self._known, self.closed = True, Closed(0 if went_well else 3, session_id)
