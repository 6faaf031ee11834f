"""Leads as the csv files that customer systems take in: a column layout each.

Sources: the import pages of HubSpot, Salesforce (field mapping for leads) and Zoho; RFC 4180. HubSpot, Salesforce and
Zoho get every value as it is, since a mark before `+49...` would spoil the number. What people open in a spreadsheet
goes cell by cell through the guard that the caller brings.
"""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.rooms.lead_fields import (
    Sheet,
    about,
    asked,
    company,
    country,
    country_zh,
    due,
    email,
    first_name,
    fixed,
    graded,
    last_name,
    more_contacts,
    name,
    note,
    note_zh,
    notes,
    phone,
    phone_e164,
    quantities,
    rating,
    reasons,
    required_company,
    score,
    stage,
    stamp,
    url,
)
from desktop.rooms.leads import Lead

_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the system's old code page."""
_ZOHO_ALLOWS = str.maketrans('"|<>', "'/‹›")
_DIGITS = re.compile(r"[\d\s().-]{5,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d.*")
_PHONE = re.compile(r"\+?\d[\d\s().-]*")


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    value: Callable[[Lead, Sheet], str]


def csv_leads(leads: Sequence[Lead], system: str, sheet: Sheet) -> str:
    """The csv of `system` (hubspot, salesforce, zoho, okki, generic): BOM, CRLF, every cell in quotes."""
    finish = _FINISHES.get(system, _as_it_is)
    headings, *rows = table(leads, system, sheet)
    return _csv([headings, *([finish(cell, sheet) for cell in row] for row in rows)])


def raw_csv_leads(leads: Sequence[Lead], system: str, sheet: Sheet) -> str:
    """The same with every value as it is, for a system that takes it in and not for a spreadsheet."""
    return _csv(table(leads, system, sheet))


def table(leads: Sequence[Lead], system: str, sheet: Sheet) -> list[list[str]]:
    """The headings and rows of `system`, every value as it is."""
    rows = [[column.value(lead, sheet) for column in _LAYOUTS[system]] for lead in leads]
    return [[column.name for column in _LAYOUTS[system]], *rows]


def _csv(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return _BOM + out.getvalue()


def _as_it_is(text: str, _sheet: Sheet) -> str:
    return text


def _as_text(text: str, sheet: Sheet) -> str:
    """A number of many digits would be shown as 4.93E+11 and lose its zeros: it is marked as text too."""
    is_number = _DIGITS.fullmatch(text) and not _DAY.fullmatch(text)
    return f"'{text}" if is_number else sheet.guard(text)


def _safe_but_phones(text: str, sheet: Sheet) -> str:
    """For a sheet that people look through and then import: phones stay what the system can dial."""
    return text if _PHONE.fullmatch(text) else sheet.guard(text)


def _without_forbidden(text: str, _sheet: Sheet) -> str:
    """Zoho refuses a row with any of these."""
    return text.translate(_ZOHO_ALLOWS)


_LAYOUTS: dict[str, tuple[_Column, ...]] = {
    "hubspot": (
        _Column("First name", first_name),
        _Column("Last name", last_name),
        _Column("Email", email),
        _Column("Phone number", phone_e164),
        _Column("Company name", company),
        _Column("Country/Region", country),
        _Column("Website URL", url),
        _Column("Lifecycle stage", fixed("lead")),
        _Column("Message", note),
    ),
    "salesforce": (
        _Column("First Name", first_name),
        _Column("Last Name", last_name),
        _Column("Company", required_company),
        _Column("Email", email),
        _Column("Phone", phone),
        _Column("Country", country),
        _Column("Website", url),
        _Column("Lead Source", fixed("Live stream")),
        _Column("Rating", rating),
        _Column("Description", note),
    ),
    "zoho": (
        _Column("First Name", first_name),
        _Column("Last Name", last_name),
        _Column("Company", company),
        _Column("Email", email),
        _Column("Phone", phone),
        _Column("Country", country),
        _Column("Website", url),
        _Column("Lead Source", fixed("Live stream")),
        _Column("Description", note),
    ),
    "okki": (
        _Column("公司名称", company),
        _Column("国家地区", country_zh),
        _Column("联系人", lambda lead, _sheet: name(lead)),
        _Column("邮箱", email),
        _Column("电话", phone),
        _Column("来源", fixed("直播")),
        _Column("备注", note_zh),
    ),
    "generic": (
        _Column("Viewer", lambda lead, _sheet: lead.buyer.id),
        _Column("Name", lambda lead, _sheet: lead.buyer.name),
        _Column("Company", company),
        _Column("Country code", lambda lead, _sheet: lead.country),
        _Column("Country/Region", country),
        _Column("Languages", lambda lead, _sheet: ", ".join(lead.buyer.languages)),
        _Column("E-mail", email),
        _Column("Phone", phone),
        _Column("Other contacts", more_contacts),
        _Column("Website", url),
        _Column("Inquired", lambda lead, _sheet: "yes" if lead.inquired else "no"),
        _Column("Asked", asked),
        _Column("About", about),
        _Column("Quantities", quantities),
        _Column("Stage", stage),
        _Column("Score", score),
        _Column("Grade", graded),
        _Column("Score reasons", reasons),
        _Column("Follow up by (UTC)", due),
        _Column("Notes", notes),
        _Column("Origin", lambda lead, _sheet: lead.origin.home),
        _Column("Why", lambda lead, _sheet: "; ".join(lead.origin.reasons)),
        _Column("First seen (UTC)", lambda lead, _sheet: stamp(lead.first_seen)),
        _Column("Last seen (UTC)", lambda lead, _sheet: stamp(lead.last_seen)),
        _Column("Visits", lambda lead, _sheet: str(lead.buyer.visits)),
        _Column("Session", lambda _lead, sheet: sheet.title),
    ),
}
_FINISHES: dict[str, Callable[[str, Sheet], str]] = {
    "zoho": _without_forbidden,
    "okki": _safe_but_phones,
    "generic": _as_text,
}

SYSTEMS = (*_LAYOUTS, "vcard")
