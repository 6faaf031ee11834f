"""Leads of a kept session as a file: who is in it, what it holds, what it is called; for the command and the window."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop.rooms.lead_fields import Sheet
from desktop.rooms.lead_files import csv_leads, raw_csv_leads
from desktop.rooms.leads import Lead, leads_of, may_contact
from desktop.rooms.vcards import vcards
from desktop.sessions.exports.cleaning import cell, safe_name
from desktop.sessions.exports.export import NAME_BYTES
from desktop.sessions.memory import BuyerMemory
from desktop.sessions.transcript import Transcript

LeadForm = Literal["csv", "xlsx", "raw"]


@dataclass(frozen=True, slots=True)
class LeadFile:
    """Who takes it in (one of `lead_files.SYSTEMS`), and as what; an address book has one form only."""

    system: str
    form: LeadForm = "csv"


def leads_for(transcript: Transcript, system: str) -> tuple[Lead, ...]:
    """The leads that `system` has use for: an address book only of those who can be reached."""
    leads = leads_of(transcript.buyers, transcript.events, transcript.profiles)
    return tuple(lead for lead in leads if lead.reachable) if system == "vcard" else leads


def willing(leads: Iterable[Lead], database: Path) -> tuple[Lead, ...]:
    """Those who want messages, by what the newest session of any knows of them."""
    with BuyerMemory.open(database, "") as memory:

        def refused(buyer_id: str) -> bool:
            known = memory.remembered(buyer_id)
            return known is not None and known.do_not_contact

        return may_contact(leads, refused)


def lead_bytes(leads: tuple[Lead, ...], title: str, file: LeadFile) -> bytes:
    """The whole file; `title` is the session's."""
    sheet = Sheet(title, cell)
    if file.system == "vcard":
        return vcards(leads, sheet).encode("utf-8", "replace")
    if file.form == "xlsx":
        from desktop.rooms.lead_sheets import xlsx_leads

        return xlsx_leads(leads, file.system, sheet)
    write = raw_csv_leads if file.form == "raw" else csv_leads
    return write(leads, file.system, sheet).encode("utf-8", "replace")


def lead_name(transcript: Transcript, file: LeadFile) -> str:
    """A file name from day, title and system, safe everywhere."""
    ending = "vcf" if file.system == "vcard" else "xlsx" if file.form == "xlsx" else "csv"
    tail = f".leads-{file.system}.{ending}"
    start = f"{transcript.session.started_at:%Y-%m-%d} "
    room = NAME_BYTES - len(start.encode()) - len(tail.encode()) - len(" (99)")
    return f"{start}{safe_name(transcript.session.title, room)}{tail}"
