"""What time it is where a buyer is, by their country: so that the rep knows whether they sit up late."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global

# Where most of the trade of a country with several zones is done; two zones where it lies between them.
_TRADE_ZONES = {
    "AR": ("America/Argentina/Buenos_Aires",),
    "AU": ("Australia/Perth", "Australia/Sydney"),
    "BR": ("America/Sao_Paulo",),
    "CA": ("America/Vancouver", "America/Toronto"),
    "CD": ("Africa/Kinshasa", "Africa/Lubumbashi"),
    "CL": ("America/Santiago",),
    "CN": ("Asia/Shanghai",),
    "CY": ("Asia/Nicosia",),
    "DE": ("Europe/Berlin",),
    "EC": ("America/Guayaquil",),
    "ES": ("Europe/Madrid",),
    "FM": ("Pacific/Pohnpei",),
    "FR": ("Europe/Paris",),
    "GB": ("Europe/London",),
    "GL": ("America/Nuuk",),
    "ID": ("Asia/Jakarta",),
    "KI": ("Pacific/Tarawa",),
    "KZ": ("Asia/Almaty",),
    "MN": ("Asia/Ulaanbaatar",),
    "MX": ("America/Mexico_City",),
    "MY": ("Asia/Kuala_Lumpur",),
    "NZ": ("Pacific/Auckland",),
    "PF": ("Pacific/Tahiti",),
    "PG": ("Pacific/Port_Moresby",),
    "PS": ("Asia/Gaza",),
    "PT": ("Europe/Lisbon",),
    "RU": ("Europe/Moscow",),
    "UA": ("Europe/Kyiv",),
    "US": ("America/Los_Angeles", "America/New_York"),
    "UZ": ("Asia/Tashkent",),
    "VN": ("Asia/Ho_Chi_Minh",),
}


@dataclass(frozen=True, slots=True)
class LocalTime:
    """The clock there, from `earliest` to `latest` where a country's trade lies in two zones; aware, else equal."""

    earliest: datetime
    latest: datetime
    zone: str
    """Of `earliest`."""


def local_time(country: str, at: datetime) -> LocalTime | None:
    """The time in `country` (ISO 3166-1 alpha-2) at `at` (aware); None when the country has no known zone."""
    names = _TRADE_ZONES.get(country) or tuple(get_global("territory_zones").get(country, ()))[:1]
    zones = [(zone, name) for name in names if (zone := _zone(name))]
    if not zones:
        return None
    (first, name), (last, _) = zones[0], zones[-1]
    return LocalTime(at.astimezone(first), at.astimezone(last), name)


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
