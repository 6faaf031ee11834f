"""Leads of one session: whom to write to tomorrow, what they asked and how they can be reached. Pure.

A viewer becomes a lead by leaving a contact or sending an inquiry, wherever they are; by writing in the chat, unless
they are domestic; and by coming from overseas under a company's name. Others just looked: in a customer system a row
that nobody can follow up is noise. Who wants no messages is a lead of nobody and is only counted.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.rooms.contacts import emails_in, is_email, messengers_in, phones_in
from desktop.rooms.events import Buyer, BuyerSeen, Origin, RoomEvent
from desktop.rooms.memory import BuyerProfile
from desktop.rooms.products import Products
from desktop.rooms.reception import Reception

_NOTHING_KNOWN = BuyerProfile(0, "", "viewer")


@dataclass(frozen=True, slots=True)
class Lead:
    """One buyer to follow up. Contacts are as they were written, those of forms first; `asked` in order of time.

    `messengers` are like `WeChat: lily_88`; `remarks` what stood in a form's contact field and is no contact.
    `first_seen` and `last_seen` are aware and of this session.
    """

    buyer: Buyer
    origin: Origin
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    messengers: tuple[str, ...]
    remarks: tuple[str, ...]
    url: str
    asked: tuple[str, ...]
    inquired: bool
    first_seen: datetime | None
    last_seen: datetime | None
    standing: BuyerProfile = _NOTHING_KNOWN
    """Stage, score, topics, notes, as the session left them."""

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 as the platform or else the evidence says; may be empty."""
        return self.buyer.country or self.origin.country

    @property
    def reachable(self) -> bool:
        """Whether they left any way to write or call."""
        return bool(self.emails or self.phones or self.messengers)


def leads_of(
    buyers: Iterable[BuyerSeen], events: Iterable[RoomEvent], profiles: Iterable[BuyerProfile] = ()
) -> tuple[Lead, ...]:
    """The leads among `buyers`: inquiries first, then those who can be reached, then by score, then as they came.

    `events` are the session's in order of time; those of buyers who are not given are left out. Who has no profile
    (sessions of before there were any) gets one from their lines.
    """
    met, told = list(buyers), list(events)
    by_buyer: dict[str, list[RoomEvent]] = {}
    for event in told:
        by_buyer.setdefault(event.buyer.id, []).append(event)
    standings = {profile.buyer_id: profile for profile in (*_worked_out(met, told), *profiles)}
    found = [_lead(seen, by_buyer.get(seen.buyer.id, []), standings[seen.buyer.id]) for seen in met]
    return tuple(
        sorted(
            filter(_is_worth_writing, found),
            key=lambda lead: (not lead.inquired, not lead.reachable, -lead.standing.points),
        )
    )


def may_contact(leads: Iterable[Lead], refused: Callable[[str], bool]) -> tuple[Lead, ...]:
    """Those who want messages; `refused` knows by id who said otherwise in any session."""
    return tuple(lead for lead in leads if not lead.standing.do_not_contact and not refused(lead.buyer.id))


def _worked_out(buyers: list[BuyerSeen], events: list[RoomEvent]) -> tuple[BuyerProfile, ...]:
    desk = Reception(Products(), lambda: 0)
    for item in (*events, *buyers):
        for _told in desk.feed(item):
            pass
    return desk.profiles()


def _lead(seen: BuyerSeen, events: list[RoomEvent], standing: BuyerProfile) -> Lead:
    texts = [event.text for event in events if event.text]
    country = seen.buyer.country or seen.origin.country
    given = [event.email for event in events if event.email]
    times = sorted(event.at for event in events)
    return Lead(
        buyer=seen.buyer,
        origin=seen.origin,
        emails=_once([mail for mail in given if is_email(mail)], *map(emails_in, texts)),
        phones=_once(
            [event.phone for event in events if event.phone],
            *(phones_in(text, country) for text in texts),
        ),
        messengers=_once(*map(messengers_in, texts)),
        remarks=_once([mail for mail in given if not is_email(mail)]),
        url=next((event.url for event in reversed(events) if event.url), ""),
        asked=tuple(texts),
        inquired=any(event.kind == "inquired" for event in events),
        first_seen=times[0] if times else None,
        last_seen=times[-1] if times else None,
        standing=standing,
    )


def _once(*found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for some in found for one in some))


def _is_worth_writing(lead: Lead) -> bool:
    if lead.inquired or lead.reachable:
        return True
    if lead.origin.home == "domestic":
        return False
    return bool(lead.asked or (lead.origin.home == "overseas" and lead.buyer.company))
