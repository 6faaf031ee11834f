"""When the rep is told: an overseas buyer comes, speaks first, turns out to be one, or anyone not domestic inquires."""

from dataclasses import dataclass

from desktop.rooms import wording as say
from desktop.rooms.events import Alert, BuyerSeen, Kind
from desktop.rooms.wording import Occasion, Wording


@dataclass(frozen=True, slots=True)
class AlertOptions:
    """How often the rep may be told of the same buyer."""

    rejoin_cooldown_ms: int = 600_000
    """A buyer who comes back within this time of the last alert on their coming is not announced again."""
    inquiry_cooldown_ms: int = 60_000
    """Inquiries of one buyer within this time make one alert."""


class AlertRule:
    """Decides on each buyer's state after an event; remembers when it last spoke of whom."""

    def __init__(self, options: AlertOptions, wording: Wording = "en") -> None:
        self._options = options
        self._wording: Wording = wording
        self._met: set[str] = set()
        self._told_of: set[str] = set()
        self._came_ms: dict[str, int] = {}
        self._inquired_ms: dict[str, int] = {}

    def judge(self, seen: BuyerSeen, kind: Kind) -> Alert | None:
        """The alert for `seen` after an event of `kind`, or nothing."""
        occasion = self._occasion(seen, kind)
        self._met.add(seen.buyer.id)
        if occasion is None or not self._is_due(seen, occasion):
            return None
        self._told_of.add(seen.buyer.id)
        return Alert(seen.at_ms, self._reasons(seen, occasion), seen.buyer)

    def _occasion(self, seen: BuyerSeen, kind: Kind) -> Occasion | None:
        home, buyer_id = seen.origin.home, seen.buyer.id
        if home == "domestic" or not seen.present:
            return None
        if kind == "inquired":
            return "inquired" if home == "overseas" else "unknown_inquired"
        if home == "unknown":
            return None
        if kind == "joined":
            return "joined"
        if buyer_id in self._told_of:
            return None
        return "turned_overseas" if buyer_id in self._met else "first_message"

    def _is_due(self, seen: BuyerSeen, occasion: Occasion) -> bool:
        inquiry = occasion in ("inquired", "unknown_inquired")
        last_ms = self._inquired_ms if inquiry else self._came_ms
        cooldown_ms = self._options.inquiry_cooldown_ms if inquiry else self._options.rejoin_cooldown_ms
        before_ms = last_ms.get(seen.buyer.id)
        if before_ms is not None and seen.at_ms - before_ms < cooldown_ms:
            return False
        last_ms[seen.buyer.id] = seen.at_ms
        self._came_ms[seen.buyer.id] = seen.at_ms
        return True

    def _reasons(self, seen: BuyerSeen, occasion: Occasion) -> tuple[str, ...]:
        visits = (say.on_visits(seen.buyer.visits, self._wording),) if seen.buyer.visits > 1 else ()
        return (say.on_occasion(occasion, self._wording), *seen.origin.reasons, *visits)
