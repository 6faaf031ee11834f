"""Alerts that come faster than anyone can read become one that grows: `7 buyers joined: 3 BR, 2 MX, 2 more`.

Each priority has a lane of its own, so that a crowd does not hide the buyer whom the rep waits for. All times are the
session's.
"""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from desktop.rooms import wording as say
from desktop.rooms.alert_options import BurstOptions
from desktop.rooms.events import Alert, CountryCount
from desktop.rooms.wording import Wording


@dataclass(slots=True)
class _Group:
    number: int
    first: Alert
    countries: Counter[str] = field(default_factory=Counter)
    last_ms: int = 0
    told_ms: int = 0
    told_count: int = 0

    def add(self, alert: Alert) -> None:
        self.countries[alert.buyer.country] += 1
        self.last_ms = max(self.last_ms, alert.at_ms)

    @property
    def count(self) -> int:
        return self.countries.total()

    def told(self, at_ms: int, wording: Wording) -> Alert:
        """The alert of the whole group as it is now."""
        self.told_ms, self.told_count = at_ms, self.count
        ordered = sorted(self.countries.items(), key=lambda one: (-one[1], not one[0], one[0]))
        countries = tuple(CountryCount(country, many) for country, many in ordered)
        headline = say.on_group(self.count, countries, wording)
        return replace(
            self.first,
            at_ms=at_ms,
            reasons=(headline,),
            card=None,
            burst=self.number,
            together=self.count,
            countries=countries,
        )


class Bursts:
    """Lets alerts through one by one, or as groups; `tick` tells of a group what was held back."""

    def __init__(self, options: BurstOptions, wording: Wording = "en") -> None:
        self._options = options
        self._wording: Wording = wording
        self._numbers = count(1)
        self._recent: dict[str, deque[Alert]] = {}
        self._groups: dict[str, _Group] = {}

    def take(self, alert: Alert) -> Iterator[Alert]:
        """The alert itself, or the group that it joins when the group is due."""
        yield from self.tick(alert.at_ms)
        lane = alert.priority
        group = self._groups.get(lane) or self._opened(alert)
        if group is None:
            yield alert
            return
        group.add(alert)
        if group.count >= 2 * group.told_count or alert.at_ms - group.told_ms >= self._options.refresh_ms:
            yield group.told(alert.at_ms, self._wording)

    def _opened(self, alert: Alert) -> _Group | None:
        """A new group of those who came just before, when `alert` is one too many to be shown alone."""
        recent = self._recent.setdefault(alert.priority, deque(maxlen=self._options.alone))
        together = [one for one in recent if alert.at_ms - one.at_ms < self._options.window_ms]
        if len(together) < self._options.alone:
            recent.append(alert)
            return None
        group = _Group(next(self._numbers), together[0] if together else alert)
        for one in together:
            group.add(one)
        recent.clear()
        self._groups[alert.priority] = group
        return group

    def tick(self, at_ms: int) -> Iterator[Alert]:
        """What waited long enough; ends groups that nobody joins any more."""
        for lane, group in list(self._groups.items()):
            is_over = at_ms - group.last_ms >= self._options.window_ms
            if group.count > group.told_count and (
                is_over or at_ms - group.told_ms >= self._options.refresh_ms
            ):
                yield group.told(at_ms, self._wording)
            if is_over:
                del self._groups[lane]

    def finish(self) -> Iterator[Alert]:
        """What is still held back."""
        for group in self._groups.values():
            if group.count > group.told_count:
                yield group.told(group.last_ms, self._wording)
        self._groups.clear()
