"""The daily units of a YouTube key, spread over a broadcast so that they last to its end."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.rooms.sources.cursors import Cursors

DAILY_UNITS = 10_000
"""What Google gives a new project; a day begins at midnight in California."""
POLL_UNITS = 5
VIDEO_UNITS = 1
_PLACE = "youtube units"
_CALIFORNIA = ZoneInfo("America/Los_Angeles")
_SHOW = timedelta(hours=4)
"""A broadcast as long as they come (../shared/reference/domain.md)."""
_REST = timedelta(minutes=30)
"""What is planned for at least, once a broadcast is longer than that."""


class Quota:
    """Counts what was spent today, also by earlier runs; wall times are aware."""

    def __init__(self, daily_units: int, cursors: Cursors) -> None:
        self._daily_units = daily_units
        self._cursors = cursors
        self._began: datetime | None = None

    def spend(self, units: int, now: datetime) -> bool:
        """Takes `units` off today's; False, and takes nothing, when they are not there."""
        self._began = self._began or now
        spent = self._spent(now) + units
        if spent > self._daily_units:
            return False
        self._cursors.remember(_PLACE, f"{_day(now)} {spent}")
        return True

    def pause_s(self, now: datetime) -> float:
        """Between two polls, so that the units last to the end of the broadcast."""
        ahead = max(_REST, (self._began or now) + _SHOW - now)
        polls = (self._daily_units - self._spent(now)) // POLL_UNITS
        return ahead.total_seconds() / polls if polls > 0 else 0.0

    def _spent(self, now: datetime) -> int:
        day, _, spent = self._cursors.recall(_PLACE).partition(" ")
        return int(spent) if day == _day(now) and spent.isascii() and spent.isdigit() else 0


def _day(now: datetime) -> str:
    return f"{now.astimezone(_CALIFORNIA):%Y-%m-%d}"
