"""How often, how loudly and of whom the rep is told: options shared by settings, command line and stage."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Market:
    """A country, together with a product where one is given."""

    country: str
    """ISO 3166-1 alpha-2."""
    product: str = ""
    """Model or name as in the product list."""


@dataclass(frozen=True, slots=True)
class VipRules:
    """Who is announced with the louder alert."""

    returning_within_days: int = 15
    """Buyers whose last session is at most so many days ago; 0 for nobody."""
    invited: tuple[str, ...] = ()
    """Viewer ids, names, companies or e-mail addresses, in any case."""
    markets: tuple[Market, ...] = ()
    """Buyers of these countries, those with a product once they asked for it, in this session or before."""


@dataclass(frozen=True, slots=True)
class BurstOptions:
    """When alerts are put together."""

    alone: int = 2
    """So many alerts within `window_ms` are shown one by one; the next makes them a group."""
    window_ms: int = 5_000
    """A group ends when nobody came for so long."""
    refresh_ms: int = 500
    """A group that grows is told anew at most this often."""


@dataclass(frozen=True, slots=True)
class AlertOptions:
    """How often and how loudly the rep may be told."""

    rejoin_cooldown_ms: int = 600_000
    """A buyer who comes back within this time of the last alert on their coming is not announced again."""
    inquiry_cooldown_ms: int = 60_000
    """Inquiries of one buyer within this time make one alert."""
    muted: bool = False
    """Begin without sounds and toasts; alerts are listed and kept all the same."""
    vip: VipRules = field(default_factory=VipRules)
    burst: BurstOptions = field(default_factory=BurstOptions)


@dataclass(frozen=True, slots=True)
class RoomChoices:
    """How buyers are judged and announced, as settings and command line give it."""

    also_domestic: tuple[str, ...] = ()
    """Countries/regions that count as home beside the home market, e.g. ("HK", "MO", "TW"), ISO 3166-1 alpha-2."""
    wording: Literal["", "en", "zh"] = ""
    """Language of alerts and hints; empty for the system's."""
    ip_database: Path | None = None
    """MMDB file of the user's own, by which network addresses say a country."""
    alerts: AlertOptions = field(default_factory=AlertOptions)
