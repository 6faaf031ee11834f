"""A review as rows: who came, what was promised, the room sentence by sentence, whom to write to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.sessions.exports.review_words import WORDS, ReviewWords
from desktop.window.flow.text import isolated
from desktop.window.parts import Tone
from desktop.window.review.entry import Chip, Entry, Place
from desktop.window.words import clock, country_name, window_language

if TYPE_CHECKING:
    from desktop.rooms.events import Buyer
    from desktop.rooms.memory import BuyerProfile
    from desktop.sessions.promises import Promise
    from desktop.sessions.review import Beat, FollowUp
    from desktop.sessions.visitors import Asked, Visitor

URGENT: dict[str, Tone] = {"hot": "lost", "warm": "late", "cool": ""}
DOT = "  ·  "
LEFT_TO_RIGHT = "\u200e"
"""Before a line that is put together of outside texts: it runs as the window does, whatever they begin with."""
HOURS_TOLD = 48
"""From here on days are told."""
NAMES_SHOWN = 6
"""Of those who came or went during one sentence; the rest are counted."""


def words() -> ReviewWords:
    """The words of the review page in the language of the window."""
    return WORDS["zh" if window_language() == "zh" else "en"]


def name_of(buyer: Buyer) -> str:
    """What to call them; never empty."""
    return buyer.name or buyer.company or buyer.id


def joined(*parts: str) -> str:
    """Parts of a line that are not empty, each in its own direction."""
    said = [isolated(part) for part in parts if part]
    return LEFT_TO_RIGHT + DOT.join(said) if said else ""


def stayed(visitor: Visitor) -> str:
    """How long, with a mark where nobody told of the leaving."""
    length = clock(visitor.present_ms)
    return length if visitor.stays[-1].left else f"≈ {length}"


def person_row(visitor: Visitor) -> Entry:
    """One who came, in two lines."""
    seen, profile = visitor.seen, visitor.profile
    country = seen.buyer.country or seen.origin.country
    company = seen.buyer.company if seen.buyer.name else ""
    contacts = ", ".join(profile.contacts) if profile else ""
    return Entry(
        head=name_of(seen.buyer),
        label=clock(visitor.stays[0].start_ms),
        aside=stayed(visitor),
        chips=tuple(standing_chips(profile, asked=len(visitor.asked))),
        small=(joined(company, country_name(country) or words().homes[seen.origin.home], contacts),),
        country=country,
        home=seen.origin.home,
        place=Place(buyer_id=seen.buyer.id, at_ms=visitor.stays[0].start_ms),
    )


def standing_chips(profile: BuyerProfile | None, asked: int = 0) -> Iterator[Chip]:
    """Stage and score, or how much they wrote where nothing more is known; and a wish to be left alone."""
    translate = QCoreApplication.translate
    if profile is not None and profile.do_not_contact:
        yield Chip(words().do_not_contact, "lost")
    if profile is not None and profile.stage != "viewer":
        yield Chip(words().stages[profile.stage], "accent")
    if profile is not None and profile.points:
        yield Chip(translate("Review", "score %1").replace("%1", str(profile.points)))
    if asked:
        yield Chip(translate("Review", "%n line(s)", "", asked))


def promise_row(promise: Promise) -> Entry:
    """A sentence to be held to."""
    return Entry(
        label=clock(promise.at_ms),
        chips=tuple(Chip(words().kinds[kind], "accent") for kind in promise.kinds),
        body=(promise.text,),
        small=tuple(known.text for known in promise.translations if known.text),
        place=Place(utterance=promise.utterance, at_ms=promise.at_ms),
    )


def beat_row(beat: Beat) -> Entry:
    """A sentence against the room."""
    translate = QCoreApplication.translate
    parts = [translate("Review", "%n in the room", "", beat.viewers)]
    parts += [f"{words().came}: {_names(beat.came)}"] if beat.came else []
    parts += [f"{words().went}: {_names(beat.went)}"] if beat.went else []
    return Entry(
        label=clock(beat.at_ms),
        body=(beat.text,),
        small=(DOT.join(parts),),
        place=Place(utterance=beat.utterance, at_ms=beat.at_ms),
    )


def _names(names: tuple[str, ...]) -> str:
    more = len(names) - NAMES_SHOWN
    told = ", ".join(isolated(name) for name in names[:NAMES_SHOWN])
    return f"{told} +{more}" if more > 0 else told


def lead_row(one: FollowUp, now: datetime) -> Entry:
    """Whom to write to, until when (`now` is aware), how, and what they wanted."""
    lead = one.lead
    contacts = [*lead.emails, *lead.phones, *lead.messengers]
    company = lead.buyer.company if lead.buyer.name else ""
    asked = lead.asked[-1] if lead.asked else ""
    return Entry(
        head=name_of(lead.buyer),
        aside=due_text(one.due_at, now),
        chips=(Chip(words().urgency[one.urgency], URGENT[one.urgency]), *_lead_chips(one)),
        body=(DOT.join(contacts),) if contacts else (),
        small=tuple(part for part in (joined(company, country_name(lead.country)), asked) if part),
        country=lead.country,
        home=lead.origin.home,
        place=Place(buyer_id=lead.buyer.id),
    )


def _lead_chips(one: FollowUp) -> Iterator[Chip]:
    standing = one.lead.standing
    if standing.stage != "viewer":
        yield Chip(words().stages[standing.stage], "accent")
    points = one.points or standing.points
    if points:
        yield Chip(QCoreApplication.translate("Review", "score %1").replace("%1", str(points)))


def due_text(due_at: datetime, now: datetime) -> str:
    """The day and hour, and how far off that is."""
    translate = QCoreApplication.translate
    when = translate("Review", "write by %1").replace("%1", f"{due_at.astimezone():%m-%d %H:%M}")
    hours = round((due_at - now).total_seconds() / 3600)
    if due_at < now:
        far = translate("Review", "overdue")
    elif hours < HOURS_TOLD:
        far = translate("Review", "in %n h", "", hours)
    else:
        far = translate("Review", "in %n day(s)", "", hours // 24)
    return DOT.join((when, far))


def details(visitor: Visitor) -> Iterable[Entry]:
    """All that is known of one who came, and every line they wrote."""
    translate, said = QCoreApplication.translate, words()
    seen, profile = visitor.seen, visitor.profile
    country = seen.buyer.country or seen.origin.country
    yield Entry(
        head=name_of(seen.buyer),
        chips=tuple(standing_chips(profile)),
        body=tuple(text for text in (seen.buyer.company if seen.buyer.name else "",) if text),
        small=(
            translate("Review", "%1 on %2")
            .replace("%1", isolated(seen.buyer.id))
            .replace("%2", seen.buyer.platform),
        ),
        country=country,
        home=seen.origin.home,
    )
    where = joined(country_name(country), said.homes[seen.origin.home])
    yield Entry(head=said.origin, body=(where,), small=seen.origin.reasons)
    stays = tuple(f"{clock(stay.start_ms)} – {clock(stay.end_ms)}" for stay in visitor.stays)
    untold = () if visitor.stays[-1].left else (said.last_sign,)
    yield Entry(head=said.present, aside=stayed(visitor), body=(", ".join(stays),), small=untold)
    if profile is not None:
        yield from _standing(profile, said)
    yield Entry(head=said.asked, body=() if visitor.asked else (translate("Review", "Nothing was written."),))
    yield from (asked_row(one) for one in visitor.asked)


def _standing(profile: BuyerProfile, said: ReviewWords) -> Iterator[Entry]:
    if profile.contacts:
        yield Entry(head=said.contact, body=profile.contacts)
    if profile.score:
        points = tuple(f"+{point.points}  {point.reason}" for point in profile.score)
        yield Entry(head=said.score, aside=str(profile.points), small=points)
    wanted = (*profile.products, *profile.quantities, *profile.topics)
    if wanted:
        yield Entry(head=said.about, body=(", ".join(dict.fromkeys(wanted)),))
    if profile.notes:
        yield Entry(head=said.notes, body=profile.notes)


def asked_row(one: Asked) -> Entry:
    """A line they wrote; it leads to what was being said."""
    return Entry(
        label=clock(one.at_ms),
        body=(one.text,),
        small=(one.translated,) if one.translated else (),
        place=Place(utterance=one.utterance, at_ms=one.at_ms),
    )
