"""When the rep is told: an overseas buyer comes, speaks first, turns out to be one, or anyone not domestic inquires."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from desktop.rooms import wording as say
from desktop.rooms.alert_options import AlertOptions
from desktop.rooms.cards import Known, card_of
from desktop.rooms.events import Alert, Buyer, BuyerSeen, Kind, Origin, Priority
from desktop.rooms.vip import Caller, vip_reasons
from desktop.rooms.wording import Occasion, Wording

_PRIORITIES: dict[Occasion, Priority] = {
    "joined": "normal",
    "first_message": "normal",
    "turned_overseas": "low",
    "inquired": "high",
    "unknown_inquired": "normal",
}


class AlertRule:
    """Decides on each buyer's state after an event; remembers when it last spoke of whom."""

    def __init__(self, options: AlertOptions, wording: Wording = "en") -> None:
        self._options = options
        self._wording: Wording = wording
        self.muted = options.muted
        self._met: set[str] = set()
        self._told_of: set[str] = set()
        self._came_ms: dict[str, int] = {}
        self._inquired_ms: dict[str, int] = {}

    def judge(self, seen: BuyerSeen, kind: Kind, look_up: Callable[[], Known]) -> Alert | None:
        """The alert for `seen` after an event of `kind`, or nothing; `look_up` is called only for an alert.

        Without its card, which takes longer to write than all else and which a crowd's alerts do not show.
        """
        occasion = self._occasion(seen, kind)
        self._met.add(seen.buyer.id)
        if occasion is None or not self._is_due(seen, occasion):
            return None
        self._told_of.add(seen.buyer.id)
        known = look_up()
        country = seen.buyer.country or seen.origin.country
        caller = Caller(seen.buyer, country, known.email, known.at, known.remembered, known.topics)
        vip = vip_reasons(caller, self._options.vip, self._wording)
        return Alert(
            at_ms=seen.at_ms,
            reasons=self._reasons(seen, occasion, vip, known),
            buyer=seen.buyer,
            priority="silent" if self.muted else "high" if vip else _PRIORITIES[occasion],
        )

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

    def _reasons(
        self, seen: BuyerSeen, occasion: Occasion, vip: tuple[str, ...], known: Known
    ) -> tuple[str, ...]:
        visits = (say.on_visits(seen.buyer.visits, self._wording),) if seen.buyer.visits > 1 else ()
        refused = known.remembered is not None and known.remembered.do_not_contact
        refusal = (say.on_fact("no_contact", self._wording),) if refused else ()
        return (say.on_occasion(occasion, self._wording), *vip, *seen.origin.reasons, *visits, *refusal)


def sample_alert(wording: Wording, at: datetime | None = None) -> Alert:
    """An alert for a test button: made without a session, about nobody, and never to be published or kept."""
    at = at or datetime.now(UTC)
    buyer = Buyer("test:sample", "test", "Diego Ramírez", "Casa Verde", "MX", ("es",), at, 3)
    origin = Origin("overseas", "MX", (say.on_platform("MX", wording),))
    seen = BuyerSeen(0, buyer, origin, present=True)
    known = Known(at=at, topics=("price", "sample"))
    alert = AlertRule(AlertOptions(), wording).judge(seen, "joined", lambda: known)
    if alert is None:
        raise RuntimeError("the sample buyer raises no alert")
    reasons = (say.on_fact("sample", wording), *alert.reasons[1:])
    return replace(alert, reasons=reasons, card=card_of(seen, known, wording))
