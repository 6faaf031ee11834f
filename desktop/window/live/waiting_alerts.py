"""Which alert the rep sees first, and which wait: the pressing before the others, then the newest; pure."""

from desktop.rooms.events import Alert, Priority

_RANK: dict[Priority, int] = {"silent": 0, "low": 1, "normal": 2, "high": 3}


class WaitingAlerts:
    """Alerts that were not seen yet, and those put off for later. A burst counts as one, as its newest."""

    def __init__(self) -> None:
        self._waiting: list[Alert] = []
        self._later: list[Alert] = []

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def later(self) -> int:
        """Alerts put off."""
        return len(self._later)

    @property
    def first(self) -> Alert | None:
        """The one to show; None when all were seen."""
        best = max((_RANK[one.priority] for one in self._waiting), default=0)
        return next((one for one in reversed(self._waiting) if _RANK[one.priority] == best), None)

    def take(self, alert: Alert) -> bool:
        """Whether it is news; one that a burst grew by, or a silent one, is not."""
        if alert.priority == "silent":
            return False
        for some in (self._waiting, self._later):
            for at, one in enumerate(some):
                if alert.burst and one.burst == alert.burst:
                    some[at] = alert
                    return False
        self._waiting.append(alert)
        return True

    def put_off(self) -> None:
        """The first one waits for later."""
        if (alert := self.first) is not None:
            self._waiting.remove(alert)
            self._later.append(alert)

    def bring_back(self) -> None:
        """Those put off wait again."""
        self._waiting, self._later = self._later + self._waiting, []

    def see_all(self) -> None:
        """The rep has seen all that waited; what was put off stays so."""
        self._waiting = []

    def take_away(self) -> tuple[Alert, ...]:
        """All that were not seen, those put off first; none is left."""
        taken, self._waiting, self._later = (*self._later, *self._waiting), [], []
        return taken
