"""Whether a buyer is from overseas, and why we think so: evidence weighed in a fixed order, language never deciding.

Order: the platform's country, then the phone's prefix, then the e-mail's domain, then the website's, then the network
address where the user gave a database of them. The first that speaks decides; the others are named beside it, so that
the rep sees a contradiction.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import phonenumbers

from desktop.rooms import wording as say
from desktop.rooms.countries import country_code
from desktop.rooms.events import Home, Origin
from desktop.rooms.wording import Wording


@dataclass(frozen=True, slots=True)
class HomeMarket:
    """Where the seller is at home."""

    country: str = "CN"
    """ISO 3166-1 alpha-2 of the home market."""
    also_domestic: tuple[str, ...] = ()
    """Codes that count as home as well, e.g. ("HK", "MO", "TW"); without them these count as overseas."""

    def home_of(self, code: str) -> Home:
        """Overseas or domestic for a known country, unknown for an empty code."""
        if not code:
            return "unknown"
        return "domestic" if code == self.country or code in self.also_domestic else "overseas"


@dataclass(frozen=True, slots=True)
class Traces:
    """What is known of where a buyer is; every field may be empty."""

    country: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
    ip: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Evidence:
    home: Home
    country: str
    reason: str


# Country endings sold to anyone: they say nothing about a place.
_GENERIC_ENDINGS = frozenset(
    [
        "ac",
        "ag",
        "ai",
        "am",
        "as",
        "bz",
        "cc",
        "cd",
        "cf",
        "co",
        "dj",
        "eu",
        "fm",
        "ga",
        "gg",
        "gl",
        "gq",
        "gs",
        "ht",
        "im",
        "io",
        "la",
        "ly",
        "me",
        "mn",
        "ms",
        "mu",
        "nu",
        "pw",
        "sc",
        "sh",
        "so",
        "st",
        "su",
        "tk",
        "to",
        "tv",
        "vc",
        "vg",
        "ws",
    ]
)
_IDN_ENDINGS = {
    "中国": "CN", "中國": "CN", "香港": "HK", "台湾": "TW", "台灣": "TW", "澳门": "MO", "澳門": "MO", "新加坡": "SG",
    "рф": "RU", "бел": "BY", "укр": "UA", "қаз": "KZ", "срб": "RS", "бг": "BG", "мон": "MN", "한국": "KR",
    "ไทย": "TH", "भारत": "IN", "ভারত": "IN", "বাংলা": "BD", "امارات": "AE", "السعودية": "SA", "مصر": "EG",
    "المغرب": "MA", "تونس": "TN", "الجزائر": "DZ", "قطر": "QA", "عمان": "OM", "الاردن": "JO", "سورية": "SY",
    "ایران": "IR", "پاکستان": "PK", "ελ": "GR",
}  # fmt: skip
# Mailboxes of one country's people under a neutral ending.
_MAILBOXES = {
    "qq.com": "CN", "vip.qq.com": "CN", "foxmail.com": "CN", "163.com": "CN", "126.com": "CN", "139.com": "CN",
    "189.com": "CN", "yeah.net": "CN", "sina.com": "CN", "sohu.com": "CN", "aliyun.com": "CN", "21cn.com": "CN",
    "naver.com": "KR", "hanmail.net": "KR", "daum.net": "KR", "rediffmail.com": "IN", "bol.com.br": "BR",
}  # fmt: skip


CountryOf = Callable[[str], str]
"""The country (ISO, may be empty) of a network address."""


def no_database(_address: str) -> str:
    """Network addresses say nothing without a database of them."""
    return ""


def judge_origin(
    traces: Traces, market: HomeMarket, wording: Wording = "en", country_of: CountryOf = no_database
) -> Origin:
    """Weighs `traces` against `market`; the reasons come strongest first."""
    found = [
        evidence
        for evidence in (
            _from_country(traces.country, market, wording),
            _from_phone(traces.phone, market, wording),
            _from_email(traces.email, market, wording),
            _from_site(traces.url, market, wording),
            _from_address(traces.ip, market, wording, country_of),
        )
        if evidence is not None
    ]
    reasons = [evidence.reason for evidence in found] or [say.on_nothing(wording)]
    if traces.languages:
        telling = say.on_languages if found else say.on_languages_only
        reasons.append(telling(traces.languages, wording))
    first = found[0] if found else _Evidence("unknown", "", "")
    return Origin(first.home, first.country or _agreeing_country(found), tuple(reasons))


def _agreeing_country(found: list[_Evidence]) -> str:
    """The country that weaker evidence names, when the strongest names none (+1 is shared) and they agree."""
    return next((one.country for one in found if one.country and one.home == found[0].home), "")


def _from_country(raw: str, market: HomeMarket, wording: Wording) -> _Evidence | None:
    code = country_code(raw)
    return _Evidence(market.home_of(code), code, say.on_platform(code, wording)) if code else None


def _from_phone(raw: str, market: HomeMarket, wording: Wording) -> _Evidence | None:
    digits = re.sub(r"[^\d+]", "", raw)
    international = "+" + digits[2:] if digits.startswith("00") else digits
    if not international.startswith("+"):
        return None
    try:
        number = phonenumbers.parse(international)
    except phonenumbers.NumberParseException:
        return None
    calling_code = number.country_code or 0
    prefix = f"+{calling_code}"
    sharers = phonenumbers.region_codes_for_country_code(calling_code)
    code = str(phonenumbers.region_code_for_number(number) or (sharers[0] if len(sharers) == 1 else ""))
    if code == "001":  # satellite and toll-free ranges that belong to no country
        return None
    if code:
        return _Evidence(market.home_of(code), code, say.on_phone(prefix, code, wording))
    if any(market.home_of(sharer) == "domestic" for sharer in sharers):
        return None
    return _Evidence("overseas", "", say.on_phone(prefix, "", wording))


def _from_email(raw: str, market: HomeMarket, wording: Wording) -> _Evidence | None:
    domain = raw.rpartition("@")[2].strip().lower().rstrip(".") if "@" in raw else ""
    if domain in _MAILBOXES:
        code = _MAILBOXES[domain]
        return _Evidence(market.home_of(code), code, say.on_ending("mailbox", domain, code, wording))
    code = _country_of_domain(domain)
    ending = domain.rpartition(".")[2]
    return (
        _Evidence(market.home_of(code), code, say.on_ending("email", ending, code, wording)) if code else None
    )


def _from_site(raw: str, market: HomeMarket, wording: Wording) -> _Evidence | None:
    try:
        domain = (urlsplit(raw if "//" in raw else f"//{raw}").hostname or "").rstrip(".")
    except ValueError:
        return None
    code = _country_of_domain(domain)
    ending = domain.rpartition(".")[2]
    return (
        _Evidence(market.home_of(code), code, say.on_ending("site", ending, code, wording)) if code else None
    )


def _from_address(raw: str, market: HomeMarket, wording: Wording, country_of: CountryOf) -> _Evidence | None:
    code = country_code(country_of(raw)) if raw else ""
    return _Evidence(market.home_of(code), code, say.on_address(code, wording)) if code else None


def _country_of_domain(domain: str) -> str:
    """Country of the domain's ending; `com.co` is Colombia although `co` is sold to anyone."""
    labels = domain.split(".")
    if len(labels) < 2 or not labels[-2]:
        return ""
    ending = _decoded(labels[-1])
    if ending in _IDN_ENDINGS:
        return _IDN_ENDINGS[ending]
    second_level = len(labels) > 2 and labels[-2] in ("com", "co", "net", "org", "gov", "gob", "edu", "ac")
    if ending in _GENERIC_ENDINGS and not second_level:
        return ""
    return country_code(ending) if len(ending) == 2 and ending not in ("eu", "el") else ""


def _decoded(label: str) -> str:
    try:
        return label.encode("ascii").decode("idna") if label.startswith("xn--") else label
    except UnicodeError:
        return label
