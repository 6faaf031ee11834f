"""The sentences in which the room gives its reasons to the rep, in English and Chinese."""

from datetime import datetime
from typing import Literal

from babel import Locale

from desktop.rooms.countries import country_name, is_region, language_name
from desktop.rooms.events import CountryCount

Wording = Literal["en", "zh"]

_TEXTS: dict[Wording, dict[str, str]] = {
    "en": {
        "platform": "the platform says {place}",
        "phone": "phone {prefix} is {place}",
        "phone_shared": "phone {prefix} is shared by several countries, none of them home",
        "email": "e-mail address ends in .{ending} ({place})",
        "mailbox": "mailbox at {ending}, a provider of {place}",
        "site": "website ends in .{ending} ({place})",
        "language": "writes {languages}",
        "language_only": "writes {languages}, which alone proves nothing",
        "nothing": "no country, phone, e-mail or site was given",
        "joined": "An overseas buyer entered the room",
        "first_message": "First message of an overseas buyer",
        "turned_overseas": "A buyer in the room turned out to be overseas",
        "inquired": "An overseas buyer sent an inquiry",
        "unknown_inquired": "A buyer of unknown origin sent an inquiry",
        "visits": "Visit {visits}",
        "ip": "network address is in {place}",
        "clock": "it is {clock} there",
        "clocks": "it is {clock} to {later} there",
        "today": "Was here earlier today",
        "yesterday": "Was here yesterday",
        "days_ago": "Was here {days} days ago",
        "invited": "You invited them",
        "market": "On your list: {market}",
        "no_contact": "Wants no messages: do not contact",
        "group": "{count} buyers joined: {countries}",
        "more": "{count} more",
        "unknown": "unknown",
        "sample": "Test alert: this is how an overseas buyer is announced",
        "place": "{name}",
        "region": "country/region: {name}",
    },
    "zh": {
        "platform": "平台标注：{place}",
        "phone": "电话 {prefix} 属于{place}",
        "phone_shared": "电话 {prefix} 由多个国家共用，均非本国",
        "email": "邮箱后缀 .{ending}（{place}）",
        "mailbox": "邮箱 {ending} 是{place}的服务商",
        "site": "网站后缀 .{ending}（{place}）",
        "language": "使用语言：{languages}",
        "language_only": "使用语言：{languages}（仅凭语言不作判断）",
        "nothing": "未提供国家、电话、邮箱或网站",
        "joined": "海外买家进入直播间",
        "first_message": "海外买家首次发言",
        "turned_overseas": "直播间内的一位买家确认为海外",
        "inquired": "海外买家发来询盘",
        "unknown_inquired": "来源未知的买家发来询盘",
        "visits": "第 {visits} 次来访",
        "ip": "网络地址位于{place}",
        "clock": "当地时间 {clock}",
        "clocks": "当地时间 {clock} 至 {later}",
        "today": "今天早些时候来过",
        "yesterday": "昨天来过",
        "days_ago": "{days} 天前来过",
        "invited": "你邀请的买家",
        "market": "重点市场：{market}",
        "no_contact": "对方不希望被联系",
        "group": "{count} 位买家进入：{countries}",
        "more": "其他 {count}",
        "unknown": "未知",
        "sample": "测试提醒：海外买家进入时就是这样提示",
        "place": "{name}",
        "region": "国家/地区：{name}",
    },
}


def place(code: str, wording: Wording) -> str:
    """The name of a country, labelled as country/region where that is the usage."""
    kind = "region" if is_region(code) else "place"
    return _TEXTS[wording][kind].format(name=country_name(code, wording))


def on_platform(code: str, wording: Wording) -> str:
    """The platform's own word for where the buyer is."""
    return _TEXTS[wording]["platform"].format(place=place(code, wording))


def on_phone(prefix: str, code: str, wording: Wording) -> str:
    """A phone's prefix; an empty `code` means that countries share it."""
    if not code:
        return _TEXTS[wording]["phone_shared"].format(prefix=prefix)
    return _TEXTS[wording]["phone"].format(prefix=prefix, place=place(code, wording))


def on_ending(kind: Literal["email", "mailbox", "site"], ending: str, code: str, wording: Wording) -> str:
    """The end of a mail or web address."""
    return _TEXTS[wording][kind].format(ending=ending, place=place(code, wording))


def on_languages(languages: tuple[str, ...], wording: Wording) -> str:
    """The languages a buyer writes, beside other evidence."""
    return _TEXTS[wording]["language"].format(languages=_listed(languages, wording))


def on_languages_only(languages: tuple[str, ...], wording: Wording) -> str:
    """The languages a buyer writes, when nothing else is known: a hint, never a verdict."""
    return _TEXTS[wording]["language_only"].format(languages=_listed(languages, wording))


def _listed(languages: tuple[str, ...], wording: Wording) -> str:
    return ", ".join(language_name(language, wording) for language in languages)


def on_nothing(wording: Wording) -> str:
    """No evidence at all."""
    return _TEXTS[wording]["nothing"]


Occasion = Literal["joined", "first_message", "turned_overseas", "inquired", "unknown_inquired"]


def on_occasion(occasion: Occasion, wording: Wording) -> str:
    """What just happened."""
    return _TEXTS[wording][occasion]


def on_visits(visits: int, wording: Wording) -> str:
    """How often the buyer has come."""
    return _TEXTS[wording]["visits"].format(visits=visits)


def on_address(code: str, wording: Wording) -> str:
    """Where a network address is registered."""
    return _TEXTS[wording]["ip"].format(place=place(code, wording))


def on_clock(earliest: datetime, latest: datetime, wording: Wording) -> str:
    """The time where the buyer is, with the day of the week at the weekend."""
    clock, later = _clock(earliest, wording), _clock(latest, wording)
    return _TEXTS[wording]["clock" if clock == later else "clocks"].format(clock=clock, later=later)


def _clock(at: datetime, wording: Wording) -> str:
    day = Locale.parse(wording).days["format"]["abbreviated"][at.weekday()] if at.weekday() > 4 else ""
    return f"{day} {at:%H:%M}".strip()


def on_days_ago(days: int, wording: Wording) -> str:
    """When a returning buyer was here last."""
    key = ("today", "yesterday")[days] if days < 2 else "days_ago"
    return _TEXTS[wording][key].format(days=days)


def on_market(market: str, wording: Wording) -> str:
    """A country, or a country with a product, that the rep waits for."""
    return _TEXTS[wording]["market"].format(market=market)


def on_fact(fact: Literal["invited", "no_contact", "sample"], wording: Wording) -> str:
    """A sentence that needs no figure."""
    return _TEXTS[wording][fact]


_SHOWN_COUNTRIES = 3


def on_group(count: int, countries: tuple[CountryCount, ...], wording: Wording) -> str:
    """`7 buyers joined: 3 BR, 2 MX, 2 more`; `countries` with most buyers first."""
    texts = _TEXTS[wording]
    shown = [f"{one.count} {one.country or texts['unknown']}" for one in countries[:_SHOWN_COUNTRIES]]
    rest = sum(one.count for one in countries[_SHOWN_COUNTRIES:])
    listed = [*shown, texts["more"].format(count=rest)] if rest else shown
    return texts["group"].format(count=count, countries=("、" if wording == "zh" else ", ").join(listed))
