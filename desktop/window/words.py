"""Names of languages and countries in the language of the window, and times in figures."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from PySide6.QtCore import QCoreApplication, QLocale

from desktop.errors import Progress

UNSPACED = frozenset(("zh", "ja", "th", "lo", "my", "km", "yue"))
"""Languages written without blanks between words."""

_MAIN_ZONES = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PG": "Pacific/Port_Moresby",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
}
"""The zone of the largest city where a country has more than one."""

CLOSING = frozenset(",.;:!?)]}%»”’…،؛؟")
"""No blank stands before these, also where a tail begins with one."""


def window_language() -> str:
    """`zh` when the window speaks Chinese, else `en`."""
    return "zh" if QLocale().language() == QLocale.Language.Chinese else "en"


def language_name(code: str) -> str:
    """Name of a language; the code itself when it has none."""
    return str(_locale(window_language()).languages.get(code, code))


def own_name(code: str) -> str:
    """What the speakers of a language call it."""
    try:
        return str(_locale(code).languages.get(code, code))
    except (UnknownLocaleError, ValueError):
        return code


def country_name(code: str) -> str:
    """Name of a country; empty when it is not known."""
    return str(_locale(window_language()).territories.get(code, code)) if code else ""


def local_time(country: str, now: datetime) -> str:
    """Time of day in `country` (in its largest city if it has several zones) at `now`, aware; empty if unknown."""
    zone = _zone(country)
    return f"{now.astimezone(zone):%H:%M}" if zone else ""


@lru_cache(maxsize=512)
def _zone(country: str) -> ZoneInfo | None:
    known = get_global("territory_zones").get(country, ())
    name = _MAIN_ZONES.get(country) or (known[0] if len(known) == 1 else "")
    try:
        return ZoneInfo(name) if name else None
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=64)
def _locale(code: str) -> Locale:
    return Locale.parse(code)


def clock(ms: int) -> str:
    """`ms` as `42:05`, with hours from the first hour on."""
    minutes, seconds = divmod(max(ms, 0) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"


def long_clock(ms: int) -> str:
    """`ms` as `00:42:05`."""
    minutes, seconds = divmod(max(ms, 0) // 1000, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}"


def joined(text: str, tail: str, language: str) -> str:
    """Settled text and its open tail as one line, with a blank between them where the language has blanks."""
    if not text or not tail:
        return text or tail.lstrip()
    tail = tail.lstrip()
    gap = "" if language in UNSPACED or tail[:1] in CLOSING else " "
    return text.rstrip() + gap + tail


def languages_line(source: str, targets: tuple[str, ...]) -> str:
    """`EN → ES, ZH`."""
    if not targets:
        return source.upper()
    return f"{source.upper()} → {', '.join(code.upper() for code in targets)}"


def gap_reason(reason: str) -> str:
    """Why some audio was not listened to."""
    translate = QCoreApplication.translate
    return {
        "stall": translate("Words", "the microphone stood still"),
        "unplugged": translate("Words", "the microphone was unplugged"),
        "switched": translate("Words", "the microphone was changed"),
        "overload": translate("Words", "this machine was too slow"),
        "suspended": translate("Words", "the machine slept"),
        "muted": translate("Words", "muted by you"),
    }.get(reason, reason)


def progress_text(progress: Progress) -> str:
    """What the app is busy with; steps without a name of their own are told as they are."""
    translate = QCoreApplication.translate
    return {
        "record": translate("Words", "Opening the record"),
        "overlay": translate("Words", "Starting the overlay"),
        "packs": translate("Words", "Loading the language packs"),
        "model": translate("Words", "Loading the speech model"),
        "stop": translate("Words", "Finishing the last caption and closing the record"),
    }.get(progress.step, progress.text)


def format_name(form: str) -> str:
    """What a kind of export file is for."""
    translate = QCoreApplication.translate
    return {
        "srt": translate("Words", "Subtitles, SRT"),
        "vtt": translate("Words", "Subtitles for the web, VTT"),
        "ass": translate("Words", "Subtitles in styles, ASS"),
        "txt": translate("Words", "Plain text"),
        "md": translate("Words", "Text with headings, Markdown"),
        "json": translate("Words", "Everything, JSON"),
        "csv": translate("Words", "Table, CSV"),
        "xlsx": translate("Words", "Table, Excel"),
        "docx": translate("Words", "Document, Word"),
        "html": translate("Words", "The whole review as one page, HTML"),
    }.get(form, form.upper())


def check_name(check: str) -> str:
    """What a line of the check list looks at."""
    translate = QCoreApplication.translate
    return {
        "sound": translate("Words", "Microphone"),
        "model": translate("Words", "Speech model"),
        "packs": translate("Words", "Language packs"),
        "port": translate("Words", "Overlay"),
        "disk": translate("Words", "Disk"),
        "sqlite": translate("Words", "Database"),
        "record": translate("Words", "Record"),
        "speed": translate("Words", "Speed"),
    }.get(check, check)


def state_name(state: str) -> str:
    """Ready, look or fail, in a word."""
    translate = QCoreApplication.translate
    return {
        "ok": translate("Words", "ready"),
        "warn": translate("Words", "look"),
        "fail": translate("Words", "not ready"),
        "wait": translate("Words", "checking"),
    }[state]
