"""Leads as vCard 3.0 (RFC 2426): an address book takes the file as it is."""

from collections.abc import Sequence

from desktop.rooms.lead_fields import Sheet, country, first_name, last_name, name, note
from desktop.rooms.leads import Lead


def vcards(leads: Sequence[Lead], sheet: Sheet) -> str:
    """One card for each lead that can be reached: an entry without a contact helps nobody."""
    cards = [_card(lead, sheet) for lead in leads if lead.reachable]
    return "".join(_folded(line) for card in cards for line in card)


def _card(lead: Lead, sheet: Sheet) -> list[str]:
    last, first = last_name(lead, sheet), first_name(lead, sheet)
    return [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escaped(name(lead))}",
        f"N:{_escaped(last)};{_escaped(first)};;;",
        *([f"ORG:{_escaped(lead.buyer.company)}"] if lead.buyer.company else []),
        *(f"EMAIL;TYPE=INTERNET:{_escaped(mail)}" for mail in lead.emails),
        *(f"TEL;TYPE=WORK,VOICE:{_escaped(phone)}" for phone in lead.phones),
        *([f"ADR;TYPE=WORK:;;;;;;{_escaped(country(lead, sheet))}"] if lead.country else []),
        *([f"URL:{_one_line(lead.url)}"] if lead.url else []),
        f"NOTE:{_escaped(note(lead, sheet))}",
        "END:VCARD",
    ]


def _escaped(text: str) -> str:
    marked = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return marked.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _one_line(text: str) -> str:
    return "".join(text.split())


def _folded(line: str) -> str:
    """Lines of at most 75 bytes; each further one begins with a blank, and no character is cut in two."""
    rows, used = [""], 0
    for char in line:
        size = len(char.encode("utf-8", "replace"))
        if used + size > 75:
            rows.append(" ")
            used = 1
        rows[-1] += char
        used += size
    return "".join(f"{row}\r\n" for row in rows)
