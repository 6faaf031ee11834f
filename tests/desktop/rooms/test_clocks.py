"""The time where a buyer is."""

from datetime import UTC, datetime

import pytest
from babel.core import get_global

from desktop.rooms.clocks import local_time

WINTER = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("country", "at", "earliest", "latest"),
    [
        ("MX", WINTER, "06:00", "06:00"),
        ("DE", WINTER, "13:00", "13:00"),
        ("DE", SUMMER, "14:00", "14:00"),
        ("IN", WINTER, "17:30", "17:30"),
        ("US", WINTER, "04:00", "07:00"),
        ("CN", WINTER, "20:00", "20:00"),
        ("HK", WINTER, "20:00", "20:00"),
        ("NP", WINTER, "17:45", "17:45"),
    ],
)
def test_a_countrys_clock_is_that_of_its_trade(
    country: str, at: datetime, earliest: str, latest: str
) -> None:
    there = local_time(country, at)
    assert there is not None
    assert (f"{there.earliest:%H:%M}", f"{there.latest:%H:%M}") == (earliest, latest)


def test_no_country_has_no_clock() -> None:
    assert local_time("", WINTER) is None
    assert local_time("XX", WINTER) is None


def test_every_inhabited_country_with_zones_has_one_clock_or_two_of_our_choice() -> None:
    unsure = []
    for country, zones in get_global("territory_zones").items():
        there = local_time(country, WINTER)
        if there is None and zones:
            unsure.append(country)
    assert unsure == []
