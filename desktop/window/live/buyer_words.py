"""A buyer's standing in words: stage, score with its reasons, and how long they wait."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.rooms.memory import BuyerProfile, BuyerStage
from desktop.rooms.phrases import topics
from desktop.window.live.buyer_model import Guest
from desktop.window.words import clock, country_name, window_language


def stage_name(stage: BuyerStage) -> str:
    """How far a buyer has come, in a word."""
    tr = QCoreApplication.translate
    return {
        "viewer": tr("Standing", "viewer"),
        "asked": tr("Standing", "asked"),
        "contact": tr("Standing", "contact"),
        "quoted": tr("Standing", "quoted"),
        "sample": tr("Standing", "sample"),
        "order": tr("Standing", "order"),
    }[stage]


def waiting_text(profile: BuyerProfile, now_ms: int) -> str:
    """`▲ 2 unanswered 1:20`; empty where nothing waits."""
    if not profile.unanswered:
        return ""
    many = QCoreApplication.translate("Standing", "%n unanswered", "", profile.unanswered)
    return f"▲ {many} {clock(now_ms - profile.waiting_since_ms)}"


def reasons_lines(guest: Guest) -> Iterator[str]:
    """Who they are, why we think where they are from, and each point of the score with its reason."""
    tr = QCoreApplication.translate
    yield guest.plain()
    yield from guest.reasons
    profile = guest.profile
    if profile and profile.score:
        yield tr("Standing", "Score %1 of 100:").replace("%1", str(profile.points))
        yield from score_lines(profile)
    if profile and profile.do_not_contact:
        yield tr("Standing", "Do not contact")


def subjects(profile: BuyerProfile) -> tuple[str, ...]:
    """What they asked about, in the rep's language."""
    return tuple(topics().label(key, window_language()) for key in profile.topics)


def score_lines(profile: BuyerProfile) -> Iterator[str]:
    """`+25 left a contact`, one for each point."""
    return (f"+{point.points} {point.reason}" for point in profile.score)


def place_name(guest: Guest) -> str:
    """Their country, or that it is not known."""
    return country_name(guest.country) or QCoreApplication.translate("Standing", "country unknown")
