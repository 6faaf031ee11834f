"""What a lead's cells and card lines say: one function a field. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.rooms.contacts import e164
from desktop.rooms.countries import country_name
from desktop.rooms.leads import Lead

Guard = Callable[[str], str]
"""Makes a text safe in a spreadsheet's cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all rows of a file share: the session's title, and the guard of cells that a spreadsheet opens."""

    title: str
    guard: Guard


def name(lead: Lead) -> str:
    """What to call them; never empty."""
    return lead.buyer.name or lead.buyer.company or lead.buyer.id


def first_name(lead: Lead, _sheet: Sheet) -> str:
    """All before the first blank, where there is more behind it."""
    first, _, last = lead.buyer.name.partition(" ")
    return first if last else ""


def last_name(lead: Lead, _sheet: Sheet) -> str:
    """A name of one word, and a Chinese one, is all last name: that is the field that must not be empty."""
    return lead.buyer.name.partition(" ")[2] or name(lead)


def company(lead: Lead, _sheet: Sheet) -> str:
    """As the platform gave it."""
    return lead.buyer.company


def required_company(lead: Lead, _sheet: Sheet) -> str:
    """Salesforce refuses a lead without one; this is the word it uses itself."""
    return lead.buyer.company or "[not provided]"


def email(lead: Lead, _sheet: Sheet) -> str:
    """The first address they left."""
    return lead.emails[0] if lead.emails else ""


def phone(lead: Lead, _sheet: Sheet) -> str:
    """The first phone they left, as they wrote it."""
    return lead.phones[0] if lead.phones else ""


def phone_e164(lead: Lead, _sheet: Sheet) -> str:
    """The first phone in the international form that HubSpot asks for."""
    return e164(lead.phones[0], lead.country) if lead.phones else ""


def other_contacts(lead: Lead) -> tuple[str, ...]:
    """What has no column of its own."""
    return (*lead.emails[1:], *lead.phones[1:], *lead.messengers, *lead.remarks)


def more_contacts(lead: Lead, _sheet: Sheet) -> str:
    """All of `other_contacts` in one cell."""
    return "; ".join(other_contacts(lead))


def country(lead: Lead, _sheet: Sheet) -> str:
    """Name in English."""
    return country_name(lead.country, "en")


def country_zh(lead: Lead, _sheet: Sheet) -> str:
    """Name in Chinese."""
    return country_name(lead.country, "zh")


def url(lead: Lead, _sheet: Sheet) -> str:
    """Their website."""
    return lead.url


def asked(lead: Lead, _sheet: Sheet) -> str:
    """Every line they wrote."""
    return " / ".join(lead.asked)


def note(lead: Lead, sheet: Sheet) -> str:
    """Begins with a word of ours: what a buyer typed is never the first thing in a cell."""
    parts = [
        f"Live stream: {sheet.title}" if sheet.title else "Live stream",
        f"{'Inquired' if lead.inquired else 'Asked'}: {asked(lead, sheet)}" if lead.asked else "",
        f"Other contacts: {more_contacts(lead, sheet)}" if other_contacts(lead) else "",
        f"Seen: {stamp(lead.first_seen)} to {stamp(lead.last_seen)} UTC" if lead.first_seen else "",
        f"Viewer: {lead.buyer.id}",
    ]
    return "; ".join(part for part in parts if part)


def note_zh(lead: Lead, sheet: Sheet) -> str:
    """The note in Chinese."""
    parts = [
        f"直播:{sheet.title}" if sheet.title else "直播",
        f"{'询盘' if lead.inquired else '提问'}:{asked(lead, sheet)}" if lead.asked else "",
        f"其他联系方式:{more_contacts(lead, sheet)}" if other_contacts(lead) else "",
        f"在场:{stamp(lead.first_seen)} 至 {stamp(lead.last_seen)} UTC" if lead.first_seen else "",
        f"观众编号:{lead.buyer.id}",
    ]
    return ";".join(part for part in parts if part)


def stamp(at: datetime | None) -> str:
    """To the minute, as a spreadsheet reads it as a time."""
    return f"{at:%Y-%m-%d %H:%M}" if at else ""


def fixed(text: str) -> Callable[[Lead, Sheet], str]:
    """The same for every lead."""
    return lambda _lead, _sheet: text
