"""What a lead's cells and card lines say: one function a field. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.rooms.contacts import e164
from desktop.rooms.countries import country_name
from desktop.rooms.leads import Lead
from desktop.rooms.phrases import topics
from desktop.rooms.scores import Grade, grade
from desktop.rooms.wording import Wording

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
        f"Stage: {stage(lead, sheet)}",
        f"Score: {score(lead, sheet)} ({reasons(lead, sheet)})" if lead.standing.score else "",
        f"About: {about(lead, sheet)}" if lead.standing.topics else "",
        f"Notes: {notes(lead, sheet)}" if lead.standing.notes else "",
        f"Seen: {stamp(lead.first_seen)} to {stamp(lead.last_seen)} UTC" if lead.first_seen else "",
        f"Viewer: {lead.buyer.id}",
    ]
    return "; ".join(part for part in parts if part)


def note_zh(lead: Lead, sheet: Sheet) -> str:
    """The note in Chinese."""
    parts = [
        f"直播：{sheet.title}" if sheet.title else "直播",
        f"{'询盘' if lead.inquired else '提问'}:{asked(lead, sheet)}" if lead.asked else "",
        f"其他联系方式：{more_contacts(lead, sheet)}" if other_contacts(lead) else "",
        f"阶段：{_STAGES_ZH[lead.standing.stage]}",
        f"评分：{score(lead, sheet)}" if lead.standing.score else "",
        f"关注：{_about(lead, 'zh')}" if lead.standing.topics else "",
        f"备注：{notes(lead, sheet)}" if lead.standing.notes else "",
        f"在场：{stamp(lead.first_seen)} 至 {stamp(lead.last_seen)} UTC" if lead.first_seen else "",
        f"观众编号：{lead.buyer.id}",
    ]
    return ";".join(part for part in parts if part)


def stamp(at: datetime | None) -> str:
    """To the minute, as a spreadsheet reads it as a time."""
    return f"{at:%Y-%m-%d %H:%M}" if at else ""


def fixed(text: str) -> Callable[[Lead, Sheet], str]:
    """The same for every lead."""
    return lambda _lead, _sheet: text


_STAGES_ZH = {
    "viewer": "观看",
    "asked": "已询问",
    "contact": "已留联系方式",
    "quoted": "已报价",
    "sample": "样品",
    "order": "订单",
}
_RATINGS: dict[Grade, str] = {"A": "Hot", "B": "Warm", "C": "Cold", "": ""}
_DUE_DAYS: dict[Grade, int] = {"A": 1, "B": 2}


def stage(lead: Lead, _sheet: Sheet) -> str:
    """How far they have come."""
    return lead.standing.stage


def score(lead: Lead, _sheet: Sheet) -> str:
    """Points of 100."""
    return str(lead.standing.points)


def graded(lead: Lead, _sheet: Sheet) -> str:
    """A, B, C or nothing."""
    return grade(lead.standing.points)


def rating(lead: Lead, _sheet: Sheet) -> str:
    """The grade in the words of Salesforce's field `Rating`."""
    return _RATINGS[grade(lead.standing.points)]


def reasons(lead: Lead, _sheet: Sheet) -> str:
    """Each point with its reason."""
    return ", ".join(f"{point.points} {point.reason}" for point in lead.standing.score)


def about(lead: Lead, _sheet: Sheet) -> str:
    """What they asked about, in English."""
    return _about(lead, "en")


def _about(lead: Lead, wording: Wording) -> str:
    return ", ".join(topics().label(key, wording) for key in lead.standing.topics)


def quantities(lead: Lead, _sheet: Sheet) -> str:
    """Numbers of pieces as they typed them."""
    return ", ".join(lead.standing.quantities)


def notes(lead: Lead, _sheet: Sheet) -> str:
    """The rep's own."""
    return " / ".join(lead.standing.notes)


def due(lead: Lead, _sheet: Sheet) -> str:
    """When to have written: within a day for an A, two for a B."""
    days = _DUE_DAYS.get(grade(lead.standing.points))
    return stamp(lead.last_seen + timedelta(days=days)) if days and lead.last_seen else ""
