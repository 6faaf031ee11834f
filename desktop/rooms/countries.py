"""Countries and regions by any of their names: two-letter codes, three-letter codes, English, Chinese, Spanish."""

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.core import get_global

_NOT_COUNTRIES = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)
_LOCALES = ("en", "zh", "zh_Hant", "es")

# What people and platforms write and CLDR does not list.
_ALIASES = {
    "AE": "uae, u.a.e., emirates, dubai, 阿联酋, 阿聯酋",
    "BA": "bosnia",
    "BO": "plurinational state of bolivia",
    "CD": "drc, dr congo, congo-kinshasa, 刚果金",
    "CG": "congo, congo-brazzaville",
    "CI": "ivory coast",
    "CN": "prc, p.r.c., pr china, p.r. china, people's republic of china, mainland china, china mainland, 中国大陆, "
    "中國大陸, 大陆, 内地, 中华人民共和国",
    "CZ": "czech republic, czech",
    "GB": "uk, u.k., great britain, britain, england, scotland, wales, northern ireland, "
    "united kingdom of great britain and northern ireland, 英格兰, 大不列颠",
    "GR": "el, hellas",
    "HK": "hong kong, hongkong, hong kong sar, 香港, 中国香港",
    "IR": "islamic republic of iran, persia",
    "KP": "dprk, democratic people's republic of korea",
    "KR": "korea, south korea, republic of korea, korea republic of, rok, 韩国, 南韩, 大韩民国",
    "LA": "lao people's democratic republic, lao pdr",
    "MK": "macedonia, fyrom",
    "MM": "burma",
    "MO": "macau, macao, 澳门, 澳門, 中国澳门",
    "NL": "holland, the netherlands",
    "PS": "palestine",
    "RU": "russian federation",
    "SA": "ksa, kingdom of saudi arabia, 沙特",
    "SY": "syrian arab republic",
    "SZ": "swaziland",
    "TR": "turkey, turkiye, türkiye, turquia",
    "TW": "taiwan, taiwan china, taiwan province of china, chinese taipei, 台湾, 台灣, 臺灣, 中国台湾",
    "TZ": "united republic of tanzania",
    "US": "u.s., u.s.a., america, united states of america, ee. uu., ee.uu., eeuu, 美利坚合众国",
    "VA": "vatican, holy see",
    "VE": "bolivarian republic of venezuela",
    "VN": "viet nam",
}


def country_code(raw: str) -> str:
    """ISO 3166-1 alpha-2 code of a code or a name in any case, or empty when it is not a country we know."""
    return _codes().get(_key(raw), "")


def country_name(code: str, language: str) -> str:
    """Name of `code` in `language` (`en`, `zh`); the code itself when there is none."""
    return str(_territories(language).get(code, code))


def language_name(language: str, wording: str) -> str:
    """Name of an ISO 639 `language` in the language of `wording`; its code when there is none."""
    return str(Locale.parse(wording).languages.get(language, language))


def is_region(code: str) -> bool:
    """Whether the neutral label "country/region" belongs before the name."""
    return code in ("HK", "MO", "TW")


@cache
def _territories(locale: str) -> dict[str, str]:
    return dict(Locale.parse(locale).territories)


@cache
def _codes() -> dict[str, str]:
    known = [code for code in _territories("en") if code.isalpha() and code not in _NOT_COUNTRIES]
    found = {_key(code): code for code in known}
    for code, names in _ALIASES.items():
        found.update({_key(name): code for name in names.split(",")})
    for locale in _LOCALES:
        for code in known:
            found.setdefault(_key(_territories(locale).get(code, code)), code)
    for alias, codes in get_global("territory_aliases").items():
        if alias.isalpha() and len(codes) == 1 and codes[0] in known:
            found.setdefault(_key(alias), codes[0])
    return found


def _key(name: str) -> str:
    """Case, accents, dots and blanks aside."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^\w]+", " ", letters.replace(".", "")).strip()
