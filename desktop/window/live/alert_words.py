"""An alert in words: who, from where, what is known of them, what could be said."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.rooms.events import Alert
from desktop.rooms.memory import AlertCard as Known
from desktop.window.flow.text import isolated
from desktop.window.words import country_name, local_time, window_language


def title_of(alert: Alert) -> str:
    """The buyer's name, or the headline of a group."""
    return alert.reasons[0] if alert.together > 1 else isolated(alert.buyer.name or alert.buyer.id)


def where_from(alert: Alert) -> str:
    """Company, country and the time of day there; of a group, how many from where."""
    if alert.together > 1:
        return _dotted(f"{country_name(one.country) or '?'} {one.count}" for one in alert.countries)
    country = alert.card.flag if alert.card else alert.buyer.country
    there = local_time(country, datetime.now(UTC))
    said = QCoreApplication.translate("AlertWords", "%1 there").replace("%1", there) if there else ""
    return _dotted((isolated(alert.buyer.company), country_name(country), said))


def history_of(alert: Alert) -> str:
    """What is remembered of them; of who is new, why they are told of."""
    known = alert.card
    remembered = _dotted(_remembered(known)) if known else ""
    return remembered or _dotted(alert.reasons[:2] if alert.together == 1 else ())


def _remembered(known: Known) -> Iterator[str]:
    tr = QCoreApplication.translate
    if known.do_not_contact:
        yield tr("AlertWords", "Do not contact")
    if known.visits > 1:
        yield tr("AlertWords", "visit %n", "", known.visits)
    if known.last_seen:
        then = known.last_seen
        day = QLocale().toString(QDate(then.year, then.month, then.day), QLocale.FormatType.ShortFormat)
        yield tr("AlertWords", "last on %1").replace("%1", day)
    if known.topics:
        yield tr("AlertWords", "asked about %1").replace("%1", ", ".join(known.topics))
    yield from (isolated(note) for note in known.notes[-1:])


def greeting_of(alert: Alert) -> str:
    """The first sentence, in their language."""
    return alert.card.greeting.text if alert.card and alert.card.greeting else ""


def say_of(alert: Alert) -> str:
    """How to say it, for the rep's own reading."""
    greeting = alert.card.greeting if alert.card else None
    if greeting is None or greeting.language == window_language():
        return ""
    return greeting.say_pinyin if window_language() == "zh" else greeting.say_english


def reply_name(key: str) -> str:
    """What a quick reply is about."""
    tr = QCoreApplication.translate
    return {
        "greeting": tr("Replies", "Greeting"),
        "price": tr("Replies", "Price"),
        "moq": tr("Replies", "MOQ"),
        "lead-time": tr("Replies", "Lead time"),
        "terms": tr("Replies", "Terms"),
        "certificate": tr("Replies", "Certificates"),
        "sample": tr("Replies", "Sample"),
        "contact": tr("Replies", "Contact"),
        "check": tr("Replies", "I will check"),
    }.get(key, key)


def _dotted(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
