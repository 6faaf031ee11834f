"""The sentences in which the room gives its reasons to the rep, in English and Chinese."""

from typing import Literal

from desktop.rooms.countries import country_name, is_region, language_name

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
        "place": "{name}",
        "region": "country/region: {name}",
    },
    "zh": {
        "platform": "平台标注:{place}",
        "phone": "电话 {prefix} 属于{place}",
        "phone_shared": "电话 {prefix} 由多个国家共用,均非本国",
        "email": "邮箱后缀 .{ending}({place})",
        "mailbox": "邮箱 {ending} 是{place}的服务商",
        "site": "网站后缀 .{ending}({place})",
        "language": "使用语言:{languages}",
        "language_only": "使用语言:{languages}(仅凭语言不作判断)",
        "nothing": "未提供国家、电话、邮箱或网站",
        "joined": "海外买家进入直播间",
        "first_message": "海外买家首次发言",
        "turned_overseas": "直播间内的一位买家确认为海外",
        "inquired": "海外买家发来询盘",
        "unknown_inquired": "来源未知的买家发来询盘",
        "visits": "第 {visits} 次来访",
        "place": "{name}",
        "region": "国家/地区:{name}",
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
