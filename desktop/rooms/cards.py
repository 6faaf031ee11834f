"""What the rep needs in the first second with a buyer: who it is, what time it is there, what to say."""

from dataclasses import dataclass
from datetime import datetime

from desktop.rooms import wording as say
from desktop.rooms.clocks import local_time
from desktop.rooms.events import BuyerSeen
from desktop.rooms.memory import AlertCard, Draft, Remembered
from desktop.rooms.phrases import topics
from desktop.rooms.products import Product
from desktop.rooms.replies import drafts, greeting, reply_language
from desktop.rooms.wording import Wording

_TOPICS = 3
_REPLIES = 3
_USUAL = ("price", "contact", "sample")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a buyer beyond their state: `topics` of this session and before, newest first, as keys."""

    at: datetime
    """When it happened, aware."""
    remembered: Remembered | None = None
    topics: tuple[str, ...] = ()
    email: str = ""
    product: Product | None = None
    """What the replies are about."""


def card_of(seen: BuyerSeen, known: Known, wording: Wording) -> AlertCard:
    """The card for `seen`."""
    buyer, past = seen.buyer, known.remembered
    country = buyer.country or seen.origin.country
    there = local_time(country, known.at)
    language = reply_language(buyer, country)
    returning = buyer.visits > 1
    return AlertCard(
        flag=country,
        country=say.place(country, wording) if country else "",
        company=buyer.company,
        local_time=say.on_clock(there.earliest, there.latest, wording) if there else "",
        zone=there.zone if there else "",
        visits=buyer.visits,
        last_seen=past.last_seen if past else None,
        topics=tuple(topics().label(key, wording) for key in known.topics[:_TOPICS]),
        stage=past.stage if past else "viewer",
        notes=past.notes if past else (),
        do_not_contact=past.do_not_contact if past else False,
        greeting=greeting(buyer, language, returning),
        replies=_first_replies(drafts(buyer, known.product, language, returning), known.topics),
    )


def _first_replies(nine: tuple[Draft, ...], asked: tuple[str, ...]) -> tuple[Draft, ...]:
    """The greeting, then what they asked about last, then what is usual and can be said."""
    by_key = {draft.key: draft for draft in nine}
    usual = (key for key in _USUAL if by_key[key].text != by_key["check"].text)
    found = dict.fromkeys(key for key in ("greeting", *asked, *usual) if key in by_key)
    return tuple(by_key[key] for key in list(found)[:_REPLIES])
