"""Buyers whom the rep waits for: back soon after their last visit, invited, or of a market on the rep's list."""

from dataclasses import dataclass
from datetime import datetime

from desktop.rooms import wording as say
from desktop.rooms.alert_options import Market, VipRules
from desktop.rooms.countries import country_code
from desktop.rooms.events import Buyer
from desktop.rooms.memory import Remembered
from desktop.rooms.wording import Wording


def market_of(text: str) -> Market | None:
    """`BR`, `Brazil`, `BR x KX-420` or `巴西 × KX-420`; None when the country is not known."""
    for sign in ("×", " x ", " X "):
        country, _, product = text.partition(sign)
        if product:
            break
    code = country_code(country.strip())
    return Market(code, product.strip()) if code else None


@dataclass(frozen=True, slots=True)
class Caller:
    """What the rules look at."""

    buyer: Buyer
    country: str
    email: str
    at: datetime
    remembered: Remembered | None
    topics: tuple[str, ...]


def vip_reasons(caller: Caller, rules: VipRules, wording: Wording) -> tuple[str, ...]:
    """Why `caller` gets the louder alert, in plain words; empty for everybody else."""
    reasons = [
        say.on_fact("invited", wording) if _is_invited(caller, rules) else "",
        _returning(caller, rules, wording),
        *(say.on_market(_named(one), wording) for one in rules.markets if _is_of(caller, one)),
    ]
    return tuple(reason for reason in reasons if reason)


def _is_invited(caller: Caller, rules: VipRules) -> bool:
    buyer = caller.buyer
    known = {text.casefold() for text in (buyer.id, buyer.name, buyer.company, caller.email) if text}
    return any(text.strip().casefold() in known for text in rules.invited)


def _returning(caller: Caller, rules: VipRules, wording: Wording) -> str:
    last = caller.remembered.last_seen if caller.remembered else None
    days = (caller.at - last).days if last and last <= caller.at else -1
    return say.on_days_ago(days, wording) if 0 <= days < rules.returning_within_days else ""


def _is_of(caller: Caller, market: Market) -> bool:
    asked = {topic.casefold() for topic in caller.topics}
    return caller.country == market.country and (not market.product or market.product.casefold() in asked)


def _named(market: Market) -> str:
    return f"{market.country} × {market.product}" if market.product else market.country
